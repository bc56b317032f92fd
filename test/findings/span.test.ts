import { expect, test } from 'vitest';
import { spanOf } from '../../src/findings/span.ts';
import { smallSnapshot } from '../views/small-snapshot.ts';
import { validContent } from '../fixtures/county.ts';

const list = 'areas/990100/programmes/2024.yaml';
const listed = {
  [list]: validContent[list]!.replace('        title: 新增公办学位\n', '        title: 新增公办学位\n        years: { from: 2024, to: 2025 }\n'),
};
const duty = (area: string, years: string) => ({
  [`areas/${area}/responsibilities/2024-990100.yaml`]: `- { project: 2024-990100/schools, years: ${years}, source: { document: notice, line: 7, text: 市教育局 } }\n`,
});
const span = (area: string, files: Readonly<Record<string, string>> = {}) => {
  const { model } = smallSnapshot(files);
  const { from, to } = spanOf(model, model.projects.get('2024-990100/schools')!, area);
  return `${from}-${to}`;
};

test('a project is of its list’s year where nobody says otherwise', () => {
  expect(span('990101')).toBe('2024-2024');
  expect(span('990199')).toBe('2024-2024');
});

test('what the list says holds everywhere', () => {
  expect([span('990100', listed), span('990101', listed)]).toEqual(['2024-2025', '2024-2025']);
});

test('what the prefecture’s document says holds below it, against the list too', () => {
  const files = { ...listed, ...duty('990100', '{ from: 2024, to: 2026 }') };
  expect([span('990100', files), span('990101', files)]).toEqual(['2024-2026', '2024-2026']);
});

test('what a county’s document says holds in the county alone', () => {
  const files = { ...listed, ...duty('990101', '{ from: 2023, to: 2024 }') };
  expect([span('990101', files), span('990102', files), span('990100', files)]).toEqual(['2023-2024', '2024-2025', '2024-2025']);
});
