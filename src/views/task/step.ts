import type { Link } from '../address.ts';

/** One step of a calculation in words and numbers, and the line it rests on. */
export interface Step {
  readonly words: string;
  readonly source?: Link | undefined;
}
