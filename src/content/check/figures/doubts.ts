import { assignmentKey } from '../../../domain/task/assignment.ts';
import { defaultMeasure, type Report } from '../../../domain/task/report.ts';
import { hasReached, type Stage, stageNames } from '../../../domain/task/stage.ts';
import { percentNumber, percentWords } from '../../../domain/value/percent-words.ts';
import { compareDecimals, compareRatios, type Decimal, percentOf, ratioOf } from '../../../domain/value/quantity.ts';
import { differsByMultiple } from '../../../domain/value/unit.ts';
import type { FieldPath, IssueDraft } from '../../../domain/value/issue.ts';
import { isPrimary } from '../../../schedule/report-standing.ts';
import type { Model } from '../../model.ts';
import { printedNumbers } from '../../printed-numbers.ts';
import { doneIn, doneWords, targetOn } from '../../reported.ts';
import type { Rule } from '../../rule.ts';

/** Figures that may be what was meant, and are more often a slip: told at their own row until somebody confirms them. */
export const doubtRule: Rule = {
  id: 'doubtful-figure',
  sentence:
    '完成值超过任务一倍半的、换算单位以后不到任务千分之一的、与进展情况里写的数或阶段不同的、与同一行的进度或形象进度差 10 个百分点以上的、猛增之后又降下来的，没有达到任务却写“已完成全年任务”的，没有减少却写了减少原因的，同一天同一个数写在两个口径里的，提出提醒；核对后确实如此的，写明理由登记为例外，就不再提醒。',
  isWarning: true,
  find: (model) => [
    ...[...model.reports.values()].flatMap((reports) => [...reports.flatMap((report) => doubts(report, model)), ...beside(reports, model)]),
    ...[...model.corrections.values()].flat().flatMap(({ before }) => besideWords(before).map((issue) => ({ ...issue, cure: supersededCure }))),
  ],
};

const supersededCure = '这一行已经更正。对照当时报的表：当时抄错的改正，当时就这样报的登记例外';

/** What the words of a row cannot say of a stage that it names. */
const denials: ReadonlyArray<readonly [from: Stage, to: Stage, words: RegExp]> = [
  ['worksFinished', 'inUse', /正在(?:施工|建设|装修|砌|浇筑|铺设)|(?:尚|还)?(?:未|没有)(?:完工|竣工)|尚未开工|暂未开工/u],
  ['notStarted', 'tendering', /已经?(?:全部)?(?:完工|竣工|交付使用|投入使用)/u],
  ['notStarted', 'notStarted', /已经?(?:全部|全面|提前)?(?:建成|开工|完成(?:了)?(?:全年|年度)?(?:目标|工作)?任务)/u],
];

/** 正在施工 beside the stage 完工. */
function besideStage(at: Report): IssueDraft[] {
  const { stage, narrative } = at;
  if (stage === undefined || stage === 'completed') return [];
  const denied = denials.find(([from, to, words]) => hasReached(stage, from) && hasReached(to, stage) && words.test(narrative));
  if (denied === undefined) return [];
  return [found(at, ['阶段'], `写的是“${stageNames[stage]}”，进展情况里写的是“${denied[2].exec(narrative)?.[0]}”`)];
}

function doubts(at: Report, model: Model): IssueDraft[] {
  const indicator = model.indicators.get(at.indicator);
  if (indicator === undefined || !isPrimary(at, indicator)) return [];
  const done = doneIn(at, indicator);
  const ofStage = besideStage(at);
  return done === undefined ? ofStage : [...ofStage, ...besideTarget(at, done, model), ...besidePercent(at, done, model), ...besideWords(at)];
}

function besideTarget(at: Report, done: Decimal, model: Model): IssueDraft[] {
  const target = targetOn(at, model);
  const unit = model.indicators.get(at.indicator)?.unit ?? '';
  if (target?.kind !== 'number' || done.startsWith('-')) return [];
  const asked = target.upTo ?? target.value;
  const [value, wanted] = [ratioOf(done), ratioOf(asked)];
  if (wanted.numerator === 0n) return [];
  const column = at.breakdown === undefined ? '完成值' : '分阶段';
  const times = (most: bigint, of: bigint) => ({ numerator: wanted.numerator * most, denominator: wanted.denominator * of });
  if (compareRatios(value, times(3n, 2n)) > 0 && compareRatios(value, times(10n, 1n)) <= 0) {
    return [found(at, [column], `完成 ${doneWords(at, done)}，任务只有 ${asked}${unit}：超过任务一倍半`)];
  }
  if (at.unit !== undefined && differsByMultiple(at.unit, unit) && compareRatios(value, times(1n, 1000n)) < 0 && value.numerator > 0n) {
    return [found(at, ['单位'], `单位写的是“${at.unit}”，换算成“${unit}”是 ${done}，不到任务 ${asked}${unit} 的千分之一`)];
  }
  if (at.stage !== 'completed' || compareDecimals(done, target.value) >= 0) return [];
  return [found(at, ['阶段'], `写的是“${stageNames.completed}”，完成 ${doneWords(at, done)}，任务是 ${target.value}${unit}`)];
}

const tenPoints = 10;

