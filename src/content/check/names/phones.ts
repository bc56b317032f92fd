import type { IssueDraft } from '../../../domain/value/issue.ts';
import { phoneNumbers } from '../../../domain/value/phone.ts';
import { fieldsNamed, type TextField } from '../../fields.ts';
import type { Rule } from '../../rule.ts';

/** Two units of one area with one number: one of them was copied. */
export const samePhoneRule: Rule = {
  id: 'same-phone',
  sentence: '同一区域两个单位的办公电话一样的，提出提醒；确实共用的，写明理由登记为例外。',
  isWarning: true,
  find: (_model, { agencies }) => {
    const owners = new Map<string, string>();
    return agencies.flatMap((at) => {
      if (at.phone === undefined) return [];
      const key = `${at.area} ${at.phone.replace(/[^\d]/g, '')}`;
      const other = owners.get(key);
      if (other === undefined) owners.set(key, at.name);
      return other === undefined
        ? []
        : [
            {
              at,
              path: ['phone'],
              what: `“${at.name}”和“${other}”的电话都是 ${at.phone}`,
              cure: '核对两个单位的办公电话；确实共用的登记例外',
              subject: `${at.area}/${at.id}`,
            },
          ];
    });
  },
};

/** A telephone number that can be dialled from anywhere. */
export const phoneRule: Rule = {
  id: 'phone-unfit',
  sentence: '办公电话、监督电话要能拨通：区号加七八位号码，或者 400、12345 这样的号码；几个号码用“、”隔开。',
  find: (_model, entries) => fieldsNamed(entries, numbersOfUnits).flatMap((each) => unfit(each)),
};

const numbersOfUnits = new Set(['phone', 'hotline']);

/** Area code and number, extension; 400 and 800; short numbers such as 12345 and 110; a mobile number is told as personal. */
const dialled =
  /^(?:\(?0[1-9]\d{1,2}\)?[- ]?(?!0+(?!\d))\d{7,8}(?:-\d{1,6}|转\d{1,6})?|[48]00-?\d{3}-?\d{4}|1\d{2,4}|9\d{4}|\+?86-?0?\d{2,3}-?\d{7,8}|1[3-9]\d{9})$/u;

function unfit({ at, path, text }: TextField): IssueDraft[] {
  const plain = text
    .normalize('NFKC')
    .replace(/[—–]/gu, '-')
    .replace(/\s*-\s*/gu, '-');
  const numbers = phoneNumbers(plain).map((each) => each.replace(/[(（][^)）\d]+[)）]|^[\p{Script=Han}:：]+|[\p{Script=Han}]+$/gu, '').trim());
  const wrong = numbers.find((each) => each !== '' && !dialled.test(each)) ?? (/\d[零一二三四五六七八九]/u.test(text) ? text : undefined);
  if (numbers.every((each) => each === '')) return [{ at, path, what: `“${text}”里没有电话号码`, cure: '写成区号加七位或八位号码，如 0730-8888888' }];
  if (wrong === undefined) return [];
  const cure = /^\d{7,8}$/.test(wrong) ? `前面加区号，如 0730-${wrong}` : '写成区号加七位或八位号码，如 0730-8888888；几个号码用“、”隔开';
  return [{ at, path, what: `“${wrong}”不是完整的电话号码`, cure }];
}
