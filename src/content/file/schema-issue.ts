import type { IssueDraft } from '../../domain/value/issue.ts';
import type { z } from 'zod';
import { dateCell } from './cell.ts';
import { codeNames, withoutCodes } from './code-names.ts';
import { nearest, nearestWords } from './nearest.ts';
import { describedAt, fieldsAt, keysAllowed } from './schema-fields.ts';
import { shown } from './schema-words.ts';

/** Asks zod to hand every wrong value back with its error; without it the words cannot name the value. */
export const withInput = { reportInput: true };

/** Every value that does not fit its schema, by its path; unions are unfolded to their closest branch. */
export function schemaIssues(error: z.ZodError, schema: z.ZodType): IssueDraft[] {
  const meant = new Set(error.issues.flatMap((issue) => (issue.code === 'unrecognized_keys' ? meantFields(issue, schema) : [])));
  // A field that is missing because its name is mistyped is told at the name.
  return error.issues.filter((issue) => issue.input !== undefined || !meant.has(issue.path.join('.'))).flatMap((issue) => worded(issue, schema));
}

function meantFields(issue: z.core.$ZodIssueUnrecognizedKeys, schema: z.ZodType): string[] {
  const fields = fieldsAt(schema, issue.path);
  return issue.keys.flatMap((key) => meantField(key, fields) ?? []).map((field) => [...issue.path, field].join('.'));
}

/** The field that a mistyped name, or a Chinese one, is probably meant for. */
function meantField(key: string, fields: ReadonlyMap<string, string>): string | undefined {
  const titled = [...fields].filter(([, title]) => title === key || (key.length > 1 && title.endsWith(key))).map(([name]) => name);
  return titled.length === 1 ? titled[0] : nearest(key, fields.keys());
}

function worded(issue: z.core.$ZodIssue, schema: z.ZodType): IssueDraft[] {
  if (typeof issue.input === 'string' && isDateIssue(issue)) {
    const read = dayIssue(issue.input, issue.message.includes('只到月'));
    if (read !== undefined) return [{ path: issue.path, ...read }];
  }
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => unknownField(key, issue, schema));
  if (issue.code === 'invalid_union' && issue.errors.length > 0 && issue.errors.every(([only]) => only?.code === 'invalid_value' && only.path.length === 0)) {
    const values = issue.errors.flatMap(([only]) => (only?.code === 'invalid_value' ? only.values.map(String) : []));
    return [{ path: issue.path, what: `${shown(issue.input)}不在可填的内容里：只能填 ${values.join('、')}`, cure: `改成其中一个` }];
  }
  if (issue.code === 'invalid_union') {
    const inner = closestBranch(issue).map((each) => ({ ...each, path: [...issue.path, ...each.path] }));
    if (inner.length > 0) return inner.flatMap((each) => worded(each, schema));
  }
  if (issue.code === 'custom' && typeof issue.params?.['cure'] === 'string') return [{ path: issue.path, what: wordsOf(issue), cure: issue.params['cure'] }];
  const description = describedAt(schema, issue.path);
  if (issue.code === 'invalid_value' && description !== undefined) {
    const told = choiceIssue(issue, description);
    if (told !== undefined) return [told];
  }
  return [{ path: issue.path, what: wordsOf(issue), cure: description === undefined ? '照数据字典里这一项的说明填' : `应填：${description}` }];
}

/** Shorter names that differ in one character often mean the opposite: 已采纳, 不采纳. */
const fewestCompared = 4;

/** A wrong choice, told in the Chinese names, which are taken as well as the codes; undefined where the codes have none. */
function choiceIssue(issue: z.core.$ZodIssueInvalidValue, description: string): IssueDraft | undefined {
  const codes = issue.values.map(String);
  const names = codeNames(codes, description);
  if (issue.input === undefined || issue.input === null || codes.some((code) => names[code] === undefined)) return undefined;
  const chosen = nearest(String(issue.input), codes);
  const near =
    chosen === undefined
      ? nearestWords(
          String(issue.input),
          Object.values(names).filter(({ length }) => length >= fewestCompared),
        )
      : `，最接近的是“${names[chosen]}”`;
  const what = `${shown(issue.input)}不在可填的内容里：只能填 ${codes.map((code) => names[code]).join('、')}${near}`;
  return { path: issue.path, what, cure: `应填：${withoutCodes(codes, description)}` };
}

