import { TooLong } from './one-line.ts';
import type { Sign } from './sign.ts';
import { column, margin, type Positions, text } from './sheet-positions.ts';
import { type Block, mm, type Typesetter } from './typesetter.ts';

/** A block of the head with its words. */
export interface HeadPart {
  words: string;
  block: Block;
  /** Of the block, in millimetres. */
  height: number;
  /** Empty millimetres below; negative to set the next part beside this one. */
  after: number;
}

/** Halvings of the span between the smallest type and the largest. */
const halvings = 6;
const [largestName, smallestName] = [58, 18];
const largestFacts = 30;

/**
 * Name, sentence and rows in the largest type that fits above the symbol. Only
 * in the smallest type may a word be broken anywhere.
 *
 * @throws {TooLong} naming what takes most room, if the smallest type does not fit
 */
export function headPartsThatFit(setter: Typesetter, sign: Sign, positions: Positions): HeadPart[] {
  let best = smallestHead(setter, sign, positions);
  let [low, high] = [0, 1];
  for (let halving = 0; halving < halvings; halving++) {
    const share = halving === 0 ? 1 : (low + high) / 2;
    const parts = partsAt(setter, sign, positions, share);
    if (fits(parts, positions)) {
      best = parts;
      low = share;
    } else high = share;
  }
  return best;
}

/** Labels of the rows for which a card has no room. */
export function omittedRows(setter: Typesetter, sign: Sign, positions: Positions): string[] {
  const shown = new Set(smallestHead(setter, sign, positions).map(({ words }) => words));
  return sign.rows.flatMap(({ label }) => (shown.has(label) ? [] : [label]));
}

/**
 * The head in the smallest type, on a card without the rows that give way if need be, the last of them first.
 *
 * @throws {TooLong} as {@link headPartsThatFit}
 */
export function smallestHead(setter: Typesetter, sign: Sign, positions: Positions): HeadPart[] {
  const parts = partsAt(setter, sign, positions, 0);
  if (fits(parts, positions)) return parts;
  const givingWay = sign.rows.findLastIndex(({ isEssential }) => !isEssential);
  if (positions.isCard && givingWay !== -1) return smallestHead(setter, { ...sign, rows: sign.rows.toSpliced(givingWay, 1) }, positions);
  const tallest = parts.toSorted((a, b) => b.height - a.height)[0];
  const what = tallest?.words === sign.name ? '名称' : tallest?.words === sign.works ? '建设内容' : `“${tallest?.words ?? ''}”`;
  throw new TooLong(`名称、建设内容和各单位合起来太长，最小字号也排不下；最占地方的是${what}，请改短`);
}

function fits(parts: readonly HeadPart[], { headTop, headBottom }: Positions): boolean {
  const last = parts.at(-1)?.after ?? 0;
  return parts.reduce((sum, { height, after }) => sum + height + after, 0) - last <= headBottom - headTop;
}

/** @param share 1 for the largest type, 0 for the smallest */
function partsAt(setter: Typesetter, sign: Sign, { leastType }: Positions, share: number): HeadPart[] {
  const between = (least: number, most: number) => least + (Math.max(least, most) - least) * share;
  const facts = between(leastType, largestFacts);
  const breaking = share === 0 ? 'anywhere' : 'hyphens';
  const name = text(between(smallestName, largestName), { weight: 'bold', leading: 1.25, breaking });
  const works = text(facts, { leading: 1.4, breaking });
  const sentence = sign.works === '' ? [] : [{ words: sign.works, block: works, after: 1.5 + facts * 0.15 }];
  const parts = [{ words: sign.name, block: name, after: 2 + name.size * 0.1 }, ...sentence, ...rowParts(sign, facts, breaking)];
  return parts.map((part) => ({ ...part, height: setter.height(part.words, part.block) })).map(besideLabel);
}

type Part = Omit<HeadPart, 'height'>;

function rowParts({ rows }: Sign, size: number, breaking: Block['breaking']): Part[] {
  const indent = (5 * size) / mm;
  return rows.flatMap(({ label, value }) => [
    { words: label, block: text(size, { width: indent }), after: Number.NEGATIVE_INFINITY },
    { words: value, block: text(size, { x: margin + indent, width: column - indent, weight: 'bold', leading: 1.35, breaking }), after: 0.8 + size * 0.1 },
  ]);
}

/** A label takes no height: its value stands beside it. */
function besideLabel(part: HeadPart): HeadPart {
  return part.after === Number.NEGATIVE_INFINITY ? { ...part, after: -part.height } : part;
}
