import { type CivilDate, formatCivilDate } from '../../domain/value/civil-date.ts';
import { formatDayOrMonth } from '../../domain/value/day-or-month.ts';
import type { Site } from '../../domain/site/site.ts';
import { hasReached, stageNames } from '../../domain/task/stage.ts';
import { type SiteFinish, siteFinish } from '../../findings/site-finish.ts';
import type { SiteStanding } from '../../findings/site-standing.ts';
import type { Task } from '../../findings/task.ts';
import { stageSentences } from '../figure/doing.ts';
import { yearsWords } from '../words.ts';

/** What a person at the site asks first: when it is finished, and how far it is now. */
export interface SiteAnswer {
  /** 计划2023年度完工。 */
  readonly finish: string;
  /** 截至2023年5月31日已经开工，还没有公布哪一天完工。 Empty where the day of its finish says it all. */
  readonly now: string;
}

interface SiteFacts {
  readonly site: Site;
  readonly task: Pick<Task, 'span'>;
  readonly standing: SiteStanding | undefined;
  /** What the list asks for (启动) may be done before the works are: then nothing is overdue. */
  readonly isTaskDone: boolean;
}

/** The answer for a site on `today`; whatever is past and has not been updated says so. */
export function siteAnswer({ site, task, standing, isTaskDone }: SiteFacts, today: CivilDate): SiteAnswer {
  const finish = siteFinish(site, task, today);
  const isBuilt = isTaskDone || isFinished(standing);
  const isSaid = finish.kind.startsWith('finished') && standing?.stage === 'worksFinished' && standing.text === undefined;
  const isUpToDate = isTaskDone && finish.kind !== 'deadline' ? isFinished(standing) : isBuilt;
  return { finish: `${finishWords(finish, isUpToDate)}。`, now: isSaid ? '' : nowWords(standing, finish.kind === 'deadline' && !isBuilt, site) };
}

function isFinished(standing: SiteStanding | undefined): boolean {
  return standing !== undefined && hasReached(standing.stage, 'worksFinished');
}

/** Where a site stands in a list: 已开工, or that nobody has said it. */
export function siteStandingWords(standing: SiteStanding | undefined): string {
  return standing === undefined ? '还没有公布办到哪一步' : (standing.text ?? stageNames[standing.stage]);
}

/** Works in phases have no one stage, and papers none at all: the document's own words stand for them. */
function nowWords(standing: SiteStanding | undefined, isDayUnknown: boolean, { isWorks }: Site): string {
  if (standing === undefined) return '还没有公布办到哪一步。';
  const unknown = isDayUnknown ? `，还没有公布哪一天${isWorks ? '完工' : '办完'}` : '';
  const words = standing.text === undefined ? stageSentences[standing.stage] : `，${standing.text}`;
  return `截至${formatCivilDate(standing.asOf)}${words}${unknown}。`;
}

function finishWords(finish: SiteFinish, isBuilt: boolean): string {
  switch (finish.kind) {
    case 'finishedOn':
      return `${formatDayOrMonth(finish.on)}完工`;
    case 'finishedBy':
      return `${formatDayOrMonth(finish.on)}前已经完工`;
    case 'planned':
      return `计划${formatDayOrMonth(finish.on)}完工${overdue(finish.isOver && !isBuilt)}`;
    case 'expected':
      return `预计${formatDayOrMonth(finish.on)}完工${overdue(finish.isOver && !isBuilt)}`;
    case 'deadline':
      return `计划时间：${yearsWords(finish)}${overdue(finish.isOver && !isBuilt)}`;
  }
}

function overdue(isOver: boolean): string {
  return isOver ? '，时间已过，没有公布新的情况' : '';
}
