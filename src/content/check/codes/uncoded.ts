import { contentIssues, uncodedObjects, withoutCode } from '../../../domain/code/registry-check.ts';
import { lostSince } from '../../../domain/code/registry-lost.ts';
import type { IssueDraft } from '../../../domain/value/issue.ts';
import type { Entries } from '../../entries.ts';
import { codedObjects, type Model } from '../../model.ts';
import { originOf } from './code-origin.ts';
import { inRegistry, publishedSources } from './registry-place.ts';

/**
 * Objects of the content that have no code. One whose code was lost needs that code again, not another one; one that was
 * renamed needs its old name.
 *
 * @param told codes of which something else is told already
 */
export function uncodedIssues(model: Model, entries: Entries, told: ReadonlySet<string> = new Set()): IssueDraft[] {
  const sources = publishedSources(entries);
  const lostCodes = new Set([...lostSince(entries.codeEvents, sources).map(({ code }) => code), ...told]);
  const theirs = new Set(sources.flatMap(({ events }) => events.filter(({ code }) => lostCodes.has(code)).map(({ object }) => object)));
  const objects = uncodedObjects(entries.codeEvents, codedObjects(model)).filter((object) => !theirs.has(object));
  if (objects.length > 0 && isWholeLost(entries)) return [wholeLost(entries)];
  const dangling = danglingObjects(model, entries);
  return objects.map((object) => {
    const [issue, origin] = [withoutCode(object), originOf(object, model, entries)];
    if (origin === undefined || !entries.places.has(origin.at)) return inRegistry(issue, entries);
    const renamed = dangling.find((each) => kindOf(each) === kindOf(object));
    const hint = renamed === undefined ? '' : `登记表里的“${renamed}”却找不到了：是它改了编号、文件名的，改回原来的；`;
    return { ...issue, ...origin, what: `由这一行产生的${issue.what}。这一行对吗？`, cure: `${hint}${issue.cure}` };
  });
}

/** `site` of `site:990101/hekou-middle-school`. */
function kindOf(object: string): string {
  return object.slice(0, object.indexOf(':'));
}

/** What codes point at and the content has not. */
function danglingObjects(model: Model, { codeEvents }: Entries): string[] {
  const lost = new Set(contentIssues(codeEvents, codedObjects(model)).map(({ code }) => code));
  return codeEvents.flatMap(({ code, object }) => (lost.has(code) ? [object] : []));
}

/** No line of the registry and none of its record, and yet answers, counts and surveys name codes. */
function isWholeLost({ codeEvents, publishedCodes, publishedElsewhere, answers, surveyResults, pageReads, glances }: Entries): boolean {
  const isNamed = [...answers, ...surveyResults].some(({ code }) => code !== undefined) || pageReads.length > 0 || glances.length > 0;
  return codeEvents.length === 0 && publishedCodes.length === 0 && publishedElsewhere.every(({ events }) => events.length === 0) && isNamed;
}

function wholeLost(entries: Entries): IssueDraft {
  const what = '登记亮码的 codes.csv 和底册（published-codes/）都不见了，答复、统计里却用着发过的码';
  const cure = '从 Git 或备份恢复这两样；恢复以前不要运行 npm run codes：它会给挂着牌子的对象另发新码';
  return inRegistry({ line: 0, field: '整个文件', what, cure }, entries);
}
