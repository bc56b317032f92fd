import { z } from 'zod';
import { civilDate } from '../value/civil-date.ts';
import { dayOrMonth } from '../value/day-or-month.ts';
import { quoted } from '../value/source.ts';
import { stage } from '../task/stage.ts';
import { reference, title, words } from '../value/text.ts';

/** The stages of works a site goes through, in order; 前期准备 and 招投标 are before the works begin. */
export const siteStages = [
  'preparing',
  'tendering',
  'started',
  'structureFinished',
  'fittingOut',
  'nearlyFinished',
  'worksFinished',
  'accepted',
  'inUse',
] as const;
export type SiteStage = (typeof siteStages)[number];

const stageDates = z.strictObject({
  stage: stage
    .extract(siteStages)
    .describe(
      '阶段：preparing 前期准备、tendering 招投标、started 开工、structureFinished 主体完工、fittingOut 后期装修、nearlyFinished 基本完工、worksFinished 完工、accepted 终验、inUse 交付使用',
    ),
  plannedOn: dayOrMonth.optional().describe('计划日期，如 "2023-06-30" 或只到月 "2023-06"'),
  expectedOn: dayOrMonth.optional().describe('预计日期（预测，不是计划），如 "2023-10-31" 或 "2023-10"'),
  reachedOn: dayOrMonth.optional().describe('实际日期，如 "2023-05-20" 或只到月 "2023-05"；还没有达到就不填'),
  reachedBy: civilDate.optional().describe('此前已达到：文件只说某日之前已达到、没有说哪一天：写那个截至日期，如 "2023-05-31"'),
});

/** A photo in an area's folder: what it shows, for those who cannot see it too. */
export const sitePhoto = z.strictObject({
  file: reference.describe('照片文件名，由 npm run photos 放进 photos/ 文件夹，如 qingnianlu-primary-school-before.jpg'),
  alt: title.min(6, '图片说明至少写六个字：照片里是什么、在哪里、什么状态').describe('图片说明，给看不见图的人读，如 青年路小学旧教学楼正面，外墙瓷砖大片脱落'),
  shows: z.enum(['before', 'during', 'after']).describe('拍的时候：before 建设前、during 建设中、after 建成后'),
  takenOn: civilDate.optional().describe('拍摄日期，加引号'),
});

const sign = z.strictObject({
  installedOn: civilDate.describe('亮码牌安装日期，加引号'),
  checkedOn: civilDate.optional().describe('检查日期：最近一次检查牌子的日期，加引号；每 90 天至少一次'),
  photo: sitePhoto.omit({ shows: true }).optional().describe('牌子装好后的照片'),
});

const aftercare = z.strictObject({
  maintainer: title.describe('管护单位，如 青年路小学'),
  warrantyUntil: civilDate.optional().describe('质保到期日，加引号'),
  phone: title.optional().describe('坏了找谁：管护单位的办公电话，不填个人手机'),
  rules: words.optional().describe('管护制度，一两句话或文件名'),
});

const recheck = z.strictObject({
  afterDays: z.union([z.literal(30), z.literal(180)]).describe('第几天：交付使用后第几天的回访：30 或 180'),
  checkedOn: civilDate.describe('回访日期，加引号'),
  finding: words.min(2).describe('回访看到什么，如 使用正常；操场排水不畅，已通知施工单位'),
});

const move = z.strictObject({
  movedOn: civilDate.describe('改址日期，加引号'),
  from: words.describe('原地址或原选址'),
  to: words.describe('新地址'),
  reason: words.min(2).describe('为什么改，如 原选址在规划道路上'),
});

/** One place where something is built or, with `isWorks: false`, done. Its file's name is its id; it belongs to the area of its folder. */
export const site = z.strictObject({
  name: title.describe('点位名称，如 青年路小学'),
  project: reference.describe('所属项目编号，如 2023-430602/school-upgrades'),
  address: title.optional().describe('地址，写到门牌或路口；文件没有写就不填'),
  scope: words.describe('建什么，一句话，如 提质改造青年路小学'),
  notStartedAsOf: civilDate.optional().describe('没有开工：文件说到某日还没有开工：写那个截至日期，加引号，如 "2023-05-31"；开工后保留'),
  stages: z.array(stageDates).default([]).describe('各个阶段：各阶段的计划、预计、实际日期，按先后写；不知道的阶段不写'),
  isWorks: z.boolean().default(true).describe('点位上不建什么（如给小区办证）填 false：页上不画施工的阶段，也不要施工、监理单位和照片'),
  progressText: title.optional().describe('办到哪一步：分期建设或者没有工程的，照文件写办到哪一步，如 一期已完工，二期正在办理相关手续；其他点位不填'),
  owner: title.optional().describe('建设单位（业主）'),
  contractor: title.optional().describe('施工单位'),
  supervisor: title.optional().describe('监理单位'),
  hotline: title.optional().describe('监督电话（办公电话），不填个人手机'),
  photos: z.array(sitePhoto).default([]).describe('建设前后的照片'),
  sign: sign.optional().describe('亮码牌；还没有装就不填'),
  aftercare: aftercare.optional().describe('管护，交付使用后填'),
  rechecks: z.array(recheck).default([]).describe('各次回访：交付使用后 30 天、180 天的回访'),
  moves: z.array(move).default([]).describe('改址记录；点位改址，码不变'),
  ...quoted,
});

export interface Site extends z.infer<typeof site> {
  /** `430602/qingnianlu-primary-school` */
  readonly id: string;
  readonly area: string;
}

/** The name of a site in the code registry: `site:430602/qingnianlu-primary-school`. */
export function siteObject({ id }: Pick<Site, 'id'>): string {
  return `site:${id}`;
}
