/** Random histories of a registry: what was published once resolves, or the content is refused with the code. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { writeRegistry } from '../../scripts/codes/write.ts';
import { registryAt, registryHistory } from '../../scripts/codes/history.ts';
import { publishedCodesFolder } from '../../src/content/file/registry-file.ts';
import { type Code, drawCode } from '../../src/domain/code/code.ts';
import { historiesByCode } from '../../src/domain/code/registry-order.ts';
import { formatRegistry, parseRegistry, withCodesFor } from '../../src/domain/code/registry.ts';
import type { RegistryEvent } from '../../src/domain/code/registry-event.ts';
import { registryIssues } from '../../src/domain/code/registry-check.ts';
import { lostIssues, lostSince, type PublishedSource, restored } from '../../src/domain/code/registry-lost.ts';
import { withLines } from '../../src/domain/code/registry-text.ts';
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
    return withRows(
      rows.map((row, index) =>
        index === a ? row.replace(objectOf(row), objectOf(rows[b])) : index === b ? row.replace(objectOf(row), objectOf(rows[a])) : row,
      ),
    );
  },
  (text, draw) => withRows(rowsOf(text).map((row, index, rows) => (index === draw(rows.length) ? drawCode(draw) + row.slice(10) : row))),
  () => '',
  (text, draw) => {
    const rows = rowsOf(text);
    const at = draw(rows.length || 1);
    const [code, , , object = ''] = rows[at]?.split(',') ?? [];
    if (code === undefined) return text;
    const closed = draw(2) === 0;
    return withRows([
      ...rows.slice(0, at + 1),
      `${code},2024-06-01,${closed ? '关闭' : '改指'},${closed ? object : 'site:990101/moved'},两处合并建设,原处`,
      ...rows.slice(at + 1),
    ]);
  },
];

/** Code → what it points at, as a resident who scans it finds. */
const resolved = (events: readonly RegistryEvent[]) => new Map([...historiesByCode(events)].map(([code, history]) => [code, history[0]?.object]));

/** What `npm run validate` says of the registry by itself and against what was published. */
function complaints(text: string, sources: readonly PublishedSource[]): string {
  const { events, issues } = parseRegistry(text);
  return [...issues, ...registryIssues(events), ...lostSince(events, sources)].map(({ what, cure }) => `${what}${cure}`).join('\n');
}

function expectKept(published: ReadonlyMap<Code, string | undefined>, text: string, said: string): void {
  const now = resolved(parseRegistry(text).events);
  for (const [code, object] of published) if (now.get(code) !== object) expect(said).toContain(code);
}

interface Commit {
  readonly mark: number;
  readonly from: number | undefined;
  readonly merged?: number;
  /** Folder that holds the registry from then on. */
  readonly folder: string;
  readonly text: string;
}

/** What happened to one registry: its commits, what a resident could have met on a wall, and the record that was kept beside it. */
interface History {
  readonly commits: readonly Commit[];
  readonly published: ReadonlyMap<Code, string | undefined>;
  readonly record: readonly RegistryEvent[];
}

/** Twelve random steps: codes issued, the file edited by hand, reverted, merged with a branch or lost in the merge, its folder renamed. */
function randomHistory(seed: number): History {
  const draw = drawnFrom(seed);
  const published = new Map<Code, string | undefined>();
  const commits: Commit[] = [{ mark: seed * 100 + 1, from: undefined, folder: 'content', text: '' }];
  let record: RegistryEvent[] = [];
  let last = commits[0]!;
  const commit = (change: Partial<Commit>) => {
    last = { ...last, merged: undefined, ...change, mark: seed * 100 + commits.length + 1, from: change.from ?? last.mark };
    commits.push(last);
    return last;
  };
  const issued = (text: string, objects: string[]) => {
    const { events } = parseRegistry(text);
    const added = withCodesFor(events, objects, today, draw).slice(events.length);
    record = [...record, ...added];
    return withLines(text, added);
  };
  for (let step = 0; step < 12; step++) {
    const act = draw(11);
    const isSound = complaints(last.text, [{ where: '底册', events: record }]) === '';
    if ((act < 3 || step === 0) && isSound) commit({ text: issued(last.text, [`site:990101/s${draw(9)}`, `site:990101/t${draw(9)}`]) });
    else if (act === 3) commit({ text: commits[draw(commits.length)]!.text });
    else if (act === 4) commit({ folder: last.folder === 'content' ? 'inhalt' : 'content' });
    else if (act < 7 && isSound) {
      const before = last;
      const branch = commit({ text: issued(before.text, [`site:990101/b${step}`]) });
      const both = withRows([...new Set([...rowsOf(branch.text), ...rowsOf(before.text)])]);
      commit({ from: before.mark, merged: branch.mark, text: draw(2) === 0 ? both : before.text });
    } else commit({ text: (edits[draw(edits.length)] ?? String)(last.text, draw) });
    const said = complaints(last.text, [{ where: '底册', events: record }]);
    expectKept(published, last.text, said);
    if (said === '') for (const [code, object] of resolved(record)) published.set(code, object);
  }
  return { commits, published, record };
}

