import type { Code } from './code.ts';
import { historiesByCode, type RegistryEvent, type RegistryProblem } from './registry.ts';

/** What the registry says against itself, in line order: order of lines, codes issued twice, objects with two codes, moves without a reason. */
export function registryProblems(events: readonly RegistryEvent[]): RegistryProblem[] {
  return [...orderProblems(events), ...historyOfEach(events), ...doubledObjects(events)].sort(byLine);
}

/**
 * What was lost or rewritten since an older registry (the main branch's).
 * Lines may be added; none may vanish or change, because the signs hang outside.
 */
export function lostProblems(events: readonly RegistryEvent[], older: readonly RegistryEvent[]): RegistryProblem[] {
  const now = historiesByCode(events);
  return [...historiesByCode(older)].flatMap(([code, past]) => lostOfCode(code, past, now.get(code) ?? []));
}

/**
 * Codes whose object is not in the content, and objects in the content without a code.
 *
 * @param objects every project, assignment and site of the content
 */
export function contentProblems(events: readonly RegistryEvent[], objects: readonly string[]): RegistryProblem[] {
  const existing = new Set(objects);
  const last = new Map(events.map((event) => [event.code, event]));
  const gone = [...last.values()].filter(({ object }) => !existing.has(object));
  const coded = new Set([...last.values()].map(({ object }) => object));
  return [
    ...gone.map(({ line, code, object }) => ({
      line,
      field: '对象',
      what: `${code} 指向的“${object}”在内容里找不到`,
      cure: '牌子还挂在外面：恢复这个对象的文件；确需合并或更名，在这个码的末行之下加一行“改指”，写明原因',
    })),
    ...[...existing].filter((object) => !coded.has(object)).map(withoutCode),
  ];
}

function withoutCode(object: string): RegistryProblem {
  return { line: 0, field: '码', what: `“${object}”还没有码`, cure: '运行 npm run codes，把 content/codes.csv 一起交上去' };
}

function orderProblems(events: readonly RegistryEvent[]): RegistryProblem[] {
  return events.flatMap(({ code, line }, index) => {
    const before = events[index - 1];
    if (before === undefined || before.code <= code) return [];
    return { line, field: '码', what: `${code} 排在 ${before.code} 之后，次序乱了`, cure: '运行 npm run codes，它会重新排好' };
  });
}

function historyOfEach(events: readonly RegistryEvent[]): RegistryProblem[] {
  return [...historiesByCode(events).values()].flatMap((history) =>
    history.flatMap((event, index) => eventProblems(event, history[index - 1])),
  );
}

/** Rules of one line, given the line before it of the same code. */
function eventProblems(event: RegistryEvent, before: RegistryEvent | undefined): RegistryProblem[] {
  const { line, code, kind, reason, object, on } = event;
  const problem = (field: string, what: string, cure: string) => ({ line, field, what, cure });
  if (kind === 'issued') {
    return before === undefined
      ? []
      : [problem('事项', `${code} 发放了两次，第一次在第 ${before.line} 行`, '删去后加的一行，再运行 npm run codes 另发一个码')];
  }
  if (before === undefined) return [problem('事项', `${code} 没有发放就改指`, '恢复这个码“发放”的那一行')];
  const problems: RegistryProblem[] = [];
  if (reason.trim() === '') problems.push(problem('原因', `${code} 改指没有写原因`, '写明为什么改指，例：项目改址，牌子随迁'));
  if (object === before.object) problems.push(problem('对象', `${code} 改指前后是同一个对象`, '删去这一行，或写上新的对象'));
  if (on < before.on) problems.push(problem('日期', `改指日期 ${on} 早于上一行的 ${before.on}`, '改指在后，日期不能更早'));
  return problems;
}

/** A recorded move may bring a second code to an object (two sites became one); issuing may not. */
function doubledObjects(events: readonly RegistryEvent[]): RegistryProblem[] {
  const neverMoved = [...historiesByCode(events).values()].flatMap((history) => {
    const [issued] = history;
    return issued !== undefined && history.every(({ kind }) => kind === 'issued') ? [issued] : [];
  });
  const firstOf = new Map([...neverMoved].reverse().map((event) => [event.object, event]));
  return neverMoved.flatMap(({ line, code, object }) => {
    const first = firstOf.get(object);
    if (first === undefined || first.code === code) return [];
    const what = `“${object}”有两个码：${first.code}（第 ${first.line} 行）和 ${code}`;
    const cure = '印过牌子的码都要留下，多出的一个改指到别的对象；没有印过牌子的，删去这一行';
    return [{ line, field: '对象', what, cure }];
  });
}

function lostOfCode(code: Code, past: readonly RegistryEvent[], now: readonly RegistryEvent[]): RegistryProblem[] {
  if (now.length === 0) {
    const what = `${code} 从登记表里消失了（原指向“${past.at(-1)?.object}”）`;
    return [{ line: 0, field: '码', what, cure: '码发出后永不收回：恢复这个码的各行' }];
  }
  const changed = past.findIndex((event, index) => !sameEvent(event, now[index]));
  if (changed === -1) return [];
  const was = past[changed];
  const is = now[changed];
  const what =
    was?.object === is?.object
      ? `${code} 的登记被改写或删减了（第 ${changed + 1} 条）`
      : `${code} 没有登记改指就换了对象：原为“${was?.object}”，现为“${is?.object ?? '（无）'}”`;
  const cure = '恢复原来的行；确需换对象，在其下加一行“改指”，写明日期和原因';
  return [{ line: is?.line ?? now.at(-1)?.line ?? 0, field: '对象', what, cure }];
}

function sameEvent(a: RegistryEvent, b: RegistryEvent | undefined): boolean {
  return a.on === b?.on && a.kind === b.kind && a.object === b.object && a.reason === b.reason;
}

function byLine(a: RegistryProblem, b: RegistryProblem): number {
  return a.line - b.line;
}
