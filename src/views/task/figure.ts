import { formatCivilDate } from '../../domain/value/civil-date.ts';
import { roundRatio } from '../../domain/value/quantity.ts';
import { areaId } from '../../domain/value/id.ts';
import type { Indicator, Project } from '../../domain/task/programme.ts';
import { isDone } from '../../domain/task/status.ts';
import { taskObject } from '../../findings/task.ts';
import { basisNames, defaultMeasure, type Report } from '../../domain/task/report.ts';
import { stageNames } from '../../domain/task/stage.ts';
import { acceptanceGap } from '../../schedule/acceptance-gap.ts';
import { leadPercentagePoints } from '../../schedule/standing.ts';
import { type Link, pageOfCode, relativeHref, type SitePath } from '../address.ts';
import { type BarView, barView } from './bar.ts';
import { type Step, stepsOf } from './calculation.ts';
import { type ContradictionView, contradictionView, isAbout } from './contradiction.ts';
import type { Edition } from '../../findings/edition.ts';
import { measureTarget, type Outcome, standingAt } from '../../findings/outcome.ts';
import { sourceLink } from '../document/source-line.ts';
import { type StatusView, statusView } from './status.ts';
import { amountWords, percentWords, targetWords } from '../words.ts';

/** One indicator in one area, ready to be printed: number first, then the words that qualify it. */
export interface FigureView {
  readonly id: string;
  readonly title: string;
  /** 其中…、以投入代替成果 and the like. */
  readonly context: readonly Link[];
  readonly status: StatusView;
  /** Missing where it would only repeat the status. */
  readonly headline: Headline | undefined;
  /** Short amounts that must not break: 已完成3500人 · 目标8150人. */
  readonly amounts: readonly string[];
  readonly bar: BarView | undefined;
  readonly verdict: string;
  readonly notes: readonly string[];
  readonly quote: { readonly text: string; readonly source: Link } | undefined;
  readonly steps: readonly Step[];
  readonly contradictions: readonly ContradictionView[];
}

/** The first thing read: a percent with what it is of, an amount, or words where there is no number. */
export type Headline =
  | { readonly kind: 'percent'; readonly number: string; readonly name: string }
  | { readonly kind: 'amount'; readonly number: string; readonly name: string }
  | { readonly kind: 'words'; readonly words: string };

/** The figure of one outcome on the page at `from`. */
export function figureView(edition: Edition, from: SitePath, outcome: Outcome): FigureView {
  const { indicator, standing, latest, area } = outcome;
  const { judged, scheduled } = standing;
  const contradictions = edition.contradictionsByProject.get(indicator.project.id) ?? [];
  return {
    id: indicatorSlug(indicator),
    title: indicator.text,
    context: contextOf(edition, from, outcome),
    status: statusView(standing),
    headline: headlineOf(outcome),
    amounts: amountsOf(outcome),
    bar: judged && scheduled && judged.from !== 'claimed' ? barView(judged.percent, scheduled) : undefined,
    verdict: verdictOf(outcome),
    notes: notesOf(outcome),
    quote: latest && quoteOf(edition, from, latest),
    steps: stepsOf(edition, from, outcome),
    contradictions: contradictions
      .filter((each) => isAbout(each, indicator.id, area))
      .map((each) => contradictionView(edition, from, each)),
  };
}

/** The last part of an indicator's id: the anchor of its figure. */
export function indicatorSlug({ id, project }: Pick<Indicator, 'id' | 'project'>): string {
  return id.slice(project.id.length + 1);
}

/** The number that stands for an outcome in a row of a list: `42.94%`, `1678户`, 已开工, or nothing. */
export function shortFigure(outcome: Outcome): string {
  if (outcome.latest === undefined) return '';
  const headline = headlineOf(outcome);
  if (headline === undefined || headline.kind === 'words') return headline?.words ?? '';
  return headline.kind === 'percent' ? `${headline.number}%` : headline.number;
}

