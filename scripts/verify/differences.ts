import { byText } from '../../src/domain/value/order.ts';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { formatField } from '../../src/content/file/schema-fields.ts';
import { linesOfYaml, type Place } from '../../src/content/file/place.ts';
import type { Quotation } from './quotations.ts';
import { textFile, type Texts } from './texts.ts';

/** A place of the content whose words are not those of the document. */
export interface Difference {
  readonly place: Place;
  /** What differs, in Chinese, with document and line. */
  readonly what: string;
}

/** Every difference between what is quoted and the texts. Quotations of a document without a text are passed over. */
export function differences(quotations: readonly Quotation[], texts: Texts): Difference[] {
  return quotations.flatMap((quotation) => {
    const lines = texts.get(quotation.document);
    return lines === undefined ? [] : faults(quotation, lines).map((what) => ({ place: quotation.place, what }));
  });
}

/** Document id → how many quotations name it, for documents that have no text. */
export function withoutText(quotations: readonly Quotation[], texts: Texts): ReadonlyMap<string, number> {
  const missing = quotations.filter(({ document }) => !texts.has(document));
  const counts = new Map<string, number>();
  for (const { document } of missing) counts.set(document, (counts.get(document) ?? 0) + 1);
  return counts;
}

/** One line each, by file and line: `areas/430602/programmes/2023.yaml 第 8 行 · source.text：…` */
export function differenceLines(found: readonly Difference[], content: string): string[] {
  const located = found.map(({ place: { file, path, line }, what }) => ({
    file,
    line: line ?? linesOfYaml(readFileSync(join(content, file), 'utf8'))(path),
    words: `${formatField(path)}：${what}`,
  }));
  return located
    .sort((left, right) => byText(left.file, right.file) || left.line - right.line)
    .map(({ file, line, words }) => `${file} 第 ${line} 行 · ${words}`);
}

/**
 * Whether the words, which are not empty, stand in the line and cut none of its numbers: “5” does not stand in “50”,
 * nor “1” in “1.5”. The number of a list item after ； or 。 is no part of what follows: “；2.6月1日” has “6月1日”.
 */
export function standsIn(line: string, words: string): boolean {
  for (let from = line.indexOf(words); from >= 0; from = line.indexOf(words, from + 1)) {
    const before = line.slice(0, from).replace(/[；。]\s*\d{1,2}\.$/, '');
    const isCutBefore = /^\d/.test(words) && /\d\.?$/.test(before);
    const isCutAfter = /\d$/.test(words) && /^\.?\d/.test(line.slice(from + words.length));
    if (!isCutBefore && !isCutAfter) return true;
  }
  return false;
}

function faults({ document, line, lastLine = line, text, figures }: Quotation, lines: readonly string[]): string[] {
  const where = `${textFile(document)} 第 ${lastLine === line ? line : `${line}—${lastLine}`} 行`;
  const printed = lastLine > lines.length ? undefined : lines[line - 1] && lines.slice(line - 1, lastLine).join('');
  if (printed === undefined) return [`没有 ${where}，这份文本只有 ${lines.length} 行`];
  if (text === undefined) return printed.trim() === '' ? [`${where}是空行`] : [];
  const strange = Object.entries(figures).filter(([, figure]) => !standsIn(text, figure));
  return [
    ...(standsIn(printed, text) ? [] : [`“${text}”不在 ${where}。${whereInstead(text, lines)}那一行是“${shortened(printed)}”`]),
    ...strange.map(([column, figure]) => `${column} ${figure} 不在原文“${text}”里（${where}）`),
  ];
}

/** Where else the words are, if they are words: a bare number stands in many lines. */
function whereInstead(text: string, lines: readonly string[]): string {
  if (/^[\d./]*$/.test(text)) return '';
  const found = lines.flatMap((each, index) => (standsIn(each, text) ? [index + 1] : []));
  return found.length === 0 ? '' : `这些字在第 ${found.slice(0, 3).join('、')} 行。`;
}

function shortened(line: string): string {
  const oneBlank = line.trim().replace(/\s+/g, ' ');
  return oneBlank.length > 120 ? `${oneBlank.slice(0, 120)}……` : oneBlank;
}
