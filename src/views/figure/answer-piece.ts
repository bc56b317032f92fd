import type { PartState } from '../../findings/parts.ts';

/** A run of a sentence; what is coloured says in words what its colour says. */
export interface AnswerPiece {
  readonly text: string;
  readonly tone?: PartState | undefined;
}

/** The sentence without its colours. */
export function plainText(pieces: readonly AnswerPiece[]): string {
  return pieces.map(({ text }) => text).join('');
}
