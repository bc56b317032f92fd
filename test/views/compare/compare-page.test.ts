import { expect, test } from 'vitest';
import { checkDigits } from '../../../src/domain/code/code.ts';
import { comparedIndicators } from '../../../src/findings/compared-areas.ts';
import { comparisonPage } from '../../../src/views/compare/compare-page.ts';
import { comparisonMatrix, matrixAreas } from '../../../src/views/compare/comparison-matrix.ts';
import { searchOf } from '../../../src/islands/compare/choice.ts';
import { askedWords } from '../../../src/views/compare/asked.ts';
import { contradiction } from '../../../src/domain/publication/contradiction.ts';
import { yearPage } from '../../../src/views/area/year-page.ts';
import { indicatorOfAll, oneTask, outcomeOf } from '../../fixtures/one-task.ts';
import { smallSnapshot } from '../small-snapshot.ts';

const allocations = (shares: string) => ({
  'areas/990100/allocations/2024-990100.yaml': `
- indicator: 2024-990100/schools/places
  text: 新增学位
  shares: ${shares}
  source: { document: notice, line: 9, text: 新增学位 }
`,
});
const header = '指标,区域,截至日期,完成值,单位,进展情况,来源文件,行号';
/** One file of reports for each area, in its own folder. */
const reports = (values: Readonly<Record<string, string>>) =>
  Object.fromEntries(
    Object.entries(values).map(([area, value]) => [
      `areas/${area}/progress/2024-05.csv`,
      `${header}\n2024-990100/schools/places,${area},2024-05-31,${value},个,,notice,11\n`,
    ]),
  );
