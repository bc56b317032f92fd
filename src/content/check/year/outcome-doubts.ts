import { type Acceptance, acceptanceResults, acceptanceSteps } from '../../../domain/year/acceptance.ts';
import { yearKey } from '../../../domain/year/acceptance-rules.ts';
import { resultOutcomes, type YearResult } from '../../../domain/year/year-result.ts';
import { assignmentKey } from '../../../domain/task/assignment.ts';
import type { Indicator } from '../../../domain/task/programme.ts';
import type { Report } from '../../../domain/task/report.ts';
import { compareDecimals, type Decimal } from '../../../domain/value/quantity.ts';
import { documentOf } from '../../../domain/value/source.ts';
import type { FieldPath, IssueDraft } from '../../../domain/value/issue.ts';
import { isPrimary } from '../../../schedule/report-standing.ts';
import type { Model } from '../../model.ts';
import { printedNumbers } from '../../printed-numbers.ts';
import { doneIn, targetOn } from '../../reported.ts';
import type { Rule } from '../../rule.ts';
import { stepDoubts } from './step-doubts.ts';

/** Final results beside the acceptance that they rest on, and steps that do not speak for themselves. */
export const outcomeDoubtRule: Rule = {
  id: 'outcome-doubtful',
  sentence:
    '最终结果与验收的最后一个环节不同的、写完成而最后一次报的数没有达到任务的、申请晚于规定的最后一天的、一个环节不合格以后没有重来就合格的、环节的结果与所录原文相反的、没有申请或者已经取消却写完成的、审定完成以后又报进展的、审定和公布的日期与验收记录和来源文件不同的、任务的年份没有过完就审定的，验收办法写明由哪个单位办的环节由别的单位办的，验收率不像百分比、合格却不到 80% 的、不合格却到 100% 的、和说明里的数除不出这个验收率的、不合格和部分合格没有写原因的、所录原文写了结果却没有填的，最终结果的说明里的数和报过的都差一倍以上的，提出提醒；确实如此的，写明理由登记为例外，就不再提醒。',
  isWarning: true,
  find: (model, { yearResults, acceptances }) => [
    ...yearResults.flatMap((at) => ofResult(at, model)),
    ...acceptances.flatMap((at) => [...stepDoubts(at, model), ...otherUnits(at, model)]),
  ],
};

function ofResult(at: YearResult, model: Model): IssueDraft[] {
  const { year = 0 } = model.programmes.get(at.list) ?? {};
  const early =
    year > 0 && at.approvedOn < `${year}-12-01` ? [found(at, ['approvedOn'], `${at.approvedOn} 就审定了 ${year} 年的最终结果，这一年还没有过完`, at.list)] : [];
  return [
    ...early,
    ...otherDays(at, model),
    ...at.outcomes.flatMap((outcome, index) => [
      ...ofTask(at, outcome, index, model),
      ...ofNote(at, outcome, index, model),
      ...reportedLater(at, outcome, model),
    ]),
  ];
}

/** The day of the decision is the day of the tasks' last step, and the day of publication that of the document. */
function otherDays(at: YearResult, { acceptances, documents }: Model): IssueDraft[] {
  const steps = at.outcomes.flatMap(({ project }) => acceptances.get(assignmentKey(project, at.area))?.steps ?? []);
  const days = steps.flatMap(({ step, doneOn }) => (step === 'approval' && doneOn !== undefined ? [doneOn] : []));
  const printed = documents.get(documentOf(at.source)?.document ?? '')?.publishedOn;
  return [
    ...(days.length > 0 && !days.includes(at.approvedOn)
      ? [found(at, ['approvedOn'], `审定日期写的是 ${at.approvedOn}，验收记录里审定的日期是 ${[...new Set(days)].join('、')}`, at.list)]
      : []),
    ...(at.publishedOn !== undefined && printed !== undefined && at.publishedOn !== printed
      ? [found(at, ['publishedOn'], `公布日期写的是 ${at.publishedOn}，来源文件的发布日期是 ${printed}`, at.list)]
      : []),
  ];
}

/** What was approved as done is not reported again. */
function reportedLater(at: YearResult, { project: id, outcome }: YearResult['outcomes'][number], { projects, reports }: Model): IssueDraft[] {
  if (outcome !== 'completed') return [];
  const later = (projects.get(id)?.indicators ?? [])
    .flatMap((each) => reports.get(assignmentKey(each.id, at.area)) ?? [])
    .filter(({ asOf }) => asOf > at.approvedOn);
  return later.map((report) => ({
    ...{ at: report, path: ['截至日期'], what: `截至 ${report.asOf} 的进展，而这个项目 ${at.approvedOn} 已经审定完成` },
    cure: '核对截至日期和指标编号；审定以后补报的，登记例外',
    subject: assignmentKey(report.indicator, report.area),
  }));
}

