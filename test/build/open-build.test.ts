import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { afterAll, expect, test } from 'vitest';
import { writeManifest } from '../../scripts/build/manifest-file.ts';
import { opening } from '../../scripts/build/open-build.ts';
import { memoryFiles } from '../fixtures/memory-files.ts';
import { readContent } from '../../src/content/read/read.ts';
import { validContent } from '../fixtures/county.ts';

mkdirSync('var', { recursive: true });
const manifests = mkdtempSync('var/test-manifests-');
afterAll(() => rmSync(manifests, { recursive: true }));

const table = 'areas/990101/progress/2024-05.csv';
const rows = (east: number, own: number) => `指标,区域,截至日期,完成值,单位,来源文件,行号
2024-990100/schools/places,990101,2024-05-31,${east},个,notice,11
2024-990100/schools/places,990100-own,2024-05-31,${own},个,notice,12
`;

/** Opens the build of a county whose monthly table has these two figures. */
function opened(east: number, own: number, change: Readonly<Record<string, string>> = {}) {
  const read = readContent(memoryFiles({ ...validContent, [table]: rows(east, own), ...change }));
  return opening(read, { codeDigest: 'code', builtOn: '2024-07-01', basePath: '/', manifests });
}

const pages = {
  east: ({ build }: ReturnType<typeof opened>) => build.snapshot.model.reports.get('2024-990100/schools/places@990101'),
  own: ({ build }: ReturnType<typeof opened>) => build.snapshot.model.reports.get('2024-990100/schools/places@990100-own'),
  list: ({ build }: ReturnType<typeof opened>) => build.snapshot.model.indicators.get('2024-990100/schools/places'),
};

function staleAfter(change: ReturnType<typeof opened>): string[] {
  return Object.keys(pages).filter((page) => !change.build.isFresh(page, undefined));
}

test('after a change of one row only who read that row is made again; after one of a list whoever read any record of its file', () => {
  const first = opened(90, 100);
  for (const [page, read] of Object.entries(pages)) {
    const end = first.build.begin(page, undefined);
    expect(read(first)).toBeDefined();
    end();
  }
  writeManifest(manifests, { madeOf: first.madeOf, manifest: first.build.close() });
  expect(staleAfter(opened(90, 100))).toEqual([]);
  expect(staleAfter(opened(90, 110))).toEqual(['own']);
  expect(staleAfter(opened(95, 100))).toEqual(['east']);
  const programme = validContent['areas/990100/programmes/2024.yaml'] ?? '';
  expect(staleAfter(opened(90, 100, { 'areas/990100/programmes/2024.yaml': programme.replace('新增学位 700 个', '新增学位共 700 个') }))).toContain('list');
});
