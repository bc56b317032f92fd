import type { Candidate } from './digit-groups.ts';
import type { NameSpan } from './names.ts';
import type { Reading } from './reading.ts';

/** Kinds of personal data, as a clerk calls them. */
export type PersonalKind =
  | '身份证号'
  | '手机号'
  | '银行卡号'
  | '社保卡号'
  | '回执号'
  | '护照号'
  | '通行证号'
  | '电话'
  | '微信或QQ'
  | '网络账号'
  | '邮箱'
  | '车牌号'
  | '住址'
  | '坐标'
  | '出生日期'
  | '姓名'
  | '人员名单';

/** A piece of a reading that may identify a person: offsets into its words, `to` exclusive. */
export interface Find {
  readonly kind: PersonalKind;
  readonly from: number;
  readonly to: number;
  /** The number without what hides it, where the kind is a number that must not be repeated. */
  readonly number?: string;
  /** A number that may well be something else: half hidden, split over two fields, or without a check. */
  readonly isDoubtful?: boolean;
}

/** What finders look at. */
export interface Scan {
  readonly reading: Reading;
  /** The reading's digits without public numbers. */
  readonly digits: string;
  readonly candidates: readonly Candidate[];
  /** Names a document prints as answerable: nobody's secret. */
  readonly officials: ReadonlySet<string>;
  /** Names that stand by themselves, officials' left out, in order. */
  readonly names: readonly NameSpan[];
}

export type Finder = (scan: Scan) => Find[];
