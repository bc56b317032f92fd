import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';

/** The property of a Word file under which the program keeps the digest of the text that it wrote. */
export const textProperty = 'liangmaText';

/** Digest of the words of a Word file, however they are divided into runs; undefined for a file that is none. */
export function wordDigest(bytes: Uint8Array): string | undefined {
  const text = partOf(bytes, 'word/document.xml');
  if (text === undefined) return undefined;
  const words = [...text.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/gu)].map(([, each = '']) => each).join('');
  return createHash('sha256').update(words.replace(/\s/gu, '')).digest('hex').slice(0, 12);
}

/**
 * Writes a Word file, beside one of the same name that somebody has worked on since the program wrote it, or that the program did not
 * write: what stands in it is never lost.
 *
 * @returns where it was written
 */
export function writeWord(path: string, bytes: Uint8Array): string {
  const target = isFree(path) ? path : (others(path).find(isFree) ?? path);
  if (target === path && !isFree(path)) throw new Error(`no free name beside ${path}`);
  writeFileSync(target, bytes);
  return target;
}

/** `通报.docx`, `通报-新.docx`, `通报-新2.docx`. */
function others(path: string): string[] {
  return ['', ...Array.from({ length: 98 }, (_each, index) => `${index + 2}`)].map((number) => path.replace(/(?:\.docx)?$/iu, `-新${number}.docx`));
}

/** Whether nothing is lost by writing: no file is there, or one as the program wrote it. */
function isFree(path: string): boolean {
  return !existsSync(path) || isAsWritten(readFileSync(path));
}

function isAsWritten(bytes: Uint8Array): boolean {
  const digest = wordDigest(bytes);
  return digest !== undefined && (partOf(bytes, 'docProps/custom.xml')?.includes(`>${digest}<`) ?? false);
}

function partOf(bytes: Uint8Array, name: string): string | undefined {
  try {
    const found = unzipSync(bytes, { filter: (file) => file.name === name && file.originalSize < 20_000_000 })[name];
    return found && strFromU8(found);
  } catch {
    return undefined;
  }
}
