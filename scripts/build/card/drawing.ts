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
export function cardSvg({ portal, title, answer, shares, day, mark }: AreaCard, text: TextPaths): string {
  const { ink, soft, paper, wash, rule, band } = pictureColours;
  const letters = answer.flatMap(({ text: words, tone }): Letter[] =>
    [...words].map((character) => ({ character, colour: tone === undefined ? ink : wordColours[tone], weight: tone === undefined ? 'regular' : 'bold' })),
  );
  const bar = shares.map(
    ({ tone, x, width }) =>
      `<rect x="${left + (x * inner) / 100}" y="630" width="${(width * inner) / 100}" height="54" fill="${barColours[tone]}" stroke="${paper}" stroke-width="3"/>`,
  );
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${cardWidth}" height="${cardHeight}">`,
    `<rect width="${cardWidth}" height="${cardHeight}" fill="${paper}"/><rect width="${cardWidth}" height="150" fill="${band}"/>`,
    text.draw(portal, { x: left, y: 92, size: fittingSize(portal, 44, text), weight: 'bold', colour: paper }),
    ...title.map((line, index) => text.draw(line, { x: left, y: 245 + index * 82, size: fittingSize(line, 66, text), weight: 'bold', colour: ink })),
    ...rowsOf(letters, text).flatMap((row, index) => drawnRow(row, 419 + index * 62, text)),
    ...(shares.length === 0
      ? []
      : [
          `<rect x="${left}" y="630" width="${inner}" height="54" fill="${wash}"/>`,
          ...bar,
          `<rect x="${left}" y="630" width="${inner}" height="54" fill="none" stroke="${rule}" stroke-width="2"/>`,
        ]),
    text.draw([day, mark].filter(Boolean).join(' · '), { x: left, y: 750, size: 38, weight: 'regular', colour: soft }),
    '</svg>',
  ].join('');
}

const letterSize = 46;

/** Rows as wide as the card; marks stay with what they end. */
function rowsOf(letters: readonly Letter[], text: TextPaths): Letter[][] {
  const rows: Letter[][] = [[]];
  let used = 0;
  for (const letter of letters) {
    const width = text.width(letter.character, letterSize, letter.weight);
    const isFull = used + width > inner && !/[，。：；]/u.test(letter.character);
    if (isFull) rows.push([]);
    used = isFull ? width : used + width;
    rows.at(-1)?.push(letter);
  }
  return rows;
}

/** Letters of one colour are drawn together. */
function drawnRow(row: readonly Letter[], y: number, text: TextPaths): string[] {
  let x = left;
  return row
    .reduce<{ words: string; colour: string; weight: Letter['weight'] }[]>((runs, { character, colour, weight }) => {
      const last = runs.at(-1);
      if (last?.colour === colour) last.words += character;
      else runs.push({ words: character, colour, weight });
      return runs;
    }, [])
    .map(({ words, colour, weight }) => {
      const drawn = text.draw(words, { x, y, size: letterSize, weight, colour });
      x += text.width(words, letterSize, weight);
      return drawn;
    });
}

/** The size in which a line fits. */
function fittingSize(line: string, size: number, text: TextPaths): number {
  return Math.min(size, (size * inner) / text.width(line, size, 'bold'));
}
