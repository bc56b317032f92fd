import { spawnSync } from 'node:child_process';
import { appendFileSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { openXlsx, saveXlsx } from 'hucre';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { readContent } from '../../src/content/read/read.ts';

// A clerk does the three tasks by the README alone: its commands are run as they stand there, its files are written as they stand there.
mkdirSync('var', { recursive: true });
const work = mkdtempSync(resolve('var/test-clerk-'));
const content = join(work, '练习');
const folder = join(content, 'areas/990101');
const manifest = z.object({ scripts: z.record(z.string(), z.string()) }).parse(JSON.parse(readFileSync('package.json', 'utf8')));

/** Seconds for a command and for a field, as the README says. */
const seconds = { command: 10, field: 5 };

/** The county's 4,800 new jobs by town. */
const townJobs: Readonly<Record<string, number>> = {
  '990101-chengguan': 1200,
  '990101-hekou': 1000,
  '990101-liulin': 700,
  '990101-shiqiao': 950,
  '990101-dongshan': 950,
};

interface Step {
  readonly commands: readonly string[];
  /** What is written into which file. */
  readonly files: readonly { readonly name: string; readonly text: string; readonly isNew: boolean }[];
  /** What the heading promises: （2 条命令、30 格，2 分 50 秒） */
  readonly promise: { readonly commands: number; readonly fields: number; readonly seconds: number };
}

/** The steps of a task of the README, by the number at its heading. */
function taskOf(number: string): Step {
  const readme = readFileSync('README.md', 'utf8');
  const [, after = ''] = readme.split(`**${number}、`);
  const text = after.split(/\n\*\*[一二三]、|\n### /u)[0] ?? '';
  const [, commands, fields, minutes = '0', rest = '0'] = /^.*?(\d+) 条命令、(\d+) (?:格|个字段)，(?:(\d+) 分 ?)?(\d+) 秒）/u.exec(text) ?? [];
  const files = [...text.matchAll(/(新建|在) `练习\/([^`]+)`[^\n]*\n\n```(?:md|yaml)\n([\s\S]*?)```/gu)];
  return {
    commands: [...text.matchAll(/```sh\n([\s\S]*?)```/gu)].flatMap(([, block = '']) => block.trim().split('\n')),
    files: files.map(([, verb, name = '', block = '']) => ({ name, text: block, isNew: verb === '新建' })),
    promise: { commands: Number(commands), fields: Number(fields), seconds: Number(minutes) * 60 + Number(rest) },
  };
}

/** Runs a line of the README where the clerk's folder lies, and says what it printed. */
function typed(line: string): string {
  const [, name = '', rest = ''] = /^npm run (\S+)(.*)$/u.exec(line) ?? [];
  const script = manifest.scripts[name]?.split(' ').at(-1) ?? '';
  const words = [...rest.replace(' -- ', ' ').matchAll(/"([^"]*)"|(\S+)/gu)].map(([, quoted, bare]) => quoted ?? bare ?? '');
  const { status, stdout, stderr } = spawnSync(process.execPath, [resolve(script), ...words], { cwd: work, encoding: 'utf8' });
  expect([line, status, stderr]).toEqual([line, 0, '']);
  return stdout;
}

function write({ name, text, isNew }: Step['files'][number]): void {
  const file = join(content, name);
  expect(existsSync(file)).toBe(!isNew);
  appendFileSync(file, text);
}

/** Every value that is typed into a record, those of its source included. */
function fieldsIn(record: unknown): number {
  if (Array.isArray(record)) return record.every((each) => typeof each === 'string') ? 1 : record.reduce((sum: number, each) => sum + fieldsIn(each), 0);
  if (typeof record !== 'object' || record === null) return 1;
  return Object.values(record).reduce((sum: number, each) => sum + fieldsIn(each), 0);
}

/** Holds what was done to what the README promises, and both to five minutes. */
function expectPromised({ commands, promise }: Step, fields: number): void {
  const took = commands.length * seconds.command + fields * seconds.field;
  expect({ commands: commands.length, fields, seconds: took }).toEqual(promise);
  expect(took).toBeLessThan(300);
}

/** What the page of a project in the county says, tags left out. */
function pageText(project: string): string {
  const codes = readFileSync(join(content, 'codes.csv'), 'utf8').split(/\r?\n/);
  const code = codes.find((line) => line.includes(`,project:${project},`))?.slice(0, 10);
  return readFileSync(join(work, 'dist/p', `${code}.html`), 'utf8').replaceAll(/<[^>]+>/g, '');
}

/** The county has eighteen indicators to report in December; a county with thirty has twelve more. */
function thirtyIndicators(): void {
  const file = join(folder, 'programmes/2025.yaml');
  const list = readFileSync(file, 'utf8');
  const source = 'source: { document: county-plan-2025, line: 31, text: 加装电梯 }';
  const more = Array.from({ length: 12 }, (_each, index) => `          - { id: more-${index + 1}, text: 加装电梯第${index + 1}批, unit: 台, ${source} }`);
  const anchor = '            source: { document: county-plan-2025, line: 31, text: 加装电梯 }\n';
  expect(list).toContain(anchor);
  writeFileSync(file, list.replace(anchor, `${anchor}${more.join('\n')}\n`));
  const plan = join(folder, 'documents/county-plan-2025.yaml');
  const counted = readFileSync(plan, 'utf8').replaceAll('11项指标', '23项指标').replace('十一项指标', '二十三项指标').replace('value: "11"', 'value: "23"');
  writeFileSync(plan, counted);
}

beforeAll(async () => {
  cpSync('test/example/content', content, { recursive: true });
  thirtyIndicators();
  for (const [name, colour] of [
    ['照片1.jpg', '#987'],
    ['照片2.jpg', '#789'],
  ] as const) {
    await sharp({ create: { width: 3000, height: 2000, channels: 3, background: colour } })
      .withExif({ IFD3: { GPSLatitude: '29/1 22/1 0/1' } })
      .jpeg()
      .toFile(join(work, name));
  }
});
afterAll(() => rmSync(work, { recursive: true }));

test('the month’s figures for 30 indicators: 2 commands and 32 cells, 3 minutes', async () => {
  const task = taskOf('一');
  const [make = '', take = ''] = task.commands;
  expect(typed(make)).toContain('30 项指标');
  const form = join(work, '填报表-990101-2025-12-20.xlsx');
  const book = await openXlsx(readFileSync(form));
  const { rows } = book.sheets[0]!;
  const head = rows[2]!.map(String);
  const at = (title: string) => head.indexOf(title);
  let filled = 0;
  for (const row of rows.slice(3)) {
    const before = Number.parseFloat(String(row[at('上次报的')]));
    const isNumber = row[at('单位')] !== '' && !/%|完工|还没有/u.test(String(row[at('上次报的')]));
    const jobs = String(row[at('指标')]).includes('/jobs/') ? townJobs[String(row[at('区域')])] : undefined;
    if (jobs !== undefined) row[at('完成值')] = jobs;
    else if (isNumber && before > 0) row[at('完成值')] = before;
    else row[at('阶段')] = '已开工';
    filled += 1;
  }
  writeFileSync(form, await saveXlsx(book));
  expect(typed(take)).toContain('新写 30 行，已经有的 0 行，没有填的 0 行');
  expect(typed(take)).toContain('新写 0 行，已经有的 30 行');
  const said = take.match(/--(?:filed-by|post) /g)?.length ?? 0;
  expectPromised(task, filled + said);
});

test('an update with two photos: 2 commands and 6 fields, 50 seconds', () => {
  const task = taskOf('二');
  for (const file of task.files) write(file);
  const [photos = '', check = ''] = task.commands;
  expect(typed(photos)).toContain('照片里有拍摄地点，已删去');
  expect(typed(check)).toContain('没有问题');
  const head = fieldsIn(parse(task.files[0]?.text.split('---\n')[1] ?? ''));
  const [body, alts] = [1, photos.match(/--alt/g)?.length ?? 0];
  expectPromised(task, head + body + alts);
});

test('a wrong target put right by a revision: 1 command and 13 fields, 1 minute 15 seconds', () => {
  const task = taskOf('三');
  for (const file of task.files) write(file);
  expect(typed(task.commands[0] ?? '')).toContain('没有问题');
  expectPromised(task, fieldsIn(parse(task.files[0]?.text ?? '')));
});

test('the residents’ pages say all three', () => {
  expect(readContent(content).issues).toEqual([]);
  const env = { ...process.env, BUILD_DATE: '2025-12-21', OUT_DIR: join(work, 'dist'), BUILD_WORK: join(work, 'build'), CONTENT_ROOT: content };
  const { status, stderr } = spawnSync(process.execPath, ['scripts/build.ts'], { encoding: 'utf8', env });
  expect([status, stderr.includes('没有生成')]).toEqual([0, false]);
  const lifts = pageText('2025-990101/lifts');
  for (const words of ['截至2025年12月20日', '由不低于20台改为不低于21台', '分解时漏了城关街道 1 台']) expect(lifts.includes(words), words).toBe(true);
  expect(pageText('2025-990101/jobs').includes('年末招聘会在河口镇举行')).toBe(true);
  const update = readFileSync(join(work, 'dist/updates/990101/2025-12-jobs-fair.html'), 'utf8');
  for (const alt of ['招聘会现场，群众在展位前咨询', '企业招聘展板，写着岗位和工资']) expect(update.includes(`alt="${alt}"`), alt).toBe(true);
});
