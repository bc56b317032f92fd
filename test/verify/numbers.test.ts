// Looks into ../shared/sources, beside the repository: the five documents are not part of it.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readTexts, type Texts } from '../../scripts/verify/texts.ts';
import type { PublishedTable } from '../../src/data/table/table.ts';
import { publishedTables } from '../../src/data/tables.ts';
import { compareDecimals, type Decimal, decimal, ratioOf, roundRatio } from '../../src/domain/value/quantity.ts';
import { civilDate } from '../../src/domain/value/civil-date.ts';
import { content, readModel } from './model.ts';
import { withoutNonFacts, withoutNonNumbers } from './non-facts.ts';

const folder = join(content, '../../shared/sources');
const isMissing = !existsSync(folder);
if (isMissing) console.warn(`原文里的数没有核对：没有文件夹 ${folder}`);

describe.skipIf(isMissing)('the numbers of the documents', () => {
  const texts: Texts = isMissing ? new Map() : readTexts(folder);
  const published = isMissing ? new Map<string, Decimal[]>() : publishedNumbers();

  test('every number printed in a document is a number in data/ at its line', () => {
    const left = [...texts].flatMap(([document, lines]) =>
      lines.flatMap((words, index) => {
        const here = published.get(`${document}:${index + 1}`) ?? [];
        const rest = withoutNonNumbers(document, index + 1, withoutNonFacts(document, index + 1, words));
        return numbersIn(rest)
          .filter((number) => !here.some((each) => number.some((way) => compareDecimals(each, way) === 0)))
          .map(([number]) => `${document}:${index + 1} ${number}`);
      }),
    );
    expect(left).toEqual([]);
  });

  test('a number that no document prints at its line is found', () => {
    expect(published.get('yueyang-2023-notice-27:91')?.map(String)).toContain('43.24');
    expect(published.get('yueyang-2023-notice-27:91')?.map(String)).not.toContain('43.25');
  });
});

/** A printed number and, before 万, the same multiplied out. */
function numbersIn(words: string): Decimal[][] {
  return [...words.matchAll(/(\d+(?:\.\d+)?)(\s*万)?/g)].map(([, digits = '', tenThousands]) => {
    const number = decimal.parse(digits);
    return tenThousands === undefined ? [number] : [number, multiplied(number)];
  });
}

function multiplied(number: Decimal): Decimal {
  const { numerator, denominator } = ratioOf(number);
  return roundRatio({ numerator: numerator * 10_000n, denominator }, 0);
}

/** `document:line` → every cell of a numeric column, and every count of a 分阶段, of a row that names that line as its source or as another place. */
function publishedNumbers(): Map<string, Decimal[]> {
  const model = readModel();
  const found = new Map<string, Decimal[]>();
  for (const table of publishedTables) {
    for (const row of table.rows(model, civilDate.parse('2026-11-25'))) {
      const places = [...(row['source'] ? [`${row['source']}:${row['line']}`] : []), ...(row['also'] ?? '').split(';')];
      for (const place of places) found.set(place, [...(found.get(place) ?? []), ...numericCells(table, row)]);
    }
  }
  return found;
}

function numericCells({ columns }: PublishedTable, row: Readonly<Record<string, string>>): Decimal[] {
  const parts = [...(row['breakdown'] ?? '').matchAll(/=([\d.]+)/g)].map(([, count]) => count);
  const cells = columns.filter(({ name, type }) => (type === 'number' || type === 'integer') && name !== 'line').map(({ name }) => row[name]);
  return [...cells, ...parts].flatMap((cell) => decimal.safeParse(cell).data ?? []);
}
