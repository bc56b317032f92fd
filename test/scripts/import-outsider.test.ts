import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type MergeRange, writeXlsx } from 'hucre';
import { afterAll, expect, test } from 'vitest';
import { gbk } from '../fixtures/encodings.ts';
import { ranWarm } from './warm-command.ts';

// Tables that an outsider brought, through the command itself. What must come out was written before the first run.

mkdirSync('var', { recursive: true });
const work = mkdtempSync('var/test-outsider-');
afterAll(() => rmSync(work, { recursive: true }));
const content = join(work, 'content');
cpSync('test/example/content', content, { recursive: true });
const month = join(content, 'areas/990101/progress/2025-11.csv');
for (const each of ['2025-11', '2025-12', '2026-01']) rmSync(join(content, 'areas/990101/progress', `${each}.csv`));

type Rows = readonly (readonly (string | number | null)[])[];

async function saved(name: string, rows: Rows, merges: MergeRange[] = []): Promise<string> {
  const path = join(work, name);
  writeFileSync(path, await writeXlsx({ sheets: [{ name: 'Sheet1', rows: rows.map((row) => [...row]), merges }] }));
  return path;
}

function written(name: string, text: string | Uint8Array): string {
  const path = join(work, name);
  writeFileSync(path, text);
  return path;
}

/** How the command ends with a table of the county, and what it says. */
function told(path: string, { asOf = '2025-11-30', isTrial = true } = {}) {
  const filed = ['--area', '990101', '--as-of', asOf, '--filed-by', '县民生实事办', '--post', '统计岗', '--received', '2025-12-03'];
  const args = [path, '--content', content, ...filed, '--questions', join(work, '待核.csv'), ...(isTrial ? ['--dry-run'] : [])];
  const { status, stdout, stderr } = ranWarm('scripts/import.ts', args);
  return { status, said: `${stdout}${stderr}` };
}

const down = (row: number, to: number, column: number): MergeRange => ({ startRow: row, startCol: column, endRow: to, endCol: column });
const across = (row: number, from: number, to: number): MergeRange => ({ startRow: row, startCol: from, endRow: row, endCol: to });

test('a cell with a line break is one text, and its row of the month is whole', async () => {
  const head = ['序号', '指标名称', '单位', '目标任务', '完成数', '完成率', '进展情况'];
  const path = await saved('换行.xlsx', [
    head,
    [1, '加装电梯', '台', 20, 20, '100%', '均通过检验\n全部交付'],
    [2, '城镇新增就业', '人', 5000, 4890, '97.8%', '按月推进，\n 已报'],
  ]);
  expect(told(path, { isTrial: false })).toEqual({ status: 0, said: expect.stringContaining('新写 2 行') });
  expect(readFileSync(month, 'utf8')).toContain('2025-990101/lifts/lifts,990101,2025-11-30,20,台,,,100,完成率,均通过检验 全部交付,,');
  expect(readFileSync(month, 'utf8')).toContain('按月推进，已报');
  rmSync(month);
});

test('a quoted cell of a .csv with a line break is one text too', () => {
  const text =
    '序号,项目名称,目标任务,完成数,计量单位,完成率,进展情况\n1,城镇新增就业,"5,000","4,890",人,97.8%,"按月推进，\n 已报"\n2,农村公路提质改造,70公里,66.5,公里,95%,\n';
  for (const path of [written('换行.csv', text), written('换行-gbk.csv', gbk(text))]) {
    const { status, said } = told(path);
    expect(status).toBe(0);
    expect(said).toContain('会写：2025-990101/jobs/jobs（990101）4890人，97.8%，按月推进，已报');
    expect(said).toContain('会写：2025-990101/roads/roads（990101）66.5公里，95%');
  }
});

test('words of a pasted cell that fell on a line of their own are told', () => {
  const text = '序号\t指标名称\t目标任务\t完成情况\n1\t加装电梯\t20台\t已加装20台，\n均通过检验\n2\t城镇新增就业\t5000人\t4890人\n注：数据由各单位提供\n';
  const { said } = told(written('贴.txt', text));
  expect(said).toContain('第 3 行“均通过检验”只有一格，没有读：是第 2 行一格里换了行的话，接回那一格再导入');
  expect(said).not.toContain('数据由各单位提供');
});

const goals = ['序号', '指标名称', '单位', '年度目标'];
const lifts = (...figures: (string | number)[]) => [1, '加装电梯', '台', 20, ...figures];
const jobs = (...figures: (string | number)[]) => [2, '城镇新增就业', '人', 5000, ...figures];

