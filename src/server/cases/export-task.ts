import type { FeedbackFilter } from '../store/feedback/feedback-list.ts';

/** What an export is sent as, by its ending. */
export const exportTypes = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;

export type ExportFormat = keyof typeof exportTypes;

/** What is to be exported: plain values, since they go to another thread. */
export interface Export {
  readonly format: ExportFormat;
  readonly filter: FeedbackFilter;
}

/** What the thread is started with; `descriptor` is the open file it writes to. */
export interface ExportTask extends Export {
  readonly storeAddress: string;
  readonly descriptor: number;
}

/** What the thread says at its end. */
export type ExportResult = { readonly size: number } | { readonly failure: string };
