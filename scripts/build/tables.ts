/**
 * Writes the published tables that a change reaches into the work folder, in a process of its own
 * beside the one that makes the pages: a province's tables are too long to be Astro's answers, and
 * the second core is free. Exits with 2, without a word, if the content is wrong: the other says it.
 */
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { keptFilesAt } from '../../src/content/kept-files.ts';
import type { ContentRead } from '../../src/content/read.ts';
import { csvLines, jsonLines } from '../../src/data/csv.ts';
import { publishedTables } from '../../src/data/tables.ts';
import '../command.ts';
import { contentToPublish } from './content.ts';
import { goodFolder } from './good-areas.ts';
import { writeManifest } from './manifest-file.ts';
import { digestOfCode } from './code-digest.ts';
import { opening } from './opening.ts';
import { writeParts } from './parts.ts';
import { workFolder } from './work-folder.ts';

const { CONTENT_ROOT = 'content', BUILD_DATE = '', BASE_PATH = '/', BUILD_WORK = '', OUT_DIR } = process.env;
const { GOOD_AREAS = goodFolder(BUILD_WORK, CONTENT_ROOT), BUILD_STRICT } = process.env;
const formats = { csv: csvLines, json: jsonLines };
const work = workFolder(BUILD_WORK);
const codeDigest = digestOfCode();
const kept = keptFilesAt(work.files, codeDigest);
const { read: content } = contentToPublish({ content: CONTENT_ROOT, good: GOOD_AREAS, site: OUT_DIR, isStrict: BUILD_STRICT !== undefined, kept });
if (content.issues.length > 0) process.exitCode = 2;
else writeTables(content);

/** The manifest goes first and comes back last: tables left unfinished are all written again. */
function writeTables(read: ContentRead): void {
  const { build, before, isStale } = opening(read, { codeDigest, builtOn: BUILD_DATE, basePath: BASE_PATH, manifest: work.tablesManifest });
  rmSync(work.tablesManifest, { force: true });
  if (before === undefined) rmSync(work.tables, { recursive: true, force: true });
  mkdirSync(join(work.tables, 'data'), { recursive: true });
  for (const table of publishedTables) {
    const files = Object.keys(formats).map((format) => `data/${table.name}.${format}`);
    if (!files.map((file) => isStale(file, build.tokenOf(file))).some(Boolean)) continue;
    const { model, builtOn } = build.snapshotFor(files, 'map');
    const rows = table.rows(model, builtOn);
    for (const [format, linesOf] of Object.entries(formats)) writeNew(`data/${table.name}.${format}`, linesOf(table, rows));
  }
  writeManifest(work.tablesManifest, build.close());
}

/** A new file, not the old one overwritten: published sites share that. */
function writeNew(path: string, lines: Iterable<string>): void {
  rmSync(join(work.tables, path), { force: true });
  writeParts(join(work.tables, path), lines);
}
