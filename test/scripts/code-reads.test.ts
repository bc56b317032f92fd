import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { logLine } from '../../scripts/code-reads/access-log.ts';
import { formatIssue } from '../../src/content/issue.ts';
import { readContent } from '../../src/content/read/read.ts';
import { contentFolder, validCodes, validContent } from '../fixtures/county.ts';
import { ranWarm } from './warm-command.ts';

const phone = 'Mozilla/5.0 (Linux; Android 10) MicroMessenger/8.0';
const [project, district] = validCodes.split(/\r?\n/).flatMap((line) => /^\d{10}/.exec(line)?.[0] ?? []) as [string, string];

interface Change {
  readonly at?: string;
  readonly request?: string;
  readonly status?: number;
  readonly agent?: string;
}

/** A line of nginx's combined log. */
const nginx = (code: string, { at = '05/May/2024:08:30:00 +0800', request = `GET /mssx/p/${code} HTTP/2.0`, status = 200, agent = phone }: Change = {}) =>
  `192.0.2.7 - - [${at}] "${request}" ${status} 541 "-" "${agent}"`;

const caddy = (code: string, ts: number, agent = phone) =>
  JSON.stringify({ ts, request: { remote_ip: '192.0.2.7', method: 'GET', uri: `/p/${code}.html`, headers: { 'User-Agent': [agent] } }, status: 200 });

test.each([
  ['a page that is read', {}, true],
  ['a page that the phone still had', { status: 304 }, true],
  ['a question behind the address', { request: `GET /p/${district}.html?from=wx HTTP/1.1` }, true],
  ['an address that only leads on', { status: 301 }, false],
  ['a page that is not there', { status: 404 }, false],
  ['a form', { request: `POST /p/${district} HTTP/1.1` }, false],
  ['only the head', { request: `HEAD /p/${district} HTTP/1.1` }, false],
  ['a search engine', { agent: 'Mozilla/5.0 (compatible; Baiduspider/2.0)' }, false],
  ['a tool', { agent: 'curl/8.5.0' }, false],
  ['somebody who does not say what he is', { agent: '-' }, false],
  ['another page', { request: 'GET /mssx/area/990101.html HTTP/1.1' }, false],
  ['a number with wrong check digits', { request: 'GET /p/1000000000 HTTP/1.1' }, false],
])('A9: %s counts: %j → %s', (_, change: Change, counts) => {
  expect(logLine(nginx(district, change))).toEqual({ on: '2024-05-05', code: counts ? district : undefined });
});

test('A9: the day is the day in China, in both formats', () => {
  expect(logLine(nginx(district, { at: '04/May/2024:16:30:00 +0000' }))?.on).toBe('2024-05-05');
  expect(logLine(caddy(district, Date.parse('2024-05-04T16:30:00Z') / 1000))).toEqual({ on: '2024-05-05', code: district });
  expect(logLine('not a log')).toBeUndefined();
});

function counted(...logs: readonly (readonly string[])[]) {
  const folder = contentFolder({ ...validContent, 'codes.csv': validCodes });
  const files = logs.map((lines, index) => {
    const file = join(folder, '..', `${folder.split('/').at(-1)}-access-${index}.log${index === 1 ? '.gz' : ''}`);
    const text = `${lines.join('\n')}\n`;
    writeFileSync(file, index === 1 ? gzipSync(text) : text);
    return file;
  });
  const run = (...args: string[]) =>
    ranWarm('scripts/code-reads.ts', ['--content', folder, '--kept', join(folder, '../', `${folder.split('/').at(-1)}-kept.json`), ...args]);
  return { folder, files, run, ...run(...files) };
}

const times = (count: number, line: string) => Array.from({ length: count }, () => line);
const file = 'areas/990101/code-reads/2024-05.yaml';

test('A9: sums are written by area and month; fewer than ten stay unsaid, and no address is kept', () => {
  // The district's page: 12 on 5 May, 4 on 6 May, 16 in all; the prefecture's: 9 in all. The second log is packed.
  const first = [...times(12, nginx(district)), ...times(9, nginx(project))];
  const second = [nginx(district, { agent: 'bingbot' }), ...times(4, caddy(district, Date.parse('2024-05-06T01:00:00Z') / 1000))];
  const { folder, status } = counted(first, second);
  expect(status).toBe(0);
  const { model, issues } = readContent(folder);
  expect(issues.map(formatIssue)).toEqual([]);
  expect(model?.pageReads.get('990101')).toMatchObject([
    { month: '2024-05', from: '2024-05-05', to: '2024-05-06', codes: [{ code: district, reads: 16, days: { '05': 12 } }] },
  ]);
  expect(model?.pageReads.get('990100')).toMatchObject([{ codes: [{ code: project, reads: '不足10', days: {} }] }]);
  expect(readFileSync(join(folder, file), 'utf8')).not.toContain('192.0.2.7');
});

test('A9: days whose log is gone stay counted, and a day that two logs share is counted once', () => {
  const { folder, run, files } = counted(times(12, nginx(district)));
  const [log = ''] = files;
  // The next log begins in the afternoon of 5 May: 3 of its 12 readings are there again, and 11 of 6 May.
  const next = [...times(3, nginx(district)), ...times(11, nginx(district, { at: '06/May/2024:08:30:00 +0800' }))];
  writeFileSync(log, `${next.join('\n')}\n`);
  expect(run(log).status).toBe(0);
  expect(readContent(folder).model?.pageReads.get('990101')).toMatchObject([
    { from: '2024-05-05', to: '2024-05-06', codes: [{ code: district, reads: 23, days: { '05': 12, '06': 11 } }] },
  ]);
});

test('A9: without the sums of before, a shorter log does not take the place of a longer one', () => {
  const { folder, run, files } = counted([nginx(district), nginx(district, { at: '07/May/2024:08:30:00 +0800' })]);
  const [log = ''] = files;
  writeFileSync(log, `${nginx(district)}\n`);
  const again = run('--kept', join(folder, 'none.json'), log);
  expect([again.status, again.stderr]).toEqual([1, expect.stringContaining('2024-05-05 至 2024-05-07，这次只有 2024-05-05 至 2024-05-05')]);
  expect(existsSync(join(folder, file))).toBe(true);
});

const month = (fields: string, code = district) => ({
  [file]: `countedOn: "2024-06-01"\nfrom: "2024-05-01"\nto: "2024-05-31"\ncodes:\n  - { code: "${code}", ${fields} }\n`,
});
const messages = (changes: Record<string, string>) =>
  readContent(contentFolder({ ...validContent, 'codes.csv': validCodes, ...changes }))
    .issues.map(formatIssue)
    .join('\n');

test.each([
  ['a sound month', month('reads: 16, days: { "05": 12 }'), /^$/],
  ['a small number in plain sight', month('reads: 9'), /不足10/],
  ['days that are more than the month', month('reads: 16, days: { "05": 12, "06": 12 }'), /各天相加是 24 次，全月却写 16/],
  ['a code that was never issued', month('reads: 16', '2189731254'), /没有发过这个码：2189731254/],
])('%s: what the validation says', (_, changes, message) => {
  expect(messages(changes)).toMatch(message);
});
