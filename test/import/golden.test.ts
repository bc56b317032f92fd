// Looks into ../shared/sources.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { content, describeWithSources, repository, sourcesFolder } from './sources.ts';

const files = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => /\.(yaml|csv)$/.test(path)).sort();
const isWrittenByImport = (path: string) =>
  path.includes('/progress/') || readFileSync(join(content, path), 'utf8').startsWith('# npm run import');

describeWithSources('the import of the five documents', () => {
  const out = mkdtempSync(join(tmpdir(), 'import-'));
  beforeAll(() => {
    execFileSync(process.execPath, ['scripts/import.ts', sourcesFolder, '--out', out], { cwd: repository });
  });
  afterAll(() => rmSync(out, { recursive: true }));

  test('writes exactly the committed files that say they come from it', () => {
    expect(files(out)).toEqual(files(content).filter(isWrittenByImport));
  });

  test('writes them byte for byte', () => {
    const changed = files(out).filter((path) => !readFileSync(join(out, path)).equals(readFileSync(join(content, path))));
    expect(changed).toEqual([]);
  });
});
