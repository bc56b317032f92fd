import { assignmentKey } from '../../../domain/task/assignment.ts';
import { judgementKind } from '../../../domain/task/judgement.ts';
import type { Indicator } from '../../../domain/task/programme.ts';
import { basisNames, type Report } from '../../../domain/task/report.ts';
import { compareDecimals, type Decimal, percentOf, roundRatio } from '../../../domain/value/quantity.ts';
import type { FieldPath, IssueDraft } from '../../../domain/value/issue.ts';
import { yearOf } from '../../../domain/value/civil-date.ts';
import { scheduledPercent } from '../../../schedule/plan.ts';
import { isPrimary } from '../../../schedule/report-standing.ts';
import type { Model } from '../../model.ts';
import { printedNumbers } from '../../printed-numbers.ts';
import { doneIn, targetOn } from '../../reported.ts';
import type { Rule } from '../../rule.ts';

/** What a row says of itself in words (文件判断, 进展情况) beside its own figure and its target. */
export const judgementDoubtRule: Rule = {
  id: 'judgement-doubtful',
  sentence:
    '文件判断或进展情况写已完成、超额完成而数没有达到任务的，写滞后、未达序时而数已经达到任务或者比按月平均应到的多 20 个百分点以上的，写按序时而数不到应到的一半的，写还没有启动而完成值大于 0 的，进展情况里写的目标数与任务数不同的，提出提醒；确实如此的，写明理由登记为例外，就不再提醒。',
  isWarning: true,
  find: (model) =>
    [...model.reports.values()].flat().flatMap((at) => {
      const indicator = model.indicators.get(at.indicator);
      return indicator === undefined || !isPrimary(at, indicator) ? [] : [...besideFigure(at, indicator, model), ...otherTarget(at, indicator, model)];
    }),
};

type Claim = 'exceeded' | 'completed' | 'behindSchedule' | 'onSchedule' | 'noWork';

/** Words after 完成 that are one step of the work, and not the task. */
const step = '(?!\\s*[\\d０-９]|率|值|量|投资|招|选址|申报|项目申报|前期|设计|立项|征地|拆迁|主体|基础|采购|方案|勘)';
const notDenied = '(?<![未没无][^，。；]{0,4})(?<!预计|计划|力争|确保|争取|将|拟|可|能|底前|月前|日前|年前)';
const exceeded = new RegExp(`${notDenied}超额(?:提前)?完成${step}`, 'u');
const completedTask = new RegExp(`${notDenied}(?:已经?|均已?|全部|全面|提前|圆满){1,3}完成了?(?:本年度?|全年|年度|当年)?的?(?:目标|工作|建设)?任务`, 'u');
const completedWhole = new RegExp(`${notDenied}已经?(?:全部|全面|提前|圆满)*完成${step}`, 'u');

/** What the judgement claims, or else what the words of progress claim of the whole task. */
function claimOf({ judgement, narrative }: Report): { column: string; words: string; claim: Claim } | undefined {
  if (judgement !== undefined) {
    const claim = claimIn(judgement);
    if (claim !== undefined) return { column: '文件判断', words: judgement, claim };
  }
  const [told] = exceeded.exec(narrative) ?? [];
  if (told !== undefined) return { column: '进展情况', words: told, claim: 'exceeded' };
  const [task] = completedTask.exec(narrative) ?? [];
  return task === undefined ? undefined : { column: '进展情况', words: task, claim: 'completed' };
}

function claimIn(judgement: string): Claim | undefined {
  if (exceeded.test(judgement)) return 'exceeded';
  const kind = judgementKind(judgement);
  if (kind === 'other' || kind === 'inStep') return completedTask.test(judgement) || judgement === '完成' ? 'completed' : undefined;
  return kind === 'completed' && !completedWhole.test(judgement) && !/达标/u.test(judgement) && !completedTask.test(judgement) ? undefined : kind;
}

/** How far the figure is: what was done of the target, or else the printed percent of the work; of a level only the first. */
interface Progress {
  readonly percent: number;
  readonly words: string;
}

function progressOf(at: Report, indicator: Indicator, model: Model): Progress | undefined {
  const target = targetOn(at, model);
  const done = doneIn(at, indicator);
  if (done !== undefined && target?.kind === 'number') {
    const share = percentOf(done, target.value);
    if (share !== undefined) return { percent: Number(roundRatio(share, 2)), words: `完成 ${done}，任务是 ${target.value}${indicator.unit ?? ''}` };
  }
  const { reportedPercent, basis } = at;
  const isOfWork = basis === 'target' || basis === 'progress' || basis === 'physical' || basis === 'accepted';
  return reportedPercent === undefined || !isOfWork ? undefined : { percent: Number(reportedPercent), words: `${basisNames[basis]}是 ${reportedPercent}%` };
}

const wellAhead = 20;

function besideFigure(at: Report, indicator: Indicator, model: Model): IssueDraft[] {
  const told = claimOf(at);
  const progress = progressOf(at, indicator, model);
  if (told === undefined || progress === undefined) return [];
  return isDenied(told.claim, progress.percent, duePercent(at, indicator, model)) ? [found(at, [told.column], `写的是“${told.words}”，${progress.words}`)] : [];
}

function isDenied(claim: Claim, percent: number, due: number | undefined): boolean {
  switch (claim) {
    case 'exceeded':
      return percent <= 100;
    case 'completed':
      return percent < 100;
    case 'noWork':
      return percent > 0;
    case 'behindSchedule':
      return percent >= 100 || (due !== undefined && percent > due + wellAhead);
    case 'onSchedule':
      return due !== undefined && percent < due / 2;
  }
}

/** What the plan, or months alone, would ask on the row's day; undefined of a level, of a task over years and after the year. */
function duePercent({ asOf }: Report, { isLevel, project, plan }: Indicator, { projects }: Model): number | undefined {
  const { programme, years } = projects.get(project.id) ?? {};
  if (isLevel || programme === undefined || years !== undefined || yearOf(asOf) !== programme.year) return undefined;
  return Number(roundRatio(scheduledPercent(asOf, { from: programme.year, to: programme.year }, plan), 2));
}

/** 目标500所 in the words of a task of 50 所. */
function otherTarget(at: Report, { unit }: Indicator, model: Model): IssueDraft[] {
  const target = targetOn(at, model);
  if (unit === undefined || target?.kind !== 'number') return [];
  const words = at.narrative.normalize('NFKC').replaceAll(/(?<=\d),(?=\d{3})/gu, '');
  const [told = ''] =
    /(?<!省定|市定|上级|其中[^，。；]{0,9})(?:全年|年度)?(?:目标任务|任务目标|目标|任务)(?:数|量|值)?(?:为|是|:)?\s*\d+(?:\.\d+)?\s*[万亿]?\s*\p{Script=Han}{0,4}/u.exec(
      words,
    ) ?? [];
  const printed = printedNumbers(told, unit);
  const values: Decimal[] = [target.value, ...(target.upTo === undefined ? [] : [target.upTo]), ...(target.baseline === undefined ? [] : [target.baseline])];
  if (printed.length === 0 || printed.some((each) => values.some((value) => compareDecimals(each, value) === 0))) return [];
  return [found(at, ['进展情况'], `写的是“${told}”，任务是 ${target.value}${unit}`)];
}

function found(at: Report, path: FieldPath, what: string): IssueDraft {
  return { at, path, what, cure: '对照原文件核对；写错的改正，文件确实这样写的登记例外', subject: assignmentKey(at.indicator, at.area) };
}
