import { byText } from '../domain/value/order.ts';
import type { Issue } from '../domain/value/issue.ts';
import { visible } from '../domain/value/strange-character.ts';

/** Issues of one kind in one file that are told one by one; the others are counted. */
const toldOfEachKind = 20;

/** `areas/430602/progress/2023-05.csv 第 8 行 · 完成值：… → …`, and what to write into exceptions.yaml where that is possible. */
export function formatIssue({ file, line, field, what, cure, rule, subject }: Issue): string {
  const place = line > 0 ? `${visible(file)} 第 ${line} 行` : visible(file);
  const excuse = subject === undefined ? '' : `\n    ${excuseWords({ file, cure, rule, subject })}`;
  return `${place}${field === '' ? '' : ` · ${visible(field)}`}：${visible(what)}\n    怎么改：${cure}${excuse}`;
}

/** What to do where the document itself says so: a contradiction, or an exception in the folder of the area whose file it is. */
function excuseWords({ file, cure, rule, subject }: Pick<Issue, 'file' | 'cure' | 'rule'> & { readonly subject: string }): string {
  if (cure.includes('contradictions.yaml')) return `登记到 contradictions.yaml 时写：about: [${subject}]，excuses: ${rule}`;
  const [folder = ''] = /^areas\/[^/]+\//.exec(file) ?? [];
  return `核对过、原文件确实如此的，在 ${visible(folder)}exceptions.yaml 写明理由：rule: ${rule}，subject: ${subject}`;
}

/**
 * Every issue, one under the other; what is said in the same words at several places is said once, with the places, and of one
 * kind in one file the first twenty are told and the others counted.
 */
export function formatIssues(issues: readonly Issue[]): string {
  const told = new Map<string, number>();
  const lines = folded(issues).flatMap(({ issue, others }) => {
    const kind = kindOf(issue);
    const count = (told.get(kind) ?? 0) + 1;
    told.set(kind, count);
    return count > toldOfEachKind ? [] : [`${formatIssue(issue)}${sameWords(others)}`];
  });
  const others = [...told].filter(([, count]) => count > toldOfEachKind).map(([kind, count]) => othersWords(kind, count));
  return [...lines, ...others].join('\n');
}

/** So many more places of the same words are named. */
const placesNamed = 5;

interface Folded {
  readonly issue: Issue;
  /** The other places of which exactly the same is said. */
  readonly others: readonly Issue[];
}

function folded(issues: readonly Issue[]): Folded[] {
  const groups = new Map<string, { issue: Issue; others: Issue[] }>();
  for (const issue of issues) {
    const key = [issue.rule, issue.what, issue.cure, issue.subject ?? ''].join('\n');
    const known = groups.get(key);
    if (known === undefined) groups.set(key, { issue, others: [] });
    else known.others.push(issue);
  }
  return [...groups.values()];
}

function sameWords(others: readonly Issue[]): string {
  if (others.length === 0) return '';
  const named = others.slice(0, placesNamed).map(({ file, line }) => `${visible(file)}${line > 0 ? ` 第 ${line} 行` : ''}`);
  return `\n    同样的还有 ${others.length} 处：${named.join('、')}${others.length > placesNamed ? '等' : ''}`;
}

function kindOf({ file, rule, field }: Issue): string {
  return `${file}\n${rule}\n${field}`;
}

function othersWords(kind: string, count: number): string {
  const [file = '', , field = ''] = kind.split('\n');
  return `${visible(file)} · ${field}：同类的问题一共 ${count} 处，只列出前 ${toldOfEachKind} 处；改好后再运行，会列出其余的`;
}

/** What others refer to first, then by file, line and rule: the order in which a clerk works through them, causes before what follows. */
export function inReadingOrder(issues: readonly Issue[]): Issue[] {
  return [...issues].sort(
    (left, right) =>
      rankOf(left.file) - rankOf(right.file) ||
      byText(left.file, right.file) ||
      left.line - right.line ||
      byText(left.rule, right.rule) ||
      byText(left.what, right.what),
  );
}

/** Files by how much hangs on them: a slip in one of the first makes many below wrong. */
const foundations: readonly RegExp[] = [
  /^portal\.yaml$/,
  /^codes\.csv$|^published-codes\//,
  /\/area\.yaml$/,
  /\/(?:agencies|officials)\.yaml$/,
  /\/documents\//,
  /\/programmes\//,
  /\/allocations\//,
  /\/responsibilities\//,
];

function rankOf(file: string): number {
  const rank = foundations.findIndex((pattern) => pattern.test(file));
  return rank < 0 ? foundations.length : rank;
}
