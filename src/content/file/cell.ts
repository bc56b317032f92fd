import { z } from 'zod';
import type { IssueDraft } from '../../domain/value/issue.ts';
import { type Stage, stageNames, stageOf } from '../../domain/task/stage.ts';
import { hanDecimal } from '../../domain/value/han-number.ts';
import { daysInMonth } from '../../domain/value/civil-date.ts';
import { writtenDay } from '../../domain/value/written-day.ts';
import { nearestWords } from './nearest.ts';
import { shown } from './schema-words.ts';

/** A cell as its schema wants it, or what is wrong with it. */
export type ReadCell = { readonly kind: 'value'; readonly value: string } | { readonly kind: 'issue'; readonly issue: IssueDraft };

/** Reads the cells of one column. */
export type CellReader = (cell: string) => ReadCell;

/**
 * The reader of a column for values of `schema`; what a column takes is asked of its schema. `names`
 * are the Chinese names of a code list, where the schema is one. Full-width digits, points and commas
 * are read as their half-width ones in numbers, dates and codes; words stay as they are.
 */
export function cellReader(schema: z.ZodType, names: Readonly<Record<string, string>> = {}): CellReader {
  const takes = (text: string) => schema.safeParse(text).success;
  if (takes('一二三')) return (cell) => value(cell.trim());
  if (takes('2024-02-29')) return dateCell;
  if (takes('3')) return (cell) => numberCell(cell, takes('1.5'));
  const choices = choicesOf(schema);
  return choices.length > 0 ? (cell) => codeCell(cell, choices, names) : (cell) => value(cell.trim());
}

/** 2025-06-30 of 2025/6/30, 2025.6.30, 2025年6月30日 or 20250630. Where day, month and year could be changed about, nothing is guessed. */
export function dateCell(cell: string): ReadCell {
  const plain = halfWidth(cell)
    .replace(/[—―]+/g, '-')
    .trim()
    .replace(/(?:\s+|T)0?0:00(?::00(?:\.0+)?)?(?:Z|\+08:?00)?$/i, '')
    .replace(/\s/g, '');
  const date = writtenDay(plain);
  if (date === undefined) return issue(dateWords(cell, plain), '写成年-月-日，如 2025-06-30 或 2025/6/30');
  return z.iso.date().safeParse(date).success ? value(date) : issue(`没有${shown(cell)}这一天：${absentDay(date)}`, '对照文件改正日期');
}

/** Why there is no such day as `date`, YYYY-MM-DD: no thirteenth month, or too few days in the month. */
function absentDay(date: string): string {
  const [year = 0, month = 0] = date.split('-').map(Number);
  if (month < 1 || month > 12) return '月份是 1 到 12';
  return `${month === 2 ? `${year}年` : ''}${month}月只有 ${daysInMonth(year, month)} 天`;
}

function dateWords(cell: string, plain: string): string {
  if (/^\d{5}$/.test(plain)) return `${shown(cell)}是表格软件内部的日期数，不是日期：把这一列的格式设成“日期”再另存`;
  const [, first = '', second = '', third = ''] = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{2,4})$/.exec(plain) ?? [];
  if (first !== '' && third.length === 4 && (Number(first) > 12 || Number(second) > 12)) {
    const [month, day] = Number(first) > 12 ? [second, first] : [first, second];
    if (Number(month) <= 12) return `${shown(cell)}的年份没有写在最前，像是 ${third}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  }
  if (first !== '')
    return `${shown(cell)}读法不定：是${first}日${second}月，还是${first}月${second}日，或者${first}年${second}月${third}日，看不出来；年份要写四位，放在最前`;
  if (/^\d{4}[-/.年]\d{1,2}月?$/.test(plain)) return `${shown(cell)}只到月，少了日`;
  return `${shown(cell)}不是日期`;
}

/** Digits with an optional fraction; 5,000 and 12,345.67 are read, 5,00 and 5 000 are not guessed. */
function numberCell(cell: string, hasFraction: boolean): ReadCell {
  const plain = halfWidth(cell).trim();
  const joined = /^-?\d{1,3}(,\d{3})+(\.\d+)?$/.test(plain) ? plain.replaceAll(',', '') : plain;
  if (/^-?\d+$/.test(joined) || (hasFraction && /^-?\d+\.\d+$/.test(joined))) return value(joined);
  if (/^-?\d+\.\d+$/.test(joined)) return issue(`${shown(cell)}不是整数`, '填整数，如 3');
  const printed = hanDecimal(plain);
  if (printed !== undefined && (hasFraction || !printed.includes('.'))) return value(printed);
  return issue(numberWords(cell, plain), numberCure(plain));
}

function numberWords(cell: string, plain: string): string {
  if (/^-?[\d.]+e[+-]?\d+$/i.test(plain)) return `${shown(cell)}是科学记数法，原来的数看不全`;
  if (/^-?[\d, .'’‘`]+$/.test(plain)) return `${shown(cell)}的逗号、空格或小数点不合写法，看不出是多少`;
  const [, unit] = /^-?[\d,.]+\s*(\D+)$/.exec(plain) ?? [];
  return unit === undefined ? `${shown(cell)}不是数，要填数字` : `${shown(cell)}带了“${unit}”，要写成不带逗号、不带单位的数值`;
}

