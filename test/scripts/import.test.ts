import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'csv-stringify/sync';
import { openXlsx, saveXlsx } from 'hucre';
import JSZip from 'jszip';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { sheetRead } from '../../scripts/official-tables/sheet-file.ts';
import { gbk } from '../fixtures/encodings.ts';
import { ranWarm } from './warm-command.ts';

mkdirSync('var', { recursive: true });
const work = mkdtempSync('var/test-import-');
const content = join(work, 'content');
const month = join(content, 'areas/990101/progress/2025-12.csv');
const form = join(work, 'form.xlsx');
const filled = join(work, 'filled.xlsx');

/** Before the county's own December figures of the 20th: its table of the 31st stands there already. */
const december = readFileSync('test/example/content/areas/990101/progress/2025-12.csv', 'utf8');

function run(command: string, ...options: string[]) {
  const { status, stdout, stderr } = ranWarm(`scripts/${command}.ts`, ['--content', content, ...options]);
  return { status, stdout, stderr };
}

/** The form with cells filled in: row of the form → title → what is typed. */
async function fill(rows: Record<number, Record<string, string | number>>): Promise<string[][]> {
  const book = await openXlsx(readFileSync(form));
  const sheet = book.sheets[0]!;
  const head = sheet.rows[2]!.map(String);
  for (const [row, cells] of Object.entries(rows)) {
    for (const [title, typed] of Object.entries(cells)) sheet.rows[Number(row) - 1]![head.indexOf(title)] = typed;
  }
  writeFileSync(filled, await saveXlsx(book));
  return sheet.rows.map((row) => row.map((cell) => String(cell ?? '')));
}

beforeAll(() => {
  cpSync('test/example/content', content, { recursive: true });
  expect(run('template', '--area', '990101', '--as-of', '2025-12-20', '--out', form)).toMatchObject({ status: 0 });
});
beforeEach(() => writeFileSync(month, december));
afterAll(() => rmSync(work, { recursive: true }));

// The county's last figures before 20 December are those of 30 November: 20 lifts, 4,800 jobs; the towns reported last on 30 June.
test('a form asks each indicator with its task, the last figure and what is due', async () => {
  const { rows: table } = await sheetRead(form, { preferred: '填报', named: undefined });
  expect(table[0]?.cells[0]).toBe('清溪县（990101）重点民生实事进展填报表，截至 2025-12-20');
  expect(table.slice(3, 6).map(({ cells }) => cells.slice(0, 6))).toEqual([
    ['2025-990101/lifts/lifts', '990101', '清溪县：加装电梯', '不低于20台', '20台（2025年11月30日）', '91.67%'],
    ['2025-990101/schools/schools', '990101', '清溪县：提质改造12所学校：提质改造学校', '12所', '完工11所，基本完工1所（2025年11月30日）', '91.67%'],
    ['2025-990101/jobs/jobs', '990101', '清溪县：城镇新增就业', '5000人', '4800人（2025年11月30日）', '91.67%'],
  ]);
  expect(table).toHaveLength(21);
});

test('a filled form becomes rows of the month, and a second run changes nothing', async () => {
  await fill({ 4: { 完成值: 20 }, 5: { 分阶段: '完工 11；基本完工 1（河口中学）' }, 6: { 完成值: '4,950' }, 16: { 阶段: '已开工' } });
  const dry = run('import', filled, '--dry-run', '--received', '2025-12-22');
  expect(dry.stdout).toContain('新写 4 行，已经有的 0 行，没有填的 14 行（试运行，没有写）');
  expect(readFileSync(month, 'utf8')).toBe(december);

  const first = run('import', filled, '--received', '2025-12-22', '--entered-by', '县民生实事办统计岗');
  expect(first).toMatchObject({ status: 0, stderr: '' });
  const written = readFileSync(month, 'utf8');
  expect(written.startsWith(december)).toBe(true);
  expect(written.slice(december.length).trim().split(/\r?\n/)).toEqual([
    '2025-990101/lifts/lifts,990101,2025-12-20,20,台,,,,,,,,,,县住房和城乡建设局,建设股,2025-12-22,县民生实事办统计岗,',
    '2025-990101/schools/schools,990101,2025-12-20,,,,完工 11；基本完工 1（河口中学）,,,,,,,,县教育局,项目股,2025-12-22,县民生实事办统计岗,',
    '2025-990101/jobs/jobs,990101,2025-12-20,"4,950",人,,,,,,,,,,县人力资源和社会保障局,就业股,2025-12-22,县民生实事办统计岗,',
    '2025-990101/culture-centre/start,990101,2025-12-20,,,已开工,,,,,,,,,县文化旅游局,项目股,2025-12-22,县民生实事办统计岗,',
  ]);

  expect(run('import', filled).stdout).toContain('新写 0 行，已经有的 4 行，没有填的 14 行');
  expect(readFileSync(month, 'utf8')).toBe(written);
});

