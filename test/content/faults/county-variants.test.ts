import { expect, test } from 'vitest';
import { formatIssue } from '../../../src/content/issue.ts';
import { gbk, utf16 } from '../../fixtures/encodings.ts';
import { chance, type Chance } from './chance.ts';
import { recordFiles, tables, textOf, valueOf, written } from './county.ts';
import { readCounty } from './memory.ts';

const perStyle = Number(process.env['VARIANTS_PER_STYLE'] ?? 1);

/** Ways in which a right file may be written. */
const styles: Readonly<Record<string, (path: string, chance: Chance) => string | Uint8Array>> = {
  'every text in quotes': (path) => written(path, valueOf(path)),
  'the fields in another order': (path) => written(path, turned(valueOf(path))),
  'one line of braces': (path) => (path.endsWith('.yaml') ? `${JSON.stringify(valueOf(path))}\n` : textOf(path)),
  'remarks between the lines': (path) => (path.endsWith('.yaml') ? `# 由县实事办填写\n${textOf(path)}# 完\n` : textOf(path)),
  'empty lines at the end': (path, { one }) => `${textOf(path)}${one(['\n', '\n\n\n', '  \n'])}`,
  'the line ends of Windows': (path) => textOf(path).replaceAll('\r', '').replaceAll('\n', '\r\n'),
  'a byte order mark': (path) => `\uFEFF${textOf(path).replace('\uFEFF', '')}`,
  'two byte order marks': (path) => `\uFEFF\uFEFF${textOf(path).replace('\uFEFF', '')}`,
  'years with their word': (path) => textOf(path).replaceAll(/^year: (\d{4})$/gm, 'year: $1年'),
  'days with the hour that programs add': (path) => textOf(path).replaceAll(/(?<=On: )"(\d{4}-\d{2}-\d{2})"/g, '$1T00:00:00'),
  'round brackets and blanks in numbers of documents': (path) => textOf(path).replaceAll(/(?<=documentNumber: .*)〔(\d{4})〕(\d+)号/g, '（$1） $2 号'),
  'levels and photos in other words': (path) =>
    textOf(path)
      .replaceAll(/^level: county$/gm, 'level: 县级')
      .replaceAll('shows: before', 'shows: 改造前')
      .replaceAll('shows: after', 'shows: 完工后'),
  'targets in Chinese numerals': (path) => textOf(path).replaceAll(/(?<=^ +target: )"(\d{1,4})"$/gm, (_whole, digits: string) => hanOf(Number(digits))),
  'targets with a full stop': (path) => textOf(path).replaceAll(/(?<=^ +target: )"?(\d+)"?$/gm, '"$1。"'),
  'shares by the names of areas': (path) =>
    path.includes('/allocations/') ? textOf(path).replaceAll(/^( +)990101-chengguan:/gm, '$1城关街道:') : textOf(path),
  GBK: (path) => gbk(textOf(path).replace('\uFEFF', '')),
  'UTF-16': (path) => utf16(textOf(path).replace('\uFEFF', '')),
};

/** Ways in which a right table may be filled. */
const fillings: Readonly<Record<string, (rows: readonly string[], chance: Chance) => readonly string[]>> = {
  'the rows the other way round': ([head = '', ...rows]) => [
    head,
    ...rows
      .map((row, index) => ({ row, index }))
      .sort((left, right) => keyOf(left.row).localeCompare(keyOf(right.row)) || left.index - right.index)
      .map(({ row }) => row),
  ],
  'days with slashes': (rows) => rows.map((row) => row.replaceAll(/,(\d{4})-0?(\d+)-0?(\d+)/g, ',$1/$2/$3')),
  'days in Chinese': (rows) => rows.map((row) => row.replaceAll(/,(\d{4})-0?(\d+)-0?(\d+)/g, ',$1年$2月$3日')),
  'tabs for commas': (rows) => rows.map((row) => row.replaceAll(',', '\t')),
  'quotes around every cell': (rows) => rows.map((row) => row.replaceAll(/[^,]+/g, '"$&"')),
  'columns to spare': (rows) => rows.map((row) => `${row},,`),
  'rows to spare': (rows) => [...rows, ',,,,,', '', ',,,,,,,,'],
  'stages in other words': (rows) =>
    rows.map((row) => row.replaceAll(',tendering,', ',招标中,').replaceAll(',started,', ',在建,').replaceAll(',inUse,', ',已投用,')),
  'colons in the parts': (rows) => rows.map((row) => row.replaceAll(/(后期装修|已开工|未开工|完工) (?=\d)/g, '$1：')),
  'values in another multiple': (rows) =>
    rows.map((row) => row.replaceAll(/,(\d{3,4})(?=,人,)/g, (_whole, digits: string) => `,${Number(digits) / 10_000}万人`)),
  'units with the name of the county in front': (rows) => rows.map((row) => row.replaceAll(/,县(?=\p{Script=Han}+局,)/gu, ',清溪县')),
  'ids in full width': (rows) => rows.map((row) => row.replace(/^2025-\d+\/[^,]+/, (id) => id.replaceAll('/', '／'))),
  'spaces around cells': (rows) => rows.map((row) => row.replaceAll(/[^,]+/g, ' $& ')),
};

