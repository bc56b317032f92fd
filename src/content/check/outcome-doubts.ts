import { type Acceptance, acceptanceResults, acceptanceSteps, type AcceptanceStep } from '../../domain/year/acceptance.ts';
import { yearKey } from '../../domain/year/acceptance-rules.ts';
import { resultOutcomes, type YearResult } from '../../domain/year/year-result.ts';
import { assignmentKey } from '../../domain/task/assignment.ts';
import type { Indicator } from '../../domain/task/programme.ts';
import type { Report } from '../../domain/task/report.ts';
import { keysOf } from '../../domain/value/keys.ts';
import { compareDecimals } from '../../domain/value/quantity.ts';
import { documentOf } from '../../domain/value/source.ts';
import type { FieldPath, IssueDraft } from '../../domain/value/issue.ts';
import { isPrimary } from '../../schedule/report-standing.ts';
import type { Model } from '../model.ts';
import { doneIn, targetOn } from '../reported.ts';
import type { Rule } from '../rule.ts';

/** Final results beside the acceptance that they rest on, and steps that do not speak for themselves. */
export const outcomeDoubtRule: Rule = {
  id: 'outcome-doubtful',
  sentence:
    '最终结果与验收的最后一个环节不同的、写完成而最后一次报的数没有达到任务的、申请晚于规定的最后一天的、一个环节不合格以后没有重来就合格的、环节的结果与所录原文相反的、没有申请或者已经取消却写完成的、任务的年份没有过完就审定的，验收办法写明由哪个单位办的环节由别的单位办的，验收率不像百分比、合格却不到 80% 的、不合格和部分合格没有写原因的，提出提醒；确实如此的，写明理由登记为例外，就不再提醒。',
  isWarning: true,
  find: (model, { yearResults, acceptances }) => [
    ...yearResults.flatMap((at) => ofResult(at, model)),
    ...acceptances.flatMap((at) => [...ofSteps(at, model), ...otherUnits(at, model)]),
  ],
};

function ofResult(at: YearResult, model: Model): IssueDraft[] {
  const { year = 0 } = model.programmes.get(at.list) ?? {};
  const early =
    year > 0 && at.approvedOn < `${year}-12-01` ? [found(at, ['approvedOn'], `${at.approvedOn} 就审定了 ${year} 年的最终结果，这一年还没有过完`, at.list)] : [];
  return [...early, ...at.outcomes.flatMap((outcome, index) => ofTask(at, outcome, index, model))];
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

/** The last figure that was reported for a task, where it does not come up to the target. */
function shortOf(indicator: Indicator, { area }: YearResult, model: Model): string[] {
  if (indicator.input || indicator.subsetOf !== undefined) return [];
  const last = (model.reports.get(assignmentKey(indicator.id, area)) ?? []).findLast((report) => isPrimary(report, indicator) && isTold(report));
  const [target, done] = last === undefined ? [] : [targetOn(last, model), doneIn(last, indicator)];
  if (last === undefined || done === undefined || target?.kind !== 'number' || compareDecimals(done, target.value) >= 0) return [];
  return [`“${indicator.text}”截至 ${last.asOf} 报的是 ${done}${indicator.unit ?? ''}，任务是 ${target.value}${indicator.unit ?? ''}`];
}

const isTold = ({ value, breakdown }: Report) => value !== undefined || breakdown !== undefined;

function ofSteps(at: Acceptance, model: Model): IssueDraft[] {
  return at.steps.flatMap((step, index) => [
    ...ofStep(at, step, index),
    ...besideQuote(at, step, index),
    ...late(at, step, index, model),
    ...unrepeated(at, index),
  ]);
}

const allPassed = /全部(?:通过|合格)|(?:验收率|合格率|通过率)\s*(?:为|是|达到?)?\s*100\s*%/u;
const notPassed = /(?:未|没有|不予)(?:能)?通过|不合格|验收不通过/u;

/** 全部通过验收 beside 部分合格, 不合格 beside 合格. */
function besideQuote(at: Acceptance, { step, result, source }: AcceptanceStep, index: number): IssueDraft[] {
  const words = documentOf(source)?.text ?? '';
  const told = result === 'passed' ? notPassed.exec(words)?.[0] : result === undefined ? undefined : allPassed.exec(words)?.[0];
  if (result === undefined || told === undefined || (allPassed.test(words) && notPassed.test(words))) return [];
  const what = `“${acceptanceSteps[step]}”写的是${acceptanceResults[result]}，所录原文写的是“${told}”`;
  return [found(at, ['steps', index, 'result'], what, assignmentKey(at.project, at.area))];
}

function late(at: Acceptance, { step, doneOn }: AcceptanceStep, index: number, model: Model): IssueDraft[] {
  const { year = 0 } = model.projects.get(at.project)?.programme ?? {};
  const until = model.acceptanceRules.get(yearKey(at.area, year))?.closing?.applyUntil;
  if (step !== 'application' || doneOn === undefined || until === undefined || doneOn <= until) return [];
  return [found(at, ['steps', index, 'doneOn'], `申请是 ${doneOn} 提出的，方案规定的最后一天是 ${until}`, assignmentKey(at.project, at.area))];
}

/** After 不合格 comes the same step again, or one before it. */
function unrepeated(at: Acceptance, index: number): IssueDraft[] {
  const [before, { step, result }] = [at.steps[index - 1], at.steps[index] ?? {}];
  if (before?.result !== 'failed' || result !== 'passed' || step === undefined) return [];
  const order = keysOf(acceptanceSteps);
  if (order.indexOf(step) <= order.indexOf(before.step)) return [];
  const what = `“${acceptanceSteps[before.step]}”${acceptanceResults.failed}，没有重来，“${acceptanceSteps[step]}”就${acceptanceResults.passed}了`;
  return [found(at, ['steps', index, 'result'], what, assignmentKey(at.project, at.area))];
}

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

const leastToPass = 80;
/** Rates over a hundred are printed where more was done than asked; nobody does twice as much and a half. */
const mostPlausible = 250;

function ofStep(at: Acceptance, { step, percent, result, note }: AcceptanceStep, index: number): IssueDraft[] {
  const key = assignmentKey(at.project, at.area);
  const name = acceptanceSteps[step];
  const rate = percent === undefined ? undefined : Number(percent);
  const tell = (field: string, what: string) => found(at, ['steps', index, field], `“${name}”${what}`, key);
  return [
    ...(rate !== undefined && rate > 0 && rate <= 1.5 ? [tell('percent', `的验收率写的是 ${percent}%，是不是 ${Math.round(rate * 10_000) / 100}%`)] : []),
    ...(rate !== undefined && rate > mostPlausible ? [tell('percent', `的验收率写的是 ${percent}%，多半多打了一位`)] : []),
    ...(rate !== undefined && rate > 1.5 && rate < leastToPass && result === 'passed' ? [tell('result', `写的是合格，验收率只有 ${percent}%`)] : []),
    ...((result === 'failed' || result === 'partly') && note === undefined
      ? [tell('result', `写的是“${acceptanceResults[result]}”，没有写为什么（note）`)]
      : []),
  ];
}

function found(at: object, path: FieldPath, what: string, subject: string): IssueDraft {
  return { at, path, what, cure: '对照验收记录和审定文件核对；写错的改正，漏录的补上；确实如此的登记例外', subject };
}