/** The commits as `git fast-import` reads them: all histories in one process, each on its branch. */
function importStream(histories: readonly History[]): string {
  const parts = histories.flatMap(({ commits }, seed) =>
    commits.map(({ mark, from, merged, folder, text }) =>
      [
        `commit refs/heads/h${seed}\nmark :${mark}\ncommitter t <t@example.org> ${1_700_000_000 + mark} +0000\ndata 0\n`,
        from === undefined ? '' : `from :${from}\n`,
        merged === undefined ? '' : `merge :${merged}\n`,
        `deleteall\nM 100644 inline ${folder}/codes.csv\ndata ${Buffer.byteLength(text)}\n${text}\n`,
      ].join(''),
    ),
  );
  return parts.join('');
}

describe('what was published once resolves, or the content is refused with the code, in 200 random histories', () => {
  const root = mkdtempSync(join(tmpdir(), 'liangma-histories-'));
  const histories = Array.from({ length: 200 }, (_, seed) => randomHistory(seed));
  const ids = new Map<number, string>();

  beforeAll(() => {
    for (const folder of ['content', 'inhalt']) mkdirSync(join(root, folder));
    execFileSync('git', ['init', '-q', root]);
    execFileSync('git', ['-C', root, 'fast-import', '--quiet', '--export-marks=marks'], { input: importStream(histories) });
    for (const line of readFileSync(join(root, 'marks'), 'utf8').trim().split('\n'))
      ids.set(Number(line.slice(1, line.indexOf(' '))), line.slice(line.indexOf(' ') + 1));
  });
  afterAll(() => rmSync(root, { recursive: true }));

  test('in which codes were published, lost and re-pointed, folders renamed and branches merged', () => {
    const all = histories.flatMap(({ commits }) => commits);
    const refused = histories.filter(({ commits, record }) => complaints(commits.at(-1)!.text, [{ where: '底册', events: record }]) !== '');
    expect(histories.filter(({ published }) => published.size > 0)).toHaveLength(200);
    expect(refused.length).toBeGreaterThan(50);
    expect(refused.length).toBeLessThan(200);
    expect([all.some(({ folder }) => folder === 'inhalt'), all.some(({ merged }) => merged !== undefined)]).toEqual([true, true]);
  });

  test.each(histories.map((_, seed) => seed).filter((seed) => seed % 4 === 0))(
    'history %i, known to Git alone or, in a shallow clone, to the record too',
    (seed) => {
      const { commits, published, record } = histories[seed]!;
      const { folder, text } = commits.at(-1)!;
      writeFileSync(join(root, '.git/HEAD'), `ref: refs/heads/h${seed}\n`);
      const isShallow = seed % 8 === 0;
      const cut = join(root, '.git/shallow');
      if (isShallow) writeFileSync(cut, `${ids.get(commits[5]!.mark)}\n`);
      const { events, notice } = registryHistory(join(root, folder));
      rmSync(cut, { force: true });
      expect(notice ?? '').toMatch(isShallow ? /浅克隆/ : /^$/);
      const git = { where: 'Git 的历史', events, mayBeDrafts: true, isPartial: isShallow };
      const sources = isShallow ? [{ where: '底册', events: record }, git] : [git];
      expectKept(published, text, complaints(text, sources));
      const after = restored(parseRegistry(text).events, sources);
      expect(lostSince(after, sources)).toEqual([]);
      const now = resolved(after);
      for (const [code, object] of published) expect(now.get(code)).toBe(object);
    },
  );
});

