import type { IssueDraft } from '../../domain/value/issue.ts';

/** A file's text, in which encoding it was found, or why it has none. */
export type Decoded =
  | { readonly kind: 'text'; readonly text: string; readonly encoding: 'UTF-8' | 'UTF-16' | 'GBK' }
  | { readonly kind: 'unreadable'; readonly issue: IssueDraft };

const cure = '用原来的软件打开，另存为 UTF-8 编码（表格选“CSV UTF-8（逗号分隔）”，文本编辑器选“UTF-8”）再放进来';

/**
 * Reads bytes as text: UTF-8 with or without byte order marks, UTF-16 with one (what Excel calls
 * “Unicode 文本”), or else GBK (GB 18030) where that gives plausible Chinese. Line ends become `\n`.
 * What is none of these, or several at once, is never guessed.
 */
export function decoded(bytes: Uint8Array): Decoded {
  if (isZip(bytes))
    return {
      kind: 'unreadable',
      issue: { what: '这是 Excel、Word 或压缩文件改了扩展名，不是文本', cure: '用原来的软件打开，表格另存为“CSV UTF-8（逗号分隔）”' },
    };
  const mark = utf16Mark(bytes);
  if (mark !== undefined) return asText(textOf(bytes, mark), 'UTF-16');
  const text = textOf(bytes, 'utf-8');
  if (text !== undefined) return asText(text, 'UTF-8');
  return isPlausibleGbk(bytes) ? asText(textOf(bytes, 'gb18030'), 'GBK') : unreadable(bytes);
}

function asText(text: string | undefined, encoding: 'UTF-8' | 'UTF-16' | 'GBK'): Decoded {
  if (text === undefined) return { kind: 'unreadable', issue: { what: '编码读不出来', cure } };
  return { kind: 'text', text: text.replace(/^\uFEFF+/, '').replace(/\r\n?/g, '\n'), encoding };
}

/** The first line that is not UTF-8 is named, because the others may well be. */
function unreadable(bytes: Uint8Array): Decoded {
  const lines = linesOf(bytes);
  const line = 1 + lines.findIndex((each) => textOf(each, 'utf-8') === undefined);
  const what = lines.some(isUtf8Chinese) ? '编码混在一起：有的行是 UTF-8 编码，这一行不是' : '编码读不出来：既不是 UTF-8，也不是 GBK';
  return { kind: 'unreadable', issue: { line, what, cure } };
}

function textOf(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}

function utf16Mark(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : undefined;
}

function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4;
}

/**
 * Almost every character of a Chinese text is one of the 7,445 of GB 2312, both bytes above 0xA0; names
 * bring in a few others. UTF-8 or Big5 read as GBK has every second character outside of it. A cell that
 * is Chinese as UTF-8 but not as GB 2312 shows that two files were put together.
 */
function isPlausibleGbk(bytes: Uint8Array): boolean {
  const text = textOf(bytes, 'gb18030');
  if (text === undefined || /[\uE000-\uF8FF\uFFFD]/.test(text)) return false;
  const { inside, all } = gbPairs(bytes);
  return (
    inside >= all * 0.9 &&
    !linesOf(bytes)
      .flatMap(runsOf)
      .some((run) => isUtf8Chinese(run) && gbPairs(run).inside < gbPairs(run).all)
  );
}

function gbPairs(bytes: Uint8Array): { inside: number; all: number } {
  let [inside, all] = [0, 0];
  for (let at = 0; at < bytes.length; at++) {
    const [lead = 0, trail = 0] = [bytes[at], bytes[at + 1]];
    if (lead < 0x80) continue;
    all += 1;
    if (lead > 0xa0 && lead < 0xf8 && trail > 0xa0) inside += 1;
    at += 1;
  }
  return { inside, all };
}

function isUtf8Chinese(bytes: Uint8Array): boolean {
  return /[\u4E00-\u9FFF]/.test(textOf(bytes, 'utf-8') ?? '');
}

function linesOf(bytes: Uint8Array): Uint8Array[] {
  return partsOf(bytes, (byte) => byte !== 10);
}

/** The stretches of a line that are not ASCII. */
function runsOf(line: Uint8Array): Uint8Array[] {
  return partsOf(line, (byte) => byte >= 0x80).filter(({ length }) => length > 0);
}

function partsOf(bytes: Uint8Array, isInside: (byte: number) => boolean): Uint8Array[] {
  const parts: Uint8Array[] = [];
  let start = 0;
  bytes.forEach((byte, at) => {
    if (isInside(byte)) return;
    parts.push(bytes.subarray(start, at));
    start = at + 1;
  });
  return [...parts, bytes.subarray(start)];
}
