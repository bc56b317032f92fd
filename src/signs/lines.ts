/** Width of a text set in one font, in ems. */
export type Measure = (text: string) => number;

/** Units such as 元/月·人 stay whole. */
const joint = /[/·]/u;

/** Punctuation that may not begin a line stays with what is before it; opening marks stay with what follows. */
const closing = /^[，。、；：？！）》〉」』】〕”’…—·～%％‰°,.;:?!)\]}]+$/u;
const opening = /[（《〈「『【〔“‘([{] *$/u;

/** Between two marks whose blank halves meet (、“). */
const doubleBlank = /(?<=[，。、；：）》”])(?=[（《“])|(?<=[，。、；：])(?=[）》”])|(?<=[）》”])(?=[，。、；：])/u;

/** A short name in quotation marks or brackets reads as one word: “一户一表”. */
const shortName = /(“[^“”]{1,6}”|《[^《》]{1,6}》|（[^（）]{1,6}）)/u;

const words = new Intl.Segmenter('zh', { granularity: 'word' });
const letters = new Intl.Segmenter('zh', { granularity: 'grapheme' });

/** What a piece that is wider than the line may be broken at: after hyphens and strokes, or anywhere. */
export type Breaking = 'hyphens' | 'anywhere';

/**
 * Breaks Chinese text into as few lines as `width` (in ems) allows, all of
 * about the same length. Words, numbers with their units' marks and addresses stay whole;
 * punctuation obeys the line-beginning and line-end prohibitions. A piece wider than the line is broken as `breaking`
 * says, an address never.
 */
export function balancedLines(text: string, width: number, measure: Measure, breaking: Breaking = 'hyphens'): string[] {
  const pieces = unbreakable(text).flatMap((piece) => (measure(piece) > width ? broken(piece, breaking) : [piece]));
  const fewest = filledLines(pieces, width, measure);
  if (fewest.length < 2) return fewest;
  const mean = measure(text) / fewest.length;
  for (let narrower = mean; narrower < width; narrower += 0.5) {
    const lines = filledLines(pieces, narrower, measure);
    if (lines.length === fewest.length && lines.every((line) => measure(line) <= width)) return lines;
  }
  return fewest;
}

/**
 * The runs of a line between which the setter goes back half an em, because
 * the blank halves of two punctuation marks meet there.
 */
export function closeRuns(line: string): string[] {
  return line.split(doubleBlank);
}

function broken(piece: string, breaking: Breaking): string[] {
  if (piece.includes('://')) return [piece];
  return breaking === 'hyphens' ? piece.split(/(?<=[-‐–/])/u) : Array.from(letters.segment(piece), ({ segment }) => segment);
}

function filledLines(pieces: readonly string[], width: number, measure: Measure): string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of pieces) {
    if (line !== '' && measure((line + piece).trimEnd()) > width) {
      lines.push(line.trimEnd());
      line = piece.trimStart();
    } else line += piece;
  }
  return [...lines, line.trimEnd()].filter((each) => each !== '');
}

function unbreakable(text: string): string[] {
  const pieces: string[] = [];
  for (const segment of segments(text)) {
    const last = pieces.pop();
    if (last === undefined) pieces.push(segment);
    else if (mustFollow(last, segment)) pieces.push(last + segment);
    else pieces.push(last, segment);
  }
  return pieces;
}

function mustFollow(before: string, after: string): boolean {
  return after.trim() === '' || closing.test(after) || opening.test(before) || before.endsWith('不') || areJoined(before, after);
}

function segments(text: string): string[] {
  const parts = text.split(shortName);
  return parts.flatMap((part, index) => (index % 2 === 1 ? [part] : Array.from(words.segment(part), ({ segment }) => segment)));
}

/** Whether two neighbouring pieces belong to one number with its unit, one address or one compound unit. */
function areJoined(before: string, after: string): boolean {
  if (joint.test(before.at(-1) ?? '') || joint.test(after[0] ?? '')) return true;
  return /[0-9] *$/.test(before) || (isLatin(before.at(-1) ?? '') && isLatin(after[0] ?? ''));
}

function isLatin(character: string): boolean {
  return /[!-~]/.test(character);
}
