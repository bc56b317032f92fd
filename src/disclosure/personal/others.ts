import { parseReceipt } from '../../domain/feedback/receipt.ts';
import type { Find, Scan } from './find.ts';

const plates = /[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][A-HJ-Z][·•.\-\s]{0,2}(?=[A-Z]{0,5}[0-9])[A-HJ-NP-Z0-9]{5,6}(?![A-Z0-9])/g;
const formerReceipt = /(?<![0-9])(?:[0-9][\s-]{0,3}){43}[0-9](?![0-9])/g;
/** Groups of four, letters and digits mixed: numbers alone are too many other things. */
const receipt = /(?<![0-9A-Za-z])(?=[^A-Za-z]{0,24}[A-Za-z])(?=[^0-9]{0,24}[0-9])(?:[0-9A-Za-z]{4}[\s-]{0,3}){3}[0-9A-Za-z]{4}(?![0-9A-Za-z])/g;
const officePhone = /(?<![0-9])0[0-9]{2,3}[- ]?[0-9]{7,8}(?![0-9])/g;
const namedPhone = /(?:电话|联系方式|座机)[号码是为:：\s]{0,4}[0-9]{7,8}(?![0-9])/g;

const birth = /(?<![0-9])(?:19|20)[0-9]{2} ?年 ?[0-9]{1,2} ?月 ?[0-9]{1,2} ?[日号] ?(?:出生|生(?![产效成活]))/g;
const bornOn = /(?:出生(?:日期|年月|于)?|生日)[是为在:：\s]{0,4}(?:19|20)[0-9]{2}[年./-][0-9]{1,2}[月./-][0-9]{1,2}/g;
const homePhone = /(?:家里|家中|家庭|住宅|本人|私人)的?(?:座机|固话|电话|号码)[号码是为:：\s]{0,4}[0-9(（][0-9)）\s-]{5,14}[0-9]/g;

/** Days on which somebody was born, and telephones of homes: nobody publishes these for an office. */
export function privateDetails({ reading: { words } }: Scan): Find[] {
  const found = (kind: '出生日期' | '电话', pattern: RegExp) =>
    [...words.matchAll(pattern)].map(({ 0: text, index }) => ({ kind, from: index, to: index + text.length }));
  return [...found('出生日期', birth), ...found('出生日期', bornOn), ...found('电话', homePhone)];
}

/** Number plates of vehicles. */
export function numberPlates({ reading: { words } }: Scan): Find[] {
  return [...words.matchAll(plates)].map(({ 0: found, index }) => ({ kind: '车牌号', from: index, to: index + found.length }));
}

/** Receipts of the feedback form, short and former, however grouped, if their checks hold. */
export function receipts({ reading: { words, digits } }: Scan): Find[] {
  return [...words.matchAll(receipt), ...digits.matchAll(formerReceipt)].flatMap(({ 0: found, index }) => {
    const number = parseReceipt(found);
    return number === undefined ? [] : [{ kind: '回执号' as const, from: index, to: index + found.length, number }];
  });
}

/** Landline telephones, offices' included. */
export function landlines({ reading: { words } }: Pick<Scan, 'reading'>): Find[] {
  return [officePhone, namedPhone].flatMap((pattern) =>
    [...words.matchAll(pattern)].map(({ 0: found, index }) => ({ kind: '电话' as const, from: index, to: index + found.length })),
  );
}
