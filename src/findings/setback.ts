import type { Model } from '../content/model.ts';
import { documentOf, type Source } from '../domain/value/source.ts';
import type { Update } from '../domain/publication/update.ts';

const task = '(?:任务|项目|指标|实事|工程|计划|建设|实施)';
/** What was taken back, lowered, stopped or blamed, in the words of a title. 取消12项证明材料 is none: what is cancelled has to be the task. */
const setbackWords = new RegExp(
  `(?:取消|撤销|撤回|终止|中止|退出|减少|调出)[^，。；]{0,12}${task}|${task}[^，。；]{0,8}(?:取消|撤销|撤回|终止|中止|退出|调出)|改由[^，。；]{1,12}(?:实施|承担|负责)|暂停|暂缓|停工|停建|缓建|不再(?:实施|建设|承担)|调减|核减|延期|推迟|延后|逾期|未达序时|未完成|没有完成|(?:进度|排名)落后|滞后|不合格|约谈|问责|通报批评`,
  'u',
);

/**
 * Whether news tells of a setback, which is no highlight of anybody's work: its title says so, all projects it names were withdrawn, or
 * the line it stands on is the one that withdrew a project or changed its target.
 */
export function isSetback({ projects, revisions }: Pick<Model, 'projects' | 'revisions'>, { title, projects: named, document, line }: Update): boolean {
  if (setbackWords.test(title)) return true;
  const withdrawals = named.map((id) => projects.get(id)?.withdrawal);
  if (withdrawals.length > 0 && withdrawals.every((withdrawal) => withdrawal !== undefined)) return true;
  const isItsPlace = (source: Source) => document !== undefined && documentOf(source)?.document === document && documentOf(source)?.line === line;
  const revised = [...revisions.values()].flat().map(({ source }) => source);
  return line !== undefined && [...[...projects.values()].flatMap(({ withdrawal }) => withdrawal?.source ?? []), ...revised].some(isItsPlace);
}
