import { expect, test } from 'vitest';
import { readContent } from '../../../../src/content/read/read.ts';
import { contentFolder, validContent } from '../../../fixtures/county.ts';

const table = 'areas/990100/allocations/2024-990100.yaml';
const restated = (document: string) => `\n  alsoIn: [{ document: ${document}, line: 3, text: 新增 450 个 }]\n`;
const status = 'title: 东区进展表\nkind: status\nissuers: [东区]\n';

test('what a district restates is a second source of its own share, not of a neighbour’s or of the total', () => {
  const files = {
    ...validContent,
    'areas/990101/documents/status.yaml': status,
    [table]: `${validContent[table]?.trimEnd()}${restated('status')}`,
  };
  const { model } = readContent(contentFolder(files));
  const alsoIn = Object.fromEntries(
    [...model!.allocations.values()].flatMap((areas) => [...areas.values()].map((each) => [each.area, each.alsoIn.map(({ document }) => document)])),
  );
  expect(alsoIn).toMatchObject({ '990101': ['status'], '990102': [] });
  expect(alsoIn['990100'] ?? []).toEqual([]);
});

// The words of a district's own row: 450 is its share mistyped as 540 or 460; 4,500 is the total of the area above.
test.each([
  ['540', '新增 450 个', true],
  ['460', '新增 450 个', true],
  ['450', '新增 450 个', false],
  ['450', '全市新增 4500 个', false],
  ['450', '全市新增 960 个', false],
])('a share of %s beside “%s”', (share, text, isTold) => {
  const row = `- indicator: 2024-990100/schools/places\n  text: ${text}\n  unit: 个\n  shares: { "990101": "${share}" }\n  source: { document: status, line: 3, text: ${text} }\n`;
  const files = { ...validContent, 'areas/990101/documents/status.yaml': status, 'areas/990101/allocations/own.yaml': row };
  const { entries, issues, notices } = readContent(contentFolder(files));
  expect(entries.decompositions.some(({ by }) => by === '990101')).toBe(true);
  const told = [...issues, ...notices].filter(({ rule, field }) => rule === 'number-not-printed' && field.includes('990101'));
  expect(told).toHaveLength(isTold ? 1 : 0);
});
