import type { Allocation } from '../domain/task/allocation.ts';
import type { Operator } from '../domain/task/target.ts';
import { documentOf, type Source } from '../domain/value/source.ts';

/** Words by which documents print a comparison. */
const printed: Readonly<Record<Operator, RegExp>> = {
  atLeast: /不低于|不少于|不小于|至少|以上|达到或超过|≥/u,
  moreThan: /超过|突破|大于|多于|>|＞/u,
  about: /左右|约/u,
};

/**
 * The line to cite for a target: where the first line that states it prints the number alone and another prints the
 * comparison too (73 beside 73万方左右), that other one; else the first.
 */
export function targetSource({ target, source, alsoIn }: Pick<Allocation, 'target' | 'source' | 'alsoIn'>): Source {
  const words = target.kind === 'number' && target.operator !== undefined ? printed[target.operator] : undefined;
  if (words === undefined || words.test(documentOf(source)?.text ?? '')) return source;
  return alsoIn.find(({ text }) => words.test(text)) ?? source;
}
