import { expect, test } from 'vitest';
import { figureView } from '../../../src/views/task/figure.ts';
import { validContent } from '../../fixtures/county.ts';
import { districtPath, outcomeIn, progress, share, smallEdition } from '../small-edition.ts';

const may = '2024-990100/schools/places,990101,2024-05-31';

test.each([
  ['a value over a target', {}, '20.00%', 'behindSchedule', '未达序时'],
  ['exactly the schedule', progress(`${may},,187.5,个,,,,,,,,,,notice,11`), '41.67%', 'onSchedule', '按序时推进'],
  ['more than everything', progress(`${may},,563,个,,,,,,,,,,notice,11`), '125.11%', 'completedEarly', '提前完成'],
  ['nothing done yet', progress(`${may},,0,个,,,,,,,,,,notice,11`), '0.00%', 'behindSchedule', '未达序时'],
  ['a percent of another kind', progress(`${may},,,,,59,physical,,,,,,,notice,11`), '59%', 'onSchedule', '按序时推进'],
  ['words only', progress(`${may},,,,,,,,,,,,正在制定方案,notice,11`), '有进展，没有数字', 'notComputable', '无法计算'],
  ['a stage only', progress(`${may},,,,tendering,,,,,,,,,notice,11`), '招投标', 'notComputable', '无法计算'],
  ['the document says all is done', progress(`${may},,,,completed,,,,,,,,,notice,11`), '已完成全年任务', 'completedEarly', '提前完成'],
  ['a target not yet given', share('""'), '90个', 'pending', '任务待下达'],
])('%s', (_, files, number, kind, words) => {
  const edition = smallEdition(files);
  const { headline, status } = figureView(edition, districtPath, outcomeIn(edition, '990101'));
  const shown = headline?.kind === 'percent' ? `${headline.number}%` : headline?.kind === 'words' ? headline.words : headline?.number;
  expect([shown, status.kind, status.words]).toEqual([number, kind, words]);
});

test('no report, no task, a pending task and zero are four different things', () => {
  const noReport = smallEdition(progress(''));
  const zero = smallEdition(progress(`${may},,0,个,,,,,,,,,,notice,11`));
  const pending = smallEdition(share('""'));
  const statuses = [
    figureView(noReport, districtPath, outcomeIn(noReport, '990101')).status.words,
    figureView(noReport, districtPath, outcomeIn(noReport, '990102')).status.words,
    figureView(pending, districtPath, outcomeIn(pending, '990101')).status.words,
    figureView(zero, districtPath, outcomeIn(zero, '990101')).status.words,
  ];
  expect(statuses).toEqual(['暂无进展报告', '没有任务', '任务待下达', '未达序时']);
});

test('a standard in words shows what applies to this area', () => {
  const portal = smallEdition({
    ...share('{ kind: text, text: 各县不低于5000元/年，各区不低于7800元/年, threshold: { operator: atLeast, value: "7800", unit: 元/年 } }'),
    ...progress(''),
  });
  const figure = figureView(portal, districtPath, outcomeIn(portal, '990101'));
  expect(figure.context).toEqual([{ words: '要求：各县不低于5000元/年，各区不低于7800元/年（适用于本区域的是不低于7800元/年）' }]);
  expect([figure.headline, figure.status.words]).toEqual([undefined, '暂无进展报告']);
});

test('a figure opens to its calculation, every step with its line', () => {
  const edition = smallEdition();
  const { steps } = figureView(edition, districtPath, outcomeIn(edition, '990101'));
  expect(steps.map(({ words }) => words)).toEqual([
    '任务：450个。',
    '进展：截至2024年5月31日，完成90个，文件印作20%。',
    '完成率：90 ÷ 450 = 20.00%。',
    '文件印作20%，四舍五入后一致。',
    '计划：到2024年5月31日，全年12个月过完了5个月，5 ÷ 12 = 41.67%。',
    '判断：20.00%低于41.67%，当日为“未达序时”。',
  ]);
  expect(steps[0]?.source).toEqual({ words: '示办函〔2024〕7号第9行', href: '../document/notice.html#L9' });
  expect(steps[1]?.source?.href).toBe('../document/notice.html#L11');
});