/** The number that was meant where thousands stand apart, to be compared with the document. */
function numberCure(plain: string): string {
  const [thousands] = /^-?\d{1,3}(?:[ '’‘`]\d{3})+$/.exec(plain) ?? [];
  if (plain.startsWith('=')) return '这是公式：填算出来的数';
  if (plain.startsWith('#')) return '表格软件的公式出了错：对照报来的表填原来的数，不要空着';
  if (plain.endsWith('‰')) return '千分数先换算成百分数再填，如 48‰ 填 4.8';
  if (/^[约近超逾]/u.test(plain) || /[余多]$/u.test(plain)) return '只填数；“约”“余”这样的词写进“进展情况”';
  if (/^-?[\d,.]+\s*\p{Script=Han}/u.test(plain)) return '先核对这个单位和“单位”一列是不是同一个，不是的对照原表改正；是的，这一格只填数';
  const cure = '只填数值，不带单位，如 467.036；没有数字就空着，不填 0';
  return thousands === undefined ? cure : `核对原文件，是 ${thousands.replace(/[^\d-]/g, '')} 的就这样写。${cure}`;
}

/** Other words for the Chinese names of codes. */
const otherWords: Readonly<Record<string, string>> = {
  ...{ 省级: '省定', 市级: '市定', 县级: '县定', 区级: '县定' },
  ...{ 前: '建设前', 改造前: '建设前', 施工前: '建设前', 开工前: '建设前' },
  ...{ 中: '建设中', 改造中: '建设中', 施工中: '建设中', 在建: '建设中' },
  ...{ 后: '建成后', 改造后: '建成后', 建设后: '建成后', 完工后: '建成后', 竣工后: '建成后' },
};

/** A code, or its Chinese name with or without 已: 开工 and 已开工 are the same stage. */
export function codeCell(cell: string, choices: readonly string[], names: Readonly<Record<string, string>>): ReadCell {
  const plain = halfWidth(cell).replace(/\s/g, '');
  const usual = Object.hasOwn(otherWords, plain) ? otherWords[plain] : plain;
  const bare = (name: string) => name.replace(/^(已|通过)/, '');
  const found =
    choices.find((code) => code.toLowerCase() === plain.toLowerCase() || names[code] === usual) ??
    choices.find((code) => bare(names[code] ?? code) === bare(plain)) ??
    choices.find((code) => code === stageOf(plain) && names[code] === wordOf(stageOf(plain)));
  if (found !== undefined) return value(found);
  const words = choices.map((code) => names[code] ?? code);
  return issue(`没有${shown(cell)}这一种${nearestWords(plain, words)}`, `填其中一种：${words.join('、')}`);
}

function wordOf(reached: Stage | undefined): string | undefined {
  return reached === undefined ? undefined : stageNames[reached];
}

function choicesOf(schema: z.ZodType): string[] {
  let inner: unknown = schema;
  while (inner instanceof z.ZodOptional || inner instanceof z.ZodDefault) inner = inner.unwrap();
  return inner instanceof z.ZodEnum ? inner.options.map(String) : [];
}

/** Full-width letters, digits and signs as half-width ones: ２０２５／６ → 2025/6. */
export function halfWidth(text: string): string {
  return text
    .replace(/[！-～]/g, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0))
    .replace(/[−–]/g, '-')
    .replace(/\u3000/g, ' ');
}

function value(text: string): ReadCell {
  return { kind: 'value', value: text };
}

function issue(what: string, cure: string): ReadCell {
  return { kind: 'issue', issue: { what, cure } };
}
