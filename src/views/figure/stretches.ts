import { type Breakdown, byStage } from '../../domain/task/breakdown.ts';
import type { Stage } from '../../domain/task/stage.ts';
import { partState, type PartState } from '../../findings/parts.ts';
import { doneVerb } from './doing.ts';
import { namedParts } from './part-names.ts';
import { type AnswerPiece, plainText } from './answer-piece.ts';

/** What is said of a part at a stage: 完工, 在建, 还没有开工; in a row 未开工. */
export function partWord(state: PartState, stage: Stage, place: 'sentence' | 'row'): string {
  if (place === 'sentence' && stage === 'notStarted') return '还没有开工';
  return state === 'underWay' && stage === 'started' ? '在建' : doneVerb(stage);
}

/** Stretches of one work that nobody counts, each with how far it is, furthest first: 一期完工, 二期前期准备. */
export function stretchPieces(parts: ReturnType<typeof byStage>, doneAt: Stage, place: 'sentence' | 'row'): AnswerPiece[] {
  return parts.map(({ stage, count, notes }) => {
    const names = namedParts(notes, Number(count))
      .map(({ name }) => name)
      .filter(Boolean);
    const tone = partState(stage, doneAt);
    return { text: `${names.length === 0 ? '一部分' : names.join('、')}${partWord(tone, stage, place)}`, tone };
  });
}

/** 一期完工，二期前期准备 */
export function stretchWords(breakdown: Breakdown, doneAt: Stage): string {
  return stretchPieces(byStage(breakdown), doneAt, 'row')
    .map((piece) => plainText([piece]))
    .join('，');
}
