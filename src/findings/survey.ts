import type { Site } from '../domain/site/site.ts';
import { hasReached } from '../domain/task/stage.ts';
import { isTaskDone } from './circular-count.ts';
import { siteStanding } from './site-standing.ts';
import type { Snapshot } from './snapshot.ts';
import type { Task } from './task.ts';

/** Whether people are asked about a task, or about one of its sites: once it is finished, and no sooner. */
export function isSurveyOpen(snapshot: Pick<Snapshot, 'model' | 'outcome'>, task: Task, site: Site | undefined): boolean {
  if (task.project.withdrawal !== undefined) return false;
  if (site === undefined || !site.isWorks) return isTaskDone(snapshot, task);
  const stage = siteStanding(snapshot, site, task)?.stage;
  return stage !== undefined && hasReached(stage, 'worksFinished');
}
