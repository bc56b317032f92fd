import type { TextPaths } from '../../../src/signs/text-path.ts';
import type { AreaCard } from '../../../src/views/share/area-card.ts';
import { barColours, pictureColours, wordColours } from '../../../src/views/share/colours.ts';

/** Five by four, as WeChat shows it; everything that is read stands in the square in the middle, to which others cut it. */
export const [cardWidth, cardHeight] = [1000, 800];

const [left, right] = [125, 875];
const inner = right - left;

/** A character of the sentence with its colour and weight. */
interface Letter {
  readonly character: string;
  readonly colour: string;
  readonly weight: 'regular' | 'bold';
}

/** The card as SVG, its words as outlines. */
export function cardSvg({ portal, title, answer, below, shares, reserve, day, mark }: AreaCard, text: TextPaths): string {
  const { ink, paper, wash, rule, band } = pictureColours;
  const bar = shares.map(
    ({ tone, x, width }) =>
      `<rect x="${left + (x * inner) / 100}" y="630" width="${(width * inner) / 100}" height="54" fill="${barColours[tone]}" stroke="${paper}" stroke-width="3"/>`,
  );
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${cardWidth}" height="${cardHeight}">`,
    `<rect width="${cardWidth}" height="${cardHeight}" fill="${paper}"/><rect width="${cardWidth}" height="150" fill="${band}"/>`,
    text.draw(portal, { x: left, y: 92, size: fittingSize(portal, 44, text), weight: 'bold', colour: paper }),
    ...title.map((line, index) => text.draw(line, { x: left, y: 245 + index * 82, size: fittingSize(line, 66, text), weight: 'bold', colour: ink })),
    ...sentences([answer, below], text),
    ...(shares.length === 0
      ? []
      : [
          `<rect x="${left}" y="630" width="${inner}" height="54" fill="${wash}"/>`,
          ...bar,
          `<rect x="${left}" y="630" width="${inner}" height="54" fill="none" stroke="${rule}" stroke-width="2"/>`,
        ]),
    ...footLines(footWords(day, mark), reserve, text),
    '</svg>',
  ].join('');
}

function footWords(day: string, mark: string): string {
  return [day, mark].filter(Boolean).join(' · ');
}

/** The day, and below it what keeps the card from being read as more than it is: as large as both have room below the bar. */
function footLines(day: string, reserve: string, text: TextPaths): string[] {
  const { soft } = pictureColours;
  const dayLine = (y: number, size: number) =>
    text.draw(day, { x: left, y, size: Math.min(size, (size * inner) / text.width(day, size, 'regular')), weight: 'regular', colour: soft });
  if (reserve === '') return [dayLine(750, 38)];
  const sizes = [30, 27, 24, 21];
  const laidOut = (size: number) => ({ size, rows: rowsOf([{ text: reserve }], size, text, soft) });
  const { size, rows } = sizes.map(laidOut).find((each) => each.rows.length <= 2) ?? laidOut(21);
  const first = rows.length === 1 ? 770 : 756;
  return [dayLine(718, 32), ...rows.flatMap((row, index) => drawnRow(row, { y: first + index * size * 1.2, size }, text))];
}

function lettersOf(pieces: AreaCard['answer'], plain: string): Letter[] {
  return pieces.flatMap(({ text: words, tone }): Letter[] =>
    [...words].map((character) => ({ character, colour: tone === undefined ? plain : wordColours[tone], weight: tone === undefined ? 'regular' : 'bold' })),
  );
}

/** Where the first row of the sentence stands, and the last place for a row above the bar. */
const [firstRow, lastRow] = [419, 608];

/** The sentence and the smaller one below it, as large as both have room above the bar. */
function sentences([first, second]: readonly [AreaCard['answer'], AreaCard['answer']], text: TextPaths): string[] {
  const { ink, soft } = pictureColours;
  const laidOut = (size: number) => {
    const rows = [
      ...rowsOf(first, size, text, ink).map((row) => ({ row, size })),
      ...(second.length === 0 ? [] : rowsOf(second, size * 0.8, text, soft).map((row) => ({ row, size: size * 0.8 }))),
    ];
    return rows.map((each, index) => ({ ...each, y: firstRow + rows.slice(1, index + 1).reduce((sum, { size: height }) => sum + height * 1.35, 0) }));
  };
  const sizes = [46, 42, 38, 34, 30, 26];
  const fitting = sizes.map(laidOut).find((rows) => (rows.at(-1)?.y ?? 0) <= lastRow) ?? laidOut(26);
  return fitting.flatMap(({ row, size, y }) => drawnRow(row, { y, size }, text));
}

/** Rows as wide as the card. A piece (10项落后) is never broken where it fits in a row, nor a number from its unit; marks stay with what they end. */
function rowsOf(pieces: AreaCard['answer'], size: number, text: TextPaths, plain: string): Letter[][] {
  const rows: Letter[][] = [[]];
  let used = 0;
  for (const unit of unitsOf(pieces, plain, size, text)) {
    const width = widthOf(unit, size, text);
    const isFull = used > 0 && used + width > inner;
    if (isFull) rows.push([]);
    used = isFull ? width : used + width;
    rows.at(-1)?.push(...unit);
  }
  return rows;
}

/** What stays together: a clause with the mark that ends it, or, of one wider than a row, a number with the sign after it and every other sign alone. */
function unitsOf(pieces: AreaCard['answer'], plain: string, size: number, text: TextPaths): Letter[][] {
  const units: Letter[][] = [];
  for (const letter of lettersOf(pieces, plain)) {
    const last = units.at(-1);
    if (last === undefined || (isMark(last.at(-1)) && !isMark(letter))) units.push([letter]);
    else last.push(letter);
  }
  return units.flatMap((unit) => (widthOf(unit, size, text) <= inner ? [unit] : signsOf(unit)));
}

function signsOf(unit: readonly Letter[]): Letter[][] {
  const signs: Letter[][] = [];
  for (const letter of unit) {
    const last = signs.at(-1);
    if (last !== undefined && (isMark(letter) || /[\d.]/u.test(last.at(-1)?.character ?? ''))) last.push(letter);
    else signs.push([letter]);
  }
  return signs;
}

function isMark(letter: Letter | undefined): boolean {
  return letter !== undefined && /[，。：；]/u.test(letter.character);
}

function widthOf(letters: readonly Letter[], size: number, text: TextPaths): number {
  return letters.reduce((sum, { character, weight }) => sum + text.width(character, size, weight), 0);
}

/** Letters of one colour are drawn together. */
function drawnRow(row: readonly Letter[], { y, size }: { readonly y: number; readonly size: number }, text: TextPaths): string[] {
  let x = left;
  return row
    .reduce<{ words: string; colour: string; weight: Letter['weight'] }[]>((runs, { character, colour, weight }) => {
      const last = runs.at(-1);
      if (last?.colour === colour) last.words += character;
      else runs.push({ words: character, colour, weight });
      return runs;
    }, [])
    .map(({ words, colour, weight }) => {
      const drawn = text.draw(words, { x, y, size, weight, colour });
      x += text.width(words, size, weight);
      return drawn;
    });
}

/** The size in which a line fits. */
function fittingSize(line: string, size: number, text: TextPaths): number {
  return Math.min(size, (size * inner) / text.width(line, size, 'bold'));
}
