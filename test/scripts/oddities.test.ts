import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { doubtsOf } from '../../scripts/circular/doubts.ts';
import { periodOf } from '../../scripts/circular/period.ts';
import { readSoundContent } from '../../src/content/read/read.ts';
import { civilDate } from '../../src/domain/value/civil-date.ts';
import { draftOfText } from '../../src/examination/draft.ts';
import { examined } from '../../src/examination/examine.ts';
import { registryOf } from '../../src/examination/registry.ts';
import { modelAsOf } from '../../src/findings/as-of.ts';
import { snapshotOf } from '../../src/findings/snapshot.ts';
import { tasksOfYear } from '../../src/views/area/year-summary.ts';
import { notDoneSentence } from '../../src/views/figure/verdict.ts';
import { ranWarm } from './warm-command.ts';

mkdirSync('var', { recursive: true });
const work = mkdtempSync('var/test-oddities-');
afterAll(() => rmSync(work, { recursive: true }));

const model = readSoundContent('content');
const registry = registryOf(model.areas.values(), [...model.agencies.values()].flat(), new Set(model.officialByName.values()));

// The oddities O29 to O44 of the five documents, in their own words; `oddities.md` of the project names them.
describe('the examination of a draft names', () => {
  test.each([
    ['O29', '开展补贴性职业技能培训1200人次,其中创业培训300人次\t已完成615人次,完成率50.3%。', '615人次 ÷ 1200人次 是 51.25%'],
    ['O29', '新增蓄水能力 10.8 万方\t已完成 6.6 万方，完成率 66.11%', '6.6万方 ÷ 10.8万方 是 61.11%'],
    ['O30', '用户数突破29.31万\t已完成9.5万人,完成率32.4。', '“完成率32.4”后面没有 %'],
    ['O30', '城乡低保标准从不低于600元/月提高到不低于650/月', '“650/月”的数和“/”之间没有单位'],
    ['O31', '2023年重点民生实事项目\n(1月至5月份完成情况)\n1\t项目\t6月12日召开现场会，研究部署有关工作', '标题说的是截至 5 月，文中写到第 3 行的6月12日'],
    ['O32', '农网改造（牵头单位：国网邵东供电公司，市发改局）', '是牵头还是责任，没有写明'],
    ['O33', '（牵头单位：市医保局，责任单位：市财政局、市教育局）\n（牵头单位：市医疗保障局，责任单位：市财政局）', '同一个单位有几种叫法'],
    ['O37', '⑳甲\n㉑乙\n②丙', '序号从“㉑”跳到“②”'],
    ['O34', '任务\t分管领导\n加快城镇老旧小区改造\t易平\n支持既有住宅加装电梯\t易 平', '“易 平”的姓名中间有空格，别处写的是“易平”'],
    ['O34', '任务\t责任人\n残疾人关爱服务\t各乡镇长、街道主任', '“各乡镇长、街道主任”写的是职务，不是姓名'],
    [
      'O44',
      '1.关爱儿童。\n2.关爱老人。\n3.改造老旧小区。\n4.建设农村公路。\n\t1.关爱儿童。\n\t2.关爱老人。\n\t3.改造老旧小区。',
      '表写到第 3 项就断了：正文还有第 4 项',
    ],
    ['O40', '13 个项目按序时进度正常推进，其中，“市级应急广播建设”指标未达序时。', '前面写的是按序时推进，后面“其中”又写未达序时'],
    ['O43', '全面高质量完成各项省、县、县重点民生实事任务', '同一级写了两次'],
    ['O43', '分别报送县人力资源社会保障厅和县统计局', '厅是省级部门'],
    ['O43', '项目正在外观设计中；2.6月1日会同区土地出让办，现场查勘', '日期前面多了“2.”'],
  ])('%s: %s', (_id, text, what) => {
    expect(examined(draftOfText(text), registry).map((each) => each.what)).toContainEqual(expect.stringContaining(what));
  });
});

describe('the import of a table names', () => {
  const towns = '城关街道\t河口镇\t柳林乡\t石桥镇\t东山镇';
  test.each([
    ['O35', `序号\t项目名称\t指标任务\t单位\t${towns}`, '3\t城市低保标准\t城市低保标准\t元/月\t不低于650元/月', '表里有合并单元格'],
    ['O36', `序号\t项目名称\t指标任务\t单位\t${towns}`, '\t农村公路提质改造\t公里\t20\t20\t10\t10\t10', '和表头错位'],
    [
      'O39',
      '序号\t项目名称\t指标任务\t完成情况',
      '1\t补贴性职业技能培训\t补贴性职业技能培训和城镇新增就业\t已完成960人次，新增就业4900人。',
      '一句话说的是几个指标，要分开写',
    ],
    [
      'O38',
      '序号\t项目名称\t指标任务\t完成情况',
      '4\t城镇居民“一户一表”改造\t完成一户一表改造1200户\t已完成900户。',
      '表里是第 4，2025年云岭市重点民生实事里是第 1',
    ],
    ['O30', '序号\t项目名称\t指标任务\t完成情况', '1\t农村公路提质改造\t农村公路提质改造70公里\t已完成68户。', '写的单位是“户”，指标的单位是“公里”'],
  ])('%s', (_id, head, row, what) => {
    const path = join(work, 'table.txt');
    writeFileSync(path, ['2025年清溪县重点民生实事表', head, row].join('\n'));
    const place = ['--content', 'test/example/content', '--area', '990101', '--as-of', '2025-12-10', '--filed-by', '县民生实事办', '--post', '统计岗'];
    const { stdout } = ranWarm('scripts/import.ts', [path, ...place, '--dry-run']);
    expect(stdout).toContain(what);
    if (_id !== 'O38') expect(stdout).toMatch(/新写 0 行|待核 1 处/u);
  });
});

// The circular counts 4 indicators of the prefecture's list as done, its annex 7 by the rules; 法律援助 is done in 11 of 12 areas.
describe('the draft of the circular of 2024 names', () => {
  const day = civilDate.parse('2024-09-30');
  const snapshot = snapshotOf(modelAsOf(model, day), day, 'https://ms.example/');
  const tasks = tasksOfYear(snapshot, '430500', 2024);

  test('O42: counts of indicators that are not those of rows', () => {
    const doubts = doubtsOf(snapshot, model.areas.get('430500')!, periodOf('monthly', '2024-09')!, tasks);
    expect(doubts).toContainEqual(expect.stringMatching(/第15行：已完成全年目标任务的指标4，按公开的数是7项，不一致/u));
  });

  test('O41: what has reached 100 % and is not done in every area', () => {
    const aid = tasks.find(({ title }) => title === '法律援助')!;
    expect(notDoneSentence(snapshot, snapshot.outcome(aid.indicators[0]!, '430500'))).toContain('文件写了11个区域完成了全年任务');
  });
});

// What a person has to know to read the record, and no rule can find in a draft alone.
describe('the record keeps', () => {
  test('O34: a name with a space within as the same person', () => {
    const official = [...model.officialByName.values()].find(({ aliases }) => aliases.includes('李 熊'));
    expect(official?.name).toBe('李熊');
  });

  test('O38: the ordinal that a district gives a commitment beside the prefecture’s', () => {
    const other = [...model.projects.values()].flatMap(({ commitment }) => commitment.otherNumbers);
    expect(other.some(({ source }) => source.document === 'yueyanglou-2023-may-status')).toBe(true);
  });

  test('O44: that the text breaks off within its table, and where', () => {
    expect(model.documents.get('longhui-2023-implementation-plan')).toMatchObject({ isPartial: true, partialNote: expect.stringContaining('第188行') });
  });
});
