import { z } from 'zod';
import { civilDate } from '../value/civil-date.ts';
import type { IssueDraft } from '../value/issue.ts';
import { describe, keysOf } from '../value/keys.ts';
import { decimal } from '../value/quantity.ts';
import { type DocumentSource, type Filing, isFiled, type Source } from '../value/source.ts';
import { type Breakdown, parseBreakdown } from './breakdown.ts';
import { stage, stageNames } from './stage.ts';
import { reference, title, words } from '../value/text.ts';

/**
 * What a printed percent is of, and the percent's name as the site prints it; only `target` enters
 * roll-ups and ranks. `progress` is for a document that says 进度 and not of what.
 */
export const basisNames = {
  target: '完成率',
  physical: '形象进度',
  progress: '进度',
  investment: '投资完成率',
  started: '开工率',
  accepted: '验收率',
} as const;

const basis = z.enum(keysOf(basisNames));
export type Basis = z.infer<typeof basis>;

/** The default measure of a report: the indicator's own value. */
export const defaultMeasure = '完成值';

const count = z.coerce.number().int().positive();

const breakdown = z.string().transform((text, context): Breakdown => {
  const read = parseBreakdown(text);
  if ('parts' in read) return read.parts;
  context.addIssue({ code: 'custom', message: `读不懂“${read.unread}”`, input: text });
  return z.NEVER;
});

const otherLines = z.string().transform((text, context): Pick<DocumentSource, 'document' | 'line'>[] => {
  const places = text.split(/[;；]/u).map((each) => /^\s*(?<document>[^:：]+)[:：](?<line>[1-9]\d*)\s*$/u.exec(each)?.groups);
  if (places.some((place) => place === undefined)) context.addIssue({ code: 'custom', message: '要写成“文件编号:行号”，几处用分号隔开', input: text });
  return places.flatMap((place) => (place === undefined ? [] : [{ document: place['document'] ?? '', line: Number(place['line']) }]));
});

/**
 * One dated statement of progress: one row of `progress/<year>-<month>.csv`. Append-only: a later
 * row never replaces an earlier one, and a lower value needs a reason. A row that corrects an
 * earlier one of the same day says when and why; both stay.
 */
export const reportRow = z.strictObject({
  indicator: reference.describe('指标编号，如 2023-430000/employment/new-jobs'),
  area: reference.describe('区域编号，如 430602'),
  asOf: civilDate.describe('截至日期，如 2023-05-31'),
  measure: title.default(defaultMeasure).describe('口径，有几种口径才填，如 户、人；不填为“完成值”'),
  value: decimal.optional().describe('完成值，照抄；没有数字就空着，不填 0'),
  unit: title.optional().describe('计量单位，如 人'),
  stage: stage.optional().describe(`整个任务所到的阶段：${describe(stageNames)}`),
  breakdown: breakdown.optional().describe('分阶段：各部分到了哪一步，几部分用分号隔开，如 完工 1（鹰山小学）；已开工 2；未开工 9'),
  reportedPercent: decimal.optional().describe('文件印出的百分比，不带 %，如 59.7'),
  basis: basis.optional().describe(`百分比是什么的比：${describe(basisNames)}`),
  rank: count.optional().describe('文件所列名次'),
  rankOf: count.optional().describe('文件所列有任务的区域数'),
  areasCompleted: count.optional().describe('文件所列已完成全年任务的下级区域数'),
  areasAssigned: count.optional().describe('文件所列有任务的下级区域数'),
  judgement: words.optional().describe('文件自己的判断，一字不改，如 整体按序时推进、未达序时、与全市进度同步'),
  judgementAt: otherLines.optional().describe('文件的判断写在另一行时，写“文件编号:行号”，如 shaoyang-2024-q3-circular:13；就在这一行的不填'),
  narrative: words.default('').describe('进展情况原文，一字不改'),
  reason: words.optional().describe('比上次少时的原因，必填，如 据实核减'),
  correctedOn: civilDate.optional().describe('更正日期：这一行更正同一天、同一口径的前一行时填'),
  correctionReason: words.optional().describe('更正原因，如 把在建的 1 台误计为完成'),
  document: reference.optional().describe('来源文件编号；没有公开文件的，填报送单位等四列'),
  line: z.coerce.number().int().positive().max(99_999).optional().describe('行号'),
  also: otherLines.optional().describe('同一事实的其他出处，如 shaoyang-2024-q3-circular:13；几处用分号隔开'),
  filedBy: title.optional().describe('报送单位，如 县教育局'),
  post: title.optional().describe('报送岗位，如 项目股；不写姓名'),
  receivedOn: civilDate.optional().describe('收到日期，如 2025-06-21'),
  enteredBy: title.optional().describe('录入岗位，如 县实事办统计岗；不写姓名'),
  attachment: title.optional().describe('附件名称，如 6月月报表（盖章扫描件）'),
});

