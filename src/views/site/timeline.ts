import { type CivilDate, formatCivilDate } from '../../domain/value/civil-date.ts';
import { formatDayOrMonth, lastDay } from '../../domain/value/day-or-month.ts';
import { type Site, type SiteStage, siteStages } from '../../domain/site/site.ts';
import { isReached, type StageDates } from '../../domain/site/site-stage.ts';
import { siteVerbs } from '../figure/doing.ts';
import { hasBegun, hasReached, type Stage } from '../../domain/task/stage.ts';

/** One step of a site's way from tendering to use. */
export interface TimelineStep {
  /** 开工; what the step is, never that it has been taken. */
  readonly name: string;
  readonly state: 'past' | 'here' | 'ahead';
  /** 最近报的, 已办完, 已做到, 还没有到, or 没有写到: works may go without a tender. */
  readonly stateWords: string;
  /** 2023年5月31日前已开工, 预计2023年6月开工，时间已过，没有公布新的情况; empty where nothing is said. */
  readonly notes: readonly string[];
}

/** Stages between two milestones: shown only for a site that is there, or that has a date for them. */
const betweenMilestones: readonly SiteStage[] = ['fittingOut', 'nearlyFinished'];

/**
 * The steps of a site's works, with every date that is said of them.
 *
 * @param stage how far the site is; missing where nobody says it
 * @param today a forecast or plan before this day that has not come true is said to be over
 */
export function timelineOf({ stages }: Pick<Site, 'stages'>, stage: Stage | undefined, today: CivilDate): TimelineStep[] {
  const here = stage === undefined ? undefined : siteStages.findLast((step) => hasReached(stage, step));
  const shown = siteStages.filter((step) => !betweenMilestones.includes(step) || step === here || stages.some((each) => each.stage === step));
  return shown.map((step) => {
    const entry = stages.find((each) => each.stage === step);
    const state = stateOf(step, here);
    const notes = entry === undefined ? [] : datesOf(entry, state !== 'ahead', today);
    return { name: siteVerbs[step], state, stateWords: stateWordsOf(state, step, stage), notes };
  });
}

/**
 * That works have not begun says nothing of what comes before them, that they have ended nothing of
 * acceptance and use; in between the furthest step that is said denies those after it.
 */
function stateWordsOf(state: TimelineStep['state'], step: SiteStage, stage: Stage | undefined): string {
  if (state === 'here') return '最近报的';
  if (stage === 'notStarted' && !hasBegun(step)) return '文件没有写';
  const isDenied = stage !== undefined && state === 'ahead' && (stage === 'notStarted' ? hasBegun(step) : !hasReached(stage, 'worksFinished'));
  if (isDenied) return '还没有到';
  return state === 'past' ? pastWords(step) : '没有写到';
}

function stateOf(step: SiteStage, here: SiteStage | undefined): TimelineStep['state'] {
  if (here === undefined || siteStages.indexOf(step) > siteStages.indexOf(here)) return 'ahead';
  return step === here ? 'here' : 'past';
}

function datesOf(entry: StageDates, isPast: boolean, today: CivilDate): string[] {
  const { stage, plannedOn, expectedOn, reachedOn, reachedBy } = entry;
  const verb = shortVerb(stage);
  const overdue = (date: NonNullable<typeof plannedOn>) => (!isPast && !isReached(entry) && lastDay(date) < today ? '，时间已过，没有公布新的情况' : '');
  return [
    ...(plannedOn === undefined ? [] : [`计划${formatDayOrMonth(plannedOn)}${verb}${overdue(plannedOn)}`]),
    ...(expectedOn === undefined ? [] : [`预计${formatDayOrMonth(expectedOn)}${verb}${overdue(expectedOn)}`]),
    ...(reachedOn === undefined ? [] : [`${formatDayOrMonth(reachedOn)}${reachedWords(stage)}`]),
    ...(reachedOn !== undefined || reachedBy === undefined ? [] : [`${formatCivilDate(reachedBy)}前${reachedWords(stage)}`]),
  ];
}

/** Stages that last, others are reached on a day. */
const lasting: readonly SiteStage[] = ['preparing', 'tendering', 'fittingOut'];

/** Of a step before the one that was reported: a tender was gone through, the end of the structure was reached. */
function pastWords(step: SiteStage): string {
  if (step === 'accepted') return '已通过';
  return lasting.includes(step) ? '已办完' : '已做到';
}

/** 已开工; a stage that lasts was entered: 已在后期装修. */
function reachedWords(stage: SiteStage): string {
  return `${lasting.includes(stage) ? '已在' : stage === 'accepted' ? '已通过' : '已'}${shortVerb(stage)}`;
}

/** 最后验收 below the step that is called 最后验收（终验）. */
function shortVerb(stage: SiteStage): string {
  return siteVerbs[stage].replace(/（.+）$/u, '');
}
