import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import { z } from 'zod';
import { type CivilDate, civilDate } from '../value/civil-date.ts';
import { type Code, drawCode, isCode, type RandomBelow } from './code.ts';

/** One line of the registry: a code was issued to an object, or moved to another one. Lines are added, never changed. */
export interface RegistryEvent {
  code: Code;
  on: CivilDate;
  kind: 'issued' | 'moved';
  object: string;
  /** Why the code moved; empty for an issued one. */
  reason: string;
  /** Line in the file, the header being 1; 0 for an event not yet written. */
  line: number;
}

/** What is wrong on one line of the registry, and what to do about it. Line 0: the file as a whole. */
export interface RegistryProblem {
  line: number;
  field: string;
  what: string;
  cure: string;
}

const kinds = { 发放: 'issued', 改指: 'moved' } as const;
const kindWords = { issued: '发放', moved: '改指' } as const;
const header = ['码', '日期', '事项', '对象', '原因'];

const code = z.string().transform((text, context) => {
  if (isCode(text)) return text;
  context.addIssue({ code: 'custom', message: `“${text}”不是有效的码：应为十位数字，末两位是校验位` });
  return z.NEVER;
});

/** One row of `content/codes.csv` as it is written. */
export const registryRow = z.strictObject({
  码: code.describe('十位数字，前八位随机，后两位校验（GB/T 17710，MOD 97-10），例：2607118568。只由 npm run codes 产生'),
  日期: civilDate.describe('发放或改指的日期，例：2023-05-31'),
  事项: z.enum(['发放', '改指'], '事项只能是“发放”或“改指”').describe('发放：码第一次给一个对象；改指：码换了对象'),
  对象: z
    .string()
    .regex(
      /^(project:[0-9]{4}-[0-9a-z-]+\/[0-9a-z-]+|assignment:[0-9]{4}-[0-9a-z-]+\/[0-9a-z-]+@[0-9a-z-]+|site:[0-9a-z-]+\/[0-9a-z-]+)$/,
      '对象的写法不对',
    )
    .describe(
      '码所指的对象：项目 project:2023-430000/employment，任务 assignment:2023-430000/employment@430602，点位 site:430602/qingnianlu-primary-school',
    ),
  原因: z.string().describe('改指的原因，例：项目改址，牌子随迁。发放时留空'),
});

/**
 * Reads `content/codes.csv`. A line that cannot be read becomes a problem and
 * is left out of the events; all problems are given at once, in line order.
 */
export function parseRegistry(text: string): { events: RegistryEvent[]; problems: RegistryProblem[] } {
  const events: RegistryEvent[] = [];
  const problems: RegistryProblem[] = [];
  for (const { cells, line } of csvLines(text, problems)) {
    const row = registryRow.safeParse(cells);
    if (row.success) {
      const { 码, 日期, 事项, 对象, 原因 } = row.data;
      events.push({ code: 码, on: 日期, kind: kinds[事项], object: 对象, reason: 原因, line });
    } else {
      problems.push(...row.error.issues.map((issue) => rowProblem(line, issue)));
    }
  }
  return { events, problems };
}

/** The registry as a file: sorted by code, so that two branches that issue codes merge cleanly; history in order below each code. */
export function formatRegistry(events: readonly RegistryEvent[]): string {
  const sorted = [...events].sort((a, b) => (a.code < b.code ? -1 : a.code > b.code ? 1 : 0));
  const rows = sorted.map(({ code, on, kind, object, reason }) => [code, on, kindWords[kind], object, reason]);
  return stringify([header, ...rows]);
}

/** The lines of each code, in the order of the file. */
export function historiesByCode(events: readonly RegistryEvent[]): Map<Code, RegistryEvent[]> {
  const histories = new Map<Code, RegistryEvent[]>();
  for (const event of events) {
    const history = histories.get(event.code);
    if (history === undefined) histories.set(event.code, [event]);
    else history.push(event);
  }
  return histories;
}

/** What every code ever issued points at now. */
export function objectsByCode(events: readonly RegistryEvent[]): Map<Code, string> {
  return new Map(events.map(({ code, object }) => [code, object]));
}

/**
 * The code that is printed for each object. Where codes were moved to an object
 * that has one of its own, its own is the one that is printed.
 */
export function codesByObject(events: readonly RegistryEvent[]): Map<string, Code> {
  const now = objectsByCode(events);
  const moved = new Set(events.filter(({ kind }) => kind === 'moved').map(({ code }) => code));
  const own = [...now].filter(([code]) => !moved.has(code));
  const taken = [...now].filter(([code]) => moved.has(code)).reverse();
  return new Map([...taken, ...own].map(([code, object]) => [object, code]));
}

/**
 * The registry with a code for every object that has none. A code ever issued is never drawn again.
 *
 * @param issuedOn the day that is written beside the new codes
 */
export function withCodesFor(
  events: readonly RegistryEvent[],
  objects: readonly string[],
  issuedOn: CivilDate,
  randomBelow: RandomBelow,
): RegistryEvent[] {
  const issued = new Set(events.map(({ code }) => code));
  const coded = codesByObject(events);
  const lacking = [...new Set(objects)].filter((object) => !coded.has(object));
  const added = lacking.map((object): RegistryEvent => {
    const code = unusedCode(issued, randomBelow);
    return { code, on: issuedOn, kind: 'issued', object, reason: '', line: 0 };
  });
  return [...events, ...added];
}

function unusedCode(issued: Set<Code>, randomBelow: RandomBelow): Code {
  for (;;) {
    const code = drawCode(randomBelow);
    if (issued.has(code)) continue;
    issued.add(code);
    return code;
  }
}

function csvLines(text: string, problems: RegistryProblem[]): { cells: Record<string, string>; line: number }[] {
  try {
    const rows: { record: Record<string, string>; info: { lines: number } }[] = parse(text, {
      bom: true,
      columns: true,
      info: true,
      skip_empty_lines: true,
    });
    return rows.map(({ record, info }) => ({ cells: record, line: info.lines }));
  } catch (error) {
    const what = `读不出表格：${error instanceof Error ? error.message : String(error)}`;
    problems.push({ line: 0, field: '', what, cure: `第一行应为“${header.join(',')}”，每行五格；用 Git 恢复上一个版本` });
    return [];
  }
}

function rowProblem(line: number, issue: z.core.$ZodIssue): RegistryProblem {
  const field = issue.path.join('.') || '整行';
  const cure =
    field === '码'
      ? '改回登记时的号码；新码只由 npm run codes 产生，不手写'
      : `按“${header.join(',')}”的次序核对这一行`;
  return { line, field, what: issue.message, cure };
}
