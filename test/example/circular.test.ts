import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readSoundContent } from '../../src/content/read.ts';
import { civilDate } from '../../src/domain/value/civil-date.ts';
import { modelAsOf } from '../../src/findings/as-of.ts';
import { snapshotOf } from '../../src/findings/snapshot.ts';
import { buildSite } from '../../scripts/build/site.ts';
import { circularPage, issuedCirculars } from '../../src/views/circular/circular-page.ts';

mkdirSync('var', { recursive: true });
const work = mkdtempSync('var/test-circular-page-');
const site = join(work, 'site');
const quiet = { say: () => {}, end: () => {} };
beforeAll(async () => {
  await buildSite({ content: 'test/example/content', out: site, work: join(work, 'work'), builtOn: '2026-02-10', basePath: '/', progress: quiet });
});
afterAll(() => rmSync(work, { recursive: true }));

const model = readSoundContent('test/example/content');
const name = '2025-12-monthly';

test('G5: a circular that was issued has a page with its number, whom it is for, its annexes and its date, and stands on its year', () => {
  const html = readFileSync(join(site, `circular/990101/${name}.html`), 'utf8');
  for (const words of ['清民实办〔2026〕1号', '各乡镇人民政府、街道办事处，县直有关单位：', '盯住落后。柳林乡', '<th>进展情况</th>', '2026年1月8日'])
    expect(html).toContain(words);
  expect(readFileSync(join(site, 'area/990101/2025.html'), 'utf8')).toContain(`circular/990101/${name}.html`);
  expect(readFileSync(join(site, 'sitemap.xml'), 'utf8')).toContain(`circular/990101/${name}.html`);
});

test('a draft has no page', () => {
  const [[key, written] = []] = [...model.circulars];
  const draft = { ...model, circulars: new Map([[key ?? '', { ...written!, issuedOn: undefined }]]) };
  const snapshot = snapshotOf(draft, civilDate.parse('2026-02-10'), 'https://ms.qingxi.example/');
  expect(issuedCirculars(snapshot)).toEqual([]);
  expect(() => circularPage(snapshot, '990101', name)).toThrow(RangeError);
});

test('the record as of a day has nothing that came later', () => {
  const then = modelAsOf(model, civilDate.parse('2025-06-30'));
  expect([...then.reports.values()].flat().every(({ asOf }) => asOf <= '2025-06-30')).toBe(true);
  expect([...then.reports.values()].flat().some(({ asOf }) => asOf === '2025-06-30')).toBe(true);
  expect([...then.problems.values()].filter(({ foundOn }) => foundOn !== undefined && foundOn > '2025-06-30')).toEqual([]);
});
