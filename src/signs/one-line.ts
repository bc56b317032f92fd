import type { SignField } from './sign.ts';
import type { Block, Typesetter } from './typesetter.ts';

/** Words that do not fit their place in the smallest type. `message` is Chinese. */
export class TooLong extends RangeError {
  /** The fact that is too long; missing if it is not one of the sign's facts alone. */
  readonly field: SignField | undefined;

  constructor(message: string, field?: SignField) {
    super(message);
    this.field = field;
  }
}

/** A block of words and where its top stands, in millimetres of the artwork. */
export interface SetWords {
  readonly words: string;
  readonly y: number;
  readonly block: Block;
}

/**
 * The block in the largest type in which the words stand on so many lines; undefined if even the
 * smallest type takes more.
 *
 * @param least the smallest type, in points of the artwork; the block's own size if that is smaller
 */
export function onLines(setter: Typesetter, words: string, block: Block, least: number, lines = 1): Block | undefined {
  const size = largest(block.size, least, (each) => setter.lines(words, { ...block, size: each }) <= lines);
  return size === undefined ? undefined : { ...block, size };
}

/** The largest of the sizes from `size` down to `least` that fits, both included. */
export function largest(size: number, least: number, fits: (size: number) => boolean): number | undefined {
  const steps = Math.max(0, Math.ceil((size - least) / (size * 0.025)));
  return Array.from({ length: steps + 1 }, (_, step) => Math.max(Math.min(size, least), size * (1 - step * 0.025))).find(fits);
}
