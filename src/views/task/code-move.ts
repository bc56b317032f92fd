import type { Model } from '../../content/model.ts';
import { formatCivilDate } from '../../domain/value/civil-date.ts';
import type { Code } from '../../domain/code/code.ts';

/**
 * What the page of a moved code says above everything else, one sentence a
 * move, oldest first; empty for a code that never moved.
 */
export function codeMoveSentences({ codeMoves }: Pick<Model, 'codeMoves'>, code: Code): string[] {
  const moves = codeMoves.get(code) ?? [];
  return moves.map(({ on, reason }) => `${formatCivilDate(on)}，这块牌子的号码改指到这里。原因：${reason.replace(/。$/, '')}。`);
}