test('a printed percent that is cut off is said to be cut off', () => {
  const edition = smallEdition(progress(`${may},,93,个,,20.6,target,,,,,,,notice,11`));
  const { steps } = figureView(edition, districtPath, outcomeIn(edition, '990101'));
  expect(steps.map(({ words }) => words)).toContain('文件印作20.6%，是舍去尾数得到的，不是四舍五入。');
});

test('a printed percent that is wrong stands beside the computed one, with its contradiction', () => {
  const edition = smallEdition({
    ...progress(`${may},,90,个,,21,target,,,,,,,notice,11`),
    'areas/990101/contradictions.yaml': `
- source: { document: notice, line: 11, text: 完成率21% }
  subject: 新增学位的完成率
  printed: 21%
  computed: 20.00%（90÷450）
  explanation: 重算不等于所列百分比。
  about: ["2024-990100/schools/places@990101"]
  excuses: percent-mismatch
`,
  });
  const figure = figureView(edition, districtPath, outcomeIn(edition, '990101'));
  expect(figure.headline).toMatchObject({ number: '20.00' });
  expect(figure.steps.map(({ words }) => words)).toContain('文件印作21%，与计算的20.00%不一致，两个数都保留。');
  expect(figure.contradictions).toMatchObject([{ printed: '21%', computed: '20.00%（90÷450）' }]);
});

test('a withdrawn target leaves nothing to judge, and the first one stays readable', () => {
  const edition = smallEdition({
    'areas/990101/revisions.yaml': `
- indicator: 2024-990100/schools/places
  area: "990101"
  revisedOn: "2024-06-12"
  before: "450"
  after: { kind: pending, waitingFor: 市里另行下达, text: 暂未下达 }
  reason: 总任务调整
  source: { document: notice, line: 12, text: 暂未下达 }
`,
  });
  const figure = figureView(edition, districtPath, outcomeIn(edition, '990101'));
  expect(figure.headline).toEqual({ kind: 'amount', number: '90个', name: '已完成' });
  expect(figure.status.words).toBe('任务待下达');
  expect(figure.verdict).toContain('市里另行下达');
  expect(figure.steps.map(({ words }) => words)).toEqual(
    expect.arrayContaining(['任务：450个。', '2024年6月12日起调整：450个 → 任务待下达。原因：总任务调整。', '完成率：90 ÷ 450 = 20.00%。']),
  );
});

test('another measure is judged by its own target and said beside the one that decides', () => {
  const programme = validContent['areas/990100/programmes/2024.yaml']!;
  const file = progress(`${may},人,225,人,,,,,,,,,,notice,11\n${may},户,60,户,,,,,,,,,,notice,11`);
  const measured = programme.replace('target: "700"', 'target: "700"\n            primaryMeasure: 人\n            measureTargets: { 户: "200" }');
  const edition = smallEdition({ ...file, 'areas/990100/programmes/2024.yaml': measured });
  const figure = figureView(edition, districtPath, outcomeIn(edition, '990101'));
  expect([figure.headline, figure.status.words]).toEqual([{ kind: 'percent', number: '50.00', name: '完成率' }, '按序时推进']);
  expect(figure.amounts).toEqual(['已完成225人', '目标450个']);
  expect(figure.notes).toEqual(['按“户”计：60户，目标200户，占30.00%，未达序时。']);
});

test('rank is said apart from the schedule', () => {
  const edition = smallEdition();
  expect(figureView(edition, districtPath, outcomeIn(edition, '990101')).notes).toEqual([
    '文件所列名次：在1个有任务的县市区中第1名。名次与是否按序时是两回事。',
  ]);
});

test.each([
  ['10', '验收率10%（截至2024年5月31日）。'],
  ['9.99', '验收率9.99%（截至2024年5月31日），比进度低10.01个百分点，超过了10个百分点的上限。'],
])('acceptance at %s percent stands beside progress of 20 percent', (accepted, note) => {
  const edition = smallEdition(progress(`${may},,90,个,,,,,,,,,,notice,11\n${may},,,,,${accepted},accepted,,,,,,,notice,12`));
  const { headline, notes } = figureView(edition, districtPath, outcomeIn(edition, '990101'));
  expect(headline).toMatchObject({ number: '20.00', name: '完成率' });
  expect(notes).toContain(note);
});