/** A repository whose folder `content` holds the registry. */
function repository(): { folder: string; git: (...args: string[]) => string; write: (text: string) => void; read: () => string; remove: () => void } {
  const root = mkdtempSync(join(tmpdir(), 'liangma-git-'));
  const git = (...args: string[]) =>
    execFileSync('git', ['-C', root, '-c', 'user.name=t', '-c', 'user.email=t@example.org', '-c', 'commit.gpgsign=false', ...args], {
      encoding: 'utf8',
      stdio: 'pipe',
    });
  git('init', '-q', '-b', 'main');
  writeFileSync(join(root, '.gitattributes'), readFileSync('.gitattributes'));
  git('add', '.');
  git('commit', '-qm', 'Start');
  const file = join(root, 'codes.csv');
  return {
    folder: root,
    git,
    write: (text) => writeFileSync(file, text),
    read: () => (existsSync(file) ? readFileSync(file, 'utf8') : ''),
    remove: () => rmSync(root, { recursive: true }),
  };
}

/** Issues codes to so many new objects as `npm run codes` writes them. */
function issue({ folder, read }: ReturnType<typeof repository>, count: number, name: string, draw: Draw): void {
  const { events } = parseRegistry(read());
  const objects = Array.from({ length: count }, (_, index) => `site:990101/${name}-${index}`);
  const after = withCodesFor(events, objects, today, draw);
  const added = after.slice(events.length);
  writeRegistry(folder, read(), { events: after, added, toRecord: added, link: {}, today });
}

test.each([0, 1])('history %i made with Git’s own commands: a published code resolves or is named, by Git alone', (seed) => {
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
    const said = complaints(repo.read(), [{ where: 'Git 的历史', events: registryHistory(repo.folder).events, mayBeDrafts: true }]);
    expectKept(published, repo.read(), said);
    if (said === '') for (const [code, object] of resolved(parseRegistry(repo.read()).events)) published.set(code, object);
  }
  repo.remove();
});

describe('two branches', () => {
  test.each([1, 30, 200])('that each add %i codes merge without conflict or loss', (count) => {
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
    const { events, issues } = parseRegistry(repo.read());
    expect([issues, registryIssues(events), events.length, new Set(events.map(({ code }) => code)).size]).toEqual([[], [], 541 + 2 * count, 541 + 2 * count]);
    repo.remove();
  });

  test('that each add 1 to 200 codes merge without conflict or loss, 200 times, line by line as the union driver does', () => {
    const folder = mkdtempSync(join(tmpdir(), 'liangma-merge-'));
    const draw = drawnFrom(7);
    const registry = withCodesFor(
      [],
      Array.from({ length: 541 }, (_, index) => `site:990101/base-${index}`),
      today,
      draw,
    );
    const printed = formatRegistry(registry);
    writeFileSync(join(folder, 'base'), printed);
    const counts = Array.from({ length: 200 }, (_, index) => index + 1);
    const added = counts.map((count) =>
      ['left', 'right'].flatMap((side) => {
        const objects = Array.from({ length: count }, (_, index) => `site:990101/${side}-${index}`);
        const own = withCodesFor(registry, objects, today, draw).slice(541);
        writeFileSync(join(folder, `${side}-${count}`), withLines(printed, own));
        return own;
      }),
    );
    // One process that starts the others: each that a process as large as this starts would cost ten times as much.
    const merges = 'for n in $(seq 200); do git merge-file --union left-$n base right-$n || echo $n; done';
    const failed = execFileSync('sh', ['-c', merges], { cwd: folder, encoding: 'utf8' });
    const faults = counts.flatMap((count, index) => {
      const { events, issues } = parseRegistry(readFileSync(join(folder, `left-${count}`), 'utf8'));
      return [...issues, ...registryIssues(events), ...lostIssues(events, [...registry, ...(added[index] ?? [])])];
    });
    rmSync(folder, { recursive: true });
    expect([failed, faults]).toEqual(['', []]);
  });
});

test.each(['*.csv binary', '*.csv -diff', '*.csv diff=table'])('a file of attributes with “%s” hides nothing of the history', (attribute) => {
  const repo = repository();
  repo.git('config', 'diff.table.textconv', 'true');
  repo.git('config', 'diff.noprefix', 'true');
  issue(repo, 2, 'a', drawnFrom(3));
  writeFileSync(join(repo.folder, '.gitattributes'), `${attribute}\n`);
  repo.git('add', '.');
  repo.git('commit', '-qm', 'Codes');
  expect(registryHistory(repo.folder).events).toHaveLength(2);
  expect(registryAt(repo.folder, 'HEAD').events).toHaveLength(2);
  repo.remove();
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
