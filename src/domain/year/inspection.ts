import { z } from 'zod';
import { sitePhoto } from '../site/site.ts';
import { civilDate } from '../value/civil-date.ts';
import { describe, keysOf } from '../value/keys.ts';
import { quoted } from '../value/source.ts';
import { reference, slug, title, words } from '../value/text.ts';

/** Who comes to look. Offices inspect; deputies, members and observers visit. */
export const inspectors = {
  office: '实事办（专班办公室）',
  statistics: '统计局',
  department: '主管部门',
  deputies: '人大代表',
  consultative: '政协委员',
  observers: '民生观察员',
} as const;

export type Inspector = keyof typeof inspectors;

/**
 * How it was looked at.
 *
 * @see 邵阳市 2024 年 1—9 月通报第 21 行“通过实地察看、调阅资料、明察暗访、随机问询等方式”
 */
export const inspectionMethods = { onSite: '实地察看', papers: '调阅资料', unannounced: '明察暗访', questions: '随机问询' } as const;

/** An inspection or a visit: who came where and when, how it was looked at and what was seen. */
export const inspection = z.strictObject({
  id: slug.describe('短名，小写英文，不可改，如 school-visit-2025-09'),
  area: reference.optional().describe('去的区域的编号；就是本区域的不填'),
  by: z.enum(keysOf(inspectors)).describe(`谁来的：${describe(inspectors)}`),
  word: title.optional().describe('文件的叫法与“实事办（专班办公室）检查”“人大代表走访”这样的话不同时照写，如 调研督导'),
  members: z.array(title).default([]).describe('参加的单位和岗位，如 [县民生实事办, 县教育局项目股]；不写姓名'),
  heldOn: civilDate.optional().describe('哪一天，加引号；文件没有写哪一天的不填'),
  asOf: civilDate.optional().describe('截至日期：文件只写到某一天为止去过几次的，写那个截至日期，加引号'),
  times: title.optional().describe('文件写的次数，照抄，如 20余次；一次的不填'),
  methods: z
    .array(z.enum(keysOf(inspectionMethods)))
    .default([])
    .describe(`方式：${describe(inspectionMethods)}；文件没有写就不填`),
  projects: z.array(reference).default([]).describe('看的项目，项目编号；没有写是哪个项目的不填'),
  sites: z.array(reference).default([]).describe('看的点位的短名，即 sites/ 里的文件名'),
  seen: words.describe('看到什么，一两句话，文件的话照抄，如 十二所学校都已复课，河口中学食堂没有通过消防检查'),
  problems: z.array(reference).default([]).describe('发现的问题，写本区域 problems/ 里的短名'),
  photos: z
    .array(sitePhoto.omit({ shows: true }))
    .default([])
    .describe('现场的照片，由 npm run photos 放进 photos/'),
  ...quoted,
});

/** An inspection with the folder and the year it stands in. */
export interface Inspection extends Omit<z.infer<typeof inspection>, 'area'> {
  /** The area that was looked at. */
  readonly area: string;
  /** The area that keeps the record: units, sites and problems are that area's. */
  readonly keptBy: string;
  readonly year: number;
}

const visitors: ReadonlySet<Inspector> = new Set<Inspector>(['deputies', 'consultative', 'observers']);

/** Whether somebody came to see and to listen, and not to examine. */
export function isVisit({ by }: Pick<Inspection, 'by'>): boolean {
  return visitors.has(by);
}
