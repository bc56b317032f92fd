import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'csv-stringify/sync';
import { writeXlsx } from 'hucre';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { readContent } from '../../src/content/read/read.ts';
import { gbk } from '../fixtures/encodings.ts';
import { ranWarm } from './warm-command.ts';

mkdirSync('var', { recursive: true });
const work = mkdtempSync('var/test-import-list-');
const content = join(work, 'content');
const list = join(content, 'areas/990101/programmes/2026.yaml');
const duties = join(content, 'areas/990101/responsibilities/2026-990101.yaml');
const pending = join(work, 'pending.csv');
afterAll(() => rmSync(work, { recursive: true }));
beforeEach(() => {
  rmSync(content, { recursive: true, force: true });
  rmSync(pending, { force: true });
  cpSync('test/example/content', content, { recursive: true });
});

const origin = ['--area', '990101', '--as-of', '2026-02-01', '--filed-by', '县民生实事办', '--post', '统计岗', '--received', '2026-02-01'];

function run(path: string, ...options: string[]) {
  return ranWarm('scripts/import.ts', [path, '--content', content, '--questions', pending, ...origin, ...options]);
}

async function asFile(lines: readonly string[], kind: 'txt' | 'gbk' | 'xlsx'): Promise<string> {
  const rows = lines.map((line) => line.split('\t'));
  const path = join(work, `targets.${kind === 'gbk' ? 'csv' : kind}`);
  if (kind === 'txt') writeFileSync(path, lines.join('\n'));
  else writeFileSync(path, kind === 'gbk' ? gbk(stringify(rows)) : await writeXlsx({ sheets: [{ name: '附件1', rows }] }));
  return path;
}

// What a table of targets can have: an amount behind the name, two indicators of one project, a level, 其中, words instead of a number, two
// numbers that differ, units of the government under their alias, one that is not registered, and a row without one.
const targets = [
  '2026年清溪县重点民生实事目标任务表',
  '',
  '序号\t项目名称\t指标任务\t计量单位\t目标任务\t牵头单位\t备注',
  '1\t既有住宅加装电梯\t加装电梯不低于25台\t台\t不低于25台\t县住建局\t',
  '2\t办好家门口的学校\t提质改造学校\t所\t8\t县教育局\t',
  '\t\t新增公办学位\t个\t1200\t\t',
  '3\t提高城市低保标准\t城市低保标准\t元/月\t从650元/月提高到不低于680元/月\t县民政局\t',
  '4\t补贴性职业技能培训\t补贴性职业技能培训1000人次，其中创业培训200人次\t人次\t1000\t县人社局\t',
  '5\t修缮古塔\t修缮古塔\t座\t若干\t县文物局\t',
  '6\t新建口袋公园\t新建口袋公园6处\t处\t5\t县住建局、县教育局\t',
  '7\t农村公路提质改造\t农村公路提质改造40公里\t公里\t\t\t',
];

