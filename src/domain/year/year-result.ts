import { z } from 'zod';
import { civilDate } from '../value/civil-date.ts';
import { describe, keysOf } from '../value/keys.ts';
import { quoted } from '../value/source.ts';
import { reference, title, words } from '../value/text.ts';

/** What a government approved as the outcome of a task. */
export const resultOutcomes = { completed: '完成', partly: '部分完成', notCompleted: '未完成' } as const;

const taskResult = z.strictObject({
  project: reference.describe('项目编号，如 2025-990101/lifts'),
  outcome: z.enum(keysOf(resultOutcomes)).describe(`审定的结果：${describe(resultOutcomes)}`),
  note: words.optional().describe('文件写的说明，照抄，如 1 所学校整改后复验'),
});

/** The final result of a year's list in an area, as it was approved. */
export const yearResult = z.strictObject({
  list: reference.describe('清单编号，如 2025-990101'),
  area: reference.optional().describe('区域编号；就是本区域的不填'),
  title: title.describe('审定文件的名称，如 关于2025年清溪县重点民生实事完成情况的通报'),
  approver: title.describe('审定的机关，如 清溪县人民政府'),
  approvedOn: civilDate.describe('审定日期，加引号'),
  publishedOn: civilDate.optional().describe('向社会公布的日期，加引号；没有公布就不填'),
  outcomes: z.array(taskResult).min(1).describe('逐个项目的结果'),
  ...quoted,
});

export type TaskResult = z.infer<typeof taskResult>;

/** A result with the folder it stands in. */
export interface YearResult extends Omit<z.infer<typeof yearResult>, 'area'> {
  readonly area: string;
  readonly by: string;
}
