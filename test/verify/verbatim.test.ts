// Looks into ../shared/sources, beside the repository: the five documents are not part of it.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { differenceLines, differences, withoutText } from '../../scripts/verify/differences.ts';
import { quotationsIn } from '../../scripts/verify/quotations.ts';
import { readTexts, type Texts } from '../../scripts/verify/texts.ts';
import type { Decomposition } from '../../src/domain/task/allocation.ts';
import { documentOf } from '../../src/domain/value/source.ts';
import { content, readModel } from './model.ts';
import { withoutNonFacts } from './non-facts.ts';

const folder = join(content, '../../shared/sources');
const isMissing = !existsSync(folder);
if (isMissing) console.warn(`原文没有核对：没有文件夹 ${folder}`);

describe.skipIf(isMissing)('what the content quotes', () => {
  const texts: Texts = isMissing ? new Map() : readTexts(folder);
  const quotations = quotationsIn(content);

  test('every quotation stands at its line of its document', () => {
    expect(quotations.length).toBeGreaterThan(2000);
    expect(withoutText(quotations, texts)).toEqual(new Map());
    expect(differenceLines(differences(quotations, texts), content)).toEqual([]);
  });

  test('every document says how many lines its text has', () => {
    const { documents } = readModel();
    expect([...documents.values()].map(({ id, lines }) => [id, lines])).toEqual([...documents.keys()].map((id) => [id, texts.get(id)?.length]));
  });

  test('every number printed in a document stands in a quotation from its line', () => {
    const left = [...texts].flatMap(([document, lines]) =>
      lines.flatMap((words, index) => {
        const here = quotations.filter((each) => each.document === document && each.line <= index + 1 && (each.lastLine ?? each.line) > index);
        const rest = withoutNonFacts(document, index + 1, words);
        return numbersOutside(
          rest,
          here.flatMap(({ text, lastLine }) => (lastLine === undefined ? [text ?? words.trim()] : overlaps(text ?? '', words))),
        ).map((number) => `${document}:${index + 1} ${number}`);
      }),
    );
    expect(left).toEqual([]);
  });

  test('every row of annex 2 of the Yueyang notice has its cells under the names of the table’s head', () => {
    const model = readModel();
    const ids = new Map([...model.areas.values()].flatMap(({ id, name, aliases }) => [name, ...aliases].map((each) => [each, id])));
    const lines = texts.get('yueyang-2023-notice-27') ?? [];
    const rows = model.decompositions.filter(
      ({ by, shares }) => by === '430600' && shares.size > 0 && [...shares.values()].every(({ text }) => /^(?:[\d.]+|\/)$/.test(text)),
    );
    expect(rows).toHaveLength(42);
    expect(rows.filter((row) => !hasCellsInOrder(row, lines, ids)).map(lineOf)).toEqual([]);
  });
});

/** Whether the shares, in the order of the names in the nearest head above, are neighbouring cells of the row's line. */
function hasCellsInOrder({ shares, source }: Decomposition, lines: readonly string[], ids: ReadonlyMap<string, string>): boolean {
  const namesIn = (line: string) => cellsOf(line).flatMap((cell) => ids.get(cell) ?? []);
  const line = lineOf({ source });
  const areas =
    lines
      .slice(0, line - 1)
      .map(namesIn)
      .findLast((names) => names.length > 2) ?? [];
  const cells = areas.map((area) => shares.get(area)?.text);
  return `\t${cellsOf(lines[line - 1] ?? '').join('\t')}\t`.includes(`\t${cells.join('\t')}\t`);
}

/** The part of words that run over a page which stands in one of its lines: its end or its beginning. */
function overlaps(text: string, line: string): string[] {
  const lengths = Array.from({ length: text.length }, (_, index) => text.length - index);
  const parts = [
    lengths.map((length) => text.slice(0, length)).find((part) => line.endsWith(part)),
    lengths.map((length) => text.slice(-length)).find((part) => line.startsWith(part)),
  ];
  return parts.flatMap((part) => part ?? []);
}

function lineOf({ source }: Pick<Decomposition, 'source'>): number {
  return documentOf(source)?.line ?? 0;
}

function cellsOf(line: string): string[] {
  return line.split('\t').map((cell) => cell.trim());
}

/** Numbers of a line that no quotation covers. A quotation that is a bare number covers whole cells, never part of one. */
function numbersOutside(words: string, quotations: readonly string[]): string[] {
  const covered = quotations.flatMap((quotation) => placesOf(quotation, words).map((from) => ({ from, to: from + quotation.length })));
  return [...words.matchAll(/\d+(\.\d+)?/g)].filter(({ index }) => !covered.some(({ from, to }) => from <= index && index < to)).map(([number]) => number);
}

function placesOf(quotation: string, words: string): number[] {
  if (quotation === '') return [];
  const isCell = (from: number) => `\t${words}\t`.startsWith(`\t${quotation}\t`, from);
  const found: number[] = [];
  for (let from = words.indexOf(quotation); from >= 0; from = words.indexOf(quotation, from + 1)) {
    if (!/^[\d.]+$/.test(quotation) || isCell(from)) found.push(from);
  }
  return found;
}
