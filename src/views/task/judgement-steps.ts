import { percentVerdict } from '../../comparison/percent.ts';
import { completedMonths, formatCivilDate, yearOf } from '../../domain/value/civil-date.ts';
import { compareRatios, type Decimal, type Ratio } from '../../domain/value/quantity.ts';
import { type Basis, basisNames, type Report } from '../../domain/task/report.ts';
import { isDone } from '../../domain/task/status.ts';
import { isFiled } from '../../domain/value/source.ts';
import type { Snapshot } from '../../findings/snapshot.ts';
import { divisorAt, type Outcome, standingOf } from '../../findings/outcome.ts';
import { notDoneSentence } from '../figure/verdict.ts';
import { statusView } from '../figure/status.ts';
import { percentWords, trimmed } from '../../domain/value/percent-words.ts';
import { amountWords, quoted } from '../words.ts';
import { partUnit, promiseVerb, saidBasis } from '../figure/doing.ts';
import { type PartsOfWhole, partsOfWhole } from '../../findings/parts.ts';
import { withoutStop } from '../stop.ts';
import type { Step } from './step.ts';

/** How the newest report was judged: what was computed or printed, what the plan expects by its day, and the verdict; or why there is none. */
export function judgementSteps(snapshot: Snapshot, outcome: Outcome, latest: Report, asked: Outcome): Step[] {
  const standing = standingOf(outcome, latest);
  const { judged, scheduled } = standing;
  if (judged === undefined || scheduled === undefined) return [...computedSteps(outcome, latest), { words: undividedReason(outcome, latest) }];
  const steps = [
    ...(judged.from === 'computed' ? computedSteps(outcome, latest) : []),
    ...(judged.from === 'reported'
      ? [
          {
            words: `${basisNames[saidBasis(judged, latest)]}是${isFiled(latest.source) ? '报送' : '文件给出'}的百分比${otherName(latest, saidBasis(judged, latest))}，照录，不重新计算。`,
          },
        ]
      : []),
    ...(judged.from === 'reported' ? worksSteps(asked, latest) : []),
    ...(judged.from === 'claimed' ? [{ words: `${claimWords(latest)}，没有给出数字，按100%计。` }] : []),
    { words: planWords(outcome, latest, scheduled) },
  ];
  const sign = { [-1]: '低于', 0: '等于', 1: '高于' }[compareRatios(judged.percent, scheduled)];
  const { words } = statusView(standing);
  const reached = isDone(standing.status) ? '，已经达到100%' : `${sign}${percentWords(scheduled)}`;
  const held = outcome.notCompleted === undefined ? notDoneSentence(snapshot, outcome) : undefined;
  const why = held === undefined ? '' : `；${withoutStop(held)}`;
  return [...steps, { words: `判断：${percentWords(judged.percent)}${reached}${why}，当日为“${words}”。${afterwards(outcome)}` }];
}

/** （文件写作“序时进度”）, where the document calls its percent otherwise than the portal does. */
function otherName({ narrative, reportedPercent }: Report, basis: Basis): string {
  if (reportedPercent === undefined) return '';
  const [, printed] = new RegExp(`(完成进度|序时进度|形象进度|完成率|进度)为? ?${reportedPercent.replace('.', '\\.')} ?%`, 'u').exec(narrative) ?? [];
  return printed === undefined || printed === basisNames[basis] ? '' : `（文件写作“${printed}”）`;
}

/** The words by which a report says that all is done, where it is quoted for them. */
function claimWords({ narrative, source }: Report): string {
  const who = isFiled(source) ? '报送' : '文件';
  return narrative === '' ? `${who}写明已经完成` : `${who}写的是${quoted(withoutStop(narrative))}`;
}

/** A task changed or withdrawn since then was judged only in its day. */
function afterwards({ target }: Outcome): string {
  if (target?.kind === 'pending') return '这是按当时的任务判断的；任务后来调整，新的任务还没有下达，现在不判断。';
  return target?.kind === 'withdrawn' ? '这是按当时的任务判断的；任务已经取消，现在不判断。' : '';
}

/** Why no percent of the task is made of this report, said plainly. */
function undividedReason({ indicator, target, standing }: Outcome, { value, unit, breakdown, stage, basis, reportedPercent }: Report): string {
  if (indicator.isLevel) return '这是水平，不是数量：只比较达到没有，不相除。';
  if (target?.kind === 'undecided') return '任务数有两种读法，不知道用哪一个除，所以不相除。';
  if (basis === 'started' || basis === 'investment') return `${basisNames[basis]}不是完成的比例，不用来判断快慢。`;
  if (standing.scheduled !== undefined && basis === 'progress' && reportedPercent !== undefined)
    return `没有写“进度${reportedPercent}%”是什么的百分比，也没有写任务已经完成，所以不判断快慢。`;
  if (breakdown !== undefined && partUnit({ unit }, indicator) === undefined) return '文件只写了各部分办到哪一步，没有数量，所以不相除。';
  if (value !== undefined || breakdown !== undefined) return '没有公布可以相除的任务数，所以不算完成率。';
  if (isDone(standing.status)) return '只公布了办到哪一步，按有没有到要求的那一步判断，不相除。';
  if (stage !== undefined) return '只公布了办到哪一步，没有数字，所以不相除，也不判断快慢。';
  return reportedPercent === undefined ? '没有公布整体的数，所以不相除。' : '没有可以和计划比较的数，所以不判断快慢。';
}

function computedSteps(outcome: Outcome, report: Report): Step[] {
  const { done, completion } = standingOf(outcome, report);
  const parts = partsOfWhole(outcome, report);
  const divisor = parts?.whole ?? divisorAt(outcome, report);
  if (done === undefined || divisor === undefined || completion === undefined) return [];
  const { basis = 'target' } = report;
  const name = basisNames[parts !== undefined || basis === 'progress' ? 'target' : basis];
  const counting = parts === undefined ? [] : [{ words: `${doneRule(outcome, parts)}：${amountWords(done, partUnit(report, outcome.indicator))}。` }];
  const { completion: percent, printed } = comparison(done, divisor, report.reportedPercent);
  return [...counting, { words: `${name}：${done} ÷ ${divisor} = ${percent}%。` }, ...printed];
}

/** 做到“完工”才算完成 */
function doneRule({ indicator }: Outcome, { doneAt }: PartsOfWhole): string {
  return `做到${quoted(indicator.doneWord ?? promiseVerb(doneAt))}才算完成`;
}

/** Why a printed 形象进度 is held to the plan beside parts of which some are not done yet. */
function worksSteps(outcome: Outcome, report: Report): Step[] {
  const parts = partsOfWhole(outcome, report);
  const { done, completion } = standingOf(outcome, report);
  if (parts === undefined || done === undefined || completion === undefined) return [];
  const unit = partUnit(report, outcome.indicator);
  return [
    {
      words: `${doneRule(outcome, parts)}的有${amountWords(done, unit)}，完成率是${done} ÷ ${parts.whole} = ${percentWords(completion)}；没有做到的也已经办了一部分，所以用形象进度与计划比较。`,
    },
  ];
}

function comparison(value: Decimal, divisor: Decimal, printed: Decimal | undefined): { completion: Decimal; printed: Step[] } {
  const { computed: exact, agrees, isTruncated } = percentVerdict(value, divisor, printed ?? value);
  const computed = trimmed(exact);
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
