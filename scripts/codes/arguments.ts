import { parseCode } from '../../src/domain/code/typed-code.ts';
import { historiesByCode, nextNth, orderOf } from '../../src/domain/code/registry-order.ts';
import type { RegistryEvent } from '../../src/domain/code/registry-event.ts';
import type { CivilDate } from '../../src/domain/value/civil-date.ts';

/** What `npm run codes` can be told, for `parseArgs`. */
export const options = {
  'check-against': { type: 'string' },
  'without-history': { type: 'boolean', default: false },
  restore: { type: 'boolean', default: false },
  move: { type: 'string' },
  to: { type: 'string' },
  close: { type: 'string' },
  undo: { type: 'string' },
  rename: { type: 'string' },
  reason: { type: 'string', default: '' },
  was: { type: 'string' },
  ask: { type: 'string' },
} as const;

/** What a person at a terminal is told of `npm run codes`. */
export const use = {
  does: '给每个还没有码的项目、任务、点位和办事服务发码，并把还没有留底的行留底；写了选项的，照选项办。',
  usage: 'npm run codes [-- <选项>] [内容文件夹，默认 content]',
  options: {
    'close <码> --was <原来是什么> --reason <原因> [--ask <到哪里问>]': '关闭一个码：对象已撤销、已从内容里移走，码的页面说明去向',
    'move <码> --to <对象> --reason <原因> [--was <原来是什么>]': '改指一个码，例：--to site:430602/qingnianlu-primary-school',
    'rename <码> --reason <原因>': '对象没有换、名称改了：登记更名；项目更名的，连同它在各区域的码',
    'undo <码> --reason <原因>': '撤回最后一次关闭或改指：再登记一行，码指回原来的对象',
    restore: '登记表丢了、少了行、被改写了：按底册、上次生成的网站和 Git 的历史写回来',
    'without-history': '没有 Git 的全部历史、也没有以前生成的网站可核对时，仍然发码：确认从来没有发过',
    'check-against <分支或提交>': '与那时的登记表比较，有码丢失或改动就报错',
    CONTENT_ROOT: '内容文件夹，与 npm run build 相同；写在命令里的优先',
  },
  atMost: 1,
  mayBeEmpty: ['reason', 'was', 'ask'],
};

interface Values {
  readonly move?: string | undefined;
  readonly to?: string | undefined;
  readonly close?: string | undefined;
  readonly undo?: string | undefined;
  readonly rename?: string | undefined;
  readonly reason?: string | undefined;
  readonly was?: string | undefined;
  readonly ask?: string | undefined;
}

interface Registry {
  readonly events: readonly RegistryEvent[];
  /** Every project, assignment and site of the content. */
  readonly objects: readonly string[];
  /** What was recorded of the object that a line gives its code. */
  readonly recordedName: (event: RegistryEvent) => string | undefined;
  readonly today: CivilDate;
}

/**
 * The lines that were asked for; undefined if none was.
 *
 * @throws {Error} in Chinese if the code was never issued, the object does not exist or something is missing
 */
export function laterEvents(values: Values, registry: Registry): RegistryEvent[] | undefined {
  const asked = (['move', 'close', 'undo', 'rename'] as const).filter((name) => values[name] !== undefined);
  const [act, other] = asked;
  if (act === undefined) return undefined;
  if (other !== undefined) throw new Error(`--${act} 和 --${other} 一次只能写一个`);
  for (const [name, cell] of Object.entries({ reason: values.reason, was: values.was, ask: values.ask })) {
    if (cell !== undefined && /[\p{Cc}\u2028\u2029]/u.test(cell)) throw new Error(`--${name} 里有换行或制表符：写在一行里`);
  }
  if ((values.reason ?? '').trim() === '') throw new Error(`要写明为什么：--reason <原因>`);
  const history = historyOf(values[act] ?? '', registry.events);
  switch (act) {
    case 'move':
      return [moved(values, history, registry)];
    case 'close':
      return [closed(values, history, registry)];
    case 'undo':
      return [undone(values, history, registry)];
    case 'rename':
      return renamed(values, history, registry);
    default:
      throw new Error(`unexpected ${String(act satisfies never)}`);
  }
}

