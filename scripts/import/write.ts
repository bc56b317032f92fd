import { stringify as csv } from 'csv-stringify/sync';
import { Document, isScalar, visit } from 'yaml';
import { reportColumns } from '../../src/domain/task/report.ts';

/**
 * A content file of YAML: keys in the order of the value, words that look like a number, a
 * date or a code always quoted, lines never folded.
 */
export function formatYaml(value: unknown, comment: string): string {
  const document = new Document(value, { aliasDuplicateObjects: false });
  document.commentBefore = ` ${comment}`;
  visit(document, {
    Scalar: (_key, node) => {
      if (isScalar(node) && typeof node.value === 'string' && /^[\d\s.,:/-]*$/.test(node.value)) {
        node.type = 'QUOTE_DOUBLE';
      }
    },
  });
  return document.toString({ lineWidth: 0 });
}

/**
 * A progress file for spreadsheets: UTF-8 with BOM, RFC 4180, the columns of `reportColumns`.
 * The words of a report are its narrative.
 *
 * @throws {RangeError} if a report has a field that is no column
 */
export function formatReports(reports: readonly Record<string, unknown>[]): string {
  const fields = Object.values(reportColumns);
  const rows = reports.map((report) => {
    const { text, ...rest } = report;
    const row: Record<string, unknown> = { ...rest, narrative: text };
    const stray = Object.keys(row).find((field) => !fields.some((known) => known === field));
    if (stray !== undefined) throw new RangeError(`no column for ${stray}`);
    return fields.map((field) => row[field] ?? '');
  });
  return csv([Object.keys(reportColumns), ...rows], { bom: true, record_delimiter: 'windows' });
}