export type ReportRow = z.infer<typeof reportRow>;

/** Columns of a row that together say where its figure comes from. */
type OriginColumn = 'document' | 'line' | 'also' | keyof Filing;

export interface Report extends Omit<ReportRow, OriginColumn> {
  readonly source: Source;
  /** Other lines that state the same. */
  readonly alsoIn: readonly Pick<DocumentSource, 'document' | 'line'>[];
}

/** Where a report's judgement stands: on a line of its own, or with the figure. Its words are the source's text. */
export function judgementSource({ judgement = '', judgementAt = [], source }: Report): Source {
  const [other] = judgementAt;
  if (other !== undefined) return { ...other, text: judgement };
  return isFiled(source) ? source : { ...source, text: judgement };
}

/** A report that a later row corrected, beside that row. */
export interface Correction {
  readonly before: Report;
  readonly after: Report;
}

/** Column title in a progress CSV → field. Staff fill this table in a spreadsheet. */
export const reportColumns = {
  指标: 'indicator',
  区域: 'area',
  截至日期: 'asOf',
  口径: 'measure',
  完成值: 'value',
  单位: 'unit',
  阶段: 'stage',
  分阶段: 'breakdown',
  文件百分比: 'reportedPercent',
  百分比含义: 'basis',
  名次: 'rank',
  有任务区域数: 'rankOf',
  已完成区域数: 'areasCompleted',
  任务区域数: 'areasAssigned',
  文件判断: 'judgement',
  进展情况: 'narrative',
  减少原因: 'reason',
  更正日期: 'correctedOn',
  更正原因: 'correctionReason',
  来源文件: 'document',
  行号: 'line',
  另见: 'also',
  判断出处: 'judgementAt',
  报送单位: 'filedBy',
  报送岗位: 'post',
  收到日期: 'receivedOn',
  录入岗位: 'enteredBy',
  附件: 'attachment',
} as const satisfies Record<string, keyof ReportRow>;

/** Columns that every table has; the others may be left out. */
export const requiredColumns: readonly (keyof typeof reportColumns)[] = ['指标', '区域', '截至日期'];

/** What is missing or too much in a row's origin, at its column; undefined if it is whole. */
export function originIssue(row: ReportRow): IssueDraft | undefined {
  const filed = (['filedBy', 'post', 'receivedOn', 'enteredBy'] as const).filter((field) => row[field] !== undefined);
  if (row.document === undefined && filed.length === 0) {
    return wrongOrigin('document', '没有写这个数从哪里来：有公开文件的填“来源文件、行号”，没有的填“报送单位、报送岗位、收到日期、录入岗位”');
  }
  if (row.document !== undefined && filed.length > 0) return wrongOrigin('document', '“来源文件”和“报送单位”只能填一种');
  if (row.document !== undefined) return row.line === undefined ? wrongOrigin('line', '写了来源文件，没有写行号') : undefined;
  if (row.filedBy === undefined) return wrongOrigin('filedBy', '没有写报送单位');
  if (row.post === undefined) return wrongOrigin('post', '没有写报送岗位');
  if (row.receivedOn === undefined) return wrongOrigin('receivedOn', '没有写收到日期');
  return row.enteredBy === undefined ? wrongOrigin('enteredBy', '没有写录入岗位') : undefined;
}

function wrongOrigin(field: keyof ReportRow, what: string): IssueDraft {
  return { path: [field], what, cure: '每一行都要说明出处：公开文件的文件和行号，或者报送的单位、岗位、收到日期、录入岗位' };
}

/** A report of a row whose origin is whole; undefined otherwise. */
export function reportOf(row: ReportRow): Report | undefined {
  const { document, line, also = [], filedBy, post, receivedOn, enteredBy, attachment, ...figure } = row;
  if (originIssue(row) !== undefined) return undefined;
  if (document !== undefined && line !== undefined) return { ...figure, source: { document, line, text: figure.narrative }, alsoIn: also };
  if (filedBy === undefined || post === undefined || receivedOn === undefined || enteredBy === undefined) return undefined;
  return { ...figure, source: { filedBy, post, receivedOn, enteredBy, attachment }, alsoIn: also };
}
