import { expect, test } from 'vitest';
import { memoryFiles } from '../../fixtures/memory-files.ts';
import type { ContentFiles } from '../../../src/content/content-files.ts';
import { nothingKept } from '../../../src/content/kept-files.ts';
import { recordPath } from '../../../src/content/file/registry-file.ts';
import { checkDigits } from '../../../src/domain/code/code.ts';
import { parseRegistry } from '../../../src/domain/code/registry.ts';
import { publishable } from '../../../src/content/read/publishable.ts';
import { readChecked, readContent } from '../../../src/content/read/read.ts';
import { validCodes, validContent } from '../../fixtures/county.ts';
import { gbk } from '../../fixtures/encodings.ts';

type Files = Readonly<Record<string, string | Uint8Array | undefined>>;
const whole: Files = { ...validContent, 'codes.csv': validCodes };
const progress = 'areas/990101/progress/2024-05.csv';
const list = 'areas/990100/programmes/2024.yaml';
const shares = 'areas/990100/allocations/2024-990100.yaml';
const report = 'areas/990102/documents/report.yaml';
const reportText = 'title: 西县进展报告\nkind: status\nissuers: [西县人民政府]\nissuedOn: "2024-06-01"\n';

const filesOf = (files: Files) => memoryFiles(Object.fromEntries(Object.entries(files).flatMap(([path, text]) => (text === undefined ? [] : [[path, text]]))));
const only = (files: ContentFiles, folder: string): ContentFiles => ({ ...files, list: () => files.list().filter(({ path }) => path.startsWith(folder)) });
const textOf = (path: string) => String(whole[path]);

/** What is published of `whole` with `changes`, after `before` (by default `whole`) was published. */
function after(changes: Files, { before = whole, isNew = () => false }: { before?: Files; isNew?: (area: string) => boolean } = {}) {
  const good = only(filesOf(before), 'areas/');
  return publishable({ files: filesOf({ ...before, ...changes }), good, mayLeaveOut: isNew, read: (files) => readContent(files) });
}

test('sound content is read once and nothing is held back', () => {
  let reads = 0;
  const files = filesOf(whole);
  const found = publishable({ files, good: filesOf({}), mayLeaveOut: () => true, read: (each) => (reads++, readContent(each)) });
  expect([reads, found.files, [...found.held]]).toEqual([1, files, []]);
});

test.each<[string, string, Files, RegExp]>([
  ['a tab in a file', '990102', { 'areas/990102/area.yaml': 'name: 西县\n\tkind: county\n' }, /Tab|制表符/i],
  ['a deleted programme', '990100', { [list]: undefined }, /2024-990100/],
  ['a mixture of encodings', '990101', { [progress]: new Uint8Array([...gbk('# 岳阳楼区办公室\n'), ...new TextEncoder().encode(textOf(progress))]) }, /编码/],
  ['a reference to nothing', '990101', { [progress]: textOf(progress).replace(',notice,', ',letter,') }, /letter/],
  ['a missing area.yaml', '990102', { 'areas/990102/area.yaml': undefined, 'areas/990102/officials.yaml': '- { name: 甲 }\n' }, /area\.yaml/],
  ['a file that does not belong there', '990102', { 'areas/990102/list.docx': '' }, /不认识|docx|Word/i],
])('%s holds back its own area alone, which stays as it was', (_, area, changes, expected) => {
  const phone = '- { id: education, name: 教育局, phone: 0700-1234567 }\n';
  const other = area === '990102' ? '990101' : '990102';
  const { read, files, held } = after({ ...changes, [`areas/${other}/agencies.yaml`]: phone });
  expect(read.issues).toEqual([]);
  expect([...held.keys()]).toEqual([area]);
  expect(
    held
      .get(area)
      ?.map(({ what, file }) => `${file} ${what}`)
      .join('\n'),
  ).toMatch(expected);
  expect(read.model?.agencies.get(other as never)).toHaveLength(1);
  for (const path of Object.keys(whole).filter((each) => each.startsWith(`areas/${area}/`))) {
    expect(Buffer.from(files.bytes(path)).toString()).toBe(textOf(path));
  }
});