/** 50 of 100 and 进度 90% cannot both be, unless the row's own words print that percent. */
function besidePercent(at: Report, done: Decimal, model: Model): IssueDraft[] {
  const { reportedPercent, basis, narrative, breakdown } = at;
  const target = targetOn(at, model);
  const isOfWork = basis === 'progress' || basis === 'physical';
  if (reportedPercent === undefined || !isOfWork || breakdown !== undefined || target?.kind !== 'number' || narrative.includes(reportedPercent)) return [];
  const share = percentOf(done, target.value);
  if (share === undefined || Math.abs(Number(percentNumber(share)) - Number(reportedPercent)) <= tenPoints) return [];
  const what = `文件百分比是 ${reportedPercent}%，完成 ${doneWords(at, done)} 除以任务 ${target.value} 是 ${percentWords(share)}`;
  return [found(at, ['文件百分比'], what)];
}

/** The row's own words, where they print numbers of the row's unit and none of them is the figure. */
function besideWords(at: Report): IssueDraft[] {
  const { value, unit, narrative, measure } = at;
  if (value === undefined || unit === undefined || measure !== defaultMeasure) return [];
  const printed = printedNumbers(withoutEvents(narrative, unit), unit);
  if (printed.length === 0 || printed.some((each) => compareDecimals(each, value) === 0)) return [];
  return [found(at, ['进展情况'], `完成值是 ${value}${unit}，进展情况里写的是 ${printed.join('、')}${unit}`)];
}

/** 招聘会12场，3000人参加 counts who came to events: sentences of that kind do not speak of a figure in another unit. */
function withoutEvents(narrative: string, unit: string): string {
  if (/[场期次]/u.test(unit)) return narrative;
  return narrative
    .split(/[。；;]/u)
    .filter((sentence) => !/[\d０-９]\s*余?(?:多)?(?:场次?|期|批次|班次)/u.test(sentence))
    .join('。');
}

/** Rows of one task beside those before and after them; `reports` are oldest first. */
function beside(reports: readonly Report[], model: Model): IssueDraft[] {
  const issues: IssueDraft[] = [];
  const last = new Map<string, readonly Report[]>();
  const seen = new Map<string, Report>();
  for (const at of reports) {
    const before = last.get(at.measure) ?? [];
    issues.push(...spike(before, at, model), ...otherMeasure(at, seen), ...needlessReason(before.at(-1), at, model));
    last.set(at.measure, [...before.slice(-1), at]);
  }
  return issues;
}

/** 2, 50, 8: the middle row is probably the wrong one. */
function spike([first, middle]: readonly Report[], at: Report, model: Model): IssueDraft[] {
  if (first === undefined || middle === undefined || at.reason !== undefined) return [];
  const indicator = model.indicators.get(at.indicator);
  const [low, high, now] = [first, middle, at].map((each) => doneIn(each, indicator));
  if (low === undefined || high === undefined || now === undefined) return [];
  if (compareDecimals(now, low) < 0 || compareDecimals(high, now) <= 0 || compareRatios(ratioOf(high), double(now)) < 0) return [];
  return [
    found(
      middle,
      [middle.breakdown === undefined ? '完成值' : '分阶段'],
      `完成 ${doneWords(middle, high)}，前一次（${first.asOf}）是 ${doneWords(first, low)}，后一次（${at.asOf}）又只有 ${doneWords(at, now)}`,
    ),
  ];
}

/** The same figure of the same day again, under the unit or another name for a measure. */
function otherMeasure(at: Report, seen: Map<string, Report>): IssueDraft[] {
  if (at.value === undefined) return [];
  const key = `${at.asOf} ${at.value} ${at.unit ?? ''}`;
  const before = seen.get(key);
  if (before === undefined) seen.set(key, at);
  const isUsual = [before?.measure, at.measure].some((measure) => measure === defaultMeasure || measure === at.unit);
  if (before === undefined || before.measure === at.measure || !isUsual) return [];
  return [found(at, ['口径'], `${at.asOf} 的 ${at.value}${at.unit ?? ''} 在口径“${before.measure}”里已经报过，又写在口径“${at.measure}”里`)];
}

function double(value: Decimal) {
  const { numerator, denominator } = ratioOf(value);
  return { numerator: numerator * 2n, denominator };
}

function needlessReason(before: Report | undefined, at: Report, model: Model): IssueDraft[] {
  if (at.reason === undefined) return [];
  const indicator = model.indicators.get(at.indicator);
  const [old, now] = [before && doneIn(before, indicator), doneIn(at, indicator)];
  const fell = old !== undefined && now !== undefined && compareDecimals(now, old) < 0;
  const percentFell =
    before?.reportedPercent !== undefined && at.reportedPercent !== undefined && compareDecimals(at.reportedPercent, before.reportedPercent) < 0;
  const wentBack = before?.stage !== undefined && at.stage !== undefined && !hasReached(at.stage, before.stage);
  const isTold = /下降|减少|核减|退回|滞后|重新/u.test(at.reason) && old === undefined && before?.reportedPercent === undefined;
  return fell || percentFell || wentBack || isTold
    ? []
    : [found(at, ['减少原因'], `写了减少原因，而这一行并不比上一次${before === undefined ? '' : `（${before.asOf}）`}少`)];
}

function found(at: Report, path: FieldPath, what: string): IssueDraft {
  const cure = '对照原文件或报送单位的表核对；写错的改正，以前报错的另写一行更正；确实如此的登记例外';
  return { at, path, what, cure, subject: assignmentKey(at.indicator, at.area) };
}
