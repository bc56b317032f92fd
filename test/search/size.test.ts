import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { afterAll, expect, test } from 'vitest';
import { sizes, writeProvince } from '../../scripts/bench/province.ts';
import { diskFiles } from '../../src/content/content-files.ts';
import { readChecked } from '../../src/content/read/read.ts';
import { civilDate } from '../../src/domain/value/civil-date.ts';
import { searchIndex } from '../../src/search/entries.ts';
import { snapshotOf } from '../../src/findings/snapshot.ts';

const root = mkdtempSync(join(tmpdir(), 'liangma-search-'));
afterAll(() => rmSync(root, { recursive: true }));

/** The content without figures of progress, half of what there is to read: no search finds anything by a figure. */
function filesWithoutFigures() {
  const files = diskFiles(root);
  return { ...files, list: () => files.list().filter(({ path }) => !path.includes('/progress/')) };
}

test('at a province’s size a search loads a core and one prefecture, not the whole index', () => {
  writeProvince(root, sizes['30000']!);
  // That what is written is sound is for the benchmark, which validates it: here no rule is asked.
  const { model } = readChecked(filesWithoutFigures());
  const snapshot = snapshotOf(model!, civilDate.parse('2024-10-01'), 'https://ms.example.gov.cn/');
  const { core, shards } = searchIndex(snapshot);
  const tasks = core.shards.reduce((total, { taskCount }) => total + taskCount, 0);
  // Hurried: a server that takes its time sends less.
  const hurried = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } };
  const weight = (part: object) => brotliCompressSync(JSON.stringify(part), hurried).length;
  expect(tasks).toBeGreaterThan(28_000);
  expect(weight(core)).toBeLessThan(16_000);
  expect(Math.max(...[...shards.values()].map(weight))).toBeLessThan(32_000);
  expect(Math.max(...[...shards.values()].map((shard) => JSON.stringify(shard).length))).toBeLessThan(400_000);
});
