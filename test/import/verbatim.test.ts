// Looks into ../shared/sources.
import { expect, test } from 'vitest';
import { readTexts } from '../../scripts/import/text.ts';
import { facts } from './facts.ts';
import { withoutNonFacts } from './non-facts.ts';
import { describeWithSources, sourcesFolder } from './sources.ts';

describeWithSources('what the content quotes', () => {
  test('every quotation stands at its line of its document', () => {
    const texts = readTexts(sourcesFolder);
    const strangers = facts(texts).filter(({ document, line, text }) => !texts.get(document)?.[line - 1]?.includes(text));
    expect(strangers).toEqual([]);
  });

  test('every number printed in a document stands in a quotation from its line', () => {
    const texts = readTexts(sourcesFolder);
    const all = facts(texts);
    const left = [...texts].flatMap(([document, lines]) =>
      lines.flatMap((words, index) => {
        const here = all.filter((fact) => fact.document === document && fact.line === index + 1);
        const rest = withoutNonFacts(document, index + 1, words);
        return numbersOutside(rest, here.map(({ text }) => text)).map((number) => `${document}:${index + 1} ${number}`);
      }),
    );
    expect(left).toEqual([]);
  });
});

/** Numbers of a line that no quotation covers. A quotation that is a bare number covers whole cells, never part of one. */
function numbersOutside(words: string, quotations: readonly string[]): string[] {
  const covered = quotations.flatMap((quotation) =>
    placesOf(quotation, words).map((from) => ({ from, to: from + quotation.length })),
  );
  return [...words.matchAll(/\d+(\.\d+)?/g)]
    .filter(({ index }) => !covered.some(({ from, to }) => from <= index && index < to))
    .map(([number]) => number);
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