test('who deleted what another area cites is held back, not the other, which may go on changing', () => {
  const cited = textOf(progress).replace(',notice,11', ',report,11');
  const before = { ...whole, [report]: reportText, [progress]: cited };
  expect(readContent(filesOf(before)).issues).toEqual([]);
  const { read, held } = after({ [report]: undefined, [progress]: cited.replace('已完成90个', '已经完成90个') }, { before });
  expect([read.issues, [...held.keys()]]).toEqual([[], ['990102']]);
  expect([...held.values()].flat()).toEqual([expect.objectContaining({ file: progress, what: expect.stringContaining('report') })]);
});

test('who cites what a held area has only in its broken folder is held back with it', () => {
  const { read, held } = after({
    [report]: reportText,
    'areas/990102/officials.yaml': '\t- 甲\n',
    [progress]: textOf(progress).replace(',notice,11', ',report,11'),
  });
  expect([read.issues, [...held.keys()]]).toEqual([[], ['990102', '990101']]);
});

test('an object with a code does not vanish with its area’s new content', () => {
  const codes = textOf('codes.csv');
  const { read, held } = after({ [shares]: textOf(shares).replace('"990100-own": "250"', '"990100-own": /').replace('"450"', '"700"') });
  expect(codes).toContain('schools@990100-own');
  expect([read.issues, [...held.keys()]]).toEqual([[], ['990100']]);
});

test('a new area that is wrong is left out, also from the list of the area above', () => {
  const broken = { 'areas/990103/area.yaml': 'name: "北镇\n', [shares]: textOf(shares).replace('"990102": /', '"990102": /, "990103": /') };
  const { read, held } = after(broken, { isNew: (area) => area === '990103' });
  expect([read.issues, [...held.keys()], read.model?.areas.has('990103' as never)]).toEqual([[], ['990103', '990100'], false]);
});

test.each<[string, Files]>([
  ['portal.yaml', { 'portal.yaml': 'name: "没有结束\n' }],
  ['the registry of codes', { 'codes.csv': 'x' }],
  ['a page', { 'pages/about.md': '没有标题' }],
  ['the checklist', { 'checklist.yaml': '- 甲' }],
  ['an area that was published and has no good folder', { 'areas/990103/area.yaml': 'name: "北镇\n' }],
])('what is wrong with %s refuses the whole, with the issues of the areas beside it', (_, changes) => {
  const { read, held } = after({ ...changes, 'areas/990102/area.yaml': 'name: "西县\n' });
  expect([...held]).toEqual([]);
  expect(new Set(read.issues.map(({ file }) => file))).toEqual(new Set([...Object.keys(changes), 'areas/990102/area.yaml']));
});

test('a code for something in a held area alone waits with it; the others are published', () => {
  const object = 'site:990101/east-school';
  const row = `20000001${checkDigits('20000001')},2024-06-01,发放,${object},`;
  const [header = ''] = validCodes.split('\r\n');
  const record = `${header}\r\n${row}\r\n`;
  const changes: Files = {
    'areas/990101/sites/east-school.yaml':
      'name: 东区小学\nproject: 2024-990100/schools\nscope: 新建东区小学\nsource: { document: notice, line: 5, text: 新增学位 }\n',
    'areas/990101/agencies.yaml': '\tx: 1\n',
    'codes.csv': `${validCodes}${row}\r\n`,
    [recordPath('2024-06-01', record)]: record,
  };
  const recorded = { ...whole, [recordPath('2024-05-01', validCodes)]: validCodes };
  const published = [{ where: '上次生成的网站', events: parseRegistry(validCodes).events, isSite: true }];
  const { read, held, files } = publishable({
    files: filesOf({ ...recorded, ...changes }),
    good: only(filesOf(recorded), 'areas/'),
    mayLeaveOut: () => false,
    read: (files, heldAreas) => readContent(files, nothingKept, { published, ...(heldAreas && { heldAreas }) }),
  });
  expect([[...held.keys()], read.issues]).toEqual([['990101'], []]);
  expect([...(read.model?.objectOfCode.values() ?? [])]).not.toContain(object);
  expect(readChecked(files, nothingKept, { published, heldAreas: new Set(held.keys()) }).model).toEqual(read.model);
});
