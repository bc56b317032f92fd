import { escaped } from '../guide/feed-file.ts';
import type { BadgeFacts } from './badge-facts.ts';
import { barColours, pictureColours, wordColours } from './colours.ts';
import { hundredths } from '../../domain/value/hundredths.ts';

const [width, height, margin] = [320, 100, 14];
const inner = width - 2 * margin;
const fonts = "system-ui,'PingFang SC','Microsoft YaHei','Noto Sans CJK SC',sans-serif";

/**
 * The picture as SVG, 320 × 100, with text in the reader's own font: no script, nothing from elsewhere. A text that is too
 * long is smaller, and if that is not enough ends with … after a whole part of it; the whole is in the title, which is what a
 * screen reader reads.
 */
export function badgeSvg(facts: BadgeFacts): string {
  const { title, words, tone, bar, note } = facts;
  const { ink, soft, paper, rule } = pictureColours;
  const below: readonly [number, number] = bar === undefined ? [56, 79] : [70, 89];
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" font-family="${fonts}">`,
    `<title>${escaped(`${title}：${words}${/[。！？]$/u.test(words) ? '' : '。'}${note}`)}</title>`,
    `<rect x=".5" y=".5" width="${width - 1}" height="${height - 1}" rx="5" fill="${paper}" stroke="${rule}"/>`,
    line(title, { y: 27, sizes: [16, 15, 14, 13], look: `font-weight="700" fill="${ink}"` }),
    ...barLines(facts),
    line(words, { y: below[0], sizes: [14, 13, 12, 11], look: `font-weight="700" fill="${wordColours[tone]}"` }),
    line(note, { y: below[1], sizes: [12, 11, 10], look: `fill="${soft}"` }),
    '</svg>\n',
  ].join('');
}

function barLines({ bar, due }: BadgeFacts): string[] {
  if (bar === undefined) return [];
  const { ink, wash, rule } = pictureColours;
  const parts = bar.map(
    ({ x, width: length, tone }) => `<rect x="${across(x)}" y="38" width="${hundredths((length * inner) / 100)}" height="12" fill="${barColours[tone]}"/>`,
  );
  return [
    `<rect x="${margin}" y="38" width="${inner}" height="12" fill="${wash}"/>`,
    ...parts,
    `<rect x="${margin}" y="38" width="${inner}" height="12" fill="none" stroke="${rule}"/>`,
    ...(due === undefined ? [] : [`<rect x="${across(due) - 1}" y="35" width="2.5" height="18" fill="${ink}"/>`]),
  ];
}

function across(percent: number): number {
  return hundredths(margin + (percent * inner) / 100);
}

/** A line of text in the largest of its sizes in which it fits. */
function line(text: string, { y, sizes, look }: { y: number; sizes: readonly number[]; look: string }): string {
  const least = sizes.at(-1) ?? 10;
  const size = sizes.find((each) => widthOf(text) * each <= inner) ?? least;
  return `<text x="${margin}" y="${y}" font-size="${size}" ${look}>${escaped(fitting(text, inner / size))}</text>`;
}

/** In widths of a Chinese character; Latin letters and digits count as three fifths of one. */
function widthOf(text: string): number {
  return [...text].reduce((sum, character) => sum + (/[\u0000-\u024f]/u.test(character) ? 0.6 : 1), 0);
}

/** As much of a text as fits: up to a comma or a space if one comes late enough, else to the letter. */
function fitting(text: string, ems: number): string {
  if (widthOf(text) <= ems) return text;
  const characters = [...text];
  let length = characters.length;
  while (length > 0 && widthOf(characters.slice(0, length).join('')) + 1 > ems) length -= 1;
  const start = characters.slice(0, length).join('');
  const part = /^(.{6,})[，、：；。 ]/u.exec(start)?.[1];
  return `${part ?? start}…`;
}
