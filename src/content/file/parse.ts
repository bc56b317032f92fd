import type { FieldPath, IssueDraft } from '../../domain/value/issue.ts';
import { z } from 'zod';
import { strangeCharacter } from '../../domain/value/strange-character.ts';
import { fitted } from './fitted.ts';
import { type LineOf, linesOfYaml } from './place.ts';
import { exampleOf, formatField } from './schema-fields.ts';
import { schemaIssues, withInput } from './schema-issue.ts';
import { loadedYaml, plainYaml } from './yaml.ts';

/** One record of a file, and where it stands there. Plain values only: rows are kept between builds as JSON. */
export interface Row<T> {
  readonly value: T;
  readonly path: FieldPath;
  /** Known for rows of a CSV. */
  readonly line?: number | undefined;
  /** The text after the head of a Markdown file. */
  readonly body?: string | undefined;
}

/** A file's records, or what is wrong with it: with issues the rows are not to be used. */
export interface Parsed<T> {
  readonly rows: readonly Row<T>[];
  readonly issues: readonly IssueDraft[];
}

/** Reads one kind of file. `file` is its path below `content/`, for a kind whose name says something of its text. */
export type Parse<T> = (text: string, file: string) => Parsed<T>;

/** A YAML file that is one record. */
export function yamlRecord<T>(schema: z.ZodType<T>): Parse<T> {
  return (text) => parsedYaml(text, schema, (value) => [{ value, path: [] }]);
}

/** A YAML file that is a list of records; an empty file is an empty list. */
export function yamlList<T>(element: z.ZodType<T>): Parse<T> {
  const schema = z.array(element);
  return (text) => parsedYaml(isBlank(text) ? '[]' : text, schema, eachRow);
}

/** A Markdown file with a YAML head between two lines `---`. */
export function markdown<T>(schema: z.ZodType<T>): Parse<T> {
  return (text) => {
    const parts = /^---[ \t]*(\n[\s\S]*?)\n(?:---|—+)[ \t]*(?:\n([\s\S]*))?$/.exec(text);
    if (parts === null) return wholeFile(headWords(text), `文件开头要这样写：\n---\n${exampleOf(schema)}\n---\n正文`);
    // The head keeps the line break of its first `---`, so that its lines count as in the file.
    const [, head = '', body = ''] = parts;
    return parsedYaml(head, schema, (value) => [{ value, path: [], body: body.trim() }]);
  };
}

function headWords(text: string): string {
  if (isBlank(text)) return '文件是空的';
  return text.startsWith('---') ? '开头的“---”之后没有第二行“---”' : '开头没有“---”：标题、日期要写在两行“---”之间，正文在后';
}

function eachRow<T>(values: readonly T[]): Row<T>[] {
  return values.map((value, index) => ({ value, path: [index] }));
}

function parsedYaml<Whole, T>(text: string, schema: z.ZodType<Whole>, rowsOf: (whole: Whole) => Row<T>[]): Parsed<T> {
  if (isBlank(text)) return wholeFile('文件是空的', `至少要写：\n${exampleOf(schema)}`);
  const lost = lostBehindHash(text);
  if (lost !== undefined) return { rows: [], issues: [lost] };
  const { raw, issue } = loadedYaml(text);
  if (issue) return { rows: [], issues: [{ ...issue, field: '格式' }] };
  const { data, error } = parsedAs(schema, raw, text);
  const hidden = [
    ...(text.includes('\\') ? hiddenCharacters(raw) : []),
    ...(wideMark.test(text) ? joinedItems(raw, text) : []),
    ...repeated(raw),
    ...(oddNumber.test(text) ? oddNumbers(raw, plainYaml(text)) : []),
  ];
  if (error === undefined && hidden.length === 0) return { rows: rowsOf(data), issues: [] };
  const lineOf = linesOfYaml(text);
  const found = [...(error === undefined ? [] : schemaIssues(error, schema)), ...hidden];
  return { rows: [], issues: found.map((each) => withLine(each, schema, lineOf)) };
}

