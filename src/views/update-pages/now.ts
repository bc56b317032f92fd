import { pageOfCode, type SitePath } from '../../domain/publication/page-path.ts';
import type { Update } from '../../domain/publication/update.ts';
import { siteObject } from '../../domain/site/site.ts';
import { formatCivilDate } from '../../domain/value/civil-date.ts';
import { assignmentKey } from '../../domain/task/assignment.ts';
import { isTaskDone } from '../../findings/circular-count.ts';
import { speakingOutcome } from '../../findings/reported-under.ts';
import { siteStanding } from '../../findings/site-standing.ts';
import type { Snapshot } from '../../findings/snapshot.ts';
import type { Task } from '../../findings/task.ts';
import { type Link, relativeHref } from '../address.ts';
import { siteAnswer } from '../site/answer.ts';
import { taskRow } from '../task/task-row.ts';

/** Something that an update tells of: its page, and how it stands. */
export interface NowRow extends Link {
  /** 2025年6月25日完工。截至2025年9月1日已经交付使用。 */
  readonly note: string;
}

/** The places that an update names, then its tasks. */
export function nowRows(snapshot: Snapshot, from: SitePath, update: Update): NowRow[] {
  const tasks = update.projects.flatMap((id) => snapshot.tasksByArea.get(update.area)?.find(({ project }) => project.id === id) ?? []);
  return [...tasks.flatMap((task) => placesIn(snapshot, from, update, task)), ...tasks.map((task) => taskNow(snapshot, from, task))];
}

/** Places of a task are told by their names in its title or text. */
function placesIn(snapshot: Snapshot, from: SitePath, { title, body, area }: Update, task: Task): NowRow[] {
  const { model, builtOn } = snapshot;
  const sites = model.sitesOf.get(assignmentKey(task.project.id, area)) ?? [];
  return sites
    .filter(({ name }) => `${title}\n${body}`.includes(name))
    .map((site) => {
      const code = model.codes.get(siteObject(site));
      const { finish, now } = siteAnswer({ site, task, standing: siteStanding(snapshot, site, task), isTaskDone: isTaskDone(snapshot, task) }, builtOn);
      return { words: site.name, href: code && relativeHref(from, pageOfCode(code)), note: `${finish}${now}` };
    });
}

/** 最终审定：部分完成。截至2025年12月31日报来的数：已完成，12 / 12所完工。 What was approved in the end comes first. */
function taskNow(snapshot: Snapshot, from: SitePath, task: Task): NowRow {
  const { title, href, figures, final, result } = taskRow(snapshot, from, task);
  const told = figures.map(({ indicator, reported, number }) => {
    const words = [reported.words, number].filter(Boolean).join('，');
    return figures.length === 1 ? words : `${indicator}：${words}`;
  });
  const newest = task.indicators
    .flatMap((indicator) => speakingOutcome(snapshot, snapshot.outcome(indicator, task.area.id)).latest?.asOf ?? [])
    .toSorted()
    .at(-1);
  const day = newest === undefined ? '' : `截至${formatCivilDate(newest)}${final === '' ? '' : '报来的数'}：`;
  return { words: title, href, note: `${[final || result, `${day}${told.join('；')}`].filter(Boolean).join('。')}。` };
}
