import { expect, test } from 'vitest';
import { county, textOf } from './county.ts';
import { type Edit, toldOf, toldOfFiles } from './told.ts';

const at = 'areas/990101';
const list = `${at}/programmes/2025.yaml`;
const may = `${at}/progress/2025-05.csv`;
const split = `${at}/allocations/2025-990101.yaml`;
const units = `${at}/agencies.yaml`;
const month = `${at}/feedback/2025-09.yaml`;
const survey = `${at}/survey.yaml`;
const school = `${at}/sites/qingsong-primary-school.yaml`;

/** What is wrong is named where it is, with a cure that loses nothing when it is followed to the letter. */
test.each<readonly [...Edit, message: RegExp]>([
  ['a letter for a digit', list, 'target: "1000"', 'target: 1OOO', /“1OOO”里有字母：对照原文件，是 1000 的写成 1000/],
  ['quotation marks of a text', list, 'target: "5000"', 'target: “5000”', /改成半角引号，写成 "5000"/],
  ['a sum that was not done', list, 'target: "12"', 'target: 12+3所', /写了算式：写算好的那个数/],
  ['a range of another unit', list, 'target: 8—10处', 'target: 8—10个', /单位写的是“个”，指标的计量单位是“处”/],
  ['two units in one target', list, '从600元/月提高', '从600元/年提高', /单位写的是“元\/年”，指标的计量单位是“元\/月”/],
  ['a target turned about', list, '从600元/月提高到不低于650元/月', '从650元/月提高到不低于600元/月', /target：从 650 提高到 600：写反了/],
  ['more than all of it', list, '不低于95%', '不低于950%', /target：目标是 950%，超过了 100%/],
  [
    'an amount that is called a level',
    list,
    'target: "5000"',
    'target: "5000"\n            isLevel: true',
    /isLevel：写的是水平（isLevel），报的数从 300 一直增加到/,
  ],
  ['a name in Chinese', list, 'title: 促进就业', '实事名称: 促进就业', /最接近的是“title”\n.*写成 title: …，内容不动/],
  ['words behind a hash', list, 'title: 提质改造12所学校', 'title: 提质改造 #12 所学校', /“#12 所学校”会当成备注丢掉/],
  ['an explanation to come', list, 'plain: 给没有电梯的老楼装电梯。', 'plain: 待补充', /“待补充”没有说是什么事/],
  [
    'a share beside the words',
    'areas/990100/allocations/2025-990100.yaml',
    '"990101": "800"',
    '"990101": "80"',
    /share-not-printed .*写的是 80户，原文里清溪县是 800户/,
  ],
  ['an area that was left out', split, /\n {4}990101-dongshan: "1000"/, '', /share-not-printed .*原文说分解到 5 个，这里写了 4 个/],
  ['the sum of a table', may, /$/, '合计,,,3456,,,,,,,,,,,,,,,\n', /这是合计行，不是一条进展\n.*删去这一行/],
  ['a remark below a table', may, /$/, '注：数据截至5月31日,,,,,,,,,,,,,,,,,,\n', /这是表下的备注，不是一条进展/],
  ['a comma too many', may, '人,,,,', '人,,,,,', /多了一个逗号，从那里起都右移了一格/],
  ['commas of full width', may, '2025-990101/jobs/jobs,990101,', '2025-990101/jobs/jobs，990101，', /这一行用了全角逗号“，”分列/],
  ['a value in the column of units', may, ',2120,人,', ',人,2120,', /两格填反了/],
  ['parts of a thousand', `${at}/progress/2025-12.csv`, ',48,physical', ',48‰,physical', /千分数先换算成百分数再填/],
  ['an error of a spreadsheet', may, ',8,台', ',#REF!,台', /公式出了错：对照报来的表填原来的数，不要空着/],
  ['a count changed by hand', month, /published: \d+/, 'published: 9', /不要手改：从 Git 恢复，或重新运行它/],
  ['a mark of six', survey, /"5": 15/, '"6": 15', /“6”不能写在这里：只能写 1、2、3、4、5/],
  ['one stage twice', school, 'stage: tendering', 'stage: started', /日期不一样的，其中一条的阶段写错了/],
  ['the name of another unit', units, 'name: 县水利局', 'name: 县教育局', /多半有一条的名称或别名抄错了/],
  ['a name that is its own alias', units, 'aliases: [县住建局]', 'aliases: [县住房和城乡建设局]', /别名和规范名称一样/],
])('%s is named', (...slip) => {
  expect(toldOf([slip[0], slip[1], slip[2], slip[3]]).join('\n')).toMatch(slip[4]);
});

test('a day to come is told once, and not again where it is compared', () => {
  const told = toldOf(['', `${at}/documents/county-plan-2025.yaml`, 'issuedOn: "2025-02-10"', 'issuedOn: "2052-02-10"']);
  expect(told.filter((message) => message.includes('2052'))).toHaveLength(1);
});

test('a cell that cannot be read asks for no code', () => {
  const told = toldOf(['', split, '990101-liulin: /', '990101-liulin: 无']);
  expect(told.filter((message) => message.includes('还没有码'))).toEqual([]);
});

test('a report of what nobody was given names the split, not a new code', () => {
  const row = '2025-990101/parks/parks,990101-liulin,2025-12-31,2,处,,,,,,,,,,县住房和城乡建设局,建设股,2026-01-05,县民生实事办统计岗,\n';
  const told = toldOf(['', `${at}/progress/2025-12.csv`, /$/, row]).join('\n');
  expect(told).toMatch(/柳林乡没有“新建口袋公园”的任务（写的是“\/”）/);
  expect(told).not.toContain('npm run codes');
});

test('a project whose id was used twice is told, and nothing breaks', () => {
  expect(toldOf(['', list, /id: parks\n(?= {8}title)/, 'id: training\n']).length).toBeGreaterThan(0);
});

test('an answer that was copied is told, and stops nothing', () => {
  const told = toldOfFiles({ [`${at}/answers/hsqjmiojpiun.yaml`]: textOf(`${at}/answers/hsqjmiojpium.yaml`) });
  expect(told.join('\n')).toMatch(/提示 entered-twice .*和另一份答复一字不差（areas\/990101\/answers\/hsqjmiojpium\.yaml）/);
});

test('a damaged record asks nobody to record again, and to delete no line', () => {
  const record = Object.keys(county).find((file) => file.startsWith('published-codes/')) ?? '';
  const told = toldOfFiles({ [record]: `${textOf(record)}\n` }).join('\n');
  expect(told).toMatch(/底册被改动过/);
  expect(told).not.toMatch(/还没有留底|删去这一行/);
});

test('a line written by hand is to be taken away, not recorded', () => {
  const told = toldOf(['', 'codes.csv', /$/, '2607118568,2026-11-27,发放,project:2025-990101/roads,\n']).join('\n');
  expect(told).toMatch(/底册里没有这一行，码和登记都不手写：手写的，删去这一行/);
  expect(told).not.toContain('还没有留底');
});