test('a number that is hard to believe is written, with a hint', async () => {
  await fill({ 4: { 完成值: 21 }, 6: { 完成值: 49500 } });
  const { stdout } = run('import', filled, '--dry-run', '--received', '2025-12-22');
  expect(stdout).toContain('提示：第 6 行 城镇新增就业：完成 49500人，任务是 5000人，2025-11-30 报的是 4800人；是不是小数点或单位错了，核对');
  expect(stdout).not.toContain('提示：第 4 行');
});

test('what was reported otherwise before is not overwritten, and the cure is a correction', async () => {
  await fill({ 4: { 完成值: 20 } });
  run('import', filled);
  const written = readFileSync(month, 'utf8');
  await fill({ 4: { 完成值: 19 } });
  const { stdout } = run('import', filled);
  expect(stdout).toContain('第 4 行没有写：2025-990101/lifts/lifts（990101）19台，这一天已经报过（20台）。以前报错了的');
  expect(readFileSync(month, 'utf8')).toBe(written);
});

test('rows that do not say who filed them are the command’s; others stay what they say', async () => {
  await fill({ 4: { 完成值: 20 }, 6: { 完成值: '4,950', 报送岗位: '' } });
  const { stderr } = run('import', filled, '--filed-by', '县民生实事办', '--post', '统计岗', '--received', '2025-12-22');
  expect(stderr).toBe('');
  const written = readFileSync(month, 'utf8').slice(december.length);
  expect(written).toContain('2025-990101/lifts/lifts,990101,2025-12-20,20,台,,,,,,,,,,县住房和城乡建设局,建设股,');
  expect(written).toContain('县人力资源和社会保障局,统计岗,2025-12-22,');
});

test('one wrong row keeps every row out and is named by its row of the form', async () => {
  await fill({ 4: { 完成值: 20 }, 6: { 完成值: '四千九' }, 8: { 完成值: 800, 单位: '元' } });
  const { status, stderr } = run('import', filled);
  expect(status).not.toBe(0);
  expect(stderr).toContain('一行也没有写，先改好这些');
  expect(stderr).toMatch(/filled\.xlsx.*6.*四千九/s);
  expect(stderr).toMatch(/filled\.xlsx.*8.*元/s);
  expect(readFileSync(month, 'utf8')).toBe(december);
});

test.each(['utf8', 'gbk'])('a form saved as .csv in %s comes in all the same', async (encoding) => {
  const table = await fill({ 4: { 完成值: 20 } });
  const saved = join(work, 'filled.csv');
  writeFileSync(saved, encoding === 'gbk' ? gbk(stringify(table)) : stringify(table));
  expect(run('import', saved).stdout).toContain('新写 1 行，已经有的 0 行，没有填的 17 行');
});

/** The filled form with parts put into its archive. */
async function withParts(parts: Record<string, string | Buffer>): Promise<string> {
  const zip = await JSZip.loadAsync(readFileSync(form));
  for (const [name, bytes] of Object.entries(parts)) zip.file(name, bytes);
  const hostile = join(work, 'hostile.xlsx');
  writeFileSync(hostile, await zip.generateAsync({ type: 'nodebuffer', compression: 'DEFLATE' }));
  return hostile;
}

test.each([
  ['a macro', { 'xl/vbaProject.bin': 'x' }, '里有宏，不打开'],
  ['a link to another file', { 'xl/externalLinks/externalLink1.xml': '<x/>' }, '里有引用别的文件的公式，不打开'],
  ['a bomb', { 'xl/media/zeros.xml': Buffer.alloc(80_000_000) }, '解开有 80 MB，不像实事的表，不打开'],
  ['a torn sheet', { 'xl/worksheets/sheet1.xml': '<worksheet><sheetData><row' }, '打不开'],
])('%s is refused with a sentence', async (_what, parts: Record<string, string | Buffer>, sentence) => {
  const { status, stderr } = run('import', await withParts(parts));
  expect(status).not.toBe(0);
  expect(stderr).toContain(sentence);
  expect(stderr).not.toContain(' at ');
});

test.each([
  ['no-such.xlsx', undefined, '没有'],
  ['note.docx', 'x', '不是 .xlsx、.xls、.csv 或 .txt'],
  ['no-zip.xlsx', 'x', '打不开'],
  ['other.csv', '指标,数\n甲,1\n', '官方的表要写明 --area'],
  ['people.csv', '姓名,身份证号\r\n张三,1\r\n', '按人列的表，不导入'],
])('%s is no form', (name, text, sentence) => {
  const path = join(work, name);
  if (text !== undefined) writeFileSync(path, text);
  expect(run('import', path).stderr).toContain(sentence);
});
