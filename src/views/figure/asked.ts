import { formatCivilDate } from '../../domain/value/civil-date.ts';
import type { Indicator } from '../../domain/task/programme.ts';
import type { NumberTarget, Target } from '../../domain/task/target.ts';
import type { Outcome } from '../../findings/outcome.ts';
import { amountWords, numberWords, targetWords, withOperator } from '../words.ts';
import { promiseVerb } from './doing.ts';
import { withoutStop, withStop } from '../stop.ts';

/** What was promised, by when, as one sentence: 2023年底前要完成8150人。 */
export function promiseSentence({ target, indicator, span }: Pick<Outcome, 'target' | 'indicator' | 'span'>): string {
  const by = deadlineWords(target, asksForStart(target, indicator) ? startYear(indicator) : span);
  switch (target?.kind) {
    case undefined:
      return '还没有在本站公布本区域的任务数。';
    case 'number':
      return `${by}${numberPromise(target, indicator)}。`;
    case 'stage':
      return `${by}要${target.stage === 'completed' ? '完成全年任务' : promiseVerb(target.stage)}。`;
    case 'text':
      return `要求：${withStop(target.text)}`;
    case 'pending':
      return `${manyYears(span)}${pendingWords(target)}。`;
    case 'undecided':
      return `文件没有写明本区域适用哪一条：${target.readings.map((reading) => numberWords(reading, indicator.unit)).join('，或')}。`;
    case 'withdrawn':
      return '这项任务已经取消。';
    case 'notAssigned':
      return '文件写的是“/”：本区域没有这项任务。';
  }
}

/** The promise beside a task that is done: 任务是2023年底前开工。 What is done does not still have to be done. */
export function keptPromise(outcome: Pick<Outcome, 'target' | 'indicator' | 'span'>): string {
  const promise = promiseSentence(outcome);
  return promise.includes('前要') ? `任务是${promise.replace('前要', '前')}` : promise;
}

/** 2023年至2024年办， of works that take longer than a year; what falls into one year needs no words. */
function manyYears({ from, to }: Outcome['span']): string {
  return from === to ? '' : `${from}年至${to}年办，`;
}

/** A list asks for a start within its own year, however many years the works go on. */
function asksForStart(target: Target | undefined, { doneAt }: Indicator): boolean {
  return target?.kind === 'stage' ? target.stage === 'started' : doneAt === 'started';
}

function startYear({ project }: Indicator): Outcome['span'] {
  const { year } = project.programme;
  return { from: year, to: year };
}

/** A target as it stands beside a figure: 目标8150人, 目标3000—3500个（按最少3000个算）, 标准不低于650元/月（原来600元/月）. */
export function targetPhrase(target: Target | undefined, { unit }: Pick<Indicator, 'unit'>): string | undefined {
  if (target?.kind !== 'number') return undefined;
  const before = target.baseline === undefined ? '' : `（原来${baselineWords(target, unit)}）`;
  return `目标${numberWords(target, unit)}${rangeNote(target, unit)}${before}`;
}

/** 年底前, or the day of a stage: 2023年12月31日前. */
function deadlineWords(target: Target | undefined, { from, to }: Outcome['span']): string {
  if (target?.kind === 'stage' && target.dueOn !== undefined) return `${formatCivilDate(target.dueOn)}前`;
  return from === to ? `${to}年底前` : `${from}年至${to}年，${to}年底前`;
}

/** A target in a list of steps: 从600元/月提高到不低于650元/月. */
export function targetStep(target: Target, unit: string | undefined): string {
  if (target.kind === 'stage' && target.dueOn === undefined) return promiseVerb(target.stage);
  if (target.kind === 'undecided') return target.readings.map((reading) => numberWords(reading, unit)).join('，或');
  if (target.kind !== 'number') return targetWords(target, unit);
  return target.baseline === undefined ? `${numberWords(target, unit)}${rangeNote(target, unit)}` : raisedWords(target, unit);
}

function numberPromise(target: NumberTarget, { text, unit, thing = '', doneAt, isLevel, rollup, input }: Indicator): string {
  const amount = `${numberWords(target, unit)}${thing}${rangeNote(target, unit)}`;
  if (target.baseline !== undefined) return `要${raisedWords(target, unit)}`;
  // A percent says nothing without what it is of; 要达到不低于 says the same twice.
  const reach = target.operator === undefined ? `要达到${amount}` : `要${amount}`;
  if (isLevel && unit === '%') return `${text}${reach}`;
  if (isLevel || (rollup === 'each' && unit?.includes('/'))) return reach;
  if (input) return `要投入${amount}`;
  if (target.operator === 'moreThan' && doneAt === undefined) return `要${amount}`;
  return `要${doneAt === undefined ? '完成' : promiseVerb(doneAt)}${amount}`;
}

/** 从不低于600元/月提高到不低于650元/月; what only has to become better than it was: 在88.2%的基础上持续改善. */
function raisedWords(target: NumberTarget, unit: string | undefined): string {
  if (target.operator === 'moreThan' && target.value === target.baseline) return numberWords(target, unit);
  return `从${baselineWords(target, unit)}提高到${numberWords(target, unit)}`;
}

function baselineWords({ baseline, baselineOperator }: NumberTarget, unit: string | undefined): string {
  return baseline === undefined ? '' : withOperator(baselineOperator, amountWords(baseline, unit));
}

function rangeNote({ upTo, value }: NumberTarget, unit: string | undefined): string {
  return upTo === undefined ? '' : `（按最少${amountWords(value, unit)}算）`;
}

function withoutWait(text: string): string {
  return withoutStop(text).replace(/^(?:等待|等)/u, '');
}

/** A document that says 未下达 is told so; one that leaves the number out has left it out, and nobody knows why. */
function pendingWords({ waitingFor, text }: Extract<Target, { kind: 'pending' }>): string {
  if (waitingFor !== undefined) return `任务数还没有下达（等${withoutWait(waitingFor)}）`;
  return text.includes('下达') ? '任务数还没有下达' : '文件里的任务数是空的';
}