describe('a table of targets of a year that has no list yet', () => {
  test('takes no sum for a project, keeps the lead units that are registered, and names the columns that it does not read', async () => {
    const rows = [
      '2026年清溪县重点民生实事目标任务表',
      '序号\t项目名称\t计量单位\t目标任务\t牵头单位\t责任单位',
      '1\t既有住宅加装电梯\t台\t25\t县住建局、县妇联\t各乡镇人民政府',
      '小计\t1项\t\t\t\t',
      '2\t农村公路提质改造\t公里\t40\t县妇联\t县公路中心',
      '合 计\t\t2个项目\t\t\t',
    ];
    const { stdout, stderr } = run(await asFile(rows, 'xlsx'));
    expect(stderr).toBe('');
    expect(stdout).toContain('2 件实事，2 个项目，2 项指标，牵头单位 1 条');
    expect(stdout).toContain('写了：p1 既有住宅加装电梯：i1 既有住宅加装电梯 25；牵头：县住建局');
    expect(stdout).toContain('写了：p2 农村公路提质改造：i1 农村公路提质改造 40；牵头：没有写');
    expect(stdout.split('牵头单位“县妇联”没有登记')).toHaveLength(3);
    expect(stdout).toContain('第 4、6 行是合计，没有读');
    expect(stdout).toContain('责任单位“县公路中心”没有写。改：areas/990101/responsibilities/2026-990101.yaml 的 2026-990101/p2，写在 responsibleAgencies');
    expect(readFileSync(pending, 'utf8')).toContain('责任单位“各乡镇人民政府”没有写');
    expect(readFileSync(list, 'utf8')).not.toContain('2个项目');
  });

  test.each(['txt', 'gbk', 'xlsx'] as const)('becomes a draft from .%s; what is not sure is asked, not guessed', async (kind) => {
    const path = await asFile(targets, kind);
    const trial = run(path, '--dry-run');
    expect(trial.stderr).toBe('');
    expect(trial.stdout).toContain('会写：p1 既有住宅加装电梯：i1 加装电梯 不低于25台；牵头：县住建局');
    expect(trial.stdout).toContain('清单 2026-990101“2026年清溪县重点民生实事”：7 件实事，7 个项目，8 项指标，牵头单位 5 条（试运行，没有写）');
    expect([existsSync(list), existsSync(duties), existsSync(pending)]).toEqual([false, false, false]);

    const { stdout, stderr } = run(path);
    expect(stderr).toBe('');
    expect(stdout).toContain('写了：p2 办好家门口的学校：i1 提质改造学校 8；i2 新增公办学位 1200；牵头：县教育局');
    expect([...stdout.matchAll(/^第 (\d+) 行 .*?：.*?。改：/gm)].map(([, line]) => Number(line))).toEqual([1, 1, 7, 8, 9, 9, 10, 11]);
    for (const words of [
      '清单名称照表的标题“2026年清溪县重点民生实事目标任务表”写成“2026年清溪县重点民生实事”：核对',
      '单位是“元/月”：是不是水平类指标（isLevel）',
      '一行写了“其中”：另写一个指标',
      '牵头单位“县文物局”没有登记',
      '目标“若干”读不成一个数，没有写目标',
      '名称里写的是 6处，目标任务是“5”：不一样，没有写目标',
      '没有写牵头单位。改：areas/990101/responsibilities/2026-990101.yaml 的 2026-990101/p7',
    ]) {
      expect(stdout).toContain(words);
    }
    expect(readFileSync(pending, 'utf8')).toMatch(/^\uFEFF表里第几行,名称,待核的原因,改哪里\r\n1,/);
  });

  test('is sound content with targets, units and origin, and waits for its codes', async () => {
    run(await asFile(targets, 'xlsx'));
    const { model, issues } = readContent(content);
    expect(issues.filter(({ rule }) => rule !== 'code-registry')).toEqual([]);
    const own = [...(model?.indicators.values() ?? [])].filter(({ project }) => project.programme.id === '2026-990101');
    expect(own.map(({ id, text, unit, target }) => [id, text, unit, typeof target === 'string' ? target : target?.text])).toEqual([
      ['2026-990101/p1/i1', '加装电梯', '台', '不低于25台'],
      ['2026-990101/p2/i1', '提质改造学校', '所', '8'],
      ['2026-990101/p2/i2', '新增公办学位', '个', '1200'],
      ['2026-990101/p3/i1', '城市低保标准', '元/月', '从650元/月提高到不低于680元/月'],
      ['2026-990101/p4/i1', '补贴性职业技能培训1000人次，其中创业培训200人次', '人次', '1000'],
      ['2026-990101/p5/i1', '修缮古塔', '座', undefined],
      ['2026-990101/p6/i1', '新建口袋公园', '处', undefined],
      ['2026-990101/p7/i1', '农村公路提质改造', '公里', '40公里'],
    ]);
    expect(readFileSync(duties, 'utf8')).toContain('leadAgencies:\n    - 县住建局\n    - 县教育局');
  });

  test('changes nothing at a second run', async () => {
    const path = await asFile(targets, 'txt');
    run(path);
    const [before, led] = [readFileSync(list, 'utf8'), readFileSync(duties, 'utf8')];
    const again = run(path);
    expect(again.stdout).toContain('新写 0 行');
    expect([readFileSync(list, 'utf8'), readFileSync(duties, 'utf8')]).toEqual([before, led]);
  });

  test.each([
    ['who leads', () => rmSync(duties), duties],
    ['the list of questions', () => rmSync(pending), pending],
  ])('is completed by a second run where the first was killed before it had written %s', async (_what, kill, missing) => {
    const path = await asFile(targets, 'txt');
    run(path);
    const [before, whole] = [readFileSync(list, 'utf8'), readFileSync(missing, 'utf8')];
    kill();
    const { stdout, stderr } = run(path);
    expect(stderr).toBe('');
    expect(stdout).toContain('上一次没有写完：补上了');
    expect([readFileSync(list, 'utf8'), readFileSync(missing, 'utf8')]).toEqual([before, whole]);
  });

  test('is left alone by a second run once somebody has changed it', async () => {
    const path = await asFile(targets, 'txt');
    run(path);
    const changed = readFileSync(list, 'utf8').replace('不低于25台', '不低于26台');
    writeFileSync(list, changed);
    rmSync(duties);
    expect(run(path).stdout).toContain('responsibilities/2026-990101.yaml 还没有，清单已经改过：照表另写');
    expect([readFileSync(list, 'utf8'), existsSync(duties)]).toEqual([changed, false]);
  });

  test('says three names of a row as 实事, project and indicator', async () => {
    const three = [
      '2026年清溪县重点民生实事指标任务表',
      '序号\t实事名称\t项目名称\t指标任务\t计量单位\t目标任务',
      '1\t推进城镇宜居\t既有住宅加装电梯\t加装电梯\t台\t25',
      '\t\t新建口袋公园\t新建口袋公园\t处\t6',
    ];
    const { stdout } = run(await asFile(three, 'xlsx'), '--dry-run');
    expect(stdout).toContain('1 件实事，2 个项目，2 项指标');
    expect(stdout).toContain('会写：p2 新建口袋公园：i1 新建口袋公园 6；牵头：没有写');
  });
});

