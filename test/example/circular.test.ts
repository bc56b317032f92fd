import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { readSoundContent } from '../../src/content/read/read.ts';
import { civilDate } from '../../src/domain/value/civil-date.ts';
import { modelAsOf } from '../../src/findings/as-of.ts';
import { snapshotOf } from '../../src/findings/snapshot.ts';
import { circularPage, issuedCirculars } from '../../src/views/circular/circular-page.ts';
import { buildExample, exampleSite } from './example-site.ts';

beforeAll(buildExample);

const model = readSoundContent('test/example/content');
const name = '2025-12-monthly';

test('G5: a circular that was issued has a page with its number, whom it is for, its annexes and its date, and stands on its year', () => {
  const html = readFileSync(join(exampleSite, `circular/990101/${name}.html`), 'utf8');
  for (const words of ['清民实办〔2026〕1号', '各乡镇人民政府、街道办事处，县直有关单位：', '盯住落后。柳林乡', '<th>进展情况</th>', '2026年1月8日'])
    expect(html).toContain(words);
  expect(readFileSync(join(exampleSite, 'area/990101/2025.html'), 'utf8')).toContain(`circular/990101/${name}.html`);
  expect(readFileSync(join(exampleSite, 'sitemap.xml'), 'utf8')).toContain(`circular/990101/${name}.html`);
});

test('G1, G2: the brief of ten days and the summary of a quarter have pages beside it, newest first on their year', () => {
  const year = readFileSync(join(exampleSite, 'area/990101/2025.html'), 'utf8');
  const places = [name, '2025-11-3-dekad', '2025-q3-quarterly'].map((each) => year.indexOf(`circular/990101/${each}.html`));
  expect(places.every((place) => place > 0)).toBe(true);
  expect(places).toEqual(places.toSorted((left, right) => left - right));
  expect(readFileSync(join(exampleSite, 'circular/990101/2025-11-3-dekad.html'), 'utf8')).toContain('11月下旬重点民生实事进展情况的简报');
  expect(readFileSync(join(exampleSite, 'circular/990101/2025-q3-quarterly.html'), 'utf8')).toContain('第三季度重点民生实事推进情况的总结');
});

test('a circular that names its day of printing is an article of that day, and one that does not is none', () => {
  const html = readFileSync(join(exampleSite, 'circular/990101/2025-q3-quarterly.html'), 'utf8');
  expect(html).toContain('<meta name="PubDate" content="2025-10-13 00:00">');
  expect(html).toContain('2025年10月13日印发');
  expect(readFileSync(join(exampleSite, `circular/990101/${name}.html`), 'utf8')).not.toContain('PubDate');
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
  expect([...then.problems.values()].map(({ id }) => id)).toEqual(['late-reports']);
});

// Of 31 December: reviewed on 8 December; handed in on 4 January; missed on 13 January. Two problems stand in a circular of 20 January.
test('what was reviewed, told or solved later is not known yet', () => {
  const then = modelAsOf(model, civilDate.parse('2025-12-31'));
  expect([...then.evidence.values()].flat().map(({ handedInOn }) => handedInOn)).toEqual(['2025-12-03']);
  expect([...then.problems.values()].map(({ id }) => id)).toEqual(['late-reports', 'qingsong-fans', 'shiqiao-pipes']);
  const early = modelAsOf(model, civilDate.parse('2025-12-05'));
  expect([...early.evidence.values()].flat().map(({ review }) => review)).toEqual([undefined]);
  expect(modelAsOf(model, civilDate.parse('2025-04-30')).problems.get('990101/late-reports')).toMatchObject({ solvedOn: undefined, solution: undefined });
});
