import { isUtf8 } from 'node:buffer';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** The texts of the documents: document id → its lines, the first being line 1. */
export type Texts = ReadonlyMap<string, readonly string[]>;

/** A folder of texts, or a content folder, that cannot be used; the message is for the clerk. */
export class VerifyRefused extends Error {}

const ending = '.txt';

/** Name of the file that holds the text of a document: `documents/<id>.yaml` is quoted from `<id>.txt`. */
export function textFile(document: string): string {
  return `${document}${ending}`;
}

/**
 * Every text of a folder, UTF-8 with or without BOM. Lines end with LF or CRLF.
 *
 * @throws {VerifyRefused} if the folder or a text in it cannot be read, or there is no text in it
 */
export function readTexts(folder: string): Texts {
  const names = inWords(folder, () => readdirSync(folder)).filter((name) => name.endsWith(ending));
  const files = names.filter((name) => inWords(join(folder, name), () => statSync(join(folder, name)).isFile()));
  if (files.length === 0) throw new VerifyRefused(`文件夹 ${folder} 里没有文件文本（${textFile('文件编号')}）`);
  return new Map(files.map((name) => [name.slice(0, -ending.length), linesOf(join(folder, name))]));
}

function linesOf(file: string): string[] {
  const bytes = inWords(file, () => readFileSync(file));
  if (!isUtf8(bytes)) throw new VerifyRefused(`${file} 不是 UTF-8 编码的文本：用记事本打开，另存为 UTF-8`);
  return bytes
    .toString('utf8')
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/);
}

/** Does `read`; whatever the file system refuses becomes one sentence about `path`. */
function inWords<T>(path: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'ENOENT') throw new VerifyRefused(`没有 ${path}：检查路径`);
    if (code === 'ENOTDIR') throw new VerifyRefused(`${path} 不是文件夹：要写存放文件文本的文件夹`);
    if (code === 'EACCES' || code === 'EPERM') throw new VerifyRefused(`没有权限读 ${path}`);
    throw new VerifyRefused(`读不了 ${path}（${String(code ?? error)}）`);
  }
}
