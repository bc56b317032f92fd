/** What a clerk does to codes by hand, by command and by merging, and that the cures of validation, obeyed word for word, lead out again. */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { historiesByCode } from '../../src/domain/code/registry-order.ts';
import { codesByObject, parseRegistry } from '../../src/domain/code/registry.ts';
import { contentFolder, validContent } from '../fixtures/county.ts';
import { gbk } from '../fixtures/encodings.ts';
import { ranWarm } from './warm-command.ts';

const sitesFolder = 'areas/990101/sites';
const site = (name: string) =>
  `name: ${name}\nproject: 2024-990100/schools\nscope: 新建${name}的教学楼\nsource: { document: notice, line: 11, text: ${name} }\n`;
const files = { ...validContent, [`${sitesFolder}/school.yaml`]: site('东区第一小学'), [`${sitesFolder}/clinic.yaml`]: site('南门卫生院') };

let issued: string;
let folder: string;
beforeAll(() => {
  issued = contentFolder(files);
  expect(codes('--without-history', issued).status).toBe(0);
  git('init', '-q', '-b', 'main');
  commit('Start');
});
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'liangma-cures-'));
  cpSync(issued, folder, { recursive: true });
});

function run(script: string, args: readonly string[]): { status: number | null; said: string } {
  const { status, stdout, stderr } = ranWarm(script, args);
  return { status, said: stdout + stderr };
}
const codes = (...args: string[]) => run('scripts/codes.ts', args.at(-1) === issued ? args : [...args, folder]);
const validate = () => run('scripts/validate.ts', [folder]);
const git = (...args: string[]) =>
  execFileSync('git', ['-C', folder ?? issued, '-c', 'user.name=t', '-c', 'user.email=t@example.org', '-c', 'commit.gpgsign=false', ...args], {
    encoding: 'utf8',
    stdio: 'pipe',
  });
const commit = (subject: string) => {
  writeFileSync(join(folder ?? issued, '.gitattributes'), readFileSync('.gitattributes'));
  git('add', '-A');
  git('commit', '-qm', subject);
};
const file = () => join(folder, 'codes.csv');
const registry = () => readFileSync(file(), 'utf8');
const today = () => parseRegistry(registry()).events[0]?.on ?? '';
const edit = (change: (text: string) => string) => writeFileSync(file(), change(registry()));
const remove = (name: string) => rmSync(join(folder, sitesFolder, `${name}.yaml`));
const putBack = (name: 'school' | 'clinic') => writeFileSync(join(folder, sitesFolder, `${name}.yaml`), files[`${sitesFolder}/${name}.yaml`] ?? '');
const object = (name: string) => `site:990101/${name}`;
const codeOf = (name: string) => codesByObject(parseRegistry(readFileSync(join(issued, 'codes.csv'), 'utf8')).events).get(object(name)) ?? '';
const lastOf = (code: string) => [...historiesByCode(parseRegistry(registry()).events)].find(([each]) => each === code)?.[1].at(-1);

