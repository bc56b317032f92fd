import { type Acceptance, acceptanceResults, acceptanceSteps, type AcceptanceStep } from '../../../domain/year/acceptance.ts';
import { assignmentKey } from '../../../domain/task/assignment.ts';
import type { Indicator } from '../../../domain/task/programme.ts';
import { parseTargetCell } from '../../../domain/task/target-cell.ts';
import { yearKey } from '../../../domain/year/acceptance-rules.ts';
import { keysOf } from '../../../domain/value/keys.ts';
import type { FieldPath, IssueDraft } from '../../../domain/value/issue.ts';
import { documentOf } from '../../../domain/value/source.ts';
import { percentNumber, percentWords } from '../../../domain/value/percent-words.ts';
import { decimal, type Decimal, percentOf } from '../../../domain/value/quantity.ts';
import type { Model } from '../../model.ts';

/** What the steps of one acceptance say against themselves. Part of the rule of doubtful outcomes. */
export function stepDoubts(at: Acceptance, model: Model): IssueDraft[] {
  return at.steps.flatMap((step, index) => [
    ...ofStep(at, step, index),
    ...withoutResult(at, step, index),
    ...besideQuote(at, step, index),
    ...otherRate(at, step, index, model),
    ...late(at, step, index, model),
    ...unrepeated(at, index),
  ]);
}

/** The quoted words say how the step ended, and the record does not. */
function withoutResult(at: Acceptance, { step, result, source }: AcceptanceStep, index: number): IssueDraft[] {
  const [said] = /(?:全部|均|未|没有|不)?(?:通过|合格)(?!后|率|的)|验收率\s*\d[\d.]*%/u.exec(documentOf(source)?.text ?? '') ?? [];
  if (step === 'application' || result !== undefined || said === undefined) return [];
  const what = `“${acceptanceSteps[step]}”没有写结果（result），所录原文写的是“${said}”`;
  return [found(at, ['steps', index], what, assignmentKey(at.project, at.area))];
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
  const rate = percentOf(decimal.parse(done), target);
  if (rate === undefined || Math.abs(Number(percentNumber(rate)) - Number(percent)) < 1) return [];
  const what = `的验收率写的是 ${percent}%，说明里的 ${done}${indicator.unit} 是任务 ${target}${indicator.unit} 的 ${percentWords(rate)}`;
  return [found(at, ['steps', index, 'percent'], `“${acceptanceSteps[at.steps[index]?.step ?? 'review']}”${what}`, key)];
}

/** The number that the area has to reach by its last revision, or else by the list; undefined where there is none. */
function targetOf(model: Model, key: string, { target, unit = '' }: Indicator): Decimal | undefined {
  const last = model.revisions.get(key)?.at(-1)?.after ?? (typeof target === 'string' ? parseTargetCell(target, unit) : target);
  return last?.kind === 'number' && last.upTo === undefined ? last.value : undefined;
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
