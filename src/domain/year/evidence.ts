import { z } from 'zod';
import { civilDate } from '../value/civil-date.ts';
import { describe, keysOf } from '../value/keys.ts';
import { quoted } from '../value/source.ts';
import { reference, title, words } from '../value/text.ts';
import { webAddress } from '../value/web-address.ts';

/** What a piece of evidence is. */
export const evidenceKinds = {
  photo: '照片',
  document: '文件',
  table: '报表',
  acceptanceForm: '验收单',
  contract: '合同',
  other: '其他材料',
} as const;

/**
 * What the review of evidence found.
 *
 * @see 邵阳市 2024 年 1—9 月通报“佐证材料与进度相符、佐证材料与验收标准相符”
 */
export const verdictNames = {
  agrees: '相符',
  progressMismatch: '与进度不相符',
  standardMismatch: '与验收标准不相符',
  missing: '未上传',
} as const;

const material = z.strictObject({
  kind: z.enum(keysOf(evidenceKinds)).describe(`种类：${describe(evidenceKinds)}`),
  title: title.describe('材料名称，如 河口中学食堂竣工验收备案表；名单、花名册、明细表不公开，不写在这里'),
  datedOn: civilDate.optional().describe('材料上的日期，加引号'),
  file: reference
    .optional()
    .describe('公开的文件：PDF 放在 files/，照片由 npm run photos 放进 photos/，写文件名，如 lifts-acceptance-form.pdf；不公开原件就不填'),
  link: webAddress.optional().describe('材料公开在别处的网址，没有就不填'),
});

const review = z.strictObject({
  reviewer: reference.describe('审核单位，登记在 agencies.yaml，如 县民生实事办'),
  post: title.optional().describe('审核岗位，如 核验岗；不写姓名；文件没有写就不填'),
  reviewedOn: civilDate.optional().describe('审核日期，加引号；文件没有写哪一天就不填'),
  verdict: z.enum(keysOf(verdictNames)).describe(`审核意见：${describe(verdictNames)}`),
  reason: words.optional().describe('理由：缺什么、哪里对不上；不相符、未上传的必须写，文件的话照抄'),
});

/** What was handed in for one task as proof of its progress, and what the review of it found. */
export const evidence = z.strictObject({
  project: reference.describe('项目编号，如 2025-990101/lifts'),
  area: reference.optional().describe('区域编号；就是本区域的不填'),
  asOf: civilDate.describe('对照截至哪一天的进展，加引号，如 "2025-12-31"；与文件名同一个月'),
  agencies: z.array(reference).min(1).describe('负责交材料的单位，登记在 agencies.yaml，如 [县教育局]'),
  handedInOn: civilDate.optional().describe('交来的日期，加引号；没有交、文件没有写的不填'),
  materials: z.array(material).default([]).describe('交来的材料，逐件写'),
  review: review.optional().describe('审核意见；还没有审核就不填'),
  ...quoted,
});

/** An evidence record with the folder it stands in: units are that area's. */
export interface Evidence extends Omit<z.infer<typeof evidence>, 'area'> {
  /** The area whose task it is about. */
  readonly area: string;
  /** The area that keeps the record. */
  readonly by: string;
}

export type Material = Evidence['materials'][number];

/** Whether the review found that the evidence does not do. */
export function isDisputed({ review: found }: Pick<Evidence, 'review'>): boolean {
  return found !== undefined && found.verdict !== 'agrees';
}