const third = { 'areas/990103/area.yaml': 'name: 南县\nkind: county\nparent: "990100"\n' };
/** A registry with a code for every area that the shares give the task. */
const codes = (shares: string) => {
  const areas = [...shares.matchAll(/"(\d{6})": "/g)].map(([, area]) => `assignment:2024-990100/schools@${area}`);
  const rows = ['project:2024-990100/schools', ...areas].map((object, index) => `1000000${index}${checkDigits(`1000000${index}`)},2024-05-01,发放,${object},`);
  return { 'codes.csv': `\uFEFF码,日期,事项,对象,原因\r\n${rows.join('\r\n')}\r\n` };
};

const tableOf = (shares: string, values: Readonly<Record<string, string>>, coded = shares, files: Readonly<Record<string, string>> = {}) => {
  const snapshot = smallSnapshot({
    ...third,
    'areas/990101/progress/2024-05.csv': `${header}\n`,
    ...codes(coded),
    ...allocations(shares),
    ...reports(values),
    ...files,
  });
  const [indicator] = comparedIndicators(snapshot);
  return comparisonPage(snapshot, indicator!.id).tables[0]!;
};
const all = '{ "990101": "100", "990102": "200", "990103": "400" }';

// By the end of May 41.67 % is due: the district is 21.67 points behind, the western county 1.67.
test('what is furthest behind comes first, then the others in official order, each with its place among them', () => {
  const { rows, sentence } = tableOf(all, { '990101': '80', '990102': '80', '990103': '80' });
  expect(rows.map(({ area, figure, rank, lag }) => [area.words, figure, rank, lag])).toEqual([
    ['南县', '20%', '3/3', '慢21.7个百分点'],
    ['西县', '40%', '2/3', '慢1.7个百分点'],
    ['东区', '80%', '1/3', ''],
  ]);
  expect(sentence).toContain('这3个区域之间排');
});

test('only areas with a completion have a place', () => {
  const { rows, sentence } = tableOf(all, { '990101': '20', '990102': '90' });
  expect(rows.map(({ area, figure, rank }) => [area.words, figure, rank])).toEqual([
    ['东区', '20%', '2/2'],
    ['西县', '45%', '1/2'],
    ['南县', '', ''],
  ]);
  expect(sentence).toBe('有任务的区域3个，能算出完成率的2个；名次由本站计算，只在有2024年5月31日的数的这2个区域之间排，一样多的并列。');
});

test('areas with the same percent share a place, whatever their sizes', () => {
  const { rows } = tableOf(all, { '990101': '20', '990102': '40', '990103': '40' });
  expect(rows.map(({ area, rank }) => [area.words, rank])).toEqual([
    ['南县', '3/3'],
    ['东区', '1/3'],
    ['西县', '1/3'],
  ]);
});

test('every area has its bar against the plan; without a report the bar is empty, without the task there is none', () => {
  const { rows, key } = tableOf('{ "990101": "100", "990102": /, "990103": "400" }', { '990101': '20' });
  expect(rows.map(({ area, bar }) => [area.words, bar?.kind])).toEqual([
    ['东区', 'percent'],
    ['西县', undefined],
    ['南县', 'none'],
  ]);
  expect(key).toBe('条是完成多少，竖线是按月平均应到的位置；空条是还没有公布进展，没有条的是没有任务或者任务待下达。');
  expect(tableOf(all, {}).key).toBe('');
});

test('a single completion is not ranked', () => {
  const { rows, sentence } = tableOf(all, { '990101': '20' });
  expect(rows.every(({ rank }) => rank === '')).toBe(true);
  expect(sentence).toBe('有任务的区域3个，能算出完成率的只有1个，不排名次。');
});

const stageRow = (area: string) => ({
  [`areas/${area}/progress/2024-05.csv`]: `${header},阶段\n2024-990100/schools/places,${area},2024-05-31,,,已开工,notice,11,started\n`,
});
const dayRow = (area: string, day: string) => ({
  [`areas/${area}/progress/2024-05.csv`]: `${header}\n2024-990100/schools/places,${area},${day},20,个,,notice,11\n`,
});

test.each([
  ['nothing was reported', all, {}, '有任务的区域3个，都还没有公布进展，不排名次。'],
  ['only stages were reported', all, { ...stageRow('990101'), ...stageRow('990102') }, '有任务的区域3个，报来的数都算不出完成率，不排名次。'],
  [
    'no two figures are of one day',
    all,
    { ...dayRow('990101', '2024-05-31'), ...dayRow('990102', '2024-05-30') },
    '有任务的区域3个，能算出完成率的2个；各是各的日子，没有两个区域有同一天的数，不排名次。',
  ],
])('that nothing is ranked has its true reason: %s', (_, shares, files, words) => {
  expect(tableOf(shares, {}, shares, files).sentence).toBe(words);
});

test('a table has the columns in which something is written, and its summary names them', () => {
  const { columns, summary } = tableOf(all, { '990101': '20' });
  expect(columns.map(({ title }) => title)).toEqual(['任务', '进展', '按月平均应到', '截至']);
  expect(summary).toBe('看表：状态、任务、进展、按月平均应到、截至');
  expect(tableOf(all, { '990101': '20', '990102': '90' }).columns.map(({ title }) => title)).toContain('名次');
  expect(tableOf(all, {}).summary).toBe('看表：状态、任务');
});

test('an area without the task is named so and not counted', () => {
  const { rows, sentence } = tableOf('{ "990101": "100", "990102": /, "990103": "400" }', {});
  expect(rows.map(({ area, target, status }) => [area.words, target, status.kind])).toContainEqual(['西县', '没有任务', 'notAssigned']);
  expect(sentence).toContain('有任务的区域2个');
});

test('the explorer’s matrix keeps what a document says an area has not, and leaves out what no document says', () => {
  const snapshot = smallSnapshot({
    ...third,
    ...allocations('{ "990101": "100", "990102": /, "990103": "400" }'),
    ...codes('{ "990101": "100", "990103": "400" }'),
    ...reports({ '990101': '20' }),
  });
  expect(matrixAreas(snapshot)).toEqual([{ id: '990100', name: '示例市' }]);
  const { areas, rows } = comparisonMatrix(snapshot, '990100');
  expect(areas.map(({ name }) => name)).toEqual(['示例市', '东区', '南县']);
  expect(rows.map(({ indicator, cells }) => [indicator, Object.keys(cells).sort()])).toEqual([['新增学位 700 个', ['990100', '990101', '990103']]]);
});

test('an area with another task that a document excludes from this one is named 没有任务 in the matrix', () => {
  const snapshot = oneTask({
    share: '/',
    change: (entries) => {
      const [list] = entries.programmes;
      const [first] = list!.commitments;
      const other = { ...first!.projects[0]!, id: 'roads', indicators: first!.projects[0]!.indicators.map((indicator) => ({ ...indicator, id: 'roads' })) };
      entries.programmes[0] = { ...list!, commitments: [{ ...first!, projects: [...first!.projects, other] }] };
      const [table] = entries.decompositions;
      entries.decompositions.push({ ...table!, indicator: '2024-990100/roads/roads', shares: { '990101': '3' } });
    },
  });
  const { rows } = comparisonMatrix(snapshot, '990100');
  expect(rows.map(({ cells }) => [cells['990101']?.status, '990102' in cells])).toEqual([
    ['notAssigned', true],
    ['notReported', false],
  ]);
});

test('a share that no longer applies and has none in its place yet says so, with what it was', () => {
  const snapshot = oneTask({ revisions: [{ before: '12', after: '' }], builtOn: '2024-12-01' });
  expect(askedWords(outcomeOf(snapshot))).toBe('待下达（原12所）');
});

test('a long requirement that areas share is said once above their table', () => {
  const long = '到年底城市建成区百分之二十以上的面积达到海绵城市建设要求';
  const { requirement, rows } = tableOf(`{ "990101": { kind: text, text: ${long} }, "990102": { kind: text, text: ${long} }, "990103": "400" }`, {}, all);
  expect([requirement, rows.map(({ target }) => target)]).toEqual([long, ['见上面的要求', '见上面的要求', '400个']]);
});

test.each([
  [{ prefecture: '430600', year: 0, areas: [], status: '' }, '?in=430600&areas='],
  [{ prefecture: '430600', year: 2023, areas: ['430602', '430603'], status: '' }, '?in=430600&year=2023&areas=430602%2C430603'],
  [{ prefecture: '430600', year: 2023, areas: ['430602'], status: 'behind' }, '?in=430600&year=2023&areas=430602&status=behind'],
])('the address of %j is %s: no year is never year 0', (choice, address) => {
  expect(searchOf(choice)).toBe(address);
});

test('an open reading stands on the comparison, and on the year of an area that it leaves without a task', () => {
  const source = { document: 'notice', line: 5, text: '提质改造12所学校' };
  const about = [`${indicatorOfAll}@990102`];
  const snapshot = oneTask({
    change: ({ contradictions }) => {
      contradictions.push({
        ...contradiction.parse({
          source,
          kind: 'reading',
          subject: '学校在哪个县',
          printed: '东区 12',
          computed: '西县 12',
          explanation: '单元格错了一列',
          about,
        }),
        area: '990100',
      });
    },
  });
  const heading = '文件有两种读法：学校在哪个县';
  expect(comparisonPage(snapshot, indicatorOfAll).contradictions.map((each) => each.heading)).toEqual([heading]);
  expect(yearPage(snapshot, '990102', 2024).contradictions.map((each) => each.heading)).toEqual([heading]);
  expect(yearPage(snapshot, '990101', 2024).contradictions).toEqual([]);
});
