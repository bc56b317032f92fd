import { readDesk } from '../../../portal/desk.ts';
import { isTheirs, type Staff } from '../../../staff/roles.ts';
import { pointsWords } from './desk-page.ts';

/**
 * What a person's desk says in one line: 待办：清溪县2025年信息公开得分4.2分（满分6分），还差3个任务。 Of several areas how many lack
 * something; empty where nothing is missing.
 */
export function todoWords(site: string, staff: Staff): string {
  const desk = readDesk(site);
  const open = (desk?.areas ?? []).filter(({ id, assigned, disclosed }) => isTheirs(staff, id) && disclosed < assigned);
  const [only, ...others] = open;
  if (only === undefined) return '';
  if (others.length > 0) return `待办：${open.length}个区域的信息公开还有要补的`;
  return `待办：${only.name}${only.year}年信息公开得分${pointsWords(only)}，还差${only.assigned - only.disclosed}个任务`;
}
