import { type DayOrMonth, formatDayOrMonth, isAfter, dayOrMonth } from '../value/day-or-month.ts';
import type { IssueDraft } from '../value/issue.ts';
import { type Site, siteStages } from './site.ts';
import { isReached, siteStage, type StageDates } from './site-stage.ts';
import { hasBegun, stageNames } from '../task/stage.ts';

/** Everything a site's file says that cannot be, in the order of its fields; `path` leads to the field. */
export function siteIssues(site: Site): IssueDraft[] {
  return [
    ...startIssues(site),
    ...orderIssues(site),
    ...dateIssues(site),
    ...signIssues(site),
    ...useIssues(site),
    ...warrantyIssues(site),
    ...moveIssues(site),
  ];
}

/** Works have not begun by a day on which they were not started. */
function startIssues({ stages, notStartedAsOf }: Site): IssueDraft[] {
  if (notStartedAsOf === undefined) return [];
  const index = stages.findIndex(({ stage }) => hasBegun(stage));
  const { reachedOn, reachedBy } = stages[index] ?? {};
  const early = (reachedOn !== undefined && !isAfter(reachedOn, dayOrMonth.parse(notStartedAsOf))) || (reachedBy ?? '9') <= notStartedAsOf;
  if (!early) return [];
  const what = `写了截至 ${notStartedAsOf} 未开工，又写了此前已开工`;
  return [{ path: ['stages', index], what, cure: '对照文件改正其中一个日期' }];
}

/** Stages stand in their order, each once, and none is reached before the one above it. */
function orderIssues({ stages }: Site): IssueDraft[] {
  return stages.flatMap((entry, index) => {
    const before = stages[index - 1];
    if (before === undefined) return [];
    const path = ['stages', index];
    const [name, nameBefore] = [stageNames[entry.stage], stageNames[before.stage]];
    if (entry.stage === before.stage) return [{ path, what: `“${name}”写了两次`, cure: '日期一样的合成一条；日期不一样的，其中一条的阶段写错了，改正它' }];
    if (siteStages.indexOf(entry.stage) < siteStages.indexOf(before.stage)) {
      return [{ path, what: `“${name}”写在“${nameBefore}”之后`, cure: '按先后次序写各阶段' }];
    }
    if (!isReached(entry) || isReached(before)) return [];
    const what = `“${name}”已达到，而它之前的“${nameBefore}”还没有`;
    return [{ path, what, cure: `补上“${nameBefore}”的实际日期；不知道是哪一天，就写 reachedBy` }];
  });
}

/** Planned dates follow one another, and so do expected and actual ones. */
function dateIssues({ stages }: Site): IssueDraft[] {
  return (['plannedOn', 'expectedOn', 'reachedOn'] as const).flatMap((field) => {
    const dated = stages.flatMap((entry, index) => {
      const date = entry[field];
      return date === undefined ? [] : [{ entry, index, date }];
    });
    return dated.flatMap(({ entry, index, date }, position) => {
      const before = dated[position - 1];
      if (before === undefined || !isAfter(before.date, date)) return [];
      const what = `“${stageNames[entry.stage]}”${words(date)}早于“${stageNames[before.entry.stage]}”${words(before.date)}`;
      return [{ path: ['stages', index, field], what, cure: '对照文件改正日期' }];
    });
  });
}

function signIssues({ sign }: Site): IssueDraft[] {
  if (sign?.checkedOn === undefined || sign.checkedOn >= sign.installedOn) return [];
  const what = `检查日期 ${sign.checkedOn} 早于安装日期 ${sign.installedOn}`;
  return [{ path: ['sign', 'checkedOn'], what, cure: '改正日期；装牌之前的检查不算' }];
}

/** Re-checks follow the day on which the site came into use. */
function useIssues(site: Site): IssueDraft[] {
  const inUse = site.stages.find(({ stage }) => stage === 'inUse');
  return site.rechecks.flatMap(({ checkedOn, afterDays }, index) => {
    const path = ['rechecks', index, 'checkedOn'];
    if (siteStage(site) !== 'inUse')
      return [{ path, what: '还没有交付使用就有回访', cure: '没有交付使用的，删去这次回访；已经交付的，照验收或移交的记录补上“交付使用”的实际日期' }];
    if (site.rechecks.findIndex((other) => other.afterDays === afterDays) < index) {
      return [{ path, what: `${afterDays} 天回访写了两次`, cure: '写的一样的合成一条；不一样的，改正写错的天数或日期' }];
    }
    return isBefore(checkedOn, inUse)
      ? [
          {
            path,
            what: `回访日期 ${checkedOn} 早于交付使用${inUse?.reachedOn === undefined ? '' : ` ${inUse.reachedOn}`}`,
            cure: '对照记录核对这两个日期，改正写错的一个',
          },
        ]
      : [];
  });
}

/** A warranty begins with use. */
function warrantyIssues({ aftercare, stages }: Site): IssueDraft[] {
  const until = aftercare?.warrantyUntil;
  const since = stages.find(({ stage }) => stage === 'inUse')?.reachedOn ?? stages.find(({ stage }) => stage === 'worksFinished')?.reachedOn;
  if (until === undefined || since === undefined || !isAfter(since, dayOrMonth.parse(until))) return [];
  return [{ path: ['aftercare', 'warrantyUntil'], what: `质保到期日 ${until} 早于完工或交付使用`, cure: '对照合同改正日期' }];
}

function isBefore(day: string, entry: StageDates | undefined): boolean {
  const since = entry?.reachedOn;
  return since !== undefined && isAfter(since, dayOrMonth.parse(day));
}

/** Moves follow one another in time and in place, and the last one leads to today's address. */
function moveIssues({ moves, address }: Site): IssueDraft[] {
  return moves.flatMap((move, index) => {
    const next = moves[index + 1];
    const path = ['moves', index];
    if (move.from === move.to) return [{ path, what: `改址前后都是“${move.to}”`, cure: '写原来的和现在的地址；没有改址就删去' }];
    if (next === undefined) {
      if (move.to === address) return [];
      return [{ path: [...path, 'to'], what: `改到“${move.to}”，而地址写的是“${address ?? '（无）'}”`, cure: '让地址等于最后一次改址的新地址' }];
    }
    if (next.movedOn < move.movedOn) return [{ path: ['moves', index + 1, 'movedOn'], what: '后一次改址早于前一次', cure: '按日期先后写' }];
    return next.from === move.to
      ? []
      : [{ path: ['moves', index + 1, 'from'], what: `从“${next.from}”改出，而上一次改到的是“${move.to}”`, cure: '补上中间的一次，或改正地址' }];
  });
}

function words(date: DayOrMonth): string {
  return `（${formatDayOrMonth(date)}）`;
}