test.each<readonly [string, Rows, MergeRange[]]>([
  ['截至11月底', [[...goals, '截至11月底', '截至10月底', '增加'], lifts(20, 18, 2), jobs(4890, 4400, 490)], []],
  ['截至11月底完成数', [[...goals, '截至10月底完成数', '截至11月底完成数'], lifts(18, 20), jobs(4400, 4890)], []],
  ['11月底', [[...goals, '9月底', '10月底', '11月底'], lifts(15, 18, 20), jobs(4000, 4400, 4890)], []],
  ['本月累计', [[...goals, '上月累计', '本月累计'], lifts('18台', '20台'), jobs(4400, 4890)], []],
  [
    '11月',
    [
      [...goals, '10月', null, '11月', null],
      [null, null, null, null, '累计完成', '完成率', '累计完成', '完成率'],
      lifts(18, '90%', 20, '100%'),
      jobs(4400, '88%', 4890, '97.8%'),
    ],
    [across(0, 4, 5), across(0, 6, 7), down(0, 1, 0), down(0, 1, 1), down(0, 1, 2), down(0, 1, 3)],
  ],
])('of columns of several months %s is the figure', async (title, rows, merges) => {
  const { status, said } = told(await saved(`${title}.xlsx`, rows, merges));
  expect(status).toBe(0);
  expect(said).toMatch(/会写：2025-990101\/lifts\/lifts（990101）20台(?:，100%)?\n会写：2025-990101\/jobs\/jobs（990101）4890人(?:，97.8%)?\n/u);
  expect(said).not.toContain('allocations/');
});

test.each<readonly [string, Rows]>([
  ['没有认出哪一列是到 2025-11-30 的完成数（像的有“9月底”“10月底”）', [[...goals, '9月底', '10月底'], lifts(15, 18)]],
  ['没有认出哪一列是到 2025-11-30 的完成数（像的有“上月累计”“增加”）', [[...goals, '上月累计', '增加'], lifts(15, 18)]],
  ['“本期完成数”没有说是不是从年初累计的数', [[...goals, '上期完成数', '本期完成数', '完成率'], lifts(18, 20, '100%')]],
])('where no column can be the figure nothing is written: %s', async (words, rows) => {
  const { status, said } = told(await saved('无.xlsx', rows));
  expect(said).toContain(words);
  expect(status).toBe(1);
});

test('a table of what was done needs no 序号', async () => {
  const rows: Rows = [
    ['清溪县2025年重点民生实事项目推进情况一览表（截至2025年11月30日）'],
    ['牵头单位', '指标名称', '年度任务', '计量单位', '累计完成', '存在问题'],
    ['县人社局', '城镇新增就业', 5000, '人', 4890, null],
    [null, '补贴性职业技能培训', 1000, '人次', 960, null],
    [null, '其中：创业培训', 200, '人次', 190, null],
    ['合计', null, 6200, null, 6040, null],
  ];
  const { status, said } = told(await saved('无序号.xlsx', rows, [across(0, 0, 5), down(2, 4, 0)]));
  expect(status).toBe(0);
  expect(said.match(/会写：.*/gu)).toEqual([
    '会写：2025-990101/jobs/jobs（990101）4890人',
    '会写：2025-990101/training/people（990101）960人次',
    '会写：2025-990101/training/startup（990101）190人次',
  ]);
  expect(said).toContain('第 6 行是合计，没有读');
});

test('实事名称 beside 项目名称: the project is 项目名称, with its own lead', async () => {
  const rows: Rows = [
    ['2026年清溪县重点民生实事目标任务表'],
    ['序号', '实事名称', '项目名称', '目标任务', '牵头单位'],
    [1, '改善出行', '新建农村公路', '30公里', '县交通运输局'],
    [null, null, '新建停车位', '500个', '县住建局'],
    [2, '看病更方便', '新建村卫生室', '12所', '县卫健局（县妇联）'],
    [3, '文化惠民', '送戏下乡', '≥100场次', '牵头：县文化旅游局；配合：县教育局'],
    [4, '住得好', '老旧小区改造', '20个小区、1500户', '县住建局'],
  ];
  const { status, said } = told(await saved('清单.xlsx', rows, [across(0, 0, 4), down(2, 3, 0), down(2, 3, 1)]), { asOf: '2026-01-31' });
  expect(status).toBe(0);
  expect(said.match(/会写：.*/gu)).toEqual([
    '会写：p1 新建农村公路：i1 新建农村公路 30公里；牵头：县交通运输局',
    '会写：p2 新建停车位：i1 新建停车位 500个；牵头：县住建局',
    '会写：p3 新建村卫生室：i1 新建村卫生室 12所；牵头：县卫健局',
    '会写：p4 送戏下乡：i1 送戏下乡 ≥100场次；牵头：县文化旅游局',
    '会写：p5 老旧小区改造：i1 老旧小区改造（没有写目标）；牵头：县住建局',
  ]);
  expect(said).toContain('4 件实事，5 个项目');
  expect(said).toContain('牵头单位一格里的“县妇联”不牵头，没有写');
  expect(said).toContain('目标“20个小区、1500户”是几个数');
});

test('areas called by their office are those areas, and one that is not registered is told', async () => {
  const towns = ['城关街道办', '河口镇人民政府', '柳林乡', '石桥镇', '东山镇'];
  const head = ['序号', '指标名称', '单位'];
  const known = told(
    await saved('分解.xlsx', [
      [...head, ...towns, '小计'],
      [1, '城镇新增就业', '人', 1200, 1000, 800, 1000, 1000, 5000],
    ]),
  );
  expect(known.said).not.toContain('没有读');
  expect(known.said).not.toContain('各区域之和');
  const other = told(
    await saved('高新.xlsx', [
      [...head, ...towns, '高新区', '小计'],
      [1, '城镇新增就业', '人', 1100, 1000, 800, 1000, 1000, 100, 5000],
    ]),
  );
  expect(other).toEqual({ status: 1, said: expect.stringContaining('表头的“高新区”不是这里登记的区域') });
});
