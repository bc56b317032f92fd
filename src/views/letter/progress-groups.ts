import type { Area } from '../../domain/task/area.ts';
import type { Indicator } from '../../domain/task/programme.ts';
import { formatCivilDate } from '../../domain/value/civil-date.ts';
import { behindBelow, isSameMatter } from '../../findings/behind.ts';
import { behindSince } from '../../findings/behind-since.ts';
import type { Outcome } from '../../findings/outcome.ts';
import { childAreas } from '../../findings/areas-below.ts';
import { daysWithoutNews, isOver, owesReport, freshForDays } from '../../findings/report-duty.ts';
import type { Snapshot } from '../../findings/snapshot.ts';
import { indicatorName } from '../indicator-name.ts';
import { listed } from '../words.ts';
import type { YearOutcome } from '../../findings/year-outcomes.ts';
import { behindAreaWords, behindWords } from '../circular/behind-words.ts';
import type { LetterGroup } from './letter-group.ts';

/** What is behind its plan, without what waits for its acceptance and what is whole by its own figure. */
export function behindGroup(snapshot: Snapshot, told: readonly YearOutcome[]): LetterGroup {
  const lines = told.filter(({ outcome }) => !isAboutAcceptance(outcome) && !isWhole(outcome)).map((each) => standingLine(snapshot, each));
  return { lead: '进度落后，请查明原因，写明追赶的办法和日期：', lines };
}

/** Whole by its own figure, and areas below it are not: 102 % is not behind, what is missing is theirs. */
export function incompleteGroup(snapshot: Snapshot, told: readonly YearOutcome[]): LetterGroup {
  const lines = told.filter(({ outcome }) => !isAboutAcceptance(outcome) && isWhole(outcome)).map((each) => standingLine(snapshot, each));
  return { lead: '总数已经完成，还有区域没有完成，请督促补齐：', lines };
}

/** Not done for want of an application or because it failed: the figure may be whole. */
export function unacceptedGroup(snapshot: Snapshot, told: readonly YearOutcome[]): LetterGroup {
  const lines = told.filter(({ outcome }) => isAboutAcceptance(outcome)).map((each) => standingLine(snapshot, each));
  return { lead: '验收没有通过或没有申请，请整改后按程序办理：', lines };
}

/** The areas below that the circular of the day names as behind, with what the unit answers for. */
export function belowBehindGroup(snapshot: Snapshot, area: Area, year: number, own: readonly Indicator[]): LetterGroup {
  const lines = behindBelow(snapshot, area.id, year).flatMap((below) => {
    const told = below.behind.filter(({ indicator }) => own.some((each) => isSameMatter(each, indicator)));
    return told.length === 0 ? [] : [behindAreaWords({ ...below, behind: told }, snapshot.builtOn)];
  });
  return { lead: '下级区域进度落后，请督促追赶：', lines };
}

/** What was never reported, while its year runs. */
export function unreportedGroup({ builtOn }: Snapshot, outcomes: readonly Outcome[]): LetterGroup {
  const lines = outcomes
    .filter((outcome) => outcome.standing.status === 'notReported' && !isOver(outcome, builtOn))
    .map(({ indicator }) => `${indicatorName(indicator)}。`);
  return { lead: '还没有报过进展，请报来：', lines };
}

/** What was reported so long ago that it says nothing of now. */
export function staleGroup({ builtOn }: Snapshot, outcomes: readonly Outcome[]): LetterGroup {
  const lines = outcomes.flatMap((outcome) => {
    const days = daysWithoutNews(outcome, builtOn);
    return days === undefined ? [] : [`${indicatorName(outcome.indicator)}：最近的数已有${days}天。`];
  });
  return { lead: '数据很久没有更新，请报最新的进展：', lines };
}

/** Areas below that owe a report of what the unit answers for: those that never reported, and those whose figure is old. */
export function silentBelowGroup(snapshot: Snapshot, area: Area, outcomes: readonly Outcome[]): LetterGroup {
  const { model, builtOn, outcome } = snapshot;
  const below = childAreas(model, area.id);
  const lines = outcomes.flatMap(({ indicator }) => {
    const owing = below.map(({ id, name }) => ({ name, own: outcome(indicator, id) })).filter(({ own }) => owesReport(own, builtOn));
    const never = owing.filter(({ own }) => own.latest === undefined).map(({ name }) => name);
    const stale = owing.flatMap(({ name, own }) =>
      daysWithoutNews(own, builtOn) === undefined || own.latest === undefined ? [] : [`${name}（最近是${formatCivilDate(own.latest.asOf)}的）`],
    );
    const told = [
      ...(never.length === 0 ? [] : [`${listed(never)}还没有报过`]),
      ...(stale.length === 0 ? [] : [`${listed(stale)}超过${freshForDays}天没有报`]),
    ];
    return told.length === 0 ? [] : [`${indicatorName(indicator)}：${told.join('；')}。`];
  });
  return { lead: '下级区域没有按月报数，请督促报来：', lines };
}

function isWhole({ unfinishedBelow }: Outcome): boolean {
  return unfinishedBelow.length > 0;
}

function isAboutAcceptance({ notCompleted, standing }: Outcome): boolean {
  return notCompleted !== undefined && standing.status === 'notCompleted';
}

function standingLine(snapshot: Snapshot, each: YearOutcome): string {
  return `${behindWords(snapshot, each, snapshot.builtOn)}${sinceWords(snapshot, each.outcome)}`;
}

/** 从截至2025年9月30日的数起一直落后。 Where the last figure is the first that is behind, its own day says it. */
function sinceWords({ model }: Snapshot, outcome: Outcome): string {
  const since = behindSince(model, outcome);
  return since === undefined || since === outcome.latest?.asOf ? '' : `从截至${formatCivilDate(since)}的数起一直落后。`;
}