// Two lists in one file, a name that speaks of the whole and a target that is the area's, and no column of targets.
test('a number that was used, an amount that differs and a missing column are asked', async () => {
  const two = [
    '2026年清溪县重点民生实事任务表',
    '序号\t项目名称\t指标任务\t计量单位\t目标任务',
    '1\t适老化改造\t完成 4490 户困难老年人居家适老化改造\t户\t550',
    '1\t新建口袋公园\t新建口袋公园\t处\t6',
    '序号\t项目名称\t指标任务\t计量单位',
    '2\t修建农村公路\t完成 40 公里农村公路\t公里',
  ];
  const { stdout, stderr } = run(await asFile(two, 'xlsx'), '--dry-run');
  expect(stderr).toBe('');
  expect(stdout).toContain('名称里写的是 4490户，目标任务是“550”：不一样，没有写目标');
  expect(stdout).toContain('序号“1”前面已经用过：表里是不是有另一份清单，没有写序号');
  expect(stdout).toContain('没有目标任务的列，名称里写着 40公里：没有写目标');
});

describe('a table that cannot be a draft', () => {
  test.each([
    ['without a title', targets.slice(2), [], '表的上面没有写是哪一年的什么清单：加 --new-list 清单名称'],
    ['of another year', ['2025年清溪县重点民生实事目标任务表', ...targets.slice(1)], [], '第 1 行写的是“2025年”，--as-of 是 2026-'],
    ['of progress', ['序号\t项目名称\t完成情况', '1\t加装电梯\t已完成3台'], ['--area', '990101', '--as-of', '2019-02-01'], '没有2019年的清单'],
  ])('%s is refused with a sentence', async (_what, lines: readonly string[], more: string[], sentence) => {
    const { status, stderr } = run(await asFile(lines, 'txt'), ...more);
    expect([status, stderr.includes(sentence)]).toEqual([1, true]);
    expect(existsSync(list)).toBe(false);
  });

  test('the command may name the list, also where areas above have one', async () => {
    const path = await asFile(targets.slice(2), 'txt');
    expect(run(path, '--new-list', '2026年清溪县重点民生实事').stdout).toContain('清单 2026-990101“2026年清溪县重点民生实事”：7 件实事');
    expect(readFileSync(list, 'utf8')).toContain('title: 2026年清溪县重点民生实事');
  });
});