/** Types the command of a cure that has this option, with its blanks filled in. */
function obey(said: string, option: string, blanks: Readonly<Record<string, string>> = {}): { status: number | null; said: string } {
  const commands = [...said.matchAll(/npm run codes(?: -- ([^；。（，：\n]*))?/g)].map(([, args = '']) => args.trim());
  const command = commands.find((args) => (option === '' ? args === '' || /^\p{Script=Han}/u.test(args) : args.startsWith(option)));
  expect(command, `${option} in ${said}`).toBeDefined();
  const words = ((command ?? '').match(/"[^"]*"|<[^>]*>|\S+/g) ?? []).filter((word) => !/^\p{Script=Han}/u.test(word));
  return codes(...words.map((word) => (word.startsWith('<') ? (blanks[word] ?? '改正登记') : word.replaceAll('"', ''))));
}

describe('closing', () => {
  test('is refused while the object is in the content', () => {
    expect(codes('--close', codeOf('school'), '--was', '东区第一小学', '--reason', '撤')).toMatchObject({
      status: 1,
      said: expect.stringMatching(/还在内容里，没有关闭/),
    });
    expect(validate().status).toBe(0);
  });

  test('of an object that is gone is what validation asks for; once it is back the closure is taken back by a line', () => {
    const code = codeOf('school');
    remove('school');
    expect(obey(validate().said, '--close', { '<原来是什么>': '东区第一小学' }).status).toBe(0);
    expect(validate()).toMatchObject({ status: 0 });
    expect(codes()).toMatchObject({ status: 0, said: expect.stringContaining('新发 0 个码') });
    putBack('school');
    const { status, said } = validate();
    expect([status, said]).toEqual([1, expect.stringContaining(`${code} 已经关闭，但“${object('school')}”还在内容里`)]);
    expect(codes()).toMatchObject({ status: 1, said: expect.stringContaining('没有发码') });
    expect(obey(said, '--undo').status).toBe(0);
    expect(validate().status).toBe(0);
    expect(lastOf(code)).toMatchObject({ kind: 'moved', object: object('school'), nth: 3 });
  });

  test('by a line written by hand has to be recorded, which numbers it; then it cannot be exchanged unnoticed, in a shallow clone either', () => {
    const code = codeOf('school');
    remove('school');
    edit((text) => `${text.replace('原因\n', '原因,原处\n')}${code},${today()},关闭,${object('school')},撤并,东区第一小学\n`);
    expect(validate()).toMatchObject({ status: 1, said: expect.stringContaining('还没有留底') });
    expect(obey(validate().said, '')).toMatchObject({ status: 0 });
    expect(validate().status).toBe(0);
    expect(lastOf(code)).toMatchObject({ kind: 'closed', nth: 2 });
    edit((text) => text.replace(`关闭,${object('school')}`, `改指,${object('clinic')}`));
    commit('Exchanged');
    const clone = mkdtempSync(join(tmpdir(), 'liangma-clone-'));
    execFileSync('git', ['clone', '-q', '--depth=1', `file://${folder}`, clone]);
    folder = clone;
    expect(validate()).toMatchObject({ status: 1, said: expect.stringContaining(code) });
    expect(obey(validate().said, '--restore').status).toBe(0);
    expect(validate().status).toBe(0);
  });

  test('of an object that is there, written by hand, leads to no second code', () => {
    const code = codeOf('school');
    edit((text) => `${text.replace('原因\n', '原因,原处\n')}${code},${today()},关闭,${object('school')},撤并,东区第一小学\n`);
    const { status, said } = validate();
    expect([status, said]).toEqual([1, expect.stringContaining('还在内容里')]);
    expect(codes().status).toBe(1);
    expect(obey(said, '--undo').status).toBe(0);
    expect(validate().status).toBe(0);
    expect(codes().said).toContain('新发 0 个码');
  });
});

describe('moving', () => {
  const move = (code: string, to: string) => codes('--move', code, '--to', object(to), '--reason', '合并');

  test('twice and back on one day keeps the order, whatever order the records and the lines have', () => {
    const code = codeOf('school');
    expect(move(code, 'clinic').status).toBe(0);
    expect(codes('--undo', code, '--reason', '登记错了').status).toBe(0);
    expect(move(code, 'clinic').status).toBe(0);
    edit((text) => text.trim().split('\n').reverse().join('\n'));
    expect(validate()).toMatchObject({ status: 1, said: expect.not.stringContaining(code) });
    expect(obey(validate().said, '').status).toBe(0);
    expect(validate().status).toBe(0);
    expect(lastOf(code)).toMatchObject({ object: object('clinic'), nth: 4 });
    expect(registry()).toMatch(new RegExp(`^码,.*\\n(\\d{10},.*\\n)*${code},[-0-9]*,发放,.*\\n${code},.*,2\\n${code},.*,3\\n${code},.*,4\\n`));
  });

  test.each(['clinic', 'gone'])('on two branches is a conflict that a further line decides (%s)', (decided) => {
    const code = codeOf('school');
    git('checkout', '-qb', 'other');
    expect(codes('--move', code, '--to', 'project:2024-990100/schools', '--reason', '并入项目').status).toBe(0);
    commit('Other');
    git('checkout', '-q', 'main');
    if (decided === 'clinic') expect(move(code, 'clinic').status).toBe(0);
    else {
      remove('school');
      expect(codes('--close', code, '--was', '东区第一小学', '--reason', '撤').status).toBe(0);
    }
    commit('Main');
    git('merge', '-q', '-m', 'Merge', 'other');
    const { status, said } = validate();
    expect([status, said]).toEqual([1, expect.stringMatching(new RegExp(`两个分支各自登记了 ${code}，[\\s\\S]*共 1 处问题`))]);
    expect(obey(said, '--move', { '<对象>': object('clinic') })).toMatchObject({ status: decided === 'clinic' ? 0 : 1 });
    if (decided !== 'clinic') expect(codes('--move', code, '--to', object('clinic'), '--was', '东区第一小学', '--reason', '合并').status).toBe(0);
    expect(lastOf(code)).toMatchObject({ object: object('clinic'), nth: 4 });
    if (decided === 'clinic') expect(codes()).toMatchObject({ status: 0, said: expect.stringContaining('新发 1 个码') });
    expect(validate()).toMatchObject({ status: 0 });
  });

  test('refuses a reason of two lines or none', () => {
    expect(codes('--move', codeOf('school'), '--to', object('clinic'), '--reason', '合并\n重建')).toMatchObject({
      status: 1,
      said: expect.stringContaining('换行'),
    });
    expect(codes('--move', codeOf('school'), '--to', object('clinic'), '--reason', '')).toMatchObject({ status: 1, said: expect.stringContaining('--reason') });
    expect(validate().status).toBe(0);
  });
});

describe('names that signs say', () => {
  const [school, clinic] = ['school', 'clinic'].map((name) => () => join(folder, sitesFolder, `${name}.yaml`)) as [() => string, () => string];

  test('two sites whose files were exchanged are refused', () => {
    renameSync(school(), `${school()}.old`);
    renameSync(clinic(), school());
    renameSync(`${school()}.old`, clinic());
    expect(validate()).toMatchObject({
      status: 1,
      said: expect.stringMatching(
        new RegExp(`clinic\\.yaml[^\\n]*编号 ${codeOf('clinic')} 的牌子上写的是“南门卫生院”，这里写的是“东区第一小学”，那是 ${codeOf('school')} 的牌子`),
      ),
    });
    expect(codes().status).toBe(1);
  });

  test('a site that became another thing is refused until the new name is registered', () => {
    writeFileSync(school(), site('西河公园'));
    const { status, said } = validate();
    expect([status, said]).toEqual([1, expect.stringContaining(`编号 ${codeOf('school')} 的牌子上写的是“东区第一小学”`)]);
    expect(obey(said, '--rename').status).toBe(0);
    expect(validate().status).toBe(0);
    expect(lastOf(codeOf('school'))).toMatchObject({ kind: 'renamed', was: '东区第一小学', nth: 2 });
    expect(codes().said).toContain('新发 0 个码');
  });

  test('a slip that was mended is a notice', () => {
    writeFileSync(school(), site('东区第一小学校'));
    expect(validate()).toMatchObject({ status: 0, said: expect.stringContaining('东区第一小学校') });
  });

  test('a project is renamed with its codes in all areas', () => {
    const list = join(folder, 'areas/990100/programmes/2024.yaml');
    writeFileSync(list, readFileSync(list, 'utf8').replace('title: 新增公办学位', 'title: 修桥补路'));
    expect(obey(validate().said, '--rename')).toMatchObject({ status: 0, said: expect.stringContaining('已登记 3 行') });
    expect(validate().status).toBe(0);
  });
});

describe('records', () => {
  const records = () => readdirSync(join(folder, 'published-codes'));
  const more = (name: string) => writeFileSync(join(folder, sitesFolder, `${name}.yaml`), site(`${name}号小学`));

  test('that are deleted are missed where Git knows the codes, and `npm run codes` records them again', () => {
    rmSync(join(folder, 'published-codes'), { recursive: true });
    expect(validate()).toMatchObject({ status: 1, said: expect.stringMatching(/有 5 行还没有留底/) });
    expect(obey(validate().said, '').status).toBe(0);
    expect(validate().status).toBe(0);
  });

  test('name the ones before them: one that is deleted with its lines is missed without Git', () => {
    const [first = ''] = records();
    more('third');
    expect(codes().status).toBe(0);
    rmSync(join(folder, '.git'), { recursive: true });
    rmSync(join(folder, 'published-codes', first));
    edit((text) =>
      text
        .split('\n')
        .filter((line) => !line.includes(codeOf('school')))
        .join('\n'),
    );
    expect(validate()).toMatchObject({ status: 1, said: expect.stringContaining(`底册少了一个文件：…-${first.slice(11)}`) });
  });

  test('and lines that are gone together are not issued anew in a shallow clone', () => {
    const before = records();
    more('third');
    expect(codes().status).toBe(0);
    commit('Third');
    for (const name of records()) if (!before.includes(name)) rmSync(join(folder, 'published-codes', name));
    edit((text) =>
      text
        .split('\n')
        .filter((line) => !line.includes(object('third')))
        .join('\n'),
    );
    commit('Lost');
    const clone = mkdtempSync(join(tmpdir(), 'liangma-clone-'));
    execFileSync('git', ['clone', '-q', '--depth=1', `file://${folder}`, clone]);
    folder = clone;
    expect(codes()).toMatchObject({ status: 1, said: expect.stringMatching(/没有发码[\s\S]*git fetch --unshallow/) });
    git('fetch', '-q', '--unshallow');
    expect(obey(validate().said, '--restore').status).toBe(0);
    expect(codes()).toMatchObject({ status: 0, said: expect.stringContaining('新发 0 个码') });
    expect(validate().status).toBe(0);
  });
});

describe('a registry as spreadsheets leave it', () => {
  test.each<[string, (text: string) => string | Uint8Array]>([
    [
      'every cell in quotation marks',
      (text) =>
        text
          .trim()
          .split('\n')
          .map((line) =>
            line
              .split(',')
              .map((cell) => `"${cell}"`)
              .join(','),
          )
          .join('\r\n'),
    ],
    [
      'columns in another order',
      (text) =>
        text
          .trim()
          .split('\n')
          .map((line) => line.split(',').toReversed().join(','))
          .join('\n'),
    ],
    ['GBK', (text) => gbk(text)],
    [
      'empty columns at the end',
      (text) =>
        text
          .trim()
          .split('\n')
          .map((line) => `${line},,`)
          .join('\n'),
    ],
    ['the header sorted to the end', (text) => text.trim().split('\n').toReversed().join('\n')],
  ])('%s is read by both commands and written in the standard form', (_, change) => {
    const before = parseRegistry(registry()).events.length;
    writeFileSync(file(), change(registry()));
    expect(validate()).toMatchObject({ status: 0 });
    writeFileSync(join(folder, sitesFolder, 'third.yaml'), site('三号桥'));
    expect(codes()).toMatchObject({ status: 0, said: expect.stringContaining('新发 1 个码') });
    expect(registry().replace('\uFEFF', '')).toMatch(/^码,日期,事项,对象,原因\n(\d{10},\d{4}-\d\d-\d\d,发放,\S+,\n){6}$/);
    expect(parseRegistry(registry()).events).toHaveLength(before + 1);
    expect(validate()).toMatchObject({ status: 0 });
  });
});

test('nothing is issued while the content has other problems: an area that was renamed by mistake keeps its codes', () => {
  const before = registry();
  git('mv', 'areas/990101', 'areas/990109');
  expect(codes()).toMatchObject({ status: 1, said: expect.stringMatching(/内容有 \d+ 处问题，没有发码/) });
  expect(registry()).toBe(before);
});

describe('restoring', () => {
  test.each<[string, () => void]>([
    ['that was deleted', () => rmSync(file())],
    ['that was emptied', () => writeFileSync(file(), '')],
    [
      'whose objects were exchanged',
      () => edit((text) => text.replace(/site:990101\/\w+/g, (each) => (each.endsWith('school') ? object('clinic') : object('school')))),
    ],
    ['that a merge left unfinished', () => edit((text) => text.replace('\n', '\n<<<<<<< HEAD\n').replace(/\n$/, '\n=======\n>>>>>>> x\n'))],
    ['that a program turned into marks', () => edit((text) => text.replace('发放', '\uFFFD\uFFFD'))],
  ])('writes a registry %s as it was', (_, damage) => {
    const before = registry();
    damage();
    expect(validate().status).toBe(1);
    expect(codes('--restore')).toMatchObject({ status: 0 });
    expect(registry()).toBe(before);
    expect(validate().status).toBe(0);
    expect(codes('--restore')).toMatchObject({ status: 0, said: expect.stringContaining('没有改动') });
  });
});
