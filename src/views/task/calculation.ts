import { percentVerdict } from '../../comparison/percent.ts';
import { completedMonths, formatCivilDate, yearOf } from '../../domain/value/civil-date.ts';
import { compareRatios, type Decimal, type Ratio } from '../../domain/value/quantity.ts';
import { basisNames, type Report } from '../../domain/task/report.ts';
import type { TargetRevision } from '../../domain/task/revision.ts';
import type { Link, SitePath } from '../address.ts';
import type { Edition } from '../../findings/edition.ts';
import { divisorAt, type Outcome, standingAt } from '../../findings/outcome.ts';
import { sourceLink } from '../document/source-line.ts';
import { statusView } from './status.ts';
import { amountWords, percentWords, targetWords } from '../words.ts';

/** One step of a calculation in words and numbers, and the line it rests on. */
export interface Step {
  readonly words: string;
  readonly source?: Link | undefined;
}

/** How an outcome's figure was made, in the order a reader can follow: target, changes, value, percent, plan, verdict. */
export function stepsOf(edition: Edition, from: SitePath, outcome: Outcome): Step[] {
  const { allocation, indicator, latest } = outcome;
  const target: Step = {
    words: `任务：${allocation === undefined ? '手边的文件没有写明' : targetWords(allocation.target, indicator.unit)}。`,
    source: allocation && sourceLink(edition, from, allocation.source),
  };
  const changes = outcome.revisions.map((revision) => revisionStep(edition, from, outcome, revision));
  if (latest === undefined) return [target, ...changes];
  return [target, ...changes, reportStep(edition, from, outcome, latest), ...judgement(outcome, latest)];
}

/** A revision's two targets, in words: 15000户 → 3000户. */
export function revisionTargets({ before, after }: TargetRevision, unit: string | undefined): [before: string, after: string] {
  return [targetWords(before, unit), targetWords(after, unit)];
}

function revisionStep(edition: Edition, from: SitePath, { indicator }: Outcome, revision: TargetRevision): Step {
  const [before, after] = revisionTargets(revision, indicator.unit);
  return {
    words: `${formatCivilDate(revision.revisedOn)}起调整：${before} → ${after}。原因：${revision.reason}。`,
    source: sourceLink(edition, from, revision.source),
  };
}

function reportStep(edition: Edition, from: SitePath, { indicator }: Outcome, report: Report): Step {
  const parts = [
    ...(report.value === undefined ? [] : [`完成${amountWords(report.value, report.unit ?? indicator.unit)}`]),
    ...(report.reportedPercent === undefined ? [] : [`文件印作${report.reportedPercent}%`]),
  ];
  const words = parts.length === 0 ? '文件只有文字，没有数字' : parts.join('，');
  return { words: `进展：截至${formatCivilDate(report.asOf)}，${words}。`, source: sourceLink(edition, from, report.source) };
}

function judgement(outcome: Outcome, latest: Report): Step[] {
  const { judged, scheduled } = standingAt(outcome, latest);
  if (judged === undefined || scheduled === undefined) return [{ words: '没有可以相除的两个数，不计算完成率。' }];
  const steps = [
    ...(judged.from === 'computed' ? computedSteps(outcome, latest) : []),
    ...(judged.from === 'reported' ? [{ words: `${basisNames[judged.basis]}是文件给出的百分比，照录，不重新计算。` }] : []),
    ...(judged.from === 'claimed' ? [{ words: '文件写明已完成全年任务，没有给出数字，按100%计。' }] : []),
    { words: planWords(outcome, latest, scheduled) },
  ];
  const sign = { [-1]: '低于', 0: '等于', 1: '高于' }[compareRatios(judged.percent, scheduled)];
  const { words } = statusView(standingAt(outcome, latest));
  return [...steps, { words: `判断：${percentWords(judged.percent)}${sign}${percentWords(scheduled)}，当日为“${words}”。` }];
}

function computedSteps(outcome: Outcome, report: Report): Step[] {
  const divisor = divisorAt(outcome, report);
  if (report.value === undefined || divisor === undefined) return [];
  const name = basisNames[report.basis ?? 'target'];
  const { completion, printed } = comparison(report.value, divisor, report.reportedPercent);
  return [{ words: `${name}：${report.value} ÷ ${divisor} = ${completion}%。` }, ...printed];
}

function comparison(value: Decimal, divisor: Decimal, printed: Decimal | undefined): { completion: Decimal; printed: Step[] } {
  const { computed, agrees, isTruncated } = percentVerdict(value, divisor, printed ?? value);
  if (printed === undefined) return { completion: computed, printed: [] };
  const same = isTruncated ? '是舍去尾数得到的，不是四舍五入' : '四舍五入后一致';
  const words = agrees ? `文件印作${printed}%，${same}。` : `文件印作${printed}%，与计算的${computed}%不一致，两个数都保留。`;
  return { completion: computed, printed: [{ words }] };
}

function planWords({ indicator, span }: Outcome, { asOf }: Report, scheduled: Ratio): string {
  const day = formatCivilDate(asOf);
  const due = percentWords(scheduled);
  if (indicator.plan !== undefined) return `计划：按本项目自定的计划，到${day}应完成${due}。`;
  if (yearOf(asOf) < span.from) return `计划：到${day}，${span.from}年还没有开始，应完成${due}。`;
  if (yearOf(asOf) > span.to) return `计划：到${day}，${span.to}年已经过完，应完成${due}。`;
  const months = completedMonths(asOf) + (yearOf(asOf) - span.from) * 12;
  const length = (span.to - span.from + 1) * 12;
  const whole = length === 12 ? '全年12个月' : `${span.from}年至${span.to}年共${length}个月`;
  return `计划：到${day}，${whole}过完了${months}个月，${months} ÷ ${length} = ${due}。`;
}