function headlineOf({ standing, latest, indicator, target }: Outcome): Headline | undefined {
  const { judged } = standing;
  if (judged?.from === 'claimed') return { kind: 'words', words: '已完成全年任务' };
  if (judged?.from === 'reported' && latest?.reportedPercent !== undefined) {
    return { kind: 'percent', number: latest.reportedPercent, name: basisNames[judged.basis] };
  }
  if (judged !== undefined) return { kind: 'percent', number: roundRatio(judged.percent, 2), name: basisNames[judged.basis] };
  if (latest?.value !== undefined) return { kind: 'amount', number: amountWords(latest.value, latest.unit ?? indicator.unit), name: nameOf(latest) };
  if (latest?.stage !== undefined) return { kind: 'words', words: stageNames[latest.stage] };
  if (latest !== undefined) return { kind: 'words', words: '有进展，没有数字' };
  if (target?.kind === 'number') return { kind: 'amount', number: targetWords(target, indicator.unit), name: '目标' };
  return undefined;
}

/** 已完成, or the measure's own name (主体完工); a measure that is only a unit (户) has none. */
function nameOf({ measure, unit }: Report): string {
  return measure === defaultMeasure || measure === unit ? '已完成' : measure;
}

function amountsOf({ latest, indicator, target, standing }: Outcome): string[] {
  const amounts: string[] = [];
  if (latest?.value !== undefined && standing.judged !== undefined) {
    amounts.push(`${nameOf(latest)}${amountWords(latest.value, latest.unit ?? indicator.unit)}`);
  }
  const divisor = measureTarget(indicator, latest);
  if (latest === undefined) return amounts;
  if (divisor !== undefined) amounts.push(`目标${amountWords(divisor, latest.unit)}`);
  else if (target?.kind === 'number') amounts.push(`目标${targetWords(target, indicator.unit)}`);
  return amounts;
}

function verdictOf(outcome: Outcome): string {
  const { standing, latest, target } = outcome;
  if (target?.kind === 'pending') return pendingWords(target.waitingFor);
  if (standing.status === 'notAssigned') return '文件写的是“/”：本区域没有这项任务。';
  if (target?.kind === 'withdrawn') return `这项任务已经取消（${target.text}）。`;
  if (latest === undefined) return '手边的文件还没有写到这项任务的进展。';
  const day = `截至${formatCivilDate(latest.asOf)}`;
  if (isDone(standing.status)) return `${day}，已完成全年任务。`;
  const { judged, scheduled } = standing;
  if (judged === undefined || scheduled === undefined) return `${day}，文件没有可以计算的数字，不判断是否按序时。`;
  return `${day}，按计划应完成${percentWords(scheduled)}，${leadWords(outcome)}。`;
}

function pendingWords(waitingFor: string | undefined): string {
  const waiting = waitingFor === undefined ? '' : `（${waitingFor}）`;
  return `任务数还没有下达${waiting}，不判断进度，不参加汇总和排名。`;
}

function leadWords({ standing }: Outcome): string {
  const lead = leadPercentagePoints(standing);
  if (lead === undefined || lead.numerator === 0n) return '正好持平';
  const size = { ...lead, numerator: lead.numerator < 0n ? -lead.numerator : lead.numerator };
  const short = roundRatio(size, 1);
  return `${lead.numerator < 0n ? '慢' : '快'}${short === '0.0' ? roundRatio(size, 2) : short}个百分点`;
}

function contextOf(edition: Edition, from: SitePath, { indicator, target, area }: Outcome): Link[] {
  const { indicators } = edition.model;
  const name = (id: string) => indicators.get(id)?.text ?? id;
  const remarks = [
    ...(indicator.subsetOf === undefined ? [] : [`其中项：已包含在“${name(indicator.subsetOf)}”之内，不重复相加。`]),
    ...(indicator.countedIn === undefined ? [] : [`另一份清单也列了同一任务（${name(indicator.countedIn)}），不重复相加。`]),
    ...(indicator.input ? ['这是投入的资金，不是成果。'] : []),
    ...(target?.kind === 'text' ? [`要求：${targetWords(target, indicator.unit)}`] : []),
    ...(target?.kind === 'stage' ? [`要求：${targetWords(target, indicator.unit)}`] : []),
    ...(target === undefined ? ['手边的文件没有写明本区域的任务数。'] : []),
  ];
  return [...reportedElsewhere(edition, from, indicator.reportedUnder, area), ...remarks.map((words) => ({ words }))];
}