const figures = '零一二三四五六七八九';

/** 1–9999 in Chinese characters: 3500 is 三千五百. */
function hanOf(number: number): string {
  const parts = [...String(number)].map((digit, index, all) =>
    digit === '0' ? '零' : figures[Number(digit)]! + ['', '十', '百', '千'][all.length - 1 - index]!,
  );
  return parts
    .join('')
    .replaceAll(/零+/g, '零')
    .replace(/(?<=.)零$/, '');
}

function keyOf(row: string): string {
  return row.split(',').slice(0, 3).join(',');
}

/** Tables and lists stay in order; the fields of every record change theirs. */
function turned(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(turned);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, each]) => [key, turned(each)]),
  );
}

interface Variant {
  readonly name: string;
  readonly file: string;
  readonly content: string | Uint8Array;
}

const seeds = Array.from({ length: perStyle }, (_, index) => index + 1);
const ofFiles = recordFiles.flatMap(({ path: file }) =>
  Object.entries(styles).flatMap(([name, write]) => seeds.map((seed) => ({ name, file, content: write(file, chance(seed)) }))),
);
const ofTables = tables.flatMap((file) =>
  Object.entries(fillings).flatMap(([name, fill]) =>
    seeds.map((seed) => ({ name, file, content: `${fill(textOf(file).replace('\uFEFF', '').trimEnd().split(/\r?\n/), chance(seed)).join('\n')}\n` })),
  ),
);
/** Tables in other encodings and with other line ends. */
const ofBytes = tables.flatMap((file) =>
  ['the line ends of Windows', 'a byte order mark', 'GBK', 'UTF-16'].flatMap((name) =>
    seeds.map((seed) => ({ name, file, content: styles[name]!(file, chance(seed)) })),
  ),
);
const variants = [...ofFiles, ...ofTables, ...ofBytes];
const perReading = 40;

/** Variants of different files that are read together, so that the county is read once for several; each stands in one group. */
function groups(): Variant[][] {
  const left = variants.map((variant, index) => ({ variant, turn: index % perReading }));
  const grouped: Variant[][] = [];
  // Neighbours are ways of writing one file: taken in turns, a group mixes files and ways.
  for (const { variant } of left.sort((one, other) => one.turn - other.turn)) {
    const free = grouped.find((group) => group.length < perReading && group.every(({ file }) => file !== variant.file));
    if (free === undefined) grouped.push([variant]);
    else free.push(variant);
  }
  return grouped;
}

function refusedOf(group: readonly Variant[]): string[] {
  const { issues } = readCounty(Object.fromEntries(group.map(({ file, content }) => [file, content])));
  return issues.map((issue) => `${group.map(({ file, name }) => `${file}, ${name}`).join('; ')}: ${formatIssue(issue)}`);
}

test('there are at least five hundred right ways', () => {
  expect(variants.length).toBeGreaterThanOrEqual(500);
});

test('no right way of writing is refused', { timeout: 2_400_000 }, () => {
  const refused = groups().filter((group) => refusedOf(group).length > 0);
  // Each by itself says which it was; if none does, it is the group.
  expect(refused.flatMap((group) => [...group.flatMap((variant) => refusedOf([variant])), ...refusedOf(group)])).toEqual([]);
});

test.each<readonly [string, Readonly<Record<string, string>>]>([
  ['a town that is founded later', { 'areas/990101-xinqu/area.yaml': 'name: 新桥镇\nkind: township\nparent: "990101"\nvalidFrom: "2026-01-01"\n' }],
  [
    'a unit that is dissolved later',
    { 'areas/990101/agencies.yaml': textOf('areas/990101/agencies.yaml').replace('phone: 0999-2000002', 'phone: 0999-2000002, validTo: "2026-06-30"') },
  ],
  ['a document without dates', { 'areas/990101/documents/county-note.yaml': 'title: 关于报送进展的说明\nkind: policy\nissuers: [清溪县民生实事办]\n' }],
])('%s is right', (_, changes) => {
  expect(readCounty(changes).issues.map(formatIssue)).toEqual([]);
});
