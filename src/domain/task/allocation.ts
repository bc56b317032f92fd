import { z } from 'zod';
import { reference, title, words } from '../value/text.ts';
import { documentSource, type DocumentSource, source, type Source } from '../value/source.ts';
import { operator, target, type Target } from './target.ts';

/** A cell of a table, copied as it stands, or its meaning written out. */
export const cell = z.union([z.string().max(400), target]);
export type Cell = z.infer<typeof cell>;

/** One row of an allocation table (指标任务分解表): an indicator's split over areas. */
export const decomposition = z.strictObject({
  indicator: reference.describe('指标编号，如 2023-430000/employment/new-jobs'),
  text: words.describe('本表对该指标的表述，一字不改'),
  unit: title.optional().describe('本表所写的计量单位；空着就不填'),
  operator: operator.optional(),
  total: cell.optional().describe('文件所列合计（本级总任务），照抄；没有就不填'),
  isComplete: z.boolean().default(false).describe('是否列全：列全了所有有任务的区域时填 true，合计与各区域之和必须相等'),
  shares: z.record(z.string(), cell).describe('各区域的任务，照抄单元格：区域编号: "5900"；“/”是没有任务，空着是待下达'),
  note: words.optional().describe('备注栏原文，如 市本级 250'),
  lineShift: words.optional().describe('表格错位时，说明怎样还原、凭什么'),
  source: source.describe('来源：文件、行号、原文；没有公开文件的，写报送单位、岗位、收到日期、录入岗位'),
  alsoIn: z.array(documentSource).default([]).describe('同一任务在别处的出处，可不填'),
});

export type DecompositionRow = z.infer<typeof decomposition>;

/** A decomposition as an area published it. */
export interface Decomposition extends Omit<DecompositionRow, 'total' | 'shares'> {
  /** Area whose document splits (or merely states) the task. */
  readonly by: string;
  readonly total: Target | undefined;
  readonly shares: ReadonlyMap<string, Target>;
}

/** One area's share of one indicator: a share, a declared total or an issuer's own target. */
export interface Allocation {
  readonly indicator: string;
  readonly area: string;
  readonly target: Target;
  readonly source: Source;
  readonly alsoIn: readonly DocumentSource[];
}