/** The figure of the indicator that this one is reported under, so that nobody has to look for it. */
function reportedElsewhere(edition: Edition, from: SitePath, reportedUnder: string | undefined, area: string): Link[] {
  const other = edition.model.indicators.get(reportedUnder ?? '');
  if (other === undefined) return [];
  const outcome = edition.outcome(other, area);
  const figure = [shortFigure(outcome), statusView(outcome.standing).words].filter((words) => words !== '').join('，');
  return [{ words: `纳入另一份清单统一调度，那里的“${other.text}”：${figure}。`, href: taskHref(edition, from, other.project, area) }];
}

function notesOf(outcome: Outcome): string[] {
  const { latest } = outcome;
  if (latest === undefined) return [];
  return [...rankNotes(latest), ...areaNotes(latest), ...acceptanceNotes(outcome), ...otherMeasures(outcome, latest)];
}

function rankNotes({ rank, rankOf }: Report): string[] {
  if (rank === undefined) return [];
  if (rankOf === undefined) return [`文件所列名次：第${rank}名（没有写在多少个区域中）。名次与是否按序时是两回事。`];
  return [`文件所列名次：在${rankOf}个有任务的县市区中第${rank}名。名次与是否按序时是两回事。`];
}

function areaNotes({ areasCompleted, areasAssigned }: Report): string[] {
  if (areasCompleted === undefined) return [];
  return [`${areasAssigned === undefined ? '' : `${areasAssigned}个有任务的区域中，`}${areasCompleted}个已完成全年任务。`];
}

/** Acceptance beside progress, with a warning where it lags more than the circulars allow. */
function acceptanceNotes({ reports, standing }: Outcome): string[] {
  const accepted = reports.findLast(({ basis, reportedPercent }) => basis === 'accepted' && reportedPercent !== undefined);
  if (accepted?.reportedPercent === undefined || standing.judged === undefined) return [];
  const { points, isTooWide } = acceptanceGap(roundRatio(standing.judged.percent, 2), accepted.reportedPercent);
  const rate = `验收率${accepted.reportedPercent}%（截至${formatCivilDate(accepted.asOf)}）`;
  return [isTooWide ? `${rate}，比进度低${roundRatio(points, 2)}个百分点，超过了10个百分点的上限。` : `${rate}。`];
}

/** The same day in other measures (户 beside 人): a different divisor may give a different status. */
function otherMeasures(outcome: Outcome, latest: Report): string[] {
  const others = outcome.reports.filter(({ measure, asOf }) => measure !== latest.measure && asOf === latest.asOf);
  return others.map((report) => {
    const amount = report.value === undefined ? '' : amountWords(report.value, report.unit ?? outcome.indicator.unit);
    const divisor = measureTarget(outcome.indicator, report);
    if (divisor === undefined) return `其中${report.measure}${amount}。`;
    const { completion, ...standing } = standingAt(outcome, report);
    const percent = completion === undefined ? '' : `，占${percentWords(completion)}`;
    return `按“${report.measure}”计：${amount}，目标${amountWords(divisor, report.unit)}${percent}，${statusView(standing).words}。`;
  });
}

function quoteOf(edition: Edition, from: SitePath, report: Report): FigureView['quote'] {
  if (report.narrative === '') return undefined;
  return { text: report.narrative, source: sourceLink(edition, from, report.source) };
}

/** The page of an indicator's project in an area, if it has a code: seen from `from`. */
export function taskHref(edition: Edition, from: SitePath, project: Project, area: string): string | undefined {
  const { codes } = edition.model;
  const code = codes.get(taskObject(project, { id: areaId.parse(area) })) ?? codes.get(taskObject(project, project.programme.issuer));
  return code && relativeHref(from, pageOfCode(code));
}
