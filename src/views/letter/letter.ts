import type { Agency } from '../../domain/task/agency.ts';
import type { Area } from '../../domain/task/area.ts';
import type { Indicator } from '../../domain/task/programme.ts';
import { verdictNames } from '../../domain/year/evidence.ts';
import { problemState } from '../../domain/year/problem.ts';
import { addDays, type CivilDate, formatCivilDate } from '../../domain/value/civil-date.ts';
import { behindBelow, behindIn, isSameMatter } from '../../findings/behind.ts';
import { behindSince } from '../../findings/behind-since.ts';
import { type Dispute, handedInSince } from '../../findings/evidence.ts';
import { hasNoTask, type Outcome } from '../../findings/outcome.ts';
import { childAreas } from '../../findings/areas-below.ts';
import { daysWithoutNews, isOver, owesReport, freshForDays } from '../../findings/report-duty.ts';
import type { Duty, Snapshot } from '../../findings/snapshot.ts';
import { nextReportMonth, type ReportDays } from '../../schedule/report-calendar.ts';
import { indicatorName } from '../indicator-name.ts';
import { listed } from '../words.ts';
import type { YearOutcome } from '../../findings/year-outcomes.ts';
import { behindAreaWords, behindWords } from '../circular/behind-words.ts';
import { withoutStop, withStop } from '../stop.ts';

/** 工作提示函 for what is behind, disputed or past its day; 温馨提示函 for what is missing or falls due soon. */
export const letterNames = { notice: '工作提示函', reminder: '温馨提示函' } as const;

export type LetterKind = keyof typeof letterNames;

/** A letter to one unit. */
export interface Letter {
  readonly kind: LetterKind;
  readonly agency: Agency;
  /** What the documents call its part in the year's tasks: 牵头 only where one of them names it so. */
  readonly part: '牵头' | '负责' | '牵头和负责';
  /** What is to be seen to, group by group: the lead sentence, then one line each. */
  readonly groups: readonly LetterGroup[];
}

export interface LetterGroup {
  readonly lead: string;
  readonly lines: readonly string[];
}

/** A problem whose last day is at most so many days off falls due soon. */
const soonDays = 30;

/**
 * The letters that an area's office has to write on the day of the snapshot, one a unit, in the order of the register: to the units
 * that lead a task, and for a task for which no document names a lead unit to those that are responsible. A unit for which there is
 * nothing gets none.
 *
 * @see 邵阳市 2024 年 1—9 月通报第 19 行“针对推进相对滞后项目……发送温馨提示函、工作提示函15个”
 */
export function lettersOf(snapshot: Snapshot, area: Area, year: number): Letter[] {
  return (snapshot.model.agencies.get(area.id) ?? []).flatMap((agency): Letter[] => {
    const duties = dutiesOf(snapshot, agency, year);
    const outcomes = outcomesOf(snapshot, duties.filter(isAnswerable));
    const own = indicatorsOf(duties);
    const told = behindIn(snapshot, area.id, year).filter(({ indicator }) => own.some((each) => isSameMatter(each, indicator)));
    const urgent = filled([
      behind(snapshot, told),
      incomplete(snapshot, told),
      unaccepted(snapshot, told),
      belowBehind(snapshot, area, year, own),
      disputed(snapshot, agency, year),
      overdue(snapshot, agency, year),
    ]);
    const mild = filled([
      missing(snapshot, outcomes),
      old(snapshot, outcomes),
      silentBelow(snapshot, area, outcomes),
      dueSoon(snapshot, agency, year),
      undated(snapshot, agency, year),
    ]);
    if (urgent.length + mild.length === 0) return [];
    return [
      {
        kind: urgent.length > 0 ? 'notice' : 'reminder',
        agency,
        part: partOf(duties),
        groups: [...urgent, ...mild, ...filled([handedIn(snapshot, agency, year)])],
      },
    ];
  });
}

function dutiesOf({ dutiesByAgency }: Snapshot, { area, id }: Agency, year: number): Duty[] {
  return (dutiesByAgency.get(`${area}/${id}`) ?? []).filter(({ task }) => task.project.programme.year === year && task.area.id === area);
}

/** The units that lead answer for a task; all that are named where none leads. */
function isAnswerable({ isLead, task: { responsibilities } }: Duty): boolean {
  return isLead || responsibilities.every(({ leadAgencies }) => leadAgencies.length === 0);
}

function partOf(duties: readonly Duty[]): Letter['part'] {
  if (duties.every(({ isLead }) => !isLead)) return '负责';
  return duties.every(({ isLead }) => isLead) ? '牵头' : '牵头和负责';
}

