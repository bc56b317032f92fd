import type { Code } from '../../src/domain/code/code.ts';
import { parseCode } from '../../src/domain/code/typed-code.ts';
import { historiesByCode, type RegistryEvent } from '../../src/domain/code/registry.ts';
import type { CivilDate } from '../../src/domain/value/civil-date.ts';

/** What `npm run codes` can be told, for `parseArgs`. */
export const options = {
  help: { type: 'boolean', short: 'h', default: false },
  'check-against': { type: 'string' },
  move: { type: 'string' },
  to: { type: 'string' },
  close: { type: 'string' },
  reason: { type: 'string', default: '' },
  was: { type: 'string' },
  ask: { type: 'string' },
} as const;

export const usage = `用法：npm run codes [-- <选项>] [内容文件夹，默认 content]

  不写选项                    给每个还没有码的项目、任务和点位发码
  --close <码> --was <原来是什么> --reason <原因> [--ask <到哪里问>]
                              关闭一个码：对象已撤销，码的页面说明去向
  --move <码> --to <对象> --reason <原因> [--was <原来是什么>]
                              改指一个码，例：--to site:430602/qingnianlu-primary-school
  --check-against <分支或提交>  与那时的登记表比较，有码丢失或改动就报错
  --help                      显示这些说明`;

interface Values {
  readonly move?: string | undefined;
  readonly to?: string | undefined;
  readonly close?: string | undefined;
  readonly reason?: string | undefined;
  readonly was?: string | undefined;
  readonly ask?: string | undefined;
}

/**
 * The move or closure that was asked for; undefined if none was.
 *
 * @throws {Error} in Chinese if the code was never issued, the object does not exist or something is missing
 */
export function laterEvent(values: Values, events: readonly RegistryEvent[], objects: readonly string[], on: CivilDate): RegistryEvent | undefined {
  const { move, close, to, reason = '', was, ask } = values;
  const typed = move ?? close;
  if (typed === undefined) return undefined;
  if (move !== undefined && close !== undefined) throw new Error('--move 和 --close 一次只能写一个');
  const { code, object } = lastOf(typed, events);
  const extras = { ...(was !== undefined && { was }), ...(ask !== undefined && { ask }) };
  if (close !== undefined) return { code, on, kind: 'closed', object, reason, ...extras, line: 0 };
  if (to === undefined) throw new Error('改指要写明新的对象：--to <对象>');
  if (!objects.includes(to)) throw new Error(`内容里没有“${to}”；对象的写法见 codes.csv 的“对象”一列`);
  if (was === undefined && !objects.includes(object)) throw new Error(`原来的“${object}”已不在内容里，要写明它是什么：--was <全称>`);
  return { code, on, kind: 'moved', object: to, reason, ...extras, line: 0 };
}

function lastOf(typed: string, events: readonly RegistryEvent[]): { code: Code; object: string } {
  const read = parseCode(typed);
  const last = read.kind === 'code' ? historiesByCode(events).get(read.code)?.at(-1) : undefined;
  if (last === undefined) throw new Error(`“${typed}”不是发出过的码，请照 codes.csv 核对`);
  return last;
}
