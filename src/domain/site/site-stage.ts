import { addDays, type CivilDate } from '../value/civil-date.ts';
import { lastDay } from '../value/day-or-month.ts';
import { type Site, type SiteStage, siteStages } from './site.ts';
import type { Stage } from '../task/stage.ts';

/** Something a site's file should say by now. */
export interface SiteNeed {
  /** The first stage that asks for it. */
  stage: SiteStage;
  field: 'owner' | 'address' | 'hotline' | 'contractor' | 'supervisor' | 'photoBefore' | 'sign' | 'photoAfter' | 'aftercare';
  /** As the to-do list prints it: 施工单位 */
  words: string;
}

/** A re-check that is due some days after a site came into use. */
export interface Recheck {
  afterDays: 30 | 180;
  dueOn: CivilDate;
  /** Missing while nobody has checked. */
  checkedOn: CivilDate | undefined;
}

export type StageDates = Site['stages'][number];

/** What each stage asks for beyond what the stage before it asks for. */
const asks: readonly (SiteNeed & { isMet: (site: Site) => boolean })[] = [
  { stage: 'tendering', field: 'owner', words: '建设单位', isMet: ({ owner }) => owner !== undefined },
  { stage: 'tendering', field: 'address', words: '地址', isMet: ({ address }) => address !== undefined },
  { stage: 'tendering', field: 'hotline', words: '监督电话', isMet: ({ hotline }) => hotline !== undefined },
  { stage: 'started', field: 'contractor', words: '施工单位', isMet: ({ contractor }) => contractor !== undefined },
  { stage: 'started', field: 'supervisor', words: '监理单位', isMet: ({ supervisor }) => supervisor !== undefined },
  { stage: 'started', field: 'photoBefore', words: '建设前的照片', isMet: (site) => hasPhoto(site, 'before') },
  { stage: 'started', field: 'sign', words: '亮码牌', isMet: ({ sign }) => sign !== undefined },
  { stage: 'worksFinished', field: 'photoAfter', words: '建成后的照片', isMet: (site) => hasPhoto(site, 'after') },
  { stage: 'inUse', field: 'aftercare', words: '建成以后谁来管', isMet: ({ aftercare }) => aftercare !== undefined },
];

/**
 * The furthest stage that the site has reached; `notStarted` if the file says
 * so or only speaks of dates to come; undefined if no document says anything.
 */
export function siteStage({ stages, notStartedAsOf }: Pick<Site, 'stages' | 'notStartedAsOf'>): Stage | undefined {
  const reached = stages.filter(isReached).map(({ stage }) => siteStages.indexOf(stage));
  const furthest = siteStages[Math.max(-1, ...reached)];
  return furthest ?? (notStartedAsOf !== undefined || stages.length > 0 ? 'notStarted' : undefined);
}

/** What the site's stage and every stage before it ask for and the file lacks, in order of the stages. */
export function siteNeeds(site: Site): SiteNeed[] {
  const at = siteStages.findIndex((stage) => stage === siteStage(site));
  const asked = site.isWorks ? asks : asks.filter(({ field }) => field === 'address' || field === 'hotline');
  const due = asked.filter(({ stage, isMet }) => siteStages.indexOf(stage) <= at && !isMet(site));
  return due.map(({ stage, field, words }) => ({ stage, field, words }));
}

/** The re-checks at 30 and 180 days; none until the day on which the site came into use is known. */
export function siteRechecks({ stages, rechecks }: Pick<Site, 'stages' | 'rechecks'>): Recheck[] {
  const inUseFrom = stages.find(({ stage }) => stage === 'inUse')?.reachedOn;
  if (inUseFrom === undefined || inUseFrom.length !== 10) return [];
  const checkedOn = new Map(rechecks.map((recheck) => [recheck.afterDays, recheck.checkedOn]));
  return ([30, 180] as const).map((afterDays) => ({
    afterDays,
    dueOn: addDays(lastDay(inUseFrom), afterDays),
    checkedOn: checkedOn.get(afterDays),
  }));
}

/** Whether the file says that the stage was reached, on a known day or by one. */
export function isReached({ reachedOn, reachedBy }: StageDates): boolean {
  return reachedOn !== undefined || reachedBy !== undefined;
}

function hasPhoto({ photos }: Site, moment: 'before' | 'after'): boolean {
  return photos.some(({ shows }) => shows === moment);
}
