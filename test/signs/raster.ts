import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Pictures of the pages of a PDF, made by poppler, in a folder of their own that `remove` deletes. */
export function rasterised(pdf: string, dpi: number): { pages: string[]; remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'signs-'));
  execFileSync('pdftoppm', ['-r', String(dpi), '-gray', '-png', pdf, join(folder, 'page')]);
  const pages = readdirSync(folder).sort().map((name) => join(folder, name));
  return { pages, remove: () => rmSync(folder, { recursive: true }) };
}
