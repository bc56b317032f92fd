import { formatCivilDate } from '../../domain/value/civil-date.ts';
import { basisNames, type Correction, type Report } from '../../domain/task/report.ts';
import { type Breakdown, byStage } from '../../domain/task/breakdown.ts';
import { stageNames } from '../../domain/task/stage.ts';
import { measureTarget, type Outcome, standingOf } from '../../findings/outcome.ts';
import { notDoneReason } from '../../findings/not-done.ts';
import { partsOfWhole } from '../../findings/parts.ts';
import { usualDoneAt } from '../../schedule/standing.ts';
import { statusView } from './status.ts';
import { percentWords } from '../../domain/value/percent-words.ts';
import { amountWords } from '../words.ts';
import { partUnit } from './doing.ts';
import { stretchWords } from './stretches.ts';
import { withStop } from '../stop.ts';

/** What else a reader has to know of a figure, a sentence each: parts that do not add up, rank, areas, corrections. */
export function notesOf(outcome: Outcome): string[] {
  const { latest, corrections } = outcome;
  if (latest === undefined) return [];
  return [
    ...gapNotes(outcome, latest),
    ...rankNotes(latest),
    ...(notDoneReason(outcome)?.kind === 'areas' ? [] : areaNotes(latest)),
    ...corrections.map((correction) => correctionSentence(correction, outcome)),
  ];
}

/** What the same document counts besides, as it names it: 参训2368名, 一期：完工. */
export function otherMeasures(outcome: Outcome): string[] {
  const { latest, reports, indicator } = outcome;
  const newest = reports.at(-1)?.asOf;
  const others = reports.filter(
    (report) => report !== latest && report.basis !== 'accepted' && report.asOf === (latest?.asOf ?? newest) && report.measure !== latest?.measure,
  );
  return others.map((report) => {
    const divisor = measureTarget(indicator, report);
    return divisor === undefined ? namedAmount(report, outcome) : judgedAmount(outcome, report, amountWords(divisor, report.unit));
  });
}

/** A report's figure in words: 90个, 完工1所，未开工11所, 验收率92%, 招投标; for lists of reports. */
export function reportWords({ value, unit, stage, breakdown, reportedPercent, basis = 'physical' }: Report, { indicator }: Pick<Outcome, 'indicator'>): string {
  const own = unit ?? indicator.unit;
  if (breakdown !== undefined) return partsWords(breakdown, own);
  if (value !== undefined) return amountWords(value, own);
  if (reportedPercent !== undefined) return `${basisNames[basis]}${reportedPercent}%`;
  return stage === undefined ? '' : stageNames[stage];
}

/** 2024年6月5日更正：2024年5月31日原来报90个，更正为80个。原因：…。 */
export function correctionSentence({ before, after }: Correction, outcome: Pick<Outcome, 'indicator'>): string {
  const day = after.correctedOn === undefined ? '' : formatCivilDate(after.correctedOn);
  const reason = after.correctionReason === undefined ? '' : `原因：${withStop(after.correctionReason)}`;
  return `${day}更正：${formatCivilDate(before.asOf)}原来报${reportWords(before, outcome)}，更正为${reportWords(after, outcome)}。${reason}`;
}

function namedAmount(report: Report, { indicator }: Outcome): string {
  const { measure, value, unit, stage, narrative, breakdown } = report;
  const parts = breakdown === undefined ? '' : `：${partsWords(breakdown, partUnit(report, indicator))}`;
  if (value !== undefined) return `${measure}${amountWords(value, unit ?? indicator.unit)}${parts}`;
  if (parts !== '') return `${measure}${parts}`;
  if (stage !== undefined) return `${measure}：${stageNames[stage]}`;
  return narrative === '' ? measure : `${measure}：${narrative}`;
}

/** A measure with a target of its own may stand otherwise than the one that decides. */
function judgedAmount(outcome: Outcome, report: Report, target: string): string {
  const amount = report.value === undefined ? '' : amountWords(report.value, report.unit ?? outcome.indicator.unit);
  const { completion, ...standing } = standingOf(outcome, report);
  const percent = completion === undefined ? '' : `，占${percentWords(completion)}`;
  return `按“${report.measure}”计：${amount}，目标${target}${percent}，${statusView(standing).words}`;
}

/** 完工1个，已开工11个: furthest first, one amount a stage; without a unit 一期完工，二期未开工. */
function partsWords(breakdown: Breakdown, unit: string | undefined): string {
  if (unit === undefined) return stretchWords(breakdown, usualDoneAt);
  return byStage(breakdown)
    .map(({ stage, count }) => `${stageNames[stage]}${amountWords(count, unit)}`)
    .join('，');
}

function gapNotes(outcome: Outcome, latest: Report): string[] {
  const parts = partsOfWhole(outcome, latest);
  if (parts?.gap === undefined) return [];
  const unit = partUnit(latest, outcome.indicator);
  const { gap, told, whole } = parts;
  const size = amountWords(gap.count, unit);
  const words = gap.kind === 'missing' ? `还有${size}文件没有写到` : `比目标多${size}`;
  return [`各部分加起来是${amountWords(told, unit)}，目标是${amountWords(whole, unit)}：${words}。`];
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
