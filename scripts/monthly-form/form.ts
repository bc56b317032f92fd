import { basisNames } from '../../src/domain/task/report.ts';
import { stageNames } from '../../src/domain/task/stage.ts';

/** A column of the monthly form: what stands over it, and whether the clerk fills it. */
export interface FormColumn {
  readonly title: string;
  readonly width: number;
  /** The column of the progress table that it goes into; missing for what only helps the clerk. */
  readonly into?: string;
  readonly isFilled: boolean;
  readonly choices?: readonly string[];
  readonly hint?: string;
}

/** The form in the order of its columns: what was asked at the left, what the clerk fills at the right. */
export const formColumns: readonly FormColumn[] = [
  { title: '指标', width: 40, into: '指标', isFilled: false },
  { title: '区域', width: 18, into: '区域', isFilled: false },
  { title: '项目和指标', width: 34, isFilled: false },
  { title: '任务', width: 18, isFilled: false },
  { title: '上次报的', width: 26, isFilled: false },
  { title: '到时应到', width: 10, isFilled: false },
  { title: '完成值', width: 12, into: '完成值', isFilled: true, hint: '从年初累计到截至日期的数，只写数字' },
  { title: '单位', width: 8, into: '单位', isFilled: true },
  { title: '阶段', width: 12, into: '阶段', isFilled: true, choices: Object.values(stageNames), hint: '整个任务办到哪一步；有完成值的可以不填' },
  { title: '分阶段', width: 28, into: '分阶段', isFilled: true, hint: '如 完工 1（鹰山小学）；已开工 2；未开工 9' },
  { title: '文件百分比', width: 11, into: '文件百分比', isFilled: true, hint: '只有百分比时填，不带 %' },
  { title: '百分比含义', width: 12, into: '百分比含义', isFilled: true, choices: Object.values(basisNames) },
  { title: '进展情况', width: 40, into: '进展情况', isFilled: true, hint: '一两句话，可以不填' },
  { title: '减少原因', width: 20, into: '减少原因', isFilled: true, hint: '比上次少的必须写' },
  { title: '报送单位', width: 22, into: '报送单位', isFilled: true },
  { title: '报送岗位', width: 16, into: '报送岗位', isFilled: true, hint: '写岗位，不写姓名' },
];

/** Columns of which one must be filled for a row to say anything. */
export const tellingColumns: readonly string[] = ['完成值', '阶段', '分阶段', '文件百分比', '进展情况'];

export const sheetName = '填报';

/** 清溪县 990101 重点民生实事进展填报表，截至 2026-01-31: the first cell, by which a form is known again. */
export function formTitle(area: { readonly id: string; readonly name: string }, asOf: string): string {
  return `${area.name}（${area.id}）重点民生实事进展填报表，截至 ${asOf}`;
}

/** The area and the day of a form; undefined for a table that is none. */
export function formIn(cell: string): { readonly area: string; readonly asOf: string } | undefined {
  const [, area, asOf] = /（([\w-]+)）重点民生实事进展填报表，截至 (\d{4}-\d{2}-\d{2})/u.exec(cell) ?? [];
  return area === undefined || asOf === undefined ? undefined : { area, asOf };
}
