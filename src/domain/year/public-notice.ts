import { z } from 'zod';
import { type CivilDate, civilDate, daysBetween } from '../value/civil-date.ts';
import { quoted } from '../value/source.ts';
import { reference, title, words } from '../value/text.ts';
import { webAddress } from '../value/web-address.ts';

/** A notice before a decision: tasks are said to be completed, and everybody may object until its last day. */
export const publicNotice = z.strictObject({
  projects: z.array(reference).min(1).describe('公示哪几个项目，写项目编号'),
  area: reference.optional().describe('区域编号；就是本区域的不填'),
  from: civilDate.describe('公示第一天，加引号，如 "2026-01-22"'),
  to: civilDate.describe('公示最后一天，加引号，如 "2026-01-28"'),
  place: title.describe('在哪里公示，如 县政府门户网站、各学校公告栏'),
  link: webAddress.optional().describe('公示的网址，没有就不填'),
  channel: words.describe('有异议向谁提、怎么提，如 县民生实事办，0999-2000001；不写个人电话'),
  objections: z.int().nonnegative().optional().describe('收到几件异议，公示期满后填；没有收到填 0'),
  outcome: words.optional().describe('公示结论：异议怎样处理、公示的结论，公示期满后填'),
  ...quoted,
});

/** A notice with the folder it stands in. */
export interface PublicNotice extends Omit<z.infer<typeof publicNotice>, 'area'> {
  readonly area: string;
  readonly by: string;
}

/** `planned` before its first day, `open` until the end of its last day, then `over`. */
export type NoticeState = 'planned' | 'open' | 'over';

export function noticeState({ from, to }: Pick<PublicNotice, 'from' | 'to'>, today: CivilDate): NoticeState {
  if (today < from) return 'planned';
  return today <= to ? 'open' : 'over';
}

/** Calendar days of a notice, first and last day included. */
export function noticeDays({ from, to }: Pick<PublicNotice, 'from' | 'to'>): number {
  return daysBetween(from, to) + 1;
}