function ofTask(at: YearResult, { project: id, outcome }: YearResult['outcomes'][number], index: number, model: Model): IssueDraft[] {
  const project = model.projects.get(id);
  if (project === undefined) return [];
  const key = assignmentKey(id, at.area);
  const steps = model.acceptances.get(key)?.steps ?? [];
  const words = resultOutcomes[outcome];
  const tell = (what: string) => found(at, ['outcomes', index, 'outcome'], `“${project.title}”写的是“${words}”，${what}`, key);
  const isDone = outcome === 'completed';
  if (isDone && project.withdrawal !== undefined) return [tell(`这个项目 ${project.withdrawal.withdrawnOn} 已经取消`)];
  if (isDone && (project.years?.to ?? 0) > project.programme.year) return [tell(`这个项目要办到 ${project.years?.to} 年`)];
  const last = steps.findLast(({ result }) => result !== undefined);
  if (isDone && last?.result === 'failed') return [tell(`验收最后一个环节“${acceptanceSteps[last.step]}”是“${acceptanceResults.failed}”`)];
  if (outcome === 'notCompleted' && last?.result === 'passed') return [tell(`验收最后一个环节“${acceptanceSteps[last.step]}”是“${acceptanceResults.passed}”`)];
  if (isDone) {
    const [short] = project.indicators.flatMap((indicator) => shortOf(indicator, at, model));
    if (short !== undefined) return [tell(short)];
  }
  const isKept = model.acceptanceRules.get(yearKey(at.area, project.programme.year))?.recordsKept.includes(project.programme.id) === true;
  return isDone && isKept && !steps.some(({ step }) => step === 'application') ? [tell('没有申请验收的记录，而这份清单的申请写明是录全的')] : [];
}

/** What is checked and approved comes out a little otherwise; not twice as much, and not half. */
function isLike(approved: Decimal, known: Decimal): boolean {
  return Number(approved) < Number(known) * 2 && Number(approved) * 2 > Number(known);
}

/** 核定为6.65公里 of what was reported as 66.5: a number in the unit of the task far from the last row and in no quotation. */
function ofNote(at: YearResult, { project: id, note }: YearResult['outcomes'][number], index: number, model: Model): IssueDraft[] {
  const source = documentOf(at.source);
  const quoted = [source?.text ?? '', ...(model.documents.get(source?.document ?? '')?.statements ?? []).map(({ text }) => text)].join('；');
  return (model.projects.get(id)?.indicators ?? []).flatMap((indicator) => {
    const { unit } = indicator;
    const key = assignmentKey(indicator.id, at.area);
    const told = unit === undefined || note === undefined || unit.length < 2 ? [] : printedNumbers(note, unit);
    const reports = model.reports.get(key) ?? [];
    const steps = (model.acceptances.get(assignmentKey(id, at.area))?.steps ?? []).flatMap((step) => step.note ?? []);
    const texts = [quoted, ...steps, ...reports.map(({ narrative }) => narrative)];
    const [last] = reports.flatMap(({ value }) => value ?? []).toReversed();
    const quotedNumbers = texts.flatMap((text) => printedNumbers(text, unit));
    if (last === undefined || told.length === 0 || told.some((each) => isLike(each, last) || quotedNumbers.some((value) => compareDecimals(each, value) === 0)))
      return [];
    const what = `说明写的是“${note}”，“${indicator.text}”最后一次报的是 ${last}${unit}`;
    return [found(at, ['outcomes', index, 'note'], what, key)];
  });
}

/** The last figure that was reported for a task, where it does not come up to the target. */
function shortOf(indicator: Indicator, { area }: YearResult, model: Model): string[] {
  if (indicator.input || indicator.subsetOf !== undefined) return [];
  const last = (model.reports.get(assignmentKey(indicator.id, area)) ?? []).findLast((report) => isPrimary(report, indicator) && isTold(report));
  const [target, done] = last === undefined ? [] : [targetOn(last, model), doneIn(last, indicator)];
  if (last === undefined || done === undefined || target?.kind !== 'number' || compareDecimals(done, target.value) >= 0) return [];
  return [`“${indicator.text}”截至 ${last.asOf} 报的是 ${done}${indicator.unit ?? ''}，任务是 ${target.value}${indicator.unit ?? ''}`];
}

const isTold = ({ value, breakdown }: Report) => value !== undefined || breakdown !== undefined;

/** A step that the plan gives to one unit by name, and another took. */
function otherUnits(at: Acceptance, model: Model): IssueDraft[] {
  const { year = 0 } = model.projects.get(at.project)?.programme ?? {};
  const duties = model.acceptanceRules.get(yearKey(at.area, year))?.duties ?? [];
  const named = (name: string) => model.agencyByName.get(`${at.area}/${name}`)?.name;
  return at.steps.flatMap(({ step, by }, index) => {
    const due = duties.filter((duty) => duty.step === step).map((duty) => duty.by);
    const units = due.flatMap((name) => named(name) ?? []);
    const own = named(by);
    if (units.length === 0 || units.length < due.length || own === undefined || units.includes(own)) return [];
    const what = `“${acceptanceSteps[step]}”是${by}办的，这一年的验收办法写的是${units.join('、')}`;
    return [found(at, ['steps', index, 'by'], what, assignmentKey(at.project, at.area))];
  });
}

function found(at: object, path: FieldPath, what: string, subject: string): IssueDraft {
  return { at, path, what, cure: '对照验收记录和审定文件核对；写错的改正，漏录的补上；确实如此的登记例外', subject };
}
