import { readFileSync } from 'node:fs';
import { create, type Font } from 'fontkit';
import { fontsOf, type Weight } from './fonts.ts';
import { hundredths } from '../domain/value/hundredths.ts';

/** Texts as outlines, in the fonts that come with npm: a picture that is drawn from them needs no font on the machine. */
export interface TextPaths {
  /** Width of a text, in the unit of `size`. */
  readonly width: (text: string, size: number, weight: Weight) => number;
  /** SVG of a text whose baseline begins at x, y. */
  readonly draw: (text: string, place: TextPlace) => string;
}

export interface TextPlace {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly weight: Weight;
  readonly colour: string;
}

/** Reads each font when the first character asks for it, and keeps it. */
export function textPaths(): TextPaths {
  const files = new Map<string, string>();
  const opened = new Map<string, Font>();
  const fonts = fontsOf({ registerFont: (name, file) => files.set(name, file) });
  const fontOf = (name: string): Font => {
    const font = opened.get(name) ?? fontIn(files.get(name) ?? '');
    opened.set(name, font);
    return font;
  };
  const runsOf = (text: string, weight: Weight) =>
    fonts.runs(text, weight).map(({ text: own, font }) => ({ font: fontOf(font), run: fontOf(font).layout(own) }));
  /** Text and weight → its width in size 1: lines are broken by asking for one character after the other, the same again and again. */
  const widths = new Map<string, number>();
  const widthInSizeOne = (text: string, weight: Weight) => {
    const key = `${weight} ${text}`;
    const known = widths.get(key) ?? runsOf(text, weight).reduce((total, { font, run }) => total + run.advanceWidth / font.unitsPerEm, 0);
    widths.set(key, known);
    return known;
  };
  return {
    width: (text, size, weight) => size * widthInSizeOne(text, weight),
    draw(text, { x, y, size, weight, colour }) {
      let at = x;
      const glyphs = runsOf(text, weight).flatMap(({ font, run }) => {
        const scale = size / font.unitsPerEm;
        return run.glyphs.map((glyph, index) => {
          const { xAdvance = 0, xOffset = 0, yOffset = 0 } = run.positions[index] ?? {};
          const place = `translate(${hundredths(at + xOffset * scale)} ${hundredths(y - yOffset * scale)}) scale(${scale} ${-scale})`;
          at += xAdvance * scale;
          return `<path transform="${place}" d="${glyph.path.toSVG()}"/>`;
        });
      });
      return `<g fill="${colour}">${glyphs.join('')}</g>`;
    },
  };
}

function fontIn(file: string): Font {
  const font = create(readFileSync(file));
  if ('fonts' in font) throw new Error(`${file} is a collection of fonts`);
  return font;
}
