import { type Acceptance, acceptanceResults, acceptanceSteps, type AcceptanceStep } from '../../domain/year/acceptance.ts';
import { yearKey } from '../../domain/year/acceptance-rules.ts';
import { resultOutcomes, type YearResult } from '../../domain/year/year-result.ts';
import { assignmentKey } from '../../domain/task/assignment.ts';
import { documentOf } from '../../domain/value/source.ts';
import type { FieldPath, IssueDraft } from '../../domain/value/issue.ts';
import type { Indicator } from '../../domain/task/programme.ts';
import { parseTargetCell } from '../../domain/task/target-cell.ts';
import type { Model } from '../model.ts';
import type { Rule } from '../rule.ts';

/** Final results beside the acceptance that they rest on, and steps that do not speak for themselves. */
export const outcomeDoubtRule: Rule = {
  id: 'outcome-doubtful',
  sentence:
    '最终结果与验收的最后一个环节不同的、没有申请或者已经取消却写完成的、任务的年份没有过完就审定的，验收办法写明由哪个单位办的环节由别的单位办的，验收率不像百分比、合格却不到 80% 的、不合格却到 100% 的、和说明里的数除不出这个验收率的、不合格和部分合格没有写原因的、所录原文写了结果却没有填的，提出提醒；确实如此的，写明理由登记为例外，就不再提醒。',
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
  const isKept = model.acceptanceRules.get(yearKey(at.area, project.programme.year))?.recordsKept.includes(project.programme.id) === true;
  return isDone && isKept && !steps.some(({ step }) => step === 'application') ? [tell('没有申请验收的记录，而这份清单的申请写明是录全的')] : [];
}

function ofSteps(at: Acceptance, model: Model): IssueDraft[] {
  return at.steps.flatMap((step, index) => [...ofStep(at, step, index), ...withoutResult(at, step, index), ...otherRate(at, step, index, model)]);
}

/** The quoted words say how the step ended, and the record does not. */
function withoutResult(at: Acceptance, { step, result, source }: AcceptanceStep, index: number): IssueDraft[] {
  const [said] = /(?:全部|均|未|没有|不)?(?:通过|合格)(?!后|率|的)|验收率\s*\d[\d.]*%/u.exec(documentOf(source)?.text ?? '') ?? [];
  if (step === 'application' || result !== undefined || said === undefined) return [];
  const what = `“${acceptanceSteps[step]}”没有写结果（result），所录原文写的是“${said}”`;
  return [found(at, ['steps', index], what, assignmentKey(at.project, at.area))];
}

/** 复核为66.5公里 of 70 are 95 %: read only where the note has one amount in the indicator's unit. */
function otherRate(at: Acceptance, { percent, note = '' }: AcceptanceStep, index: number, model: Model): IssueDraft[] {
  const [indicator, ...others] = model.projects.get(at.project)?.indicators ?? [];
  const key = assignmentKey(at.project, at.area);
  if (percent === undefined || indicator?.unit === undefined || others.length > 0) return [];
  const target = targetOf(model, assignmentKey(indicator.id, at.area), indicator);
  const [done, ...more] = note
    .normalize('NFKC')
    .split(/[，。；,;]/u)
    .flatMap(
      (clause) =>
        new RegExp(`^(?:经?(?:复核|核定|核实|认定|验收|实际|合格|通过)\\D{0,6})(\\d+(?:\\.\\d+)?)${indicator.unit ?? ''}`, 'u').exec(clause)?.[1] ?? [],
    );
  if (target === undefined || done === undefined || more.length > 0) return [];
  const rate = (Number(done) / target) * 100;
  if (Math.abs(rate - Number(percent)) < 1) return [];
  const what = `的验收率写的是 ${percent}%，说明里的 ${done}${indicator.unit} 是任务 ${target}${indicator.unit} 的 ${Math.round(rate * 100) / 100}%`;
  return [found(at, ['steps', index, 'percent'], `“${acceptanceSteps[at.steps[index]?.step ?? 'review']}”${what}`, key)];
}

/** The number that the area has to reach by its last revision, or else by the list; undefined where there is none. */
function targetOf(model: Model, key: string, { target, unit = '' }: Indicator): number | undefined {
  const last = model.revisions.get(key)?.at(-1)?.after ?? (typeof target === 'string' ? parseTargetCell(target, unit) : target);
  return last?.kind === 'number' && last.upTo === undefined ? Number(last.value) : undefined;
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
    ...(rate !== undefined && rate >= 100 && result === 'failed' ? [tell('result', `写的是不合格，验收率是 ${percent}%`)] : []),
    ...((result === 'failed' || result === 'partly') && note === undefined
      ? [tell('result', `写的是“${acceptanceResults[result]}”，没有写为什么（note）`)]
      : []),
  ];
}

function found(at: object, path: FieldPath, what: string, subject: string): IssueDraft {
  return { at, path, what, cure: '对照验收记录和审定文件核对；写错的改正，漏录的补上；确实如此的登记例外', subject };
}