function filled(groups: readonly LetterGroup[]): LetterGroup[] {
  return groups.filter(({ lines }) => lines.length > 0);
}

function behind(snapshot: Snapshot, told: readonly YearOutcome[]): LetterGroup {
  const lines = told.filter(({ outcome }) => !isAboutAcceptance(outcome) && !isWhole(outcome)).map((each) => standingLine(snapshot, each));
  return { lead: '进度落后，请查明原因，写明追赶的办法和日期：', lines };
}

/** Whole by its own figure, and areas below it are not: 102 % is not behind, what is missing is theirs. */
function incomplete(snapshot: Snapshot, told: readonly YearOutcome[]): LetterGroup {
  const lines = told.filter(({ outcome }) => !isAboutAcceptance(outcome) && isWhole(outcome)).map((each) => standingLine(snapshot, each));
  return { lead: '总数已经完成，还有区域没有完成，请督促补齐：', lines };
}

function isWhole({ unfinishedBelow }: Outcome): boolean {
  return unfinishedBelow.length > 0;
}

/** Not done for want of an application or because it failed: the figure may be whole. */
function unaccepted(snapshot: Snapshot, told: readonly YearOutcome[]): LetterGroup {
  const lines = told.filter(({ outcome }) => isAboutAcceptance(outcome)).map((each) => standingLine(snapshot, each));
  return { lead: '验收没有通过或没有申请，请整改后按程序办理：', lines };
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

/** The areas below that the circular of the day names as behind, with what the unit answers for. */
function belowBehind(snapshot: Snapshot, area: Area, year: number, own: readonly Indicator[]): LetterGroup {
  const lines = behindBelow(snapshot, area.id, year).flatMap((below) => {
    const told = below.behind.filter(({ indicator }) => own.some((each) => isSameMatter(each, indicator)));
    return told.length === 0 ? [] : [behindAreaWords({ ...below, behind: told }, snapshot.builtOn)];
  });
  return { lead: '下级区域进度落后，请督促追赶：', lines };
}

/** What is behind here and below for which no unit of the area is named, so that no letter tells of it: 柳林乡城镇新增就业. */
export function behindWithoutLetter(snapshot: Snapshot, area: Area, year: number): string[] {
  const own = (snapshot.model.agencies.get(area.id) ?? []).flatMap((agency) => indicatorsOf(dutiesOf(snapshot, agency, year)));
  const isNobodys = ({ indicator }: YearOutcome) => own.every((each) => !isSameMatter(each, indicator));
  const here = behindIn(snapshot, area.id, year).map((each) => ({ each, place: '' }));
  const below = behindBelow(snapshot, area.id, year).flatMap(({ area: { name }, behind: told }) => told.map((each) => ({ each, place: name })));
  return [...here, ...below].filter(({ each }) => isNobodys(each)).map(({ each, place }) => `${place}${indicatorName(each.indicator)}`);
}

function indicatorsOf(duties: readonly Duty[]): Indicator[] {
  return duties.filter(isAnswerable).flatMap(({ indicators }) => indicators);
}

function disputed(snapshot: Snapshot, agency: Agency, year: number): LetterGroup {
  const lines = disputesAt(snapshot, agency, year).flatMap((each) => (handedInSince(snapshot.model, each) === undefined ? [disputeLine(each)] : []));
  return { lead: '佐证材料不相符或没有上传，请核对后补交：', lines };
}

/** What was found wanting and handed in again since: nothing is asked of the unit until that is reviewed. */
function handedIn(snapshot: Snapshot, agency: Agency, year: number): LetterGroup {
  const lines = disputesAt(snapshot, agency, year).flatMap((each) => {
    const since = handedInSince(snapshot.model, each);
    return since === undefined ? [] : [`${disputeLine(each)}${formatCivilDate(since)}又交来材料，还没有核验。`];
  });
  return { lead: '佐证材料不相符，已经又交来，等核验，暂不用再交：', lines };
}

function disputesAt({ disputesByAgency }: Snapshot, { area, id }: Agency, year: number): Dispute[] {
  return (disputesByAgency.get(`${area}/${id}`) ?? []).filter(({ task }) => task.project.programme.year === year);
}

function disputeLine({ task, evidence: { review } }: Dispute): string {
  return `${task.project.title}：${review === undefined ? '' : verdictNames[review.verdict]}${reasonOf(review?.reason)}。`;
}

function reasonOf(reason: string | undefined): string {
  return reason === undefined ? '' : `，${withoutStop(reason)}`;
}

function overdue(snapshot: Snapshot, agency: Agency, year: number): LetterGroup {
  const lines = openProblems(snapshot, agency, year)
    .filter(({ dueOn }) => dueOn !== undefined && dueOn < snapshot.builtOn)
    .map(({ text, dueOn }) => `${withoutStop(text)}（限${dueOn === undefined ? '' : formatCivilDate(dueOn)}以前解决）。`);
  return { lead: '问题过期没有登记解决，请报解决情况：', lines };
}

function dueSoon(snapshot: Snapshot, agency: Agency, year: number): LetterGroup {
  const last = addDays(snapshot.builtOn, soonDays);
  const lines = openProblems(snapshot, agency, year)
    .filter(({ dueOn }) => dueOn !== undefined && dueOn >= snapshot.builtOn && dueOn <= last)
    .map(({ text, dueOn }) => `${withoutStop(text)}（限${dueOn === undefined ? '' : formatCivilDate(dueOn)}以前解决）。`);
  return { lead: `问题${soonDays}天以内到期，请抓紧解决：`, lines };
}

function undated(snapshot: Snapshot, agency: Agency, year: number): LetterGroup {
  const lines = openProblems(snapshot, agency, year)
    .filter(({ dueOn }) => dueOn === undefined)
    .map(({ text }) => withStop(text));
  return { lead: '问题还没有登记解决，请报打算和解决情况：', lines };
}

function openProblems({ problemsByAgency, builtOn }: Snapshot, { area, id }: Agency, year: number) {
  return (problemsByAgency.get(`${area}/${id}`) ?? []).filter((problem) => problem.year === year && problemState(problem, builtOn) !== 'solved');
}

function missing({ builtOn }: Snapshot, outcomes: readonly Outcome[]): LetterGroup {
  const lines = outcomes
    .filter((outcome) => outcome.standing.status === 'notReported' && !isOver(outcome, builtOn))
    .map(({ indicator }) => `${indicatorName(indicator)}。`);
  return { lead: '还没有报过进展，请报来：', lines };
}

function old({ builtOn }: Snapshot, outcomes: readonly Outcome[]): LetterGroup {
  const lines = outcomes.flatMap((outcome) => {
    const days = daysWithoutNews(outcome, builtOn);
    return days === undefined ? [] : [`${indicatorName(outcome.indicator)}：最近的数已有${days}天。`];
  });
  return { lead: '数据很久没有更新，请报最新的进展：', lines };
}

/** Areas below that owe a report of what the unit answers for: those that never reported, and those whose figure is old. */
function silentBelow(snapshot: Snapshot, area: Area, outcomes: readonly Outcome[]): LetterGroup {
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

/** What is asked of a unit: the indicators that it answers for, nothing that was taken back or not given yet. */
function outcomesOf(snapshot: Snapshot, duties: readonly Duty[]): Outcome[] {
  return duties
    .flatMap(({ indicators, task }) => indicators.map((indicator) => snapshot.outcome(indicator, task.area.id)))
    .filter(({ target }) => !hasNoTask(target));
}

/** What a letter says, sentence by sentence: its opening, the numbered groups, and by when units answer and hand in next. */
export interface LetterWords {
  readonly opening: string;
  readonly groups: readonly LetterGroup[];
  readonly closing: string;
}

export function letterWords({ groups, part }: Letter, portal: ReportDays, day: CivilDate): LetterWords {
  const next = nextReportMonth(day, portal);
  const date = next === undefined ? '' : `下一次进展统计到${formatCivilDate(next.cutOff)}，${formatCivilDate(next.handIn.day)}以前报来。`;
  return {
    opening: `现将贵单位${part}的重点民生实事中截至${formatCivilDate(day)}需要关注的事项提示如下：`,
    groups: groups.map(({ lead, lines }, index) => ({
      lead: `${['一', '二', '三', '四', '五', '六', '七', '八', '九'][index] ?? index + 1}、${lead}`,
      lines,
    })),
    closing: `请在收到后5个工作日内书面回复。${date}`,
  };
}

/** The letter as Markdown, in the sections that a Word file is made of. */
export function letterBody(letter: Letter, portal: ReportDays, day: CivilDate): string {
  const { opening, groups, closing } = letterWords(letter, portal, day);
  return [opening, ...groups.flatMap(({ lead, lines }) => [lead, lines.map((line) => `- ${line}`).join('\n')]), closing].join('\n\n');
}
