import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'csv-stringify/sync';
import { afterAll, expect, test } from 'vitest';
import { formColumns, formTitle } from '../../scripts/monthly-form/form.ts';
import { readUncoded } from '../../scripts/import/changed-content.ts';
import { civilDate } from '../../src/domain/value/civil-date.ts';
import { ranWarm } from './warm-command.ts';

// What clerks typed by hand after an import had refused or lost it. What must come out was written before the first run.

mkdirSync('var', { recursive: true });
const work = mkdtempSync('var/test-by-hand-');
afterAll(() => rmSync(work, { recursive: true }));
const content = join(work, 'content');
cpSync('test/example/content', content, { recursive: true });
for (const month of ['2025-11', '2025-12', '2026-01']) rmSync(join(content, 'areas/990101/progress', `${month}.csv`));
const questions = join(work, '待核.csv');

/** What the command says of a table at the end of November 2025. */
function told(name: string, text: string, options: readonly string[] = []): string {
  const path = join(work, name);
  writeFileSync(path, text);
  const said = ['--area', '990101', '--as-of', '2025-11-30', '--filed-by', '县民生实事办', '--post', '统计岗', '--received', '2025-12-03'];
  const { stdout, stderr } = ranWarm('scripts/import.ts', [path, '--content', content, ...said, '--questions', questions, ...options]);
  return `${stdout}${stderr}`;
}

const trial = ['--dry-run'];

test('a pasted cell with a line break is one cell', () => {
  const rows = [
    '清溪县2025年11月重点民生实事完成情况',
    '序号\t指标名称\t单位\t目标任务\t完成数\t完成率',
    '1\t加装电梯\t台\t20\t19\t95%',
    '2\t"提质改造\n学校"\t所\t12\t11\t91.7%',
    '3\t农村公路\t公里\t"70"\t"66.5\t95%',
    '4\t城镇新增就业\t人\t5000\t约4890\t97.8%',
  ];
  const all = told('贴.txt', rows.join('\n'), trial);
  expect(all).toContain('会写：2025-990101/lifts/lifts（990101）19台，95%');
  expect(all).toContain('会写：2025-990101/schools/schools（990101）11所，91.7%');
  // A quote that is not closed swallows nothing, and lines are counted as in the file.
  expect(all).toContain('第 7 行 城镇新增就业：完成数一栏的“约4890”读不成一个数');
  expect(all).toContain('第 6 行');
});

test('an open quote is told with its line', () => {
  expect(told('引号.csv', '序号,指标名称,完成情况\n1,加装电梯,已完成19台\n2,城镇新增就业,"已完成4890人\n')).toContain('引号.csv 第 3 行：不是能读的 CSV');
});

test('an unregistered unit is told first, with the name that is meant', () => {
  const all = told('表.csv', '序号,指标名称,完成情况\n1,加装电梯,已完成19台\n', [...trial, '--filed-by', '县民生办']);
  expect(all).toBe('--filed-by “县民生办”没有登记，最接近的是“县民生实事办”：写登记的名称，或先登记到 areas/990101/agencies.yaml；一行也没有写\n');
});

test('an ID number and a mobile of a sentence are copied nowhere', () => {
  const all = told('电话.csv', '序号,指标名称,完成情况\n1,加装电梯,已完成19台，联系人示例丁，身份证号430102199001011237，电话13812345678。\n');
  expect(all).toContain('原话里有身份证号、手机号，没有抄（已经遮住）');
  const list = readFileSync(questions, 'utf8');
  for (const number of ['430102199001011237', '13812345678']) expect(`${all}${list}`).not.toContain(number);
  expect(list).toContain('已完成19台');
});

test('an exact name is that indicator, a day as the number of a spreadsheet is a day, 形象进度 beside a percent is one', () => {
  const rows = [
    ['序号', '指标名称', '完成数', '完成率', '数据截止日期', '备注'],
    ['1', '补贴性职业技能培训', '960人次', '96%', '45991', ''],
    ['2', '县人民医院东扩工程', '', '45%', '45991', '形象进度'],
    ['3', '加装电梯', '19台', '95%', '45990', ''],
  ];
  const all = told('日.csv', stringify(rows));
  expect(all).toContain('写了：2025-990101/training/people（990101）960人次，96%');
  expect(all).toContain('第 4 行 加装电梯：这一行截至“45990”');
  expect(readFileSync(join(content, 'areas/990101/progress/2025-11.csv'), 'utf8')).toMatch(/hospital,990101,2025-11-30.*,45,形象进度,/u);
});

test('a number beyond the target and over twice the last is hinted at, from a table and from the template', () => {
  const hint = '提示：第 3 行 城镇新增就业：完成 900人，任务是 800人，2025-06-30 报的是 380人；是不是小数点或单位错了，核对';
  const area = readUncoded(content).areas.get('990101');
  if (area === undefined) throw new Error('no area');
  const cells: Readonly<Record<string, string>> = {
    指标: '2025-990101/jobs/jobs',
    区域: '990101-liulin',
    完成值: '900',
    单位: '人',
    文件百分比: '112.5',
    百分比含义: '完成率',
  };
  const titles = formColumns.map(({ title }) => title);
  const form = [[formTitle(area, civilDate.parse('2025-11-30'))], titles, titles.map((title) => cells[title] ?? '')];
  expect(told('填报.csv', stringify(form), trial)).toContain(hint);
});

