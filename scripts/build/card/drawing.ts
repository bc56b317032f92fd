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
export function cardSvg({ portal, title, answer, below, shares, day, mark }: AreaCard, text: TextPaths): string {
  const { ink, soft, paper, wash, rule, band } = pictureColours;
  const bar = shares.map(
    ({ tone, x, width }) =>
      `<rect x="${left + (x * inner) / 100}" y="630" width="${(width * inner) / 100}" height="54" fill="${barColours[tone]}" stroke="${paper}" stroke-width="3"/>`,
  );
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${cardWidth}" height="${cardHeight}">`,
    `<rect width="${cardWidth}" height="${cardHeight}" fill="${paper}"/><rect width="${cardWidth}" height="150" fill="${band}"/>`,
    text.draw(portal, { x: left, y: 92, size: fittingSize(portal, 44, text), weight: 'bold', colour: paper }),
    ...title.map((line, index) => text.draw(line, { x: left, y: 245 + index * 82, size: fittingSize(line, 66, text), weight: 'bold', colour: ink })),
    ...sentences([lettersOf(answer, ink), lettersOf(below, soft)], text),
    ...(shares.length === 0
      ? []
      : [
          `<rect x="${left}" y="630" width="${inner}" height="54" fill="${wash}"/>`,
          ...bar,
          `<rect x="${left}" y="630" width="${inner}" height="54" fill="none" stroke="${rule}" stroke-width="2"/>`,
        ]),
    text.draw(footWords(day, mark), {
      x: left,
      y: 750,
      size: Math.min(38, (38 * inner) / text.width(footWords(day, mark), 38, 'regular')),
      weight: 'regular',
      colour: soft,
    }),
    '</svg>',
  ].join('');
}

function footWords(day: string, mark: string): string {
  return [day, mark].filter(Boolean).join(' · ');
}

function lettersOf(pieces: AreaCard['answer'], plain: string): Letter[] {
  return pieces.flatMap(({ text: words, tone }): Letter[] =>
    [...words].map((character) => ({ character, colour: tone === undefined ? plain : wordColours[tone], weight: tone === undefined ? 'regular' : 'bold' })),
  );
}

/** Where the first row of the sentence stands, and the last place for a row above the bar. */
const [firstRow, lastRow] = [419, 608];

/** The sentence and the smaller one below it, as large as both have room above the bar. */
function sentences([first, second]: readonly [Letter[], Letter[]], text: TextPaths): string[] {
  const laidOut = (size: number) => {
    const rows = [
      ...rowsOf(first, size, text).map((row) => ({ row, size })),
      ...(second.length === 0 ? [] : rowsOf(second, size * 0.8, text).map((row) => ({ row, size: size * 0.8 }))),
    ];
    return rows.map((each, index) => ({ ...each, y: firstRow + rows.slice(1, index + 1).reduce((sum, { size: height }) => sum + height * 1.35, 0) }));
  };
  const sizes = [46, 42, 38, 34, 30, 26];
  const fitting = sizes.map(laidOut).find((rows) => (rows.at(-1)?.y ?? 0) <= lastRow) ?? laidOut(26);
  return fitting.flatMap(({ row, size, y }) => drawnRow(row, { y, size }, text));
}

/** Rows as wide as the card; marks stay with what they end. */
function rowsOf(letters: readonly Letter[], size: number, text: TextPaths): Letter[][] {
  const rows: Letter[][] = [[]];
  let used = 0;
  for (const letter of letters) {
    const width = text.width(letter.character, size, letter.weight);
    const isFull = used + width > inner && !/[，。：；]/u.test(letter.character);
    if (isFull) rows.push([]);
    used = isFull ? width : used + width;
    rows.at(-1)?.push(letter);
  }
  return rows;
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
