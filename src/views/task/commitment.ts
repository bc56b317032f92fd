import type { Commitment, Programme } from '../../domain/task/programme.ts';

/** 2023年岳阳市重点民生实事第5件; without an ordinal where the list's own document prints none. */
export function commitmentWords({ title }: Pick<Programme, 'title'>, { number }: Pick<Commitment, 'number'>): string {
  return number === undefined ? title : `${title}第${number}件`;
}