function moved(values: Values, history: History, registry: Registry): RegistryEvent {
  const { to, was = siteName(history.last, registry) } = values;
  const { objects } = registry;
  if (to === undefined) throw new Error('改指要写明新的对象：--to <对象>');
  if (!objects.includes(to)) throw new Error(`内容里没有“${to}”；对象的写法见 codes.csv 的“对象”一列`);
  const former = orderOf(history.all) === 'whole' ? [history.last] : history.all;
  const gone = former.find(({ object }) => !objects.includes(object));
  if (was === undefined && gone !== undefined) throw new Error(`原来的“${gone.object}”已不在内容里，要写明它是什么：--was <全称>`);
  return { ...next(history, { ...values, was }, registry), kind: 'moved', object: to };
}

function closed(values: Values, history: History, registry: Registry): RegistryEvent {
  const { code, object, kind } = history.last;
  if (kind === 'closed' && orderOf(history.all) === 'whole') throw new Error(`${code} 已经关闭了`);
  if (registry.objects.includes(object))
    throw new Error(`“${object}”还在内容里，没有关闭 ${code}。确已撤销的，先从内容里移走它（项目、点位的文件或任务），再关闭；只是换了地方的，用 --move`);
  return { ...next(history, { ...values, was: values.was ?? siteName(history.last, registry) }, registry), kind: 'closed', object };
}

/** The recorded name of a site or a service, which tells it alone; a project's title stands on the signs of many areas. */
function siteName(event: RegistryEvent, { recordedName }: Registry): string | undefined {
  return /^(?:site|service):/.test(event.object) ? recordedName(event) : undefined;
}

/** A line more, which leads back: what was published stays on record. */
function undone(values: Values, history: History, registry: Registry): RegistryEvent {
  const { last, all } = history;
  const { code } = last;
  if (orderOf(all) !== 'whole') throw new Error(`两个分支各自登记了 ${code}：用 --move 写明以哪个为准`);
  const before = all.at(-2);
  if (before === undefined || (last.kind === 'moved' && before.kind === 'closed'))
    throw new Error(`${code} 的最后一行不是关闭或改指，没有可撤回的；要改的用 --move 或 --close`);
  if (last.kind === 'renamed') throw new Error(`${code} 的最后一行是更名，再用 --rename 登记一次就行`);
  const object = last.kind === 'closed' ? last.object : before.object;
  if (!registry.objects.includes(object)) throw new Error(`“${object}”不在内容里：先恢复它的文件，再撤回`);
  const was = values.was ?? last.was;
  return { ...next(history, { ...values, was: last.kind === 'closed' ? was : values.was }, registry), kind: 'moved', object };
}

/** The code, and for a project all codes that its title stands on. */
function renamed(values: Values, history: History, registry: Registry): RegistryEvent[] {
  const { code, object, kind } = history.last;
  if (kind === 'closed') throw new Error(`${code} 已经关闭，没有名称可改`);
  const project = /^(?:project|assignment):([^@]+)/.exec(object)?.[1];
  const isNamedAlike = (other: string) =>
    project === undefined ? other === object : other === `project:${project}` || other.startsWith(`assignment:${project}@`);
  const histories = [...historiesByCode(registry.events).values()].flatMap((all) => (all.at(-1)?.kind === 'closed' ? [] : [withLast(all)]));
  return histories
    .filter(({ last }) => isNamedAlike(last.object) && (last.code === code || project !== undefined))
    .map((each) => {
      const was = values.was ?? registry.recordedName(each.last);
      return { ...next(each, { ...values, was }, registry), kind: 'renamed', object: each.last.object };
    });
}

function next({ all, last: { code } }: History, { reason = '', was, ask }: Values, { today }: Registry): Omit<RegistryEvent, 'kind' | 'object'> {
  return { code, on: today, reason: reason.trim(), ...(was !== undefined && { was }), ...(ask !== undefined && { ask }), nth: nextNth(all), line: 0 };
}

interface History {
  readonly all: readonly RegistryEvent[];
  readonly last: RegistryEvent;
}

function withLast(all: readonly RegistryEvent[]): History {
  const last = all.at(-1);
  if (last === undefined) throw new RangeError('a history has at least one event');
  return { all, last };
}

function historyOf(typed: string, events: readonly RegistryEvent[]): History {
  const read = parseCode(typed);
  const history = read.kind === 'code' ? historiesByCode(events).get(read.code) : undefined;
  if (history === undefined) throw new Error(`“${typed}”不是发出过的码，请照 codes.csv 核对`);
  return withLast(history);
}
