// Looks into ../shared/sources, beside the repository: the five documents are not part of it.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe } from 'vitest';

export const repository = join(import.meta.dirname, '../..');
export const content = join(repository, 'content');
export const sourcesFolder = join(repository, '../shared/sources');

const isMissing = !existsSync(sourcesFolder) && process.env['CI'] === undefined;
if (isMissing) console.warn(`跳过：没有 ${sourcesFolder}，不能对照原文（CI 中缺少即为失败）`);

/** A group of tests that read the source texts; skipped, and said so, where there are none outside CI. */
export const describeWithSources = describe.skipIf(isMissing);
