import { gbk } from '../../fixtures/encodings.ts';
import { base, fieldLines, tablePaths, yamlPaths } from './base.ts';
import type { Chance } from './chance.ts';

/** One thing done wrong in one file. */
export interface Fault {
  readonly name: string;
  readonly file: string;
  readonly content: string | Uint8Array;
  /** Where it must be told, if one line is right. */
  readonly line?: number;
  /** What the message must name. */
  readonly says?: RegExp;
}

/** A class of faults: makes one of them at a place that chance names. New classes and files only have to be added here and in `base`. */
type FaultClass = (chance: Chance) => Fault;

const hidden = ['\u200B', '\u202E', '\u2066', '\uFFFD', '\0', '\u000B', '\uFFFE', '\uE000', '\x9C', '\uFEFF'];

export const faultClasses: Readonly<Record<string, FaultClass>> = {
  mixture: ({ one, below }) => {
    const file = one(Object.keys(base));
    const lines = text(file).trimEnd().split('\n');
    const at = below(lines.length + 1);
    const bytes = lines.flatMap((words, index) => [...(index === at ? gbk('# 湘阴县教育局\n') : []), ...utf8(`${words}\n`)]);
    return { name: 'mixture', file, content: new Uint8Array([...bytes, ...(at === lines.length ? gbk('# 湘阴县教育局\n') : [])]), line: at + 1, says: /编码/ };
  },
  hiddenCharacter: ({ one, below }) => {
    const file = one(Object.keys(base));
    const at = 1 + below(text(file).length - 1);
    const content = text(file).slice(0, at) + one(hidden) + text(file).slice(at);
    return { name: 'hidden character', file, content, line: text(file).slice(0, at).split('\n').length, says: /U\+/ };
  },
  fullWidthColon: (chance) => inField(chance, 'full-width colon', (words, key) => words.replace(`${key}: `, `${key}：`), /全角冒号/),
  noSpace: (chance) => inField(chance, 'no space after the colon', (words, key) => words.replace(`${key}: `, `${key}:`), /少一个空格/),
  unclosedQuote: (chance) => inField(chance, 'unclosed quote', (words, key) => words.replace(new RegExp(`${key}: .*$`), `${key}: "没有结束`), /引号没有成对/),
  unclosedBrace: (chance) =>
    inField(chance, 'unclosed brace', (words, key) => words.replace(new RegExp(`${key}: .*$`), `${key}: { document: notice, line: 1`), /大括号没有成对/),
  tab: (chance) => inField(chance, 'tab', (words) => `\t${words.trimStart()}`, /Tab|缩进/),
  unknownField: (chance) => inField(chance, 'unknown field', (words, key) => words.replace(`${key}: `, `${key}x: `), /没有“|缺少这一项/),
  emptyValue: (chance) => inField(chance, 'nothing after the colon', (words, key) => words.replace(new RegExp(`${key}: .*$`), `${key}:`), /./),
  date: (chance) =>
    inTable(chance, '截至日期', ['6/30/2024', '25/6/30', '2024/2/30', '2024年6月', '45473', '六月底', '2024-13-01'], /读法不定|没有“|只到月|日期|年份/),
  number: (chance) => inTable(chance, '完成值', ['270米', '5e3', '"5,00"', '2 70', '约270', '２７０所', '1.2.3'], /带了|科学记数法|看不出|要填数字/),
  stage: (chance) => inTable(chance, '阶段', ['开始了', 'begun', '完成率', '1'], /没有“/),
  basis: (chance) => inTable(chance, '百分比含义', ['比例', 'percent', '已开工'], /没有“/),
  line: (chance) => inTable(chance, '行号', ['', '0', '第十一行', '11.5', '-1'], /行号/),
  extraCell: (chance) => inTable(chance, '进展情况', ['已完成270个,其中寄宿30个'], /多出一格|行号/),
  title: ({ one }) => {
    const file = one(tablePaths);
    const title = one(text(file).split('\n')[0]!.split(','));
    return { name: 'wrong title', file, content: text(file).replace(title, `${title}栏`), line: 1, says: new RegExp(`没有“${title}栏”这一列`) };
  },
  openQuote: (chance) => {
    const made = inTable(chance, '进展情况', ['"没有结束'], /引号没有成对/);
    return { ...made, name: 'unclosed quote in a table' };
  },
};

function inField({ one }: Chance, name: string, change: (words: string, key: string) => string, says: RegExp): Fault {
  const file = one(yamlPaths.filter((path) => fieldLines(path).length > 0));
  const { line, key } = one(fieldLines(file));
  const lines = text(file)
    .split('\n')
    .map((words, index) => (index === line - 1 ? change(words, key) : words));
  return { name, file, content: lines.join('\n'), says };
}

function inTable({ one, below }: Chance, title: string, cells: readonly string[], says: RegExp): Fault {
  const file = one(tablePaths.filter((path) => text(path).includes(title)));
  const [head = '', ...rows] = text(file).trimEnd().split('\n');
  const [at, column, cell] = [below(rows.length), head.split(',').indexOf(title), one(cells)];
  const changed = rows.map((row, index) =>
    index === at
      ? row
          .split(',')
          .map((old, place) => (place === column ? cell : old))
          .join(',')
      : row,
  );
  return { name: `${title} ${cell}`, file, content: `${[head, ...changed].join('\n')}\n`, line: at + 2, says };
}

function text(file: string): string {
  return base[file] ?? '';
}

function utf8(words: string): Uint8Array {
  return new TextEncoder().encode(words);
}
