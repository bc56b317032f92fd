import type { Rule } from '../rule.ts';
import type { Entries, Finding } from '../entries.ts';
import type { FieldPath } from '../place.ts';
import { personalNumbers } from '../../disclosure/personal-numbers.ts';

/** No ID number, mobile number or bank card anywhere in the content. */
export const privacyRule: Rule = {
  id: 'personal-number',
  sentence: '内容里不得出现身份证号、手机号和银行卡号；受益对象名单不进入本站。',
  find: (_model, entries) => records(entries).flatMap((at) => stringsIn(at).flatMap(({ path, text }) => found(at, path, text))),
};

function found(at: object, path: FieldPath, text: string): Finding[] {
  return personalNumbers(text).map(({ kind, masked }) => ({
    rule: 'personal-number',
    at,
    path,
    what: `含有${kind} ${masked}`,
    cure: '删去；联系方式只登记办公电话，个人信息一律不公开',
    subject: '',
  }));
}

function records(entries: Entries): object[] {
  const { portal, agencies, officials, programmes, decompositions, responsibilities, reports, revisions, documents, contradictions, updates, sites, exceptions, answers, solicitations } = entries;
  const single = portal === undefined ? [] : [portal];
  return [...single, ...agencies, ...officials, ...programmes, ...decompositions, ...responsibilities, ...reports, ...revisions, ...documents, ...contradictions, ...updates, ...sites, ...exceptions, ...answers, ...solicitations];
}

/** A run long enough to be a personal number, with the full-width digits and gaps that `personalNumbers` reads over. */
const longRun = /[0-9０-９][0-9０-９ \-]{9,}[0-9０-９Xx]/;

/** Every string below a record that holds a long run of digits, with its path. */
function stringsIn(value: unknown, path: FieldPath = []): { path: FieldPath; text: string }[] {
  if (typeof value === 'string') return longRun.test(value) ? [{ path, text: value }] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => stringsIn(inner, [...path, Array.isArray(value) ? Number(key) : key]));
}
