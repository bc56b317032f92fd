import type { Find, PersonalKind, Scan } from './find.ts';

const is = '[号码是为有:：\\s]{0,6}';

/** Numbers that are told by the words before them, whether their check is right or not. */
const patterns: ReadonlyArray<{ readonly kind: PersonalKind; readonly pattern: RegExp }> = [
  { kind: '身份证号', pattern: new RegExp(`(?<=(?:身份证|证件号|公民身份)${is})[1-8][0-9]{13,16}[0-9xX]`, 'g') },
  { kind: '银行卡号', pattern: new RegExp(`(?<=(?:银行卡|卡号|账号|帐号|账户|帐户|存折)${is})[0-9](?:[ -]?[0-9]){14,18}(?![0-9])`, 'g') },
  { kind: '社保卡号', pattern: new RegExp(`(?<=(?:社会保障卡?|社保卡?)${is})[A-Za-z]?[0-9]{8,9}(?![0-9])`, 'g') },
  // 152零7301转2345: a character between the groups that is no unit of a quantity.
  {
    kind: '手机号',
    pattern:
      /(?<![0-9])1[3-9][0-9](?:0|[^\P{Script=Han}年月日元万亿人户所个座台公米度时分秒平吨名第至到和与及共为件次项条批])[0-9]{4}[^\P{Script=Han}年月日元万亿人户所个座台公米度时分秒平吨名第至到和与及共为件次项条批][0-9]{4}(?![0-9])/gu,
  },
];

/** Doubtful, because no check tells that they are such numbers. */
export function namedNumbers({ digits }: Scan): Find[] {
  return patterns.flatMap(({ kind, pattern }) =>
    [...digits.matchAll(pattern)].map(({ 0: number, index }) => ({ kind, from: index, to: index + number.length, number, isDoubtful: true })),
  );
}
