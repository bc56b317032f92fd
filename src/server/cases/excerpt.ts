import { withMaskedNumbers } from '../../disclosure/personal/personal-data.ts';

/** An identity or card number, also one that was mistyped: a list needs no number of fifteen characters or more. */
const longNumber = /(?<!\d)(\d{3})\d{10,}(\d[\dXx])(?!\d)/g;

/** The beginning of what a case says, on one line: hidden words stay hidden, and of a person's numbers only the ends are shown. */
export function excerptOf({ text, redactedText }: { text: string | null; redactedText?: string | null }, length: number): string {
  const words = redactedText ?? text;
  if (words === null) return '（内容已经删除）';
  const characters = [...withMaskedNumbers(words).replace(longNumber, '$1…$2').replace(/\s+/g, ' ')];
  return characters.length <= length ? characters.join('') : `${characters.slice(0, length).join('')}……`;
}
