import { inUnit } from '../domain/value/unit.ts';
import { amountsIn } from './amounts.ts';
import { type Draft, type Find, passages } from './draft.ts';
import { unitCells, unitLists } from './units-named.ts';

/** A clause and where it stands. */
interface Clause {
  readonly part: number;
  readonly words: string;
}

/** So many letters may differ in what is otherwise the same. */
const mostDiffering = 3;
const shortest = 12;
/** More clauses with the same numbers are a list of things that are alike, and not one thing said twice. */
const mostAlike = 12;

/**
 * What a draft says at two places in almost the same words: clauses with the same numbers and up to three other letters inside, one
 * number of one thing in two units, one task with other units answerable.
 */
export function twinFinds(draft: Draft): Find[] {
  return [...clauseTwins(draft), ...unitTwins(draft), ...listTwins(draft)];
}

function clauseTwins(draft: Draft): Find[] {
  const groups = new Map<string, Clause[]>();
  for (const [part, each] of draft.entries()) {
    for (const words of passages(each).flatMap((passage) => passage.split(/[。；;（）()]/u))) {
      const clause = words.replace(/[“”"‘’]/gu, '').replace(/^(?:\d{1,2}[.．、]|[①-㊿])/u, '');
      const digits = (clause.match(/\d+(?:\.\d+)?/gu) ?? []).filter((each) => !/^20\d\d$/u.test(each)).join(' ');
      if (digits === '' || clause.length < shortest) continue;
      const group = groups.get(digits) ?? [];
      if (!group.some(({ words: same }) => same === clause)) group.push({ part, words: clause });
      groups.set(digits, group);
    }
  }
  return [...groups.values()].flatMap((group) => {
    if (group.length > mostAlike) return [];
    const [pair] = group.flatMap((one, index) => group.slice(index + 1).flatMap((other) => (isTwin(one, other) ? [[one, other] as const] : [])));
    if (pair === undefined) return [];
    const [one, other] = pair;
    const [own, others] = differing(one.words, other.words);
    const what = `${draft[other.part]?.place ?? ''}的同一句写的是“${others}”，这里是“${own}”`;
    return [{ part: one.part, text: one.words, what, cure: '两处统一' }];
  });
}

function isTwin(one: Clause, other: Clause): boolean {
  if (one.part === other.part || one.words === other.words || Math.abs(one.words.length - other.words.length) > mostDiffering) return false;
  if (one.words[0] !== other.words[0] || one.words.at(-1) !== other.words.at(-1)) return false;
  return distance(one.words, other.words) <= mostDiffering && !isParallel(one.words, other.words);
}

/** 省定… and 市定…: the same is said of two levels. */
function isParallel(one: string, other: string): boolean {
  const letters = [...one].flatMap((letter, index) => (letter === other[index] ? [] : [letter, other[index] ?? '']));
  return one.length === other.length && letters.every((letter) => /[省市州县区乡镇村]/u.test(letter));
}

/** Where two differ, with two letters on both sides. */
function differing(one: string, other: string): [string, string] {
  let from = 0;
  while (one[from] === other[from]) from += 1;
  let behind = 0;
  while (behind < Math.min(one.length, other.length) - from && one.at(-1 - behind) === other.at(-1 - behind)) behind += 1;
  const start = Math.max(0, from - 2);
  return [one.slice(start, one.length - behind + 2), other.slice(start, other.length - behind + 2)];
}

function distance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_each, index) => index);
  for (let at = 1; at <= one.length; at++) {
    const next = [at];
    for (let to = 1; to <= other.length; to++) {
      next.push(Math.min((row[to - 1] ?? 0) + (one[at - 1] === other[to - 1] ? 0 : 1), (row[to] ?? 0) + 1, (next[to - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[other.length] ?? 0;
}

/** 户用厕所34310户 and 户用厕所34310个: numbers of three digits and more are not the same by chance. */
function unitTwins(draft: Draft): Find[] {
  const seen = new Map<string, { part: number; unit: string; text: string }>();
  return draft.flatMap((each, part) =>
    passages(each).flatMap((passage) =>
      amountsIn(passage).flatMap(({ value, unit, text, from }) => {
        const noun = /\p{Script=Han}{4}$/u.exec(passage.slice(0, from))?.[0];
        if (noun === undefined || value.replace('.', '').length < 3) return [];
        const key = `${noun}${value}`;
        const before = seen.get(key);
        seen.set(key, before ?? { part, unit, text });
        if (before === undefined || before.part === part || inUnit(value, unit, before.unit) !== undefined) return [];
        return [
          { part, text: `${noun}${text}`, what: `单位写的是“${unit}”，${draft[before.part]?.place ?? ''}写的是“${before.unit}”`, cure: '统一成一个单位' },
        ];
      }),
    ),
  );
}

/** The units that answer for one task, in the text and in the table. */
function listTwins(draft: Draft): Find[] {
  const seen = new Map<string, { part: number; names: readonly string[] }>();
  const known = new Set([...unitLists(draft), ...unitCells(draft)].flatMap(({ names }) => names));
  return unitLists(draft).flatMap(({ part, role, names, before }) => {
    const task = taskBefore(draft, part, before);
    if (task === undefined) return [];
    const own = names.flatMap((name) => apart(name, known));
    const key = `${role} ${task}`;
    const first = seen.get(key);
    seen.set(key, first ?? { part, names: own });
    if (first === undefined || first.part === part || (own.every((name) => first.names.includes(name)) && first.names.every((name) => own.includes(name))))
      return [];
    const [less, more] = [first.names.filter((name) => !own.includes(name)), own.filter((name) => !first.names.includes(name))];
    const told = [...(less.length === 0 ? [] : [`少了${less.join('、')}`]), ...(more.length === 0 ? [] : [`多了${more.join('、')}`])];
    return [{ part, text: task, what: `“${task}”的${role}和${draft[first.part]?.place ?? ''}不同：${told.join('，')}`, cure: '两处统一' }];
  });
}

/** 残疾儿童118人: the last task with a number before a list, in its own passage or the two before. */
function taskBefore(draft: Draft, part: number, before: string): string | undefined {
  const passage = [part - 2, part - 1]
    .flatMap((index) => (draft[index]?.row === undefined && draft[part]?.row === undefined ? [] : passages(draft[index] ?? { place: '', text: '' })))
    .join('');
  const words = `${passage}。${before}`;
  const last = amountsIn(words).at(-1);
  const noun = last && /\p{Script=Han}{4}$/u.exec(words.slice(0, last.from))?.[0];
  return last === undefined || noun === undefined ? undefined : `${noun}${last.text}`;
}

/** 县自然资源局各街道办事处 is two names. */
function apart(name: string, known: ReadonlySet<string>): string[] {
  const first = [...known].find((each) => each !== name && name.startsWith(each) && name.length > each.length + 2);
  return first === undefined ? [name] : [first];
}
