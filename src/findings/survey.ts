import type { Site } from '../domain/site/site.ts';
import { hasReached } from '../domain/task/stage.ts';
import { isTaskDone } from './circular-count.ts';
import type { Outcome } from './outcome.ts';
import { speakingOutcome } from './reported-under.ts';
import { siteStanding } from './site-standing.ts';
import type { Snapshot } from './snapshot.ts';
import type { Task } from './task.ts';

type Facts = Pick<Snapshot, 'model' | 'outcome'>;

/** Whether people are asked about a task, or about one of its sites: once it is finished, and no sooner. */
export function isSurveyOpen(snapshot: Facts, task: Task, site: Site | undefined): boolean {
  if (task.project.withdrawal !== undefined) return false;
  if (site === undefined || !site.isWorks) return isTaskDone(snapshot, task) && !isOnlyBegun(snapshot, task);
  const stage = siteStanding(snapshot, site, task)?.stage;
  return stage !== undefined && hasReached(stage, 'worksFinished');
}

/** A task that asks for a beginning (开工157个小区) is done long before there is anything to judge. */
function isOnlyBegun(snapshot: Facts, { indicators, area }: Task): boolean {
  return indicators
    .filter(({ input }) => !input)
    .map((indicator) => speakingOutcome(snapshot, snapshot.outcome(indicator, area.id)))
    .some((outcome) => asksToBegin(outcome) && !(outcome.standing.stage !== undefined && hasReached(outcome.standing.stage, 'worksFinished')));
}

function asksToBegin({ indicator, target }: Outcome): boolean {
  const asked = target?.kind === 'stage' ? target.stage : indicator.doneAt;
  return asked !== undefined && !hasReached(asked, 'worksFinished');
}
