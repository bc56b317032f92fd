import { stringify } from 'csv-stringify/sync';
import { writeXlsxStream } from 'hucre/xlsx';
import { feedbackResults, feedbackStates } from '../../domain/feedback/feedback-history.ts';
import { feedbackKinds } from '../../domain/feedback/feedback.ts';
import { spreadsheetText } from '../../domain/value/spreadsheet-cell.ts';
import { timeInChina } from '../intake/deadlines.ts';
import type { FeedbackRow } from '../store/feedback/feedback-list.ts';
import { caseNumber } from '../intake/case-number.ts';

/** The table staff take away: no contact, no receipt, the redacted text where there is one. */
const columns: ReadonlyArray<{ title: string; width: number; cell: (row: FeedbackRow) => string | null }> = [
  { title: '编号', width: 18, cell: caseNumber },
  { title: '收到时间', width: 18, cell: ({ receivedAt }) => timeInChina(receivedAt) },
  { title: '类型', width: 12, cell: ({ kind }) => feedbackKinds[kind].label },
  { title: '亮码', width: 13, cell: ({ code }) => code },
  { title: '区域', width: 12, cell: ({ area }) => area },
  { title: '内容', width: 60, cell: ({ text, redactedText }) => redactedText ?? text },
  { title: '状态', width: 10, cell: ({ state }) => feedbackStates[state] },
  { title: '承办单位', width: 20, cell: ({ referredTo }) => referredTo },
  { title: '首次答复期限', width: 13, cell: ({ firstReplyDueOn }) => firstReplyDueOn },
  { title: '首次答复时间', width: 18, cell: ({ firstRepliedAt }) => firstRepliedAt && timeInChina(firstRepliedAt) },
  { title: '办结期限', width: 13, cell: ({ completionDueOn }) => completionDueOn },
  { title: '办结时间', width: 18, cell: ({ closedAt }) => closedAt && timeInChina(closedAt) },
  { title: '结果', width: 14, cell: ({ result }) => result && feedbackResults[result] },
  { title: '满意度', width: 8, cell: ({ satisfaction }) => satisfaction?.toString() ?? null },
];

/** CSV with a byte order mark, RFC 4180, in pieces; no cell can be taken for a formula. */
export async function* csvExport(rows: AsyncIterable<FeedbackRow>): AsyncGenerator<string> {
  yield `\uFEFF${line(columns.map(({ title }) => title))}`;
  for await (const row of rows) yield line(columns.map(({ cell }) => spreadsheetText(cell(row) ?? '')));
}

/**
 * A workbook of one sheet whose cells are all typed as text, which no program
 * computes. Its bytes come while the rows are read, so that it takes the same memory
 * however many there are.
 */
export function xlsxExport(rows: AsyncIterable<FeedbackRow>): AsyncIterable<Uint8Array> {
  return writeXlsxStream(cellsOf(rows), {
    name: '群众意见',
    columns: columns.map(({ title, width }) => ({ header: title, width })),
    freezePane: { rows: 1 },
  });
}

async function* cellsOf(rows: AsyncIterable<FeedbackRow>): AsyncGenerator<string[]> {
  for await (const row of rows) yield columns.map(({ cell }) => spreadsheetText(storable(cell(row) ?? '')));
}

function line(cells: readonly string[]): string {
  // A line break of the words is another than that between rows, and has to be quoted too.
  return stringify([[...cells]], { record_delimiter: '\r\n', quoted_match: /[\n\r]/u });
}

/** XML 1.0 cannot hold other control characters. */
function storable(cell: string): string {
  return cell.replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '\uFFFD');
}
