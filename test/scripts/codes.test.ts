import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readContent } from '../../src/content/read/read.ts';
import { contentFolder, validCodes, validContent } from '../fixtures/county.ts';
import { ranWarm } from './warm-command.ts';

const site = `
name: 东区第一小学
project: 2024-990100/schools
scope: 新建教学楼
source: { document: notice, line: 11, text: 东区第一小学 }
`;
const whole = { ...validContent, 'codes.csv': validCodes };

function codes(...args: string[]): { status: number | null; out: string; errors: string } {
  const { status, stdout, stderr } = ranWarm('scripts/codes.ts', args);
  return { status, out: stdout, errors: stderr };
}

/** A folder under Git whose first commit, tagged `main`, holds the valid content. */
function repository(): { folder: string; write: (text: string) => void } {
  const folder = contentFolder(whole);
  const git = (...args: string[]) => execFileSync('git', ['-C', folder, '-c', 'user.name=t', '-c', 'user.email=t@example.org', ...args]);
  git('init', '-q');
  git('add', '.');
  git('commit', '-qm', 'Start');
  git('tag', 'main');
  return { folder, write: (text) => writeFileSync(join(folder, 'codes.csv'), text) };
}

describe('issuing', () => {
  test('gives a code to everything that lacks one, so that the content is sound, and nothing the second time', () => {
    const folder = contentFolder({ ...validContent, 'areas/990101/sites/school.yaml': site });
    expect(codes('--without-history', folder)).toMatchObject({ status: 0, out: expect.stringContaining('新发 4 个码') });
    expect(readContent(folder).issues).toEqual([]);
    const first = readFileSync(join(folder, 'codes.csv'), 'utf8');
    expect(first).toMatch(/^码,日期,事项,对象,原因\n(\d{10},\d{4}-\d{2}-\d{2},发放,\S+,\n){4}$/);
    expect(first).toContain('site:990101/school');
    expect(codes(folder)).toMatchObject({ status: 0, out: expect.stringContaining('新发 0 个码') });
    expect(readFileSync(join(folder, 'codes.csv'), 'utf8')).toBe(first);
  });

  test('two at the same time give one code to each object', async () => {
    const folder = contentFolder({ ...validContent, 'areas/990101/sites/school.yaml': site });
    const runs = await Promise.all(
      [1, 2, 3].map(
        () =>
          new Promise<number | null>((resolve) => {
            spawn(process.execPath, ['scripts/codes.ts', '--without-history', folder]).on('close', resolve);
          }),
      ),
    );
    expect(runs).toEqual([0, 0, 0]);
    expect(readContent(folder).issues).toEqual([]);
    expect(readFileSync(join(folder, 'codes.csv'), 'utf8').trim().split('\n')).toHaveLength(5);
  });

  test('keeps the codes there are and sorts the file', () => {
    const [head, ...rows] = validCodes.trim().split('\r\n');
    const folder = contentFolder({ ...whole, 'codes.csv': [head, ...rows.reverse()].join('\r\n'), 'areas/990101/sites/school.yaml': site });
    expect(codes('--without-history', folder)).toMatchObject({ status: 0, out: expect.stringContaining('新发 1 个码') });
    expect(readContent(folder).issues).toEqual([]);
    const after = readFileSync(join(folder, 'codes.csv'), 'utf8');
    for (const row of rows) expect(after).toContain(row);
  });

  test.each([
    ['a corrupted code', validCodes.replace(/(\r\n\d)\d/, '$19'), /codes\.csv 第 2 行 · 码：“\d+”不是有效的码/],
    ['content that cannot be read', validCodes, /没有发码/],
  ])('refuses %s and leaves the registry alone', (_, registry, message) => {
    const folder = contentFolder({ ...whole, 'codes.csv': registry, ...(registry === validCodes ? { 'portal.yaml': 'name: [' } : {}) });
    expect(codes(folder)).toMatchObject({ status: 1, errors: expect.stringMatching(message) });
    expect(readFileSync(join(folder, 'codes.csv'), 'utf8')).toBe(registry);
  });
});

describe('checking against the main branch', () => {
  const rows = validCodes.trim().split('\r\n');

  test('passes the same registry and one with more codes', () => {
    const { folder, write } = repository();
    expect(codes('--check-against', 'main', folder).status).toBe(0);
    write(`${validCodes}9999999952,2024-06-01,发放,site:990101/school,\r\n`);
    expect(codes('--check-against', 'main', folder).status).toBe(0);
  });

  test.each([
    ['a code that vanished', [rows[0], ...rows.slice(2)], /\d{10} 从登记表里消失了/],
    ['a code that points elsewhere', [rows[0], rows[1]?.replace('schools', 'roads'), ...rows.slice(2)], /没有登记改指就换了对象/],
    ['a file cut short', [rows[0]], /从登记表里消失了/],
  ])('refuses %s', (_, lines, message) => {
    const { folder, write } = repository();
    write(lines.join('\r\n'));
    expect(codes('--check-against', 'main', folder)).toMatchObject({ status: 1, errors: expect.stringMatching(message) });
  });

  test('a ref that does not exist is an error, not a pass', () => {
    expect(codes('--check-against', 'nowhere', repository().folder).status).not.toBe(0);
  });
});

const exists = (ref: string) => spawnSync('git', ['rev-parse', '--verify', '--quiet', `${ref}^{commit}`]).status === 0;
const refs = ['origin/main', 'main', 'HEAD', 'HEAD~1'].filter(exists);

// An unpacked archive has no history to compare with.
test.skipIf(refs.length === 0).each(refs)('no code of %s was lost from this content', (ref) => {
  expect(codes('--check-against', ref)).toMatchObject({ status: 0, errors: '' });
});
