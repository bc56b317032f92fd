import { compareDecimals, decimal, sum } from '../domain/value/quantity.ts';
import { type Draft, type Find, passages, quoted } from './draft.ts';

const whole = /(\d+)个[^，。；：\d]{0,16}(项目|指标|任务|事项)中?[，：,:]/u;
const stage = /^(?:已|均)?(?:完成|按序时|达到?序时|未达序时|正在|推进|未?开工|完工|竣工|落后|滞后|取消|待下达|停工)[^\d（(]{0,8}?(\d+)个?$/u;

/**
 * 11个项目中，完成全年任务3个，达到序时进度6个，落后2个，取消1个: stages whose words stand before their number. Told where they are more than
 * the whole, or three and more and less than it; where one may hold another nothing is.
 */
export function stageCountFinds(draft: Draft): Find[] {
  return sentencesOf(draft).flatMap(({ part, sentence }) => {
    const head = whole.exec(sentence);
    const declared = decimal.safeParse(head?.[1]).data;
    if (head === null || declared === undefined || /其中|[含共]|包括|提前/u.test(sentence)) return [];
    const clauses = sentence
      .slice(head.index + head[0].length)
      .split(/[，、；,;]/u)
      .map((each) => each.trim());
    const values = clauses.flatMap((clause) => decimal.safeParse(stage.exec(clause)?.[1]).data ?? []);
    if (values.length < 2 || values.length < clauses.length) return [];
    const added = sum(values);
    const order = compareDecimals(added, declared);
    if (order === 0 || (order < 0 && values.length < 3)) return [];
    const what = `写的是 ${declared} 个${head[2]}，后面 ${values.join('、')} 相加是 ${added}`;
    return [{ part, text: quoted(sentence.slice(head.index)), what, cure: '核对总数和各类的个数' }];
  });
}

const units = '件|个|项|处|所|座|家|户|人次|人|名|公里|台|套';
const done = new RegExp(`(?:已|累计)(?:经)?(?:完成|完工|建成|竣工)(\\d+(?:\\.\\d+)?)(${units})(?=[，、；,;（(]|$)`, 'gu');
const rest = new RegExp(`(?:剩余|还剩|还有|尚余|剩下)(\\d+(?:\\.\\d+)?)(${units})(?=[，、；,;（(]|$)`, 'gu');
const task = new RegExp(`(?:全年|年度|目标|总)(?:目标)?任务(?:数)?(?:为|是|共)?(\\d+(?:\\.\\d+)?)(${units})(?=[，、；,;（(]|$)`, 'gu');

/** 已完工11所，剩余2所，全年任务12所: what is done and what is left make the task. Told of a sentence that says each once, of one unit. */
export function remainderFinds(draft: Draft): Find[] {
  return sentencesOf(draft).flatMap(({ part, sentence }) => {
    const found = [done, rest, task].map((pattern) => [...sentence.matchAll(pattern)]);
    const [ready, left, all] = found.map((matches) => decimal.safeParse(matches[0]?.[1]).data);
    const unit = found[0]?.[0]?.[2];
    if (found.some((matches) => matches.length !== 1 || matches[0]?.[2] !== unit)) return [];
    if (ready === undefined || left === undefined || all === undefined || compareDecimals(sum([ready, left]), all) === 0) return [];
    const what = `已完成 ${ready}${unit}，剩余 ${left}${unit}，相加是 ${sum([ready, left])}${unit}，任务写的是 ${all}${unit}`;
    return [{ part, text: quoted(sentence), what, cure: '核对完成的、剩余的和任务数' }];
  });
}

function sentencesOf(draft: Draft): { readonly part: number; readonly sentence: string }[] {
  return draft.flatMap((each, part) => passages(each).flatMap((passage) => passage.split(/[。！]/u).map((sentence) => ({ part, sentence }))));
}
