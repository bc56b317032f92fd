import { stringify } from 'csv-stringify/sync';
import type { Area } from '../../src/domain/task/area.ts';
import { spreadsheetText } from '../../src/domain/value/spreadsheet-cell.ts';
import { formColumns, formTitle } from '../monthly-form/form.ts';
import type { Question } from './status.ts';

/** Columns of a list of questions that a monthly form does not have. */
const why = '待核的原因';
const line = '表里第几行';
const printed = '表里写的';

/**
 * What nobody but a clerk can decide, as a monthly form: the words of the table stand in 进展情况, all that its row says and the reason at the right. Filled in and
 * imported again it goes the way of every form. A row whose indicator is not known has none: it is written in, or the row is left out.
 */
export function questionsForm(questions: readonly Question[], area: Area, asOf: string, origin: (line: number) => Readonly<Record<string, string>>): string {
  const further = ['名次', '有任务区域数', '文件判断', '来源文件', '行号'];
  const titles = [...formColumns.map(({ title }) => title), ...further, line, printed, why];
  const rows = questions.map((question) => {
    const cells: Readonly<Record<string, string>> = {
      指标: question.indicator?.id ?? '',
      区域: area.id,
      项目和指标: question.named,
      单位: question.indicator?.unit ?? '',
      进展情况: question.words,
      ...origin(question.line),
      [line]: String(question.line),
      [printed]: spreadsheetText(question.printed ?? ''),
      [why]: question.why,
    };
    return titles.map((title) => cells[title] ?? '');
  });
  return `\uFEFF${stringify([[formTitle(area, asOf)], titles, ...rows], { record_delimiter: '\r\n' })}`;
}