/** What is wrong with a day, or with a day or a month; undefined where nothing more is known than that it is none. */
function dayIssue(input: string, isMonthAllowed: boolean): IssueDraft | undefined {
  const read = dateCell(input);
  if (read.kind === 'value') return undefined;
  if (!isMonthAllowed || read.issue.what.includes('这一天：')) return read.issue;
  if (!/^\d{4}-\d{2}$/.test(input)) return undefined;
  const isMonth = Number(input.slice(5)) >= 1 && Number(input.slice(5)) <= 12;
  return { what: isMonth ? `“${input}”的年份要在 2000 到 2100 之间` : `没有“${input}”这个月：月份是 1 到 12`, cure: '对照文件改正日期' };
}

/** What dates say of a wrong text: not one word for a day that does not exist and for 昨天. */
function isDateIssue(issue: z.core.$ZodIssue): boolean {
  return (issue.code === 'invalid_format' && issue.format === 'date') || issue.message.includes('真实日期');
}

function wordsOf(issue: z.core.$ZodIssue): string {
  if (issue.input === undefined) return '缺少这一项';
  if (issue.input === null) return '只写了名称，冒号后面空着';
  if (issue.code === 'invalid_union' && 'options' in issue && Array.isArray(issue.options)) {
    return `只能填 ${issue.options.map(String).join('、')}`;
  }
  if (issue.code === 'invalid_value' && typeof issue.input === 'string') {
    return `${issue.message}${nearestWords(issue.input, issue.values.map(String))}`;
  }
  return issue.message;
}

/** The branch that fits best: the one that fails deepest, so that a table is not told to be a text. */
function closestBranch({ errors, input }: z.core.$ZodIssueInvalidUnion): readonly z.core.$ZodIssue[] {
  const isTable = typeof input === 'object' && input !== null;
  const rank = (issues: readonly z.core.$ZodIssue[]) => {
    const isOfOtherKind = issues.some(({ code, path }) => code === 'invalid_type' && path.length === 0);
    return isOfOtherKind && isTable ? -1 : Math.max(0, ...issues.map((issue) => issue.path.length));
  };
  return [...errors].sort((left, right) => rank(right) - rank(left))[0] ?? [];
}

/** A name that the schema does not have, with the slip that probably made it. */
function unknownField(key: string, issue: z.core.$ZodIssueUnrecognizedKeys, schema: z.ZodType): IssueDraft {
  const path = [...issue.path, key];
  const value = valueIn(issue.input, key);
  const fields = fieldsAt(schema, issue.path);
  if (key.includes('：')) return { path, what: `“${key}”这里用了全角冒号“：”`, cure: '改成半角冒号，后面空一格，如 name: 岳阳楼区' };
  if (value === null && /^[A-Za-z]+:/.test(key)) return { path, what: `“${key}”的冒号后面少一个空格`, cure: `写成 ${key.replace(':', ': ')}` };
  if (value === null)
    return { path, what: `文字里的逗号把一段话断开了，“${key}”成了单独的一项`, cure: '大括号 { } 里的文字有逗号的，整段加引号，如 text: "1,000万元"' };
  const options = keysAllowed(schema, issue.path);
  if (options.length > 0)
    return {
      path,
      what: `“${key}”不能写在这里：只能写 ${options.join('、')}`,
      cure: '对照统计改正；npm run publish-answers 写出的文件不要手改，从 Git 恢复或重新运行它',
    };
  const meant = meantField(key, fields);
  if (meant === undefined) return { path, what: `没有“${key}”这个字段`, cure: '检查拼写，改成正确的字段名；原来没有、也用不着的才删去' };
  return {
    path,
    what: `没有“${key}”这个字段，最接近的是“${meant}”`,
    cure: `是${fields.get(meant) || '这一项'}的，写成 ${meant}: …，内容不动；原来没有、也用不着的才删去`,
  };
}

function valueIn(input: unknown, key: string): unknown {
  if (typeof input !== 'object' || input === null) return undefined;
  return Object.entries(input).find(([name]) => name === key)?.[1];
}
