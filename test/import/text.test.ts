import { expect, test } from 'vitest';
import { readReading } from '../../scripts/import/reading.ts';
import { quotation } from '../../scripts/import/text.ts';
import { formatReports, formatYaml } from '../../scripts/import/write.ts';

const texts = new Map([
  ['county-notice', ['一、坚持“旬简报、月通报”工作机制，年终验收。', '序号\t指标\t单位\t东县\t西县\t南区', '1\t 新增学位 450 个 \t个\t450\t/\t12.5']],
  ['town-table', ['完成 9 个']],
]);
const areaNames = new Map([
  ['东县', '990101'],
  ['西县', '990102'],
  ['南区', '990100-south'],
]);
const read = (yaml: string) => readReading(yaml, { texts, areaNames, document: 'county-notice' });

test.each([
  ['1', 1, '一、坚持“旬简报、月通报”工作机制，年终验收。'],
  ['B3', 3, '新增学位 450 个'],
  ['B3 450 个', 3, '450 个'],
  ['1 坚持…机制', 1, '坚持“旬简报、月通报”工作机制'],
])('the place %s is cut from line %i', (place, line, text) => {
  expect(quotation(texts, 'county-notice', place)).toEqual({ document: 'county-notice', line, text });
});

test('a place in another document is named by its first word', () => {
  expect(quotation(texts, 'county-notice', 'town:1 9 个')).toEqual({ document: 'town-table', line: 1, text: '9 个' });
});

test.each([
  ['a line that does not exist', '9', /no line 9/],
  ['a cell that does not exist', 'H3', /no cell H3/],
  ['words that are not there', '1 季总结', /words not found/],
  ['last words that only stand before the first', '1 机制…坚持', /words not found/],
  ['a document that does not exist', 'village:1', /no document begins with village-/],
  ['something else', 'line one', /not a place/],
])('%s is an error', (_what, place, message) => {
  expect(() => quotation(texts, 'county-notice', place)).toThrow(message);
});

test('a reading becomes content with the words of the document', () => {
  const yaml = `
text: !text B3
shares: !row { line: 3, plus: { 990100-own: "3" } }
source: !source B3
statements: [{ at: 1 坚持…机制, topic: reporting }]
agencies: !names C2`;
  expect(read(yaml)).toEqual({
    text: '新增学位 450 个',
    shares: { '990101': '450', '990102': '/', '990100-south': '12.5', '990100-own': '3' },
    source: { document: 'county-notice', line: 3, text: '新增学位 450 个' },
    statements: [{ line: 1, text: '坚持“旬简报、月通报”工作机制', topic: 'reporting' }],
    agencies: ['单位'],
  });
});

test('a file of content quotes words that look like a number, a date or a code, and folds no line', () => {
  const long = '长'.repeat(300);
  const value = { a: '650', b: '2023-05-31', c: '/', d: '', e: '430600', f: 650, g: long };
  const quoted = 'a: "650"\nb: "2023-05-31"\nc: "/"\nd: ""\ne: "430600"\nf: 650\n';
  expect(formatYaml(value, 'made by')).toBe(`# made by\n\n${quoted}g: ${long}\n`);
});

test('a progress file is RFC 4180 with BOM, and absent fields are empty', () => {
  const report = { indicator: '2024-990100/a/b', area: '990101', asOf: '2024-05-31', value: '9', document: 'd', line: 1, text: '“9”,好' };
  const [header, row, end] = formatReports([report]).split('\r\n');
  expect(header).toMatch(/^\uFEFF指标,区域,截至日期,/);
  expect(row).toBe('2024-990100/a/b,990101,2024-05-31,,9,,,,,,,,,"“9”,好",,d,1');
  expect(end).toBe('');
});

test('a report with a field that is no column is refused', () => {
  expect(() => formatReports([{ remark: 'x' }])).toThrow(/no column for remark/);
});

test('words of several places are joined', () => {
  expect(read('scope: !text [C2, D2]')).toEqual({ scope: '单位；东县' });
});
