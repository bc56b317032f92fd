import { expect, test } from 'vitest';
import { readContent } from '../../src/content/read.ts';
import { contentFolder, validContent } from '../fixtures/county.ts';

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
