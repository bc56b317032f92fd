/** Random histories of a registry: what was published once resolves, or the content is refused with the code. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { addToRegistry } from '../../scripts/codes/write.ts';
import { registryHistory } from '../../scripts/codes/history.ts';
import { publishedCodesFolder } from '../../src/content/registry-file.ts';
import { type Code, drawCode } from '../../src/domain/code/code.ts';
import { formatRegistry, historiesByCode, parseRegistry, type RegistryEvent, withCodesFor } from '../../src/domain/code/registry.ts';
import { registryProblems } from '../../src/domain/code/registry-check.ts';
import { lostSince, type PublishedSource } from '../../src/domain/code/registry-lost.ts';
import { civilDate } from '../../src/domain/value/civil-date.ts';

const today = civilDate.parse('2024-06-01');

/** Numbers from 0 to `limit`, the same for the same seed (mulberry32). */
function drawnFrom(seed: number): (limit: number) => number {
  let state = seed;
  return (limit) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % limit;
  };
}

type Draw = (limit: number) => number;
type Edit = (text: string, draw: Draw) => string;
const rowsOf = (text: string) => text.split('\n').slice(1).filter(Boolean);
const withRows = (rows: readonly string[]) => ['码,日期,事项,对象,原因,原处', ...rows, ''].join('\n');

/** What clerks and merges do to the file by hand. */
const edits: readonly Edit[] = [
  (text, draw) => withRows(rowsOf(text).filter((_, index, rows) => index !== draw(rows.length))),
  (text) => withRows([...rowsOf(text)].reverse()),
  (text, draw) => {
    const rows = rowsOf(text);
    const [a, b] = [draw(rows.length || 1), draw(rows.length || 1)];
    const objectOf = (row = '') => row.split(',')[3] ?? '';
    return withRows(rows.map((row, index) => (index === a ? row.replace(objectOf(row), objectOf(rows[b])) : index === b ? row.replace(objectOf(row), objectOf(rows[a])) : row)));
  },
  (text, draw) => withRows(rowsOf(text).map((row, index, rows) => (index === draw(rows.length) ? drawCode(draw) + row.slice(10) : row))),
  () => '',
  (text, draw) => {
    const rows = rowsOf(text);
    const at = draw(rows.length || 1);
    const [code, , , object = ''] = rows[at]?.split(',') ?? [];
    if (code === undefined) return text;
    const closed = draw(2) === 0;
    return withRows([...rows.slice(0, at + 1), `${code},2024-06-01,${closed ? '关闭' : '改指'},${closed ? object : 'site:990101/moved'},原因,原处`, ...rows.slice(at + 1)]);
  },
];

/** Code → what it points at, as a resident who scans it finds. */
const resolved = (events: readonly RegistryEvent[]) => new Map([...historiesByCode(events)].map(([code, history]) => [code, history[0]?.object]));

/** What `npm run validate` says of the registry by itself and against what was published. */
function complaints(text: string, sources: readonly PublishedSource[]): string {
  const { events, problems } = parseRegistry(text);
  return [...problems, ...registryProblems(events), ...lostSince(events, sources)].map(({ what, cure }) => `${what}${cure}`).join('\n');
}

function expectKept(published: ReadonlyMap<Code, string | undefined>, text: string, said: string): void {
  const now = resolved(parseRegistry(text).events);
  for (const [code, object] of published) if (now.get(code) !== object) expect(said).toContain(code);
}

test.each(Array.from({ length: 190 }, (_, seed) => seed))('history %i: a published code resolves or is named, without Git', (seed) => {
  const draw = drawnFrom(seed);
  const published = new Map<Code, string | undefined>();
  const versions = [''];
  let [text, record]: [string, RegistryEvent[]] = ['', []];
  for (let step = 0; step < 12; step++) {
    const act = draw(9);
    const { events } = parseRegistry(text);
    if (act < 2 && complaints(text, [{ where: '底册', events: record }]) === '') {
      const added = withCodesFor(events, [`site:990101/s${draw(9)}`, `site:990101/t${draw(9)}`], today, (limit) => draw(limit)).slice(events.length);
      record = [...record, ...added];
      text = formatRegistry([...events, ...added]);
    } else if (act === 2) text = versions[draw(versions.length)] ?? '';
    else text = (edits[draw(edits.length)] ?? String)(text, draw);
    versions.push(text);
    const said = complaints(text, [{ where: '底册', events: record }]);
    expectKept(published, text, said);
    if (said === '') for (const [code, object] of resolved(record)) published.set(code, object);
  }
});

/** A repository whose folder `content` holds the registry. */
function repository(): { folder: string; git: (...args: string[]) => string; write: (text: string) => void; read: () => string; remove: () => void } {
  const root = mkdtempSync(join(tmpdir(), 'liangma-git-'));
  const git = (...args: string[]) =>
    execFileSync('git', ['-C', root, '-c', 'user.name=t', '-c', 'user.email=t@example.org', '-c', 'commit.gpgsign=false', ...args], { encoding: 'utf8', stdio: 'pipe' });
  git('init', '-q', '-b', 'main');
  writeFileSync(join(root, '.gitattributes'), readFileSync('.gitattributes'));
  git('add', '.');
  git('commit', '-qm', 'Start');
  const file = join(root, 'codes.csv');
  return { folder: root, git, write: (text) => writeFileSync(file, text), read: () => (existsSync(file) ? readFileSync(file, 'utf8') : ''), remove: () => rmSync(root, { recursive: true }) };
}

