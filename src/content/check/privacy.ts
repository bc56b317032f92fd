import { type PersonalNumber, personalNumbers } from '../../disclosure/personal-numbers.ts';
import type { Rule } from '../rule.ts';

/** No ID number, mobile number or bank card anywhere in the content, comments included. */
export const privacyRule: Rule = {
  id: 'personal-number',
  sentence: '内容里不得出现身份证号、手机号和银行卡号；受益对象名单不进入本站。',
  find: (_model, entries) =>
    entries.personalNumbers.map((at) => ({
      rule: 'personal-number',
      at,
      what: `含有${at.kind} ${at.masked}`,
      cure: '删去；联系方式只登记办公电话，个人信息一律不公开',
      subject: '',
    })),
};

/** A mobile number, or sixteen digits and more, with the full-width digits and gaps that `personalNumbers` reads over. */
const suspect = /[1１][ -]?[3-9３-９](?:[ -]?[0-9０-９]){9}|(?:[0-9０-９][ -]?){15,}/;

/** Every personal number of a file's text with its 1-based line. */
export function numberedLines(text: string): { line: number; number: PersonalNumber }[] {
  if (!suspect.test(text)) return [];
  return text.split('\n').flatMap((words, index) =>
    suspect.test(words) ? personalNumbers(words).map((number) => ({ line: index + 1, number })) : [],
  );
}
