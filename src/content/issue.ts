import type { Issue } from '../domain/value/issue.ts';
import { visible } from './file/characters.ts';

/** Issues of one kind in one file that are told one by one; the others are counted. */
const toldOfEachKind = 20;

/** `areas/430602/progress/2023-05.csv 第 8 行 · 完成值：… → …`, and what to write into exceptions.yaml where that is possible. */
export function formatIssue({ file, line, field, what, cure, rule, subject }: Issue): string {
  const place = line > 0 ? `${visible(file)} 第 ${line} 行` : visible(file);
  const excuse = subject === undefined ? '' : `\n    原文件确实如此的，在 exceptions.yaml 写明理由：rule: ${rule}，subject: ${subject}`;
  return `${place}${field === '' ? '' : ` · ${visible(field)}`}：${visible(what)}\n    怎么改：${cure}${excuse}`;
}

/** Every issue, one under the other; of one kind in one file the first twenty and the number of the others. */
export function formatIssues(issues: readonly Issue[]): string {
  const told = new Map<string, number>();
  const lines = issues.flatMap((issue) => {
    const kind = kindOf(issue);
    const count = (told.get(kind) ?? 0) + 1;
    told.set(kind, count);
    return count > toldOfEachKind ? [] : [formatIssue(issue)];
  });
  const others = [...told].filter(([, count]) => count > toldOfEachKind).map(([kind, count]) => othersWords(kind, count));
  return [...lines, ...others].join('\n');
}

function kindOf({ file, rule, field }: Issue): string {
  return `${file}\n${rule}\n${field}`;
}

function othersWords(kind: string, count: number): string {
  const [file = '', , field = ''] = kind.split('\n');
  return `${visible(file)} · ${field}：同类的问题一共 ${count} 处，只列出前 ${toldOfEachKind} 处；改好后再运行，会列出其余的`;
}

/** By file, then line, then rule: the order in which a clerk works through them. */
export function inReadingOrder(issues: readonly Issue[]): Issue[] {
  return [...issues].sort(
    (left, right) => compareText(left.file, right.file) || left.line - right.line || compareText(left.rule, right.rule) || compareText(left.what, right.what),
  );
}

function compareText(left: string, right: string): number {
  if (left === right) return 0;
  return left < right ? -1 : 1;
}
