import { z } from 'zod';
import { type TaskKey, taskKey } from '../value/id.ts';
import { quoted } from '../value/source.ts';
import { span } from '../value/civil-date.ts';
import type { Area } from './area.ts';
import type { Project } from './programme.ts';
import { filled, reference, title, words } from '../value/text.ts';

const names = (what: string) => filled(reference, '单位、人员或指标').default([]).describe(what);

/** Who answers for a project in one area, what exactly is built there and whom to call. */
export const responsibility = z.strictObject({
  project: reference.describe('项目编号，如 2023-430000/employment'),
  indicators: names('所管的指标：只管其中几个指标时逐个写指标编号；管整个项目就不填'),
  scope: words.optional().describe('本地化的建设内容'),
  requirements: words.optional().describe('本地化的建设要求'),
  years: span.optional().describe('起止年份：本区域的文件写明跨几年办的，写起止年份；只在本区域和下级的页上说'),
  leadOfficials: names('牵头领导姓名，登记在 officials.yaml'),
  leadAgencies: names('牵头单位，登记在 agencies.yaml'),
  responsiblePersons: names('责任人姓名或职务，登记在 officials.yaml'),
  responsibleAgencies: names('责任单位，登记在 agencies.yaml'),
  andOthers: z.boolean().default(false).describe('没有列全：文件的责任单位名单写了“等”字、没有列全的填 true，如 市财政局等'),
  hotline: title.optional().describe('监督电话（办公电话），不填个人手机'),
  ...quoted,
});

export type Responsibility = z.infer<typeof responsibility> & { readonly area: string };

/** A project in one area other than the one that issued it. */
export interface Assignment {
  readonly key: TaskKey;
  readonly project: Project;
  readonly area: Area;
}

/** `2023-430000/employment@430602`: names a project, or an indicator, in an area. */
export function assignmentKey(subject: string, area: string): TaskKey {
  return taskKey.parse(`${subject}@${area}`);
}