/** 提质改造 #12 所学校: YAML takes what stands behind ` #` for a remark, and nobody would miss it. Remarks begin with `# `. */
function lostBehindHash(text: string): IssueDraft | undefined {
  const lines = text.split('\n');
  const index = lines.findIndex((line) => /^[^'"#]*(?::|-)\s+[^'"#\s[{|>][^'"#]*\s#[^\s#]/u.test(line));
  if (index < 0) return undefined;
  const behind = (lines[index] ?? '').replace(/^[^#]*/u, '').slice(0, 20);
  return { line: index + 1, field: '格式', what: `空格和“#”后面的“${behind}”会当成备注丢掉`, cure: '是内容的，整段加引号；是备注的，“#”后面空一格' };
}

/** What does not fit as it stands is read once more as a person may have meant it. */
function parsedAs<Whole>(schema: z.ZodType<Whole>, raw: unknown, text: string): z.ZodSafeParseResult<Whole> {
  const strict = schema.safeParse(raw, withInput);
  return strict.success ? strict : schema.safeParse(fitted(raw, plainYaml(text), schema), withInput);
}

/** A value's line and field. The file as a whole may be a list that should be a record, or the other way round. */
function withLine(draft: IssueDraft, schema: z.ZodType, lineOf: LineOf): IssueDraft {
  const { path = [] } = draft;
  if (path.length > 0) return { ...draft, line: lineOf(path), field: formatField(path, schema) };
  const what = schema instanceof z.ZodArray ? '要写成几条，每条以“- ”开头' : '要分行写“名称: 内容”，冒号后面空一格，行首不加“- ”';
  return { line: 1, field: '整个文件', what, cure: `如：\n${exampleOf(schema)}` };
}

/** Characters that were written as escapes, `"\u000b"`: the text of the file does not show them. */
function hiddenCharacters(raw: unknown, path: FieldPath = []): IssueDraft[] {
  if (typeof raw === 'string') {
    const found = strangeCharacter(raw);
    return found === undefined ? [] : [{ path, ...found }];
  }
  if (Array.isArray(raw)) return raw.flatMap((each, index) => hiddenCharacters(each, [...path, index]));
  if (typeof raw !== 'object' || raw === null) return [];
  return Object.entries(raw).flatMap(([key, value]) => [...hiddenCharacters(key, path), ...hiddenCharacters(value, [...path, key])]);
}

/** A list in one line without quotes that is parted by marks of full width: [县住建局，县教育局] is one name for YAML. */
const wideMark = /\[[^\]"'\n]*[，、；]/u;

function joinedItems(raw: unknown, text: string, path: FieldPath = []): IssueDraft[] {
  if (typeof raw !== 'object' || raw === null) return [];
  return Object.entries(raw).flatMap(([key, each]) => {
    const here = [...path, Array.isArray(raw) ? Number(key) : key];
    if (!Array.isArray(raw) || typeof each !== 'string') return joinedItems(each, text, here);
    const [mark] = /(?<=.)[，、；](?=.)/u.exec(each.replace(/《[^》]*》|（[^）]*）|“[^”]*”/gu, '')) ?? [];
    if (mark === undefined || !text.split('\n').some((line) => isPlainItem(line, each))) return [];
    const cure = '分开几项的，改成半角逗号“,”，后面空一格；本来就是一段话的，整段加引号';
    return [{ path: here, what: `方括号里用了全角${wideMarkNames[mark] ?? '标点'}“${mark}”，“${each.slice(0, 40)}”读成了一项`, cure }];
  });
}

/** Whether a line has these words without quotes as one item between brackets and commas. */
function isPlainItem(line: string, words: string): boolean {
  const at = line.indexOf(words);
  return at > 0 && /[[,]\s*$/u.test(line.slice(0, at)) && /^\s*[,\]]/u.test(line.slice(at + words.length));
}

const wideMarkNames: Readonly<Record<string, string>> = { '，': '逗号', '、': '顿号', '；': '分号' };

/** What may be a number that is not written as people write one: 0x1F, 0o17, 012, 1e3, .5, +5. */
const oddNumber = /(?:^|[:[,{-]\s+)[+-]?(?:0[xob\d]|\.\d|\.(?:inf|nan)|\d+(?:\.\d*)?e|(?<=\+)\d)/im;

/** Numbers that YAML reads otherwise than they look: a line number 012 is the twelfth line, 1e3 the thousandth. */
function oddNumbers(raw: unknown, plain: unknown, path: FieldPath = []): IssueDraft[] {
  if (typeof raw === 'number') {
    const written = String(plain);
    if (/^-?(?:0|[1-9]\d*)(?:\.\d+)?$/.test(written)) return [];
    if (/^0\d{5,}$/.test(written))
      return [{ path, what: `“${written}”没有加引号，开头的 0 会丢`, cure: `加引号，写成 "${written}"；电话号码写成 0730-8888888 的样子` }];
    const plainly = Number.isFinite(raw) ? `写成平常的数字 ${raw}` : '写成平常的数字';
    return [{ path, what: `“${written}”不是平常的写法，会读成 ${raw}`, cure: `${plainly}；是编号、不是数的，加引号` }];
  }
  if (typeof raw !== 'object' || raw === null || typeof plain !== 'object' || plain === null) return [];
  return Object.entries(raw).flatMap(([key, value]) => oddNumbers(value, Reflect.get(plain, key), [...path, Array.isArray(raw) ? Number(key) : key]));
}

/** Records of one list that are the same in everything: one was copied too often. */
function repeated(raw: unknown, path: FieldPath = []): IssueDraft[] {
  if (typeof raw !== 'object' || raw === null) return [];
  const inner = Object.entries(raw).flatMap(([key, value]) => repeated(value, [...path, Array.isArray(raw) ? Number(key) : key]));
  return Array.isArray(raw) ? [...sameItems(raw, path), ...inner] : inner;
}

function sameItems(items: readonly unknown[], path: FieldPath): IssueDraft[] {
  const seen = new Map<string, number>();
  return items.flatMap((item, index) => {
    if (typeof item !== 'object' || item === null) return [];
    const words = JSON.stringify(item);
    const first = seen.get(words);
    if (first === undefined) seen.set(words, index);
    return first === undefined
      ? []
      : [
          {
            path: [...path, index],
            what: `与第 ${first + 1} 项完全相同`,
            cure: '本来是另一个人、另一件事的，照原文件改回它自己的内容；真是多抄了一遍的，才删去一项',
          },
        ];
  });
}

function wholeFile(what: string, cure: string): Parsed<never> {
  return { rows: [], issues: [{ field: '整个文件', what, cure }] };
}

/** Nothing but space and comments. */
function isBlank(text: string): boolean {
  return text.replace(/^\s*#.*$/gm, '').trim() === '';
}
