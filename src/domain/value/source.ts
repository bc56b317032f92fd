import { z } from 'zod';
import { civilDate } from './civil-date.ts';
import { reference, title, words } from './text.ts';

/** A line of a document's text; longer documents do not exist. */
export const lineNumber = z.int().positive().max(99_999);

/** Where a published document states a fact: the document, the 1-based line of its text, and the words there. */
export const documentSource = z.strictObject({
  document: reference.describe('来源文件的编号，即 documents/ 里的文件名，如 yueyang-2023-notice-27'),
  line: lineNumber.describe('行号：该事实在文件文本中的行号，从 1 开始，如 92'),
  text: words.describe('原文，一字不改，如 城镇新增就业 5.9 万人'),
});

/** Who reported a fact that no published document states, and how it came into the files. */
const filing = z.strictObject({
  filedBy: title.min(2).describe('报送单位，登记在 agencies.yaml，如 县教育局'),
  post: title.min(2).describe('报送岗位，如 项目股；不写姓名'),
  receivedOn: civilDate.describe('收到日期，加引号，如 "2025-06-21"'),
  enteredBy: title.min(2).describe('录入岗位，如 县实事办统计岗；不写姓名'),
  attachment: title.min(2).optional().describe('附件名称，如 6月月报表（盖章扫描件）；没有就不填'),
});

/** Where a fact comes from: a document states it, or a unit filed it. */
export const source = z.union([documentSource, filing]);

export type DocumentSource = z.infer<typeof documentSource>;
export type Filing = z.infer<typeof filing>;
export type Source = z.infer<typeof source>;

/** Fields shared by every record that says where it comes from. */
export const quoted = {
  source: source.describe('来源：文件、行号、原文；没有公开文件的，写报送单位、岗位、收到日期、录入岗位'),
  alsoIn: z.array(documentSource).default([]).describe('别处的出处：同一事实在文件别处的出处，可不填'),
};

/** A record, or a part of one, that says where it comes from. */
export interface Quoted {
  readonly source: Source;
  readonly alsoIn: readonly DocumentSource[];
}

/** Whether a unit filed the fact; otherwise a document states it. */
export function isFiled(from: Source): from is Filing {
  return 'filedBy' in from;
}

/** The document's place of a fact; undefined for one that was filed. */
export function documentOf(from: Source): DocumentSource | undefined {
  return isFiled(from) ? undefined : from;
}

/** `yueyang-2023-notice-27:92`: names one line of one document. */
export function lineKey({ document, line }: Pick<DocumentSource, 'document' | 'line'>): string {
  return `${document}:${line}`;
}
