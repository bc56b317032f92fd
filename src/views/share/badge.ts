import { escaped } from '../guide/feed-file.ts';
import type { BadgeFacts } from './badge-facts.ts';
import { barColours, pictureColours, wordColours } from './colours.ts';
import { hundredths } from '../../domain/value/hundredths.ts';

const [width, height, margin] = [320, 100, 14];
const inner = width - 2 * margin;
const fonts = "system-ui,'PingFang SC','Microsoft YaHei','Noto Sans CJK SC',sans-serif";

/**
 * The picture as SVG, 320 × 100, with text in the reader's own font: no script, nothing from elsewhere. A text that is too
 * long ends with …; the whole is in the title, which is what a screen reader reads.
 */
export function badgeSvg(facts: BadgeFacts): string {
  const { title, words, tone, bar, note } = facts;
  const { ink, soft, paper, rule } = pictureColours;
  const below = bar === undefined ? [56, 79] : [70, 89];
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" font-family="${fonts}">`,
    `<title>${escaped(`${title}：${words}${/[。！？]$/u.test(words) ? '' : '。'}${note}`)}</title>`,
    `<rect x=".5" y=".5" width="${width - 1}" height="${height - 1}" rx="5" fill="${paper}" stroke="${rule}"/>`,
    `<text x="${margin}" y="27" font-size="16" font-weight="700" fill="${ink}">${escaped(fitting(title, inner / 16))}</text>`,
    ...barLines(facts),
    `<text x="${margin}" y="${below[0]}" font-size="14" font-weight="700" fill="${wordColours[tone]}">${escaped(fitting(words, inner / 14))}</text>`,
    `<text x="${margin}" y="${below[1]}" font-size="12" fill="${soft}">${escaped(fitting(note, inner / 12))}</text>`,
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

/** As much of a text as so many Chinese characters are wide; Latin letters and digits count as three fifths of one. */
function fitting(text: string, ems: number): string {
  const characters = [...text];
  const widthOf = (character: string) => (/[\u0000-\u024f]/u.test(character) ? 0.6 : 1);
  let used = 0;
  const fits = characters.findIndex((character) => (used += widthOf(character)) > ems);
  if (fits === -1) return text;
  return `${characters.slice(0, Math.max(0, fits - 1)).join('')}…`;
}
