import type { IssueDraft } from '../value/issue.ts';
import type { Code } from './code.ts';
import { historiesByCode, type RegistryEvent } from './registry.ts';
import { csvRow } from './registry-text.ts';

/** Lines that were published once, and where that is known from, in Chinese: `底册`, `Git 的历史`. */
export interface PublishedSource {
  readonly where: string;
  readonly events: readonly RegistryEvent[];
}

/** What was lost or rewritten since something was published. A code that several sources know is told once, by the first. */
export function lostSince(events: readonly RegistryEvent[], sources: readonly PublishedSource[]): (IssueDraft & { readonly code: Code })[] {
  const told = new Map<Code, IssueDraft & { code: Code }>();
  for (const { where, events: older } of sources) {
    for (const issue of lostIssues(events, older, where)) if (!told.has(issue.code)) told.set(issue.code, issue);
  }
  return [...told.values()];
}

/**
 * What was lost or rewritten since an older registry. Lines may be added; of the old ones only the
 * reason and the names may be corrected, because the signs hang outside. Each issue names the
 * code, its object and the exact line to put back.
 *
 * @param where where the older registry was found, in Chinese
 */
export function lostIssues(events: readonly RegistryEvent[], older: readonly RegistryEvent[], where = '以前的登记表'): (IssueDraft & { readonly code: Code })[] {
  const now = historiesByCode(events);
  return [...historiesByCode(older)].flatMap(([code, past]) => {
    const issue = lostOfCode(past, now.get(code) ?? [], where);
    return issue === undefined ? [] : [{ ...issue, code }];
  });
}

function lostOfCode(past: readonly RegistryEvent[], now: readonly RegistryEvent[], where: string): IssueDraft | undefined {
  const [first, last] = [past[0], past.at(-1)];
  const [issued] = now;
  if (first === undefined || last === undefined) return undefined;
  if (issued === undefined) return vanished(past, last, where);
  if (issued.object !== first.object) return rePointed(first, issued, where);
  if (issued.on !== first.on || issued.kind !== first.kind) {
    return { line: issued.line, field: '日期', what: `${first.code} 的登记被改写了，${where}里不是这样`, cure: `把这一行改回：${csvRow(first)}` };
  }
  const missing = firstMissing(past.slice(1), now.slice(1));
  if (missing === undefined) return undefined;
  const what = `${missing.code} 指向“${missing.object}”的那一行不见了或者换了次序，${where}里有`;
  return { line: now.at(-1)?.line ?? 0, field: '对象', what, cure: `在这个码的“发放”行下面按日期先后放回：${csvRow(missing)}` };
}

function vanished(past: readonly RegistryEvent[], last: RegistryEvent, where: string): IssueDraft {
  const cure = `牌子还挂在外面，不能换成别的号码。把原来的行一字不差地放回 codes.csv：${past.map((event) => csvRow(event)).join(' 下一行 ')}。对象确已撤销的，放回以后再在下面加一行“关闭”`;
  return { line: 0, field: '码', what: `${last.code} 从登记表里消失了（原指向“${last.object}”），${where}里有`, cure };
}

function rePointed(first: RegistryEvent, issued: RegistryEvent, where: string): IssueDraft {
  const what = `${first.code} 没有登记改指就换了对象：${where}里是“${first.object}”，现为“${issued.object}”`;
  return { line: issued.line, field: '对象', what, cure: `把这一行改回：${csvRow(first)}。确需换对象，在它下面加一行“改指”，写明日期和原因` };
}

/** The first past event that does not come again in the same order. */
function firstMissing(past: readonly RegistryEvent[], now: readonly RegistryEvent[]): RegistryEvent | undefined {
  let from = 0;
  for (const event of past) {
    const found = now.findIndex(({ kind, object }, index) => index >= from && kind === event.kind && object === event.object);
    if (found === -1) return event;
    from = found + 1;
  }
  return undefined;
}
