import { spawn, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { contentAsRead, writeChanged } from '../../scripts/import/changed-content.ts';
import { leftovers } from '../../scripts/import/leftovers.ts';
import { questionList } from '../../scripts/import/question-list.ts';
import { replaceFiles } from '../../scripts/import/replace-files.ts';
import { diskFiles } from '../../src/content/content-files.ts';

mkdirSync('var', { recursive: true });
const work = mkdtempSync('var/test-import-writing-');
afterAll(() => rmSync(work, { recursive: true }));
const root = join(work, 'root');
const text = (name: string) => readFileSync(join(root, name), 'utf8');

beforeEach(() => {
  rmSync(root, { recursive: true, force: true });
  mkdirSync(join(root, 'areas'), { recursive: true });
  writeFileSync(join(root, 'areas/one.csv'), 'old');
  writeFileSync(join(root, 'file'), 'no folder');
});

describe('files are replaced all together', () => {
  test('one that cannot be written leaves the others as they were, and nothing beside them', () => {
    const files = new Map([
      [join(root, 'areas/one.csv'), 'new'],
      [join(root, 'file/two.csv'), 'new'],
    ]);
    expect(() => replaceFiles(files)).toThrow('没有写成，什么也没有改');
    expect([text('areas/one.csv'), readdirSync(join(root, 'areas'))]).toEqual(['old', ['one.csv']]);
  });

  // A file size that the system does not allow ends the process while it writes.
  test('a process that ends while it writes leaves what was there, and the content passes over the rest', () => {
    const script = `import { replaceFiles } from './scripts/import/replace-files.ts';
      replaceFiles(new Map([[${JSON.stringify(join(root, 'areas/one.csv'))}, 'x'.repeat(2_000_000)]]));`;
    const { status } = spawnSync('sh', ['-c', 'ulimit -f 500; exec "$0" --input-type=module -e "$1"', process.execPath, script], { encoding: 'utf8' });
    expect(status).not.toBe(0);
    expect(text('areas/one.csv')).toBe('old');
    expect(
      diskFiles(root)
        .list()
        .map(({ path }) => path),
    ).toEqual(['areas/one.csv', 'file']);
  });
});

describe('two imports at once', () => {
  test('a file that is not any more what was read is not replaced', () => {
    const content = contentAsRead(root);
    content.textOf('areas/one.csv');
    writeFileSync(join(root, 'areas/one.csv'), 'of somebody else');
    expect(() => writeChanged(content, new Map([['areas/one.csv', 'mine']]))).toThrow('areas/one.csv 在导入的时候被改了');
    expect(text('areas/one.csv')).toBe('of somebody else');
  });

  test('one waits for the other to have written, and takes over from one that has died', async () => {
    const other = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
    writeFileSync(join(root, '.import.lock'), String(other.pid));
    const content = contentAsRead(root);
    content.textOf('areas/one.csv');
    expect(() => writeChanged(content, new Map([['areas/one.csv', 'mine']]))).toThrow(
      `另一次导入正在写，这一次什么也没有写：等它写完，再导入一次；确实没有别的导入在运行的，删去 ${join(root, '.import.lock')}`,
    );
    expect(text('areas/one.csv')).toBe('old');
    await new Promise((resolve) => other.once('exit', resolve) && other.kill());
    writeChanged(content, new Map([['areas/one.csv', 'mine']]));
    expect([text('areas/one.csv'), existsSync(join(root, '.import.lock'))]).toEqual(['mine', false]);
  });
});

test('what an import left that was ended while it wrote is cleared by the next, not what one that runs is writing', () => {
  const [gone, mine] = ['areas/.import.999999999.two.csv', `areas/.import.${process.pid}.two.csv`].map((name) => join(root, name));
  for (const path of [gone ?? '', mine ?? '']) writeFileSync(path, 'half');
  expect(leftovers(root)).toEqual([gone]);
  expect(readFileSync('.gitignore', 'utf8')).toMatch(/^\.import\.\*$/m);
  writeChanged(contentAsRead(root), new Map([['areas/one.csv', 'mine']]));
  expect(readdirSync(join(root, 'areas')).toSorted()).toEqual([`.import.${process.pid}.two.csv`, 'one.csv']);
});

test('a list of questions is never written over; the same one is not written again', () => {
  const first = questionList('a/月报.xlsx', join(root, 'q.csv'), 'asked');
  expect([first.path, first.files.size, first.taken]).toEqual([join(root, 'q.csv'), 1, undefined]);
  writeFileSync(first.path, 'asked');
  expect(questionList('a/月报.xlsx', join(root, 'q.csv'), 'asked')).toEqual({ path: first.path, files: new Map(), taken: undefined });
  writeFileSync(first.path, 'answered');
  const second = questionList('a/月报.xlsx', join(root, 'q.csv'), 'asked');
  expect([second.path, second.taken]).toEqual([join(root, 'q-2.csv'), first.path]);
  expect(questionList('a/月报.xlsx', undefined, 'asked').path).toBe('待核-月报.csv');
});

describe('the command', () => {
  const content = join(work, 'content');
  const options = ['--content', content, '--area', '990101', '--as-of', '2025-12-10', '--filed-by', '县民生实事办', '--post', '统计岗'];
  beforeEach(() => {
    rmSync(content, { recursive: true, force: true });
    cpSync('test/example/content', content, { recursive: true });
  });

  function run(lines: readonly string[]) {
    const path = join(work, 'table.txt');
    writeFileSync(path, lines.join('\n'));
    return spawnSync(process.execPath, ['scripts/import.ts', path, ...options, '--questions', join(root, 'q.csv')], { encoding: 'utf8' });
  }

  const progress = ['序号\t项目名称\t指标任务\t完成情况', '4\t农村公路提质改造\t农村公路提质改造70公里\t已完成2公里'];
  const tasks = ['序号\t指标任务\t单位\t城关街道\t河口镇\t柳林乡\t石桥镇\t东山镇', '2\t提质改造学校\t所\t3\t3\t2\t2\t2'];

  test('writes both tables of a file or none of them, and names the line of the table', () => {
    const { status, stdout, stderr } = run([...progress, '', ...tasks]);
    expect(status).toBe(1);
    expect(stderr).toContain('一行也没有写');
    expect(stderr).toContain('table.txt 第 2 行 · 完成值');
    expect(stdout).not.toContain('写了');
    expect(readdirSync(join(content, 'areas/990101/allocations'))).toEqual(readdirSync('test/example/content/areas/990101/allocations'));
    for (const name of readdirSync(join(content, 'areas/990101/allocations'))) {
      const file = `areas/990101/allocations/${name}`;
      expect(readFileSync(join(content, file), 'utf8')).toBe(readFileSync(join('test/example/content', file), 'utf8'));
    }
  });

  test('ends with 1 and the reason where nothing was written', () => {
    const { status, stderr } = run([progress[0]!, '4\t农村公路提质改造\t农村公路提质改造70公里\t力争年底建成68公里']);
    expect([status, stderr.trim()]).toEqual([1, '一行也没有写：要核的 1 处']);
  });
});
