import { checkDigits } from '../../domain/code/code.ts';
import type { Find, Scan } from './find.ts';

const plates = /[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][A-HJ-Z][·•.\-\s]{0,2}(?=[A-Z]{0,5}[0-9])[A-HJ-NP-Z0-9]{5,6}(?![A-Z0-9])/g;
const receipt = /(?<![0-9])(?:[0-9][\s-]{0,3}){43}[0-9](?![0-9])/g;
const officePhone = /(?<![0-9])0[0-9]{2,3}[- ]?[0-9]{7,8}(?![0-9])/g;
const namedPhone = /(?:电话|联系方式|座机)[号码是为:：\s]{0,4}[0-9]{7,8}(?![0-9])/g;

/** Number plates of vehicles. */
export function numberPlates({ reading: { words } }: Scan): Find[] {
  return [...words.matchAll(plates)].map(({ 0: found, index }) => ({ kind: '车牌号', from: index, to: index + found.length }));
}

/** Receipts of the feedback form: 44 digits, however grouped, whose last two check the others. */
export function receipts({ reading: { digits } }: Scan): Find[] {
  return [...digits.matchAll(receipt)].flatMap(({ 0: found, index }) => {
    const number = found.replace(/[^0-9]/g, '');
    return checkDigits(number.slice(0, 42)) === number.slice(42) ? [{ kind: '回执号' as const, from: index, to: index + found.length, number }] : [];
  });
}

/** Landline telephones, offices' included. */
export function landlines({ reading: { words } }: Pick<Scan, 'reading'>): Find[] {
  return [officePhone, namedPhone].flatMap((pattern) =>
    [...words.matchAll(pattern)].map(({ 0: found, index }) => ({ kind: '电话' as const, from: index, to: index + found.length })),
  );
}
