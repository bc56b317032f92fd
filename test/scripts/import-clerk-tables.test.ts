import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'csv-stringify/sync';
import { type MergeRange, type WriteSheet, writeXlsx } from 'hucre';
import { afterAll, expect, test } from 'vitest';
import { contentAsRead, readUncoded } from '../../scripts/import/changed-content.ts';
import { checkedTable } from '../../scripts/import/checked-table.ts';
import { officialOrigin } from '../../scripts/import/official-origin.ts';
import { officialParts } from '../../scripts/import/official-parts.ts';
import { countsOf } from '../../scripts/import/part.ts';
import { personsBehind, refusePersons } from '../../scripts/official-tables/person-list.ts';
import { leftOut, sheetRead } from '../../scripts/official-tables/sheet-file.ts';
import { gbk } from '../fixtures/encodings.ts';

// Tables as a county's clerks make them in WPS. What must come out was written by hand before the first run.

mkdirSync('var', { recursive: true });
const work = mkdtempSync('var/test-clerk-');
afterAll(() => rmSync(work, { recursive: true }));

type Rows = readonly (readonly (string | number | Date | null)[])[];

interface ClerkTable {
  readonly rows: Rows;
  readonly merges?: MergeRange[];
  readonly sheet?: Partial<WriteSheet>;
  /** Sheets behind the first. */
  readonly others?: readonly WriteSheet[];
  readonly kind?: 'xlsx' | 'gbk' | 'txt';
  readonly asOf?: string;
  /** What would be written, all of it, as the command tells it. */
  readonly writes?: readonly string[];
  /** Row of the table and words of the reason, all of them. */
  readonly asked?: readonly (readonly [number, string])[];
  readonly says?: readonly string[];
  /** Words of the refusal; nothing is written then. */
  readonly refused?: readonly string[];
}

const filed = { 'filed-by': '县民生实事办', post: '统计岗', received: '2025-12-12', 'entered-by': '统计岗' };
const root = 'test/example/content';
const model = readUncoded(root);
const content = contentAsRead(root);

async function saved({ rows, merges = [], sheet, others = [], kind = 'xlsx' }: ClerkTable): Promise<string> {
  const path = join(work, `表.${kind === 'gbk' ? 'csv' : kind}`);
  const lines = rows.map((row) => row.map((cell) => (cell === null ? '' : String(cell))));
  if (kind === 'gbk') writeFileSync(path, gbk(stringify(lines)));
  else if (kind === 'txt') writeFileSync(path, lines.map((line) => line.join('\t')).join('\n'));
  else writeFileSync(path, await writeXlsx({ sheets: [{ name: 'Sheet1', rows: rows.map((row) => [...row]), merges, ...sheet }, ...others] }));
  return path;
}

/** What the command says of a table, without its checks of the whole content. */
async function imported(table: ClerkTable) {
  const path = await saved(table);
  const read = await sheetRead(path, { preferred: '填报', named: undefined });
  refusePersons(read.rows, path);
  const behind = personsBehind(read.others, path, true);
  const origin = officialOrigin(path, { area: '990101', 'as-of': table.asOf ?? '2025-12-10', ...filed }, model);
  const place = { model, area: origin.area, asOf: origin.asOf, list: undefined, named: undefined };
  const { said, ...checked } = checkedTable(read, path, place);
  const found = officialParts(checked, { path, content, model, origin, candidates: checked.candidates });
  return { ...found, says: [...behind, ...leftOut(read), ...said, ...found.warnings, ...found.parts.map((part) => countsOf(part, true))].join('\n') };
}

async function holds(table: ClerkTable) {
  if (table.refused !== undefined) {
    const refusal = await imported(table).then(
      () => 'nothing was refused',
      (error: unknown) => String(error),
    );
    for (const words of table.refused) expect(refusal).toContain(words);
    return;
  }
  const { parts, questions, says } = await imported(table);
  expect(parts.flatMap(({ added }) => added)).toEqual(table.writes ?? []);
  const asked = questions.map(({ line, named, why }) => [line, `${named}：${why}`] as const);
  expect(asked.map(([line]) => line)).toEqual((table.asked ?? []).map(([line]) => line));
  for (const [index, [, words]] of (table.asked ?? []).entries()) expect(asked[index]?.[1]).toContain(words);
  for (const words of table.says ?? []) expect(says).toContain(words);
}

