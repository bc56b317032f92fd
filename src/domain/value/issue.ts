/** Keys and indexes from the top of a file, or from a record in it, down to a value. */
export type FieldPath = readonly PropertyKey[];

/**
 * An issue as a check says it. The check gives as much of the place as it sees: a line and a field of
 * the text it read, or a record and a path in it. The file comes with `issueIn`.
 */
export interface IssueDraft {
  /** Id of the rule that found it; `schema` if absent. It also names the rule in an exception. */
  readonly rule?: string;
  /** What is wrong, in Chinese, in words a clerk can act on. */
  readonly what: string;
  /** What to do about it, in Chinese. */
  readonly cure: string;
  /** 1-based; 0 or absent if the issue is the file as a whole. */
  readonly line?: number;
  /** Field or column, in the words of the file. */
  readonly field?: string;
  /** The record that is wrong, where its file and line are still to be looked up. */
  readonly at?: object;
  /** Down to the wrong value: from `at`, or from the top of what was read. */
  readonly path?: FieldPath;
  /** Words of the text below a Markdown file's head, where the wrong thing stands there: their line is looked up. */
  readonly inText?: string;
  /** What an exception has to name to excuse it; absent where no exception is possible. */
  readonly subject?: string;
  /** It is told and does not stop a build. */
  readonly isWarning?: boolean;
}

/** One thing that is wrong with the input, and the place where a clerk finds it. */
export interface Issue extends IssueDraft {
  readonly rule: string;
  /** Path below `content/`. */
  readonly file: string;
  readonly line: number;
  readonly field: string;
}

/** The issue of a draft that speaks of `file`: of the file as a whole, unless the draft says more. */
export function issueIn(file: string, draft: IssueDraft): Issue {
  return { rule: 'schema', line: 0, field: '', ...draft, file };
}
