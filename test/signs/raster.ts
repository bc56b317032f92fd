import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A picture in greys, 0 black to 255 white, row by row. */
export interface Picture {
  width: number;
  height: number;
  grey: Uint8Array;
}

/** PGM pictures of the pages of a PDF, made by poppler, in a folder of their own that `remove` deletes. */
export function rasterised(pdf: string, dpi: number): { files: string[]; remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'signs-'));
  execFileSync('pdftoppm', ['-r', String(dpi), '-gray', pdf, join(folder, 'page')]);
  const files = readdirSync(folder)
    .sort()
    .map((name) => join(folder, name));
  return { files, remove: () => rmSync(folder, { recursive: true }) };
}

/** Reads a binary PGM file. */
export function readPgm(file: string): Picture {
  const bytes = readFileSync(file);
  const [head = '', width, height] = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(bytes.subarray(0, 40).toString('latin1')) ?? [];
  return { width: Number(width), height: Number(height), grey: bytes.subarray(head.length) };
}