const down = (row: number, to: number, column: number): MergeRange => ({ startRow: row, startCol: column, endRow: to, endCol: column });
const across = (row: number, from: number, to: number): MergeRange => ({ startRow: row, startCol: from, endRow: row, endCol: to });
const title = ['2025年清溪县重点民生实事完成情况汇总表'];
const plain = ['序号', '项目名称', '完成情况'];

const clerkTables: Readonly<Record<string, ClerkTable>> = {
  'a head of two rows: 完成情况 over 完成数 and 完成率': {
    rows: [
      title,
      ['填报单位：县民生实事办', '', '', '', '', '填报日期：2026年1月5日'],
      ['序号', '项目名称', '计量单位', '目标任务', '完成情况', '', '备注'],
      ['', '', '', '', '完成数', '完成率', ''],
      ['1', '加装电梯', '台', '20', '20', '100%', ''],
      ['2', '城镇新增就业', '人', '5,000', '4,900', '98%', '正常推进'],
    ],
    merges: [down(2, 3, 0), down(2, 3, 1), down(2, 3, 2), down(2, 3, 3), across(2, 4, 5), down(2, 3, 6)],
    writes: ['2025-990101/lifts/lifts（990101）20台，100%', '2025-990101/jobs/jobs（990101）4900人，98%'],
  },
  'units in the head, digits of full width, 其中 in a row of its own': {
    rows: [
      ['清溪县２０２５年重点民生实事进展（截至12月10日）'],
      ['序号', '指标名称', '年度目标（人次）', '累计完成数（人次）', '完成率（％）', '备注'],
      ['１', '补贴性职业技能培训', '１０００', '９６０', '９６', ''],
      ['', '其中：创业培训', '200', '190', '95', ''],
    ],
    writes: ['2025-990101/training/people（990101）960人次，96%', '2025-990101/training/startup（990101）190人次，95%'],
  },
  'a blank unit beside words that are as short as a unit': {
    rows: [
      ['序号', '指标名称', '单位', '建设性质', '目标任务', '完成数', '上月完成数'],
      ['1', '加装电梯', '', '新建', '20台', '20台', '19台'],
      ['2', '农村公路提质改造', '', '改扩建', '70公里', '66.5公里', '62公里'],
      ['3', '提质改造12所学校', '所', '改扩建', '12', '11', '9'],
    ],
    writes: ['2025-990101/lifts/lifts（990101）20台', '2025-990101/roads/roads（990101）66.5公里', '2025-990101/schools/schools（990101）11所'],
  },
  'a blank unit beside a target in words, and a unit in Latin letters': {
    rows: [
      ['序号', '指标名称', '单位', '目标任务', '完成数', '完成率', '责任单位'],
      ['1', '新文化馆开工', '', '年内开工', '已开工', '', '县文化旅游局'],
      ['2', '农村公路提质改造', 'km', '70', '66.5', '95%', '县交通运输局'],
    ],
    writes: ['2025-990101/culture-centre/start（990101）已开工', '2025-990101/roads/roads（990101）66.5km，95%'],
  },
  'the number up to this month among those of other months': {
    rows: [
      ['序号', '指标名称', '单位', '目标任务', '截至上月完成数', '本月新增', '截至本月完成数', '完成率', '备注'],
      ['1', '城镇新增就业', '人', '5000', '4400', '490', '4890', '97.8%', '形象进度'],
    ],
    writes: ['2025-990101/jobs/jobs（990101）4890人，97.8%'],
    says: ['没有读“截至上月完成数”“本月新增”“备注”这几列'],
  },
  'months alone': {
    rows: [
      ['序号', '指标名称', '单位', '目标任务', '9月', '10月', '11月'],
      ['1', '加装电梯', '台', '20', '15', '18', '19'],
    ],
    refused: ['没有找到“完成情况”列', '“9月”“10月”“11月”是一段时间的数'],
  },
  'a number that is ten times too large': {
    rows: [
      ['序号', '指标名称', '单位', '完成数', '完成率'],
      ['1', '农村公路提质改造', '公里', '685', ''],
      ['2', '加装电梯', '台', '24', '120%'],
    ],
    writes: ['2025-990101/roads/roads（990101）685公里', '2025-990101/lifts/lifts（990101）24台，120%'],
    says: ['提示：第 2 行 农村公路提质改造：完成 685公里，任务是 70', '是不是小数点或单位错了，核对'],
  },
  'several counts in one sentence': {
    rows: [
      title,
      plain,
      ['1', '提质改造12所学校', '完成新建2所、改造5所'],
      ['2', '补贴性职业技能培训1000人次，其中创业培训200人次', '完成技能培训960人次、创业培训190人次'],
    ],
    writes: ['2025-990101/training/people（990101）960人次，完成技能培训960人次', '2025-990101/training/startup（990101）190人次，创业培训190人次'],
    asked: [[3, '写了两个数：2所、5所']],
  },
  'words of a stage': {
    rows: [
      title,
      plain,
      ['1', '新文化馆开工', '已开工'],
      ['2', '县人民医院东扩工程', '正在施工'],
      ['3', '提质改造12所学校', '已开工'],
      ['4', '新建口袋公园', '计划年底开工建设'],
    ],
    writes: ['2025-990101/culture-centre/start（990101）已开工，已开工', '2025-990101/hospital/hospital（990101）已开工，正在施工'],
    asked: [
      [5, '没有写几所'],
      [6, '打算'],
    ],
  },
  'standards and rates that were reached': {
    rows: [title, plain, ['1', '城市低保标准', '已达到650元/月'], ['2', '农村自来水普及率', '普及率达94.6%。']],
    writes: ['2025-990101/allowance/urban（990101）650元/月，已达到650元/月', '2025-990101/tap-water/coverage（990101）94.6%，普及率达94.6%。'],
  },
  'percents in words': {
    rows: [
      title,
      plain,
      ['1', '城镇新增就业', '已完成4900人，完成率达98%'],
      ['2', '农村公路提质改造', '完成率为98%'],
      ['3', '新建口袋公园', '已建成8处（100%）'],
      ['4', '加装电梯', '已完成２０台（完成率１００％）'],
      ['5', '农村自来水普及率', '完成率99%'],
    ],
    writes: [
      '2025-990101/jobs/jobs（990101）4900人，98%，已完成4900人，完成率达98%',
      '2025-990101/roads/roads（990101）98%，完成率为98%',
      '2025-990101/lifts/lifts（990101）20台，100%，已完成２０台（完成率１００％）',
    ],
    asked: [
      [5, '100%'],
      [7, '%'],
    ],
  },
  'signs for no value are no zero, and zero is a value': {
    rows: [
      title,
      ['序号', '项目名称', '单位', '完成数', '完成率'],
      ['1', '加装电梯', '台', '/', '/'],
      ['2', '城镇新增就业', '人', '—', ''],
      ['3', '新建口袋公园', '处', '无', '无'],
      ['4', '农村公路提质改造', '公里', '', ''],
      ['5', '补贴性职业技能培训', '人次', '960', '/'],
      ['', '其中创业培训', '人次', 0, 0],
    ],
    asOf: '2025-01-15',
    writes: ['2025-990101/training/people（990101）960人次', '2025-990101/training/startup（990101）0人次，0%'],
    asked: [
      [3, '没有写完成数（“/”）'],
      [4, '没有写完成数（“—”）'],
      [5, '没有写完成数（“无”）'],
      [6, '没有写完成数'],
    ],
  },
  'numbers with separators, blanks, as text and with noise': {
    rows: [
      title,
      ['序号', '项目名称', '单位', '完成数'],
      ['1', '加装电梯', '台', ' 20 '],
      ['2', '城镇新增就业', '人', '4，900'],
      ['3', '农村公路提质改造', '公里', 69.30000000000001],
      ['4', '补贴性职业技能培训', '人次', '1 000'],
      ['', '其中创业培训', '人次', '1 92'],
      ['5', '新建口袋公园', '处', '8处左右'],
    ],
    writes: [
      '2025-990101/lifts/lifts（990101）20台',
      '2025-990101/jobs/jobs（990101）4900人',
      '2025-990101/roads/roads（990101）69.3公里',
      '2025-990101/training/people（990101）1000人次',
    ],
    asked: [
      [7, '“1 92”'],
      [8, '“8处左右”'],
    ],
  },
  'a target that differs from the record': {
    rows: [
      title,
      ['序号', '项目名称', '计量单位', '目标任务', '完成情况'],
      ['1', '农村公路提质改造', '公里', '80', '已完成69.3公里'],
      ['2', '加装电梯', '台', '不低于20台', '已完成20台'],
      ['3', '城镇新增就业', '万人', '0.5', '已完成4900人'],
    ],
    writes: [
      '2025-990101/roads/roads（990101）69.3公里，已完成69.3公里',
      '2025-990101/lifts/lifts（990101）20台，已完成20台',
      '2025-990101/jobs/jobs（990101）4900人，已完成4900人',
    ],
    says: [
      '提示：第 3 行 农村公路提质改造：“目标任务”一列（第 D 列）是 80公里，记录里的任务是 70公里（areas/990101/revisions.yaml，2025-06-10 起）；两边都没有改',
    ],
  },
  'another month over the table than --as-of': {
    rows: [['2025年清溪县重点民生实事'], ['（1—11月完成情况）'], plain, ['1', '加装电梯', '已完成20台']],
    refused: ['第 2 行写的是“1—11月”，--as-of 是 2025-12-10', '一行也没有写'],
  },
  'another day in the head itself': {
    rows: [title, ['序号', '项目名称', '截至11月30日完成情况'], ['1', '加装电梯', '已完成20台']],
    refused: ['第 2 行写的是“截至11月30日”，--as-of 是 2025-12-10'],
  },
  'another year': {
    rows: [['2024年清溪县重点民生实事完成情况表'], plain, ['1', '加装电梯', '已完成20台']],
    refused: ['第 1 行写的是“2024年”，--as-of 是 2025-12-10'],
  },
  'another area, registered or not': {
    rows: [['云岭市2025年重点民生实事完成情况'], ['填报单位：城关街道办事处'], plain, ['1', '加装电梯', '已完成20台']],
    refused: ['写的是“城关街道”，--area 990101 是清溪县'],
  },
  'a list of people behind the table': {
    rows: [title, plain, ['1', '加装电梯', '已完成20台']],
    others: [{ name: '参训人员', rows: [['2025年培训学员花名册'], ['序号', '学员姓名', '身份证号'], ['1', '甲', '乙']] }],
    writes: ['2025-990101/lifts/lifts（990101）20台，已完成20台'],
    says: ['工作表“参训人员”第 2 行有“学员姓名”一栏，是按人列的表'],
  },
  'a hidden column': {
    rows: [title, ['序号', '项目名称', '单位', '上月完成数', '累计完成数'], ['1', '加装电梯', '台', '18', '20']],
    sheet: { columns: [{}, {}, {}, { hidden: true }, {}] },
    writes: ['2025-990101/lifts/lifts（990101）20台'],
    says: ['第 D 列（上月完成数）在表里是隐藏的'],
  },
  'a sum, two tables below one another, who filled it in': {
    rows: [
      title,
      ['', '', '', '', '单位：人'],
      ['序号', '项目名称', '目标任务', '累计完成数', '备注'],
      ['1', '城镇新增就业', '5000', '4900', ''],
      ['合计', '', '5000', '4900', ''],
      ['二、资金投入'],
      ['序号', '项目名称', '计划投资（万元）', '完成投资（万元）', '备注'],
      ['1', '农村公路提质改造', '3000', '2800', ''],
      ['填报人：张三', '', '审核人：李四', '', '联系电话：12345'],
    ],
    writes: ['2025-990101/jobs/jobs（990101）4900人'],
    says: ['第 5 行是合计，没有读', '第 8 行起的 1 行没有读'],
  },
  'no column of what was done': {
    rows: [title, ['序号', '项目名称', '目标任务', '12月完成数', '责任单位'], ['1', '加装电梯', '20', '2', '县住建局']],
    refused: ['没有找到“完成情况”列', '第 2 行是：序号、项目名称、目标任务、12月完成数、责任单位', '“12月完成数”是一段时间的数，不是从年初累计的数'],
  },
  'no column of names': {
    rows: [title, ['序号', '工程', '完成情况'], ['1', '加装电梯', '已完成20台']],
    refused: ['没有找到“项目名称”列', '第 2 行是：序号、工程、完成情况'],
  },
  'no number before the rows': {
    rows: [title, ['项目名称', '目标任务', '完成情况'], ['加装电梯', '20', '已完成20台']],
    writes: ['2025-990101/lifts/lifts（990101）20台，已完成20台'],
  },
  'no number before the tasks of a list': {
    rows: [title, ['项目名称', '目标任务'], ['加装电梯', '20']],
    refused: ['没有找到“序号”列', '第 2 行是：项目名称、目标任务'],
  },
  'one unit over the whole table, which is not that of every row': {
    rows: [title, ['单位：台'], ['序号', '项目名称', '完成数'], ['1', '加装电梯', '20'], ['2', '城镇新增就业', '4900']],
    writes: ['2025-990101/lifts/lifts（990101）20台'],
    asked: [[5, '单位是“台”，指标的单位是“人”']],
  },
  'no unit anywhere, and one that the name has': {
    rows: [title, ['序号', '项目名称', '完成数'], ['1', '加装电梯20台', '20'], ['2', '城镇新增就业', '4900']],
    writes: ['2025-990101/lifts/lifts（990101）20台'],
    asked: [[4, '没有写单位']],
  },
  'a day in every row, in four ways': {
    rows: [
      title,
      ['序号', '项目名称', '截至日期', '完成情况'],
      ['1', '加装电梯', '2025/12/10', '已完成20台'],
      ['2', '城镇新增就业', '2025.12.10', '已完成4900人'],
      ['3', '农村公路提质改造', '12月10日', '已完成69公里'],
      ['4', '新建口袋公园', new Date('2025-12-10T00:00:00Z'), '已完成8处'],
      ['5', '城市低保标准', '2025年11月30日', '已达到650元/月'],
    ],
    writes: [
      '2025-990101/lifts/lifts（990101）20台，已完成20台',
      '2025-990101/jobs/jobs（990101）4900人，已完成4900人',
      '2025-990101/roads/roads（990101）69公里，已完成69公里',
      '2025-990101/parks/parks（990101）8处，已完成8处',
    ],
    asked: [[7, '这一行截至“2025年11月30日”，--as-of 是 2025-12-10']],
  },
  'a sum that is a range': {
    rows: [
      ['2025年清溪县重点民生实事指标任务分解表'],
      ['序号', '项目名称', '单位', '合计', '城关街道', '河口镇', '柳林乡', '石桥镇', '东山镇'],
      ['1', '新建口袋公园', '处', '8—10处', '5—6处', '3—4处', '/', '/', '/'],
      ['2', '加装电梯', '台', '20', '12', '8', '—', '无', '/'],
      ['3', '提质改造学校', '所', '10—12', '3', '3', '2', '2', '2'],
    ],
    says: ['新写 0 行，已经有的 1 行'],
    asked: [
      [4, '“—”没有说是没有任务，还是还没有下达：没有任务的写 /，还没有下达的空着'],
      [5, '写的是 10—12所，各区域之和是 12所'],
    ],
  },
  'commitments, leads and units merged over rows': {
    rows: [
      title,
      ['序号', '实事名称', '项目名称', '计量单位', '牵头单位', '完成数', '完成率'],
      ['一', '技能培训与口袋公园', '补贴性职业技能培训', '人次', '县人力资源和社会保障局', '960', '96%'],
      ['', '', '其中：创业培训', '', '', '190', '95%'],
      ['', '', '新建口袋公园', '处', '县住建局', '8', '100%'],
      ['（二）', '推进城镇宜居', '加装电梯', '台', '县住建局', '20', '100%'],
    ],
    merges: [down(2, 4, 0), down(2, 4, 1), down(2, 3, 3), down(2, 3, 4)],
    writes: [
      '2025-990101/training/people（990101）960人次，96%',
      '2025-990101/training/startup（990101）190人次，95%',
      '2025-990101/parks/parks（990101）8处，100%',
      '2025-990101/lifts/lifts（990101）20台，100%',
    ],
  },
  'a number and a sentence that differ; one that agrees; one without a number': {
    rows: [
      title,
      ['序号', '项目名称', '单位', '完成数', '完成情况'],
      ['1', '加装电梯', '台', '18', '已完成20台'],
      ['2', '城镇新增就业', '人', '4900', '已完成4,900人。'],
      ['3', '新建口袋公园', '处', '8', '全部向市民开放，绿化养护已交社区。'],
    ],
    kind: 'gbk',
    writes: ['2025-990101/jobs/jobs（990101）4900人，已完成4,900人。', '2025-990101/parks/parks（990101）8处，全部向市民开放，绿化养护已交社区。'],
    asked: [[3, '“完成数”一列是 18台，“完成情况”写的是 20台']],
  },
  'a rate that a formula made, shown with one digit': {
    rows: [title, ['序号', '项目名称', '单位', '完成数', '完成率'], ['1', '城镇新增就业', '人', 4900, 0.98], ['2', '农村公路提质改造', '公里', 69, 69 / 70]],
    sheet: {
      cells: new Map([
        ['2,4', { value: 0.98, style: { numFmt: '0.0%' } }],
        ['3,4', { value: 69 / 70, style: { numFmt: '0.0%' } }],
      ]),
    },
    writes: ['2025-990101/jobs/jobs（990101）4900人，98%', '2025-990101/roads/roads（990101）69公里，98.6%'],
  },
  'a rate without %': {
    rows: [
      title,
      ['序号', '项目名称', '单位', '完成数', '完成率'],
      ['1', '城镇新增就业', '人', '4900', '98'],
      ['2', '农村公路提质改造', '公里', '69', '#DIV/0!'],
    ],
    asked: [
      [3, '“98”没有写 %'],
      [4, '“#DIV/0!”'],
    ],
  },
  'a sheet for every month, the first of which is another': {
    rows: [['清溪县重点民生实事'], plain, ['1', '加装电梯', '已完成20台']],
    sheet: { name: '11月' },
    others: [{ name: '12月', rows: [['清溪县重点民生实事'], plain, ['1', '加装电梯', '已完成20台']] }],
    refused: ['工作表的名称写的是“11月”，--as-of 是 2025-12-10：要读别的工作表的，加 --sheet 名称'],
  },
  'a month and a sum from the start under 完成情况': {
    rows: [
      title,
      ['序号', '民生实事项目', '计量单位', '年度目标', '完成情况', '', '', '备注'],
      ['', '', '', '', '本月', '累计', '完成率', ''],
      ['1', '加装电梯', '台', '20', '2', '20', '100%', ''],
      ['2', '城镇新增就业', '人', '5000', '300', '4900', '98%', ''],
    ],
    merges: [across(1, 4, 6)],
    writes: ['2025-990101/lifts/lifts（990101）20台，100%', '2025-990101/jobs/jobs（990101）4900人，98%'],
  },
  'two columns that are alike': {
    rows: [title, ['序号', '项目名称', '单位', '完成数', '实际完成数'], ['1', '加装电梯', '台', '20', '21']],
    refused: ['有两列都像“完成数”：“完成数”“实际完成数”'],
  },
  'a row that slipped, and a number of a month in words': {
    rows: [
      title,
      ['序号', '项目名称', '单位', '完成数', '进展情况'],
      ['加装电梯', '台', '20', '', ''],
      ['2', '城镇新增就业', '人', '4900', '本月新增300人，累计完成4800人'],
      ['3', '农村公路提质改造', '公里', '69.3', '本月完成2公里，累计完成69.3公里'],
      ['4', '新建口袋公园', '处', '0', '力争年底全部建成'],
    ],
    asOf: '2025-02-15',
    kind: 'txt',
    writes: ['2025-990101/roads/roads（990101）69.3公里，本月完成2公里，累计完成69.3公里', '2025-990101/parks/parks（990101）0处，力争年底全部建成'],
    asked: [
      [3, '错位'],
      [4, '“完成数”一列是 4900人，“完成情况”写的是 4800人'],
    ],
  },
  'a number for a standard, money for a task, 万 beside its unit': {
    rows: [
      title,
      ['序号', '项目名称', '计量单位', '累计完成'],
      ['1', '城市低保标准', '元/月', '650'],
      ['2', '农村自来水普及率', '％', '94.6'],
      ['3', '城镇新增就业', '人', '0.49万'],
      ['4', '农村公路提质改造', '公里', '2800万元'],
      ['5', '新文化馆开工', '', '1'],
    ],
    writes: ['2025-990101/allowance/urban（990101）650元/月', '2025-990101/tap-water/coverage（990101）94.6%', '2025-990101/jobs/jobs（990101）0.49万人'],
    asked: [
      [6, '单位是“万元”'],
      [7, '没有单位'],
    ],
  },
  'progress that begins with what was not done': {
    rows: [
      title,
      ['序号', '项目名称', '进展情况（截至12月10日）'],
      ['1', '加装电梯', '尚有3台未完成'],
      ['2', '城镇新增就业', '预计完成4900人'],
      ['3', '新建口袋公园', '已完成８处，\n完成率100％；'],
      ['4', '提质改造12所学校', '均已完工'],
      ['5', '县人民医院东扩工程', '主体已封顶'],
      ['6', '农村自来水普及率', '普及率由93%提高到94.6%'],
      ['7', '城市低保标准', '从600元/月提高到650元/月'],
    ],
    writes: [
      '2025-990101/parks/parks（990101）8处，100%，已完成８处，完成率100％；',
      '2025-990101/schools/schools（990101）完工，均已完工',
      '2025-990101/hospital/hospital（990101）主体完工，主体已封顶',
      '2025-990101/tap-water/coverage（990101）94.6%，普及率由93%提高到94.6%',
      '2025-990101/allowance/urban（990101）650元/月，从600元/月提高到650元/月',
    ],
    asked: [
      [3, ''],
      [4, '打算'],
    ],
  },
  'a title in one merged cell with a note of the office, and a month with a year': {
    rows: [
      ['附件2：2025年清溪县重点民生实事项目12月份完成情况统计表（填报日期：2026年1月3日）', '', '', ''],
      ['填报单位（盖章）：清溪县民生实事办公室', '', '计量单位：处、台', ''],
      ['序  号', '项 目 名 称', '完 成 情 况', '责任领导'],
      ['1', '新建口袋公园', '已建成8处', '某某'],
      ['', '', '', ''],
      ['注：数据由各单位提供', '', '', ''],
    ],
    merges: [across(0, 0, 3)],
    writes: ['2025-990101/parks/parks（990101）8处，已建成8处'],
  },
  'a number alone under 完成情况': {
    rows: [
      title,
      ['序号', '项目名称', '计量单位', '完成情况'],
      ['1', '加装电梯', '台', '20'],
      ['2', '城镇新增就业', '', '4900人'],
      ['3', '农村自来水普及率', '%', '94.6%'],
      ['4', '农村公路提质改造', '公里', '已完成任务的98%'],
      ['5', '补贴性职业技能培训', '人次', '每月完成80人次'],
      ['', '其中创业培训', '人次', '190'],
    ],
    kind: 'txt',
    writes: [
      '2025-990101/lifts/lifts（990101）20台',
      '2025-990101/jobs/jobs（990101）4900人',
      '2025-990101/roads/roads（990101）98%，已完成任务的98%',
      '2025-990101/training/startup（990101）190人次',
    ],
    asked: [
      [5, '没有写是什么的百分比'],
      [7, '“每月”'],
    ],
  },
};

test.each(Object.entries(clerkTables))('%s', async (_what, table) => holds(table));
