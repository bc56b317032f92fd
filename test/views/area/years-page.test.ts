import { expect, test } from 'vitest';
import { areaPage } from '../../../src/views/area/area-page.ts';
import { yearsPage } from '../../../src/views/area/years-page.ts';
import { yearsOf } from '../../../src/findings/area-years.ts';
import { readSoundContent } from '../../../src/content/read/read.ts';
import { civilDate } from '../../../src/domain/value/civil-date.ts';
import { snapshotOf } from '../../../src/findings/snapshot.ts';
import { smallSnapshot } from '../small-snapshot.ts';

const snapshot = snapshotOf(readSoundContent('content'), civilDate.parse('2026-11-27'), 'https://ms.example.gov.cn/');
const page = yearsPage(snapshot, snapshot.model.areas.get('430500')!);

test('years stand side by side, the newest first, each with its own day', () => {
  expect(page.years.map(({ year }) => year)).toEqual([
    { words: '2024年', href: '2024.html' },
    { words: '2023年', href: '2023.html' },
  ]);
  expect(page.years.every(({ summary }) => summary.dates !== '')).toBe(true);
});

test('the counts of a year add up to its indicators, and a status that a year has not counts 0', () => {
  const totals = page.years.map((_, index) => page.rows.reduce((total, { counts }) => total + Number.parseInt(counts[index] ?? '', 10), 0));
  expect(totals).toEqual(page.years.map(({ summary }) => summary.counts.shares.reduce((total, { count }) => total + count, 0)));
  expect(page.rows.some(({ counts }) => counts.includes('0项'))).toBe(true);
});

test('an area leads there only where it has two years', () => {
  expect(areaPage(snapshot, '430500').yearsBeside).toEqual({ words: '各年并排看', href: '430500/years.html' });
  const small = smallSnapshot();
  expect(yearsOf(small, '990101')).toEqual([2024]);
  expect(areaPage(small, '990101').yearsBeside).toBeUndefined();
});

test('an area that reports nothing of itself says which areas below do', () => {
  const { summary } = areaPage(snapshot, '430600').newest ?? {};
  expect(summary?.dates).toContain('这里说的是本级的数；下级有1个区域公布了进展：岳阳楼区。');
});
