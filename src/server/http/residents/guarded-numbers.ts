import { personalNumbers } from '../../../disclosure/personal/personal-data.ts';

/** The numbers by which somebody can be robbed. */
const guarded = ['身份证号', '银行卡号'] as const;

/** What a resident ticks who wants to send such a number nevertheless. */
export const keepsNumbersLabel = '就这样提交：我知道里面有身份证号或者银行卡号';

/**
 * Which of them stand in what was typed and was not ticked to stay, e.g. `身份证号`; `undefined` if there are none. The
 * resident decides, after a word of warning.
 */
export function unguardedNumbers({ text = '', contact = '', keepsNumbers }: Readonly<Record<string, string>>): string | undefined {
  if (keepsNumbers === 'yes') return undefined;
  const kinds = new Set(personalNumbers(`${text}\n${contact}`).map(({ kind }) => kind));
  return guarded.filter((kind) => kinds.has(kind)).join('、') || undefined;
}

/** The field in which they stand. */
export function guardedField(typed: Readonly<Record<string, string>>): 'text' | 'contact' {
  return unguardedNumbers({ ...typed, contact: '' }) === undefined ? 'contact' : 'text';
}

/** The word of warning, said at the field. */
export function numbersWarning(kinds: string): string {
  return `里面好像有${kinds}。办这件事用不着，建议删去；一定要写的，在最下面勾选“就这样提交”。`;
}
