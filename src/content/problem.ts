/** One thing that is wrong with the content, in words a clerk can act on. */
export interface Problem {
  /** Id of the rule that found it; also names it in an exception. */
  readonly rule: string;
  /** Path below `content/`. */
  readonly file: string;
  /** 1-based; 0 if the problem is the file as a whole. */
  readonly line: number;
  /** Field or column, in the words of the file. */
  readonly field: string;
  readonly what: string;
  readonly cure: string;
  /** What an exception has to name to excuse it; empty where no exception is possible. */
  readonly subject: string;
}

/** `areas/430602/progress/2023-05.csv 第 8 行 · 完成值：… → …（规则 …）` */
export function formatProblem({ file, line, field, what, cure, rule, subject }: Problem): string {
  const place = line > 0 ? `${file} 第 ${line} 行` : file;
  const excuse = subject === '' ? `规则 ${rule}` : `规则 ${rule}，对象 ${subject}`;
  return `${place} · ${field}：${what}\n    怎么改：${cure}（${excuse}）`;
}

/** By file, then line, then rule: the order in which a clerk works through them. */
export function inReadingOrder(problems: readonly Problem[]): Problem[] {
  return [...problems].sort(
    (left, right) =>
      compareText(left.file, right.file) ||
      left.line - right.line ||
      compareText(left.rule, right.rule) ||
      compareText(left.what, right.what),
  );
}

function compareText(left: string, right: string): number {
  if (left === right) return 0;
  return left < right ? -1 : 1;
}