/** Issues codes to so many new objects as `npm run codes` writes them. */
function issue({ folder, read }: ReturnType<typeof repository>, count: number, name: string, draw: Draw): void {
  const { events } = parseRegistry(read());
  const objects = Array.from({ length: count }, (_, index) => `site:990101/${name}-${index}`);
  addToRegistry(folder, read(), { added: withCodesFor(events, objects, today, draw).slice(events.length), unrecorded: [], today });
}

test.each(Array.from({ length: 10 }, (_, seed) => seed))('history %i: a published code resolves or is named, by Git alone', (seed) => {
  const draw = drawnFrom(1000 + seed);
  const repo = repository();
  const published = new Map<Code, string | undefined>();
  for (let step = 0; step < 5; step++) {
    const act = draw(5);
    if (step === 0 || act === 0) issue(repo, 3, `s${step}`, draw);
    else if (act === 1 && step > 1) repo.git('revert', '--no-edit', '--no-commit', 'HEAD');
    else if (act === 2) {
      const before = repo.git('rev-parse', 'HEAD').trim();
      repo.git('checkout', '-qb', `b${step}`);
      issue(repo, 2, `b${step}`, draw);
      repo.git('add', '.');
      repo.git('commit', '-qm', 'Branch');
      repo.git('checkout', '-q', 'main');
      repo.git('merge', '-q', draw(2) === 0 ? '--no-ff' : '-sours', '-m', 'Merge', `b${step}`);
      expect(repo.git('rev-parse', 'HEAD').trim()).not.toBe(before);
    } else repo.write((edits[draw(edits.length)] ?? String)(repo.read(), draw));
    rmSync(join(repo.folder, publishedCodesFolder), { recursive: true, force: true });
    repo.git('add', '-A');
    repo.git('commit', '-q', '--allow-empty', '-m', `Step ${step}`);
    if (seed % 4 === 0 && step === 3) repo.git('branch', '-m', 'main', 'trunk');
    if (seed % 4 === 0 && step === 3) repo.git('checkout', '-qb', 'main');
    const said = complaints(repo.read(), [{ where: 'Git 的历史', events: registryHistory(repo.folder).events }]);
    expectKept(published, repo.read(), said);
    if (said === '') for (const [code, object] of resolved(parseRegistry(repo.read()).events)) published.set(code, object);
  }
  repo.remove();
});

describe('two branches', () => {
  test.each([1, 5, 30, 100, 200])('that each add %i codes merge without conflict or loss', (count) => {
    const repo = repository();
    const draw = drawnFrom(count);
    issue(repo, 541, 'base', draw);
    repo.git('add', '.');
    repo.git('commit', '-qm', 'Base');
    for (const side of ['left', 'right']) {
      repo.git('checkout', '-qb', side, 'main');
      issue(repo, count, side, draw);
      repo.git('add', '.');
      repo.git('commit', '-qm', side);
    }
    repo.git('merge', '-q', '-m', 'Merge', 'left');
    const { events, problems } = parseRegistry(repo.read());
    expect([problems, registryProblems(events), events.length, new Set(events.map(({ code }) => code)).size]).toEqual([[], [], 541 + 2 * count, 541 + 2 * count]);
    repo.remove();
  });
});

describe('what cannot be looked at is one plain sentence', () => {
  test('a folder outside any repository', () => {
    const folder = mkdtempSync(join(tmpdir(), 'liangma-plain-'));
    expect(registryHistory(folder)).toEqual({ events: [], notice: '内容不在 Git 仓库里，码的登记没有与历史核对。' });
  });

  test('a shallow clone', () => {
    const repo = repository();
    issue(repo, 2, 'a', drawnFrom(1));
    repo.git('add', '.');
    repo.git('commit', '-qm', 'Codes');
    const clone = mkdtempSync(join(tmpdir(), 'liangma-shallow-'));
    execFileSync('git', ['clone', '-q', '--depth=1', `file://${repo.folder}`, clone]);
    expect(registryHistory(clone)).toMatchObject({ events: { length: 2 }, notice: expect.stringContaining('浅克隆') });
  });

  test('a registry that a renamed folder left behind is still known', () => {
    const repo = repository();
    issue(repo, 2, 'a', drawnFrom(2));
    repo.git('add', '.');
    repo.git('commit', '-qm', 'Codes');
    repo.git('rm', '-q', 'codes.csv');
    repo.git('commit', '-qm', 'Renamed, and the codes lost');
    execFileSync('mkdir', [join(repo.folder, 'inhalt')]);
    expect(registryHistory(join(repo.folder, 'inhalt')).events).toHaveLength(2);
  });
});
