import type { Finding } from './entries.ts';
import { excusesNothing } from './excuses.ts';

/** A finding together with the file it stands in. */
interface Located {
  readonly finding: Finding;
  readonly file: string;
}

/** Says of a finding whether it only follows from a file that could not be read. */
type Test = (found: Located) => boolean;

/**
 * Whether a finding may only be there because some files could not be read: what it misses is
 * said, or excused, in one of them. The others are true whatever those files say.
 *
 * @param hasCodes whether any line of the registry could be read; if none could, no code of it is lost
 */
export function consequencesOf(unread: readonly string[], hasCodes = true): Test {
  const idle: Test = ({ finding }) => unread.length > 0 && finding.what.startsWith(excusesNothing);
  const tests = [
    idle,
    ...unread.flatMap((path) => (path === 'codes.csv' && !hasCodes ? [ofRegistry] : testsOf(path))),
  ];
  return (found) => tests.some((test) => test(found));
}

function testsOf(path: string): Test[] {
  const [, area = '', folder = '', name = ''] = /^areas\/([^/]+)\/(?:([^/]+)\/)?(.+)\.\w+$/.exec(path) ?? [];
  if (path === 'codes.csv') return [({ finding }) => /码/.test(finding.what)];
  if (area === '') return [];
  const sentThere: Test = ({ finding, file }) => file.startsWith(`areas/${area}/`) && finding.cure.includes(path.slice(path.lastIndexOf('/') + 1));
  return [sentThere, ...(byKind[folder || name]?.({ area, name }) ?? [])];
}

const ofRegistry: Test = ({ finding: { rule } }) => rule === 'code-registry';
const ofAssignments: Test = ({ finding: { rule, what } }) => rule === 'code-registry' && what.includes('assignment:');
const ofTargets: Test = ({ finding: { rule, what } }) => ['percent-mismatch', 'rank-of-mismatch'].includes(rule) || what.includes('没有任务');
const excusable: Test = ({ finding: { subject } }) => subject !== '';

/** Folder, or name of a file outside of one → what its absence may bring about. */
const byKind: Readonly<Record<string, (file: { area: string; name: string }) => Test[]>> = {
  area: ({ area }) => [mentionsArea(area, ({ what, subject, path }) => [what, subject, ...(path ?? []).map(String)]), ({ finding: { rule } }) => rule === 'rank-of-mismatch'],
  programmes: ({ area, name }) => [mentions(name.replace(/^\d{4}/, `$&-${area}`), everything), ofAssignments],
  allocations: () => [ofAssignments, ofTargets],
  responsibilities: () => [ofAssignments, ofTargets],
  progress: ({ area }) => [ofAssignments, ({ finding, file }) => file.startsWith(`areas/${area}/`) && finding.what.includes('没有任务')],
  revisions: () => [ofTargets],
  documents: ({ name }) => [mentions(name, ({ what }) => [what])],
  sites: ({ area, name }) => [mentions(`site:${area}/${name}`, ({ what }) => [what])],
  answers: ({ area }) => [({ finding: { rule }, file }) => rule === 'answer-count' && file.startsWith(`areas/${area}/`)],
  feedback: () => [],
  exceptions: () => [excusable],
  contradictions: () => [excusable],
};

/** The area itself or one of its lists: without the area its lists have no issuer, and are not read either. */
function mentionsArea(area: string, texts: (finding: Finding) => readonly string[]): Test {
  const word = new RegExp(`(?<![\\w-])(?:\\d{4}-)?${area.replace(/[^\w-]/g, '\\$&')}(?![\\w-])`);
  return ({ finding }) => texts(finding).some((text) => word.test(text));
}

/** `name` as a word of its own: `2024-430524` is not in `2024-430524-monitored`. */
function mentions(name: string, texts: (finding: Finding) => readonly string[]): Test {
  const word = new RegExp(`(?<![\\w-])${name.replace(/[^\w-]/g, '\\$&')}(?![\\w-])`);
  return ({ finding }) => texts(finding).some((text) => word.test(text));
}

/** The words of a finding and of the record it stands at. */
function everything({ what, subject, at }: Finding): string[] {
  return [what, subject, ...Object.values(at).flatMap((value: unknown) => (typeof value === 'string' ? [value] : Array.isArray(value) ? value.filter((each) => typeof each === 'string') : []))];
}