test('a second table of the sheet is told by its title and rows, and none of its rows is asked', () => {
  const rows = [
    ['表一 县级完成情况'],
    ['序号', '指标名称', '单位', '目标任务', '完成数', '完成率'],
    ['1', '加装电梯', '台', '20', '19', '95%'],
    ['表二 各乡镇城镇新增就业完成情况'],
    ['序号', '乡镇', '单位', '任务数', '完成数', '完成率'],
    ['1', '城关街道', '人', '1200', '1200', '100%'],
    ['2', '河口镇', '人', '1000', '990', '99%'],
  ];
  const all = told('两张.csv', stringify(rows), trial);
  expect(all).toContain('没有读第二张表“表二 各乡镇城镇新增就业完成情况”（第 5—7 行');
  expect(all).toContain('（990101）19台，95%');
  expect(all).not.toContain('待核');
});

test('areas as rows and indicators as columns are the tasks of a table that is turned', () => {
  const rows = [
    ['清溪县2025年重点民生实事任务分解表'],
    ['乡镇（街道）', '提质改造学校（所）', '农村公路提质改造（公里）'],
    ['城关街道', '3', '10.5'],
    ['河口镇', '3', '20'],
    ['柳林乡', '2', '10'],
    ['石桥镇', '2', '10'],
    ['东山镇', '2', '10'],
    ['合计', '12', '61.5'],
  ];
  const all = told('竖.csv', stringify(rows), trial);
  expect(all).toContain('会写：2025-990101/schools/schools，5 个区域有任务，合计 12所，和各区域之和一致');
  expect(all).toContain('农村公路提质改造：写的是 61.5公里，各区域之和是 60.5公里');
  const strange = stringify(rows.map((row) => row.map((cell) => (cell === '柳林乡' ? '柳林镇' : cell))));
  expect(told('竖.csv', strange, trial)).toContain('“柳林镇”不是这里登记的区域');
});

test('areas as rows of one indicator are refused with the way that works', () => {
  const rows = [
    ['清溪县2025年城镇新增就业完成情况表（1—11月）'],
    ['序号', '乡镇（街道）', '任务数（人）', '完成数（人）', '完成率'],
    ['1', '城关街道', '1200', '1200', '100%'],
    ['2', '河口镇', '1000', '990', '99%'],
  ];
  const all = told('乡镇.csv', stringify(rows), trial);
  for (const words of ['是一行一个下级区域的表', 'npm run template -- --area 990101', '一行一项指标']) expect(all).toContain(words);
});

test('a draft writes registered units of 责任单位 and a stage as the target', () => {
  const rows = [
    ['2026年清溪县重点民生实事项目目标任务表'],
    ['序号', '实事名称', '项目内容', '指标', '单位', '目标任务', '牵头单位', '责任单位'],
    ['1', '修好农村路', '农村公路提质改造', '农村公路提质改造', '公里', '55', '县交通运输局', '县住建局、县公路中心'],
    ['2', '建好文化馆', '新文化馆主体完工', '新文化馆', '个', '主体完工', '县文化旅游局', ''],
  ];
  const all = told('清单.csv', stringify(rows), ['--as-of', '2026-01-31']);
  const folder = join(content, 'areas/990101');
  expect(readFileSync(join(folder, 'responsibilities/2026-990101.yaml'), 'utf8')).toContain('    - 县交通运输局\n  responsibleAgencies:\n    - 县住建局\n');
  expect(readFileSync(join(folder, 'programmes/2026.yaml'), 'utf8')).toMatch(/kind: stage,?\s+stage: structureFinished,?\s+text: 主体完工/u);
  expect(all).toContain('责任单位“县公路中心”没有写');
  expect(all).not.toContain('没有读“责任单位”');
  for (const file of ['responsibilities/2026-990101.yaml', 'programmes/2026.yaml']) rmSync(join(folder, file));
});

// Ugly tables of a second round.
test.each([
  ['done numbers of areas are no tasks', '乡镇,加装电梯完成数（台）,提质改造学校（所）\n城关街道,12,3\n河口镇,4,3\n', '是一行一个下级区域的表'],
  ['nor are numbers of which nobody says what they are', '乡镇,提质改造学校（所）\n城关街道,3\n河口镇,3\n', '标题写明“任务分解表”'],
  ['a day as a number with a point', '序号,指标名称,完成情况,统计日期\n1,加装电梯,已完成19台,45991.0\n', '会写：2025-990101/lifts/lifts（990101）19台'],
  ['a rest that adds up', '序号,项目名称,完成情况\n1,加装电梯,"截止11月末,累计加装19台(占目标任务95%),余1台正在收尾"\n', '19台，95%，'],
  [
    'a head that is repeated below a note',
    '序号,指标名称,单位,完成数\n1,加装电梯,台,19\n填表说明：累计,,,\n序号,指标名称,单位,完成数\n2,城镇新增就业,人,4890\n',
    '4890人',
  ],
  [
    'two columns that count up, of which the one up to the day is meant',
    '序号,指标名称,1-10月完成数,1-11月完成数\n1,加装电梯（台）,18,19\n',
    '完成数“19”没有写单位',
  ],
  ['a mobile beside a number that is asked', '序号,指标名称,完成数,备注\n1,城镇新增就业,约4890人,示例丁13812345678\n', '原话里有手机号'],
  [
    'parts of a number by sex',
    '序号,项目名称,完成情况\n1,补贴性职业技能培训,累计培训960人次（男420人次、女540人次）\n',
    '写了 3 个数：960人次、420人次、540人次',
  ],
  ['money and a rate', '序号,项目名称,完成情况\n1,农村公路提质改造,完成投资3200万元，建成通车66.5公里，占年度计划的95%\n', '66.5公里，完成投资'],
  ['this month beside 累计', '序号,项目名称,完成情况\n1,城镇新增就业,当月新增490人；累计4890人\n', '4890人，当月新增'],
])('%s', (_what, text, words) => {
  expect(told('丑.csv', text, trial)).toContain(words);
});
