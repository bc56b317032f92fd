import type { IssueDraft } from '../../domain/value/issue.ts';
import { missingProse } from '../check/words/prose.ts';
import { excusesNothing } from '../check/excuses.ts';

/** An issue together with the file it stands in. */
interface Located {
  readonly issue: IssueDraft;
  readonly file: string;
}

/** Says of an issue whether it only follows from a file that could not be read. */
type Test = (found: Located) => boolean;

/**
 * Whether an issue may only be there because some files could not be read: what it misses is
 * said, or excused, in one of them. The others are true whatever those files say.
 *
 * @param hasCodes whether any line of the registry could be read; if none could, no code of it is lost
 */
export function consequencesOf(unread: readonly string[], hasCodes = true): Test {
  const idle: Test = ({ issue }) => unread.length > 0 && issue.what.startsWith(excusesNothing);
  const tests = [idle, ...unread.flatMap((path) => (path === 'codes.csv' && !hasCodes ? [ofRegistry, ofIssuedCodes] : testsOf(path)))];
  return (found) => tests.some((test) => test(found));
}

function testsOf(path: string): Test[] {
  const [, area = '', folder = '', name = ''] = /^areas\/([^/]+)\/(?:([^/]+)\/)?(.+)\.\w+$/.exec(path) ?? [];
  if (path === 'codes.csv') return [ofRegistry, ({ issue }) => /码/.test(issue.what)];
  // A damaged record cannot say what was in it.
  if (path.startsWith('published-codes/')) return [({ issue: { rule, what } }) => rule === 'code-registry' && /还没有留底|底册少了|还没有码/u.test(what)];
  if (path.startsWith('pages/')) return [({ issue, file }) => file === path && issue.what === missingProse];
  if (area === '') return [];
  const sentThere: Test = ({ issue, file }) => file.startsWith(`areas/${area}/`) && issue.cure.includes(path.slice(path.lastIndexOf('/') + 1));
  return [sentThere, ...(byKind[folder || name]?.({ area, name }) ?? [])];
}

const ofRegistry: Test = ({ issue: { rule } }) => rule === 'code-registry';
const ofIssuedCodes: Test = ({ issue: { what } }) => what.includes('没有发过这个码');
const ofAssignments: Test = ({ issue: { rule, what } }) => rule === 'code-registry' && what.includes('assignment:');
const ofTargets: Test = ({ issue: { rule, what } }) => ['percent-mismatch', 'rank-of-mismatch'].includes(rule ?? '') || what.includes('没有任务');
const excusable: Test = ({ issue: { subject } }) => subject !== undefined;

/** Rules that hold a record against the area's own lists and names. */
const ofLists: ReadonlySet<string> = new Set(['target-not-read', 'total-mismatch', 'unknown-issuer', 'issuer-elsewhere']);

/** Rules that count the areas, or know an area by the codes and names of those around it. */
const ofNeighbours: ReadonlySet<string> = new Set(['rank-of-mismatch', 'index-doubtful', 'portal-doubtful', 'place-elsewhere']);

/** Folder, or name of a file outside of one → what its absence may bring about. */
const byKind: Readonly<Record<string, (file: { area: string; name: string }) => Test[]>> = {
  area: ({ area }) => [
    mentionsArea(area, ({ what, subject = '', path = [] }) => [what, subject, ...path.map(String)]),
    ({ issue: { rule } }) => ofNeighbours.has(rule ?? ''),
    // Without the area its lists have no issuer: nothing is known of their units, targets, names and tasks.
    ({ issue: { rule = '', what }, file }) => file.startsWith(`areas/${area}/`) && (ofLists.has(rule) || what.includes('没有任务')),
  ],
  agencies: () => [({ issue }) => /没有登记这个单位|登记了的单位/.test(issue.what)],
  officials: () => [({ issue }) => /没有登记这个(?:人|姓名|领导)|officials\.yaml/.test(`${issue.what}${issue.cure}`)],
  programmes: ({ area, name }) => [mentions(name.replace(/^\d{4}/, `$&-${area}`), everything), ofAssignments],
  allocations: () => [ofAssignments, ofTargets],
  responsibilities: () => [ofAssignments, ofTargets],
  progress: ({ area }) => [ofAssignments, ({ issue, file }) => file.startsWith(`areas/${area}/`) && issue.what.includes('没有任务')],
  revisions: () => [ofTargets, ({ issue }) => issue.what.includes('说明里的')],
  acceptances: () => [({ issue }) => issue.what.includes('一条申请也没有录')],
  documents: ({ name }) => [mentions(name, ({ what }) => [what])],
  sites: ({ area, name }) => [
    mentions(`site:${area}/${name}`, ({ what }) => [what]),
    ({ issue }) => issue.what.includes('这次检查看的是') || issue.what.startsWith(`没有这个点位：${name}`),
  ],
  services: ({ area, name }) => [mentions(`service:${area}/${name}`, ({ what }) => [what])],
  answers: ({ area }) => [({ issue: { rule }, file }) => rule === 'answer-count' && file.startsWith(`areas/${area}/`)],
  feedback: () => [],
  'code-reads': () => [],
  exceptions: () => [excusable],
  contradictions: () => [excusable],
};

/** The area itself or one of its lists: without the area its lists have no issuer, and are not read either. */
function mentionsArea(area: string, texts: (issue: IssueDraft) => readonly string[]): Test {
  const word = new RegExp(`(?<![\\w-])(?:\\d{4}-)?${area.replace(/[^\w-]/g, '\\$&')}(?![\\w-])`);
  return ({ issue }) => texts(issue).some((text) => word.test(text));
}

/** `name` as a word of its own: `2024-430524` is not in `2024-430524-monitored`. */
function mentions(name: string, texts: (issue: IssueDraft) => readonly string[]): Test {
  const word = new RegExp(`(?<![\\w-])${name.replace(/[^\w-]/g, '\\$&')}(?![\\w-])`);
  return ({ issue }) => texts(issue).some((text) => word.test(text));
}

/** The words of an issue and of the record it stands at. */
function everything({ what, subject = '', at = {} }: IssueDraft): string[] {
  return [
    what,
    subject,
    ...Object.values(at).flatMap((value: unknown) =>
      typeof value === 'string' ? [value] : Array.isArray(value) ? value.filter((each) => typeof each === 'string') : [],
    ),
  ];
}
