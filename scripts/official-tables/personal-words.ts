import { personalNumbers, withMaskedNumbers } from '../../src/disclosure/personal/personal-data.ts';
import type { Question } from './status.ts';

/** A question whose words name somebody's ID number, mobile or bank card: the numbers are copied nowhere, and the reason says so. */
export function withoutNumbers(question: Question): Question {
  const { words, named, printed, why } = question;
  const kinds = [...new Set(personalNumbers([words, named, printed ?? ''].join('\n')).map(({ kind }) => kind))];
  if (kinds.length === 0) return question;
  return {
    ...question,
    words: withMaskedNumbers(words),
    named: withMaskedNumbers(named),
    ...(printed === undefined ? {} : { printed: withMaskedNumbers(printed) }),
    why: `原话里有${kinds.join('、')}，没有抄（已经遮住）：从表里删去再报；${withMaskedNumbers(why)}`,
  };
}
