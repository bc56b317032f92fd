import { expect, test } from 'vitest';
import { formatIssue } from '../../../../src/content/issue.ts';
import { readContent } from '../../../../src/content/read/read.ts';
import { contentFolder, validContent } from '../../../fixtures/county.ts';

const update = 'areas/990101/updates/visit.md';
const visit = (body: string) =>
  `---\ntitle: 走访\nproject: 2024-990100/schools\npublishedOn: "2024-05-06"\nsource: { document: notice, line: 1, text: 走访 }\n---\n\n${body}\n`;
const read = (changes: Record<string, string>) => readContent(contentFolder({ ...validContent, ...changes }));
const personal = (changes: Record<string, string>) =>
  read(changes)
    .issues.filter(({ rule }) => rule === 'personal-data')
    .map(formatIssue);
const confirmed = (file: string, text: string) =>
  `- file: ${file}\n  text: "${text}"\n  reason: 供水设备的出厂编号，见铭牌\n  confirmedBy: 东区水利局办公室\n  confirmedOn: "2024-05-06"\n`;

test.each([
  [
    'a mobile number',
    { [update]: visit('联系\n１３８-1234-5678') },
    /visit\.md 第 9 行 · 正文：含有手机号 138…78\n.*怎么改：删去；联系方式改登记办公电话.*areas\/990101\/not-personal\.yaml/,
  ],
  ['a name', { [update]: visit('慰问低保户王建国。') }, /visit\.md 第 8 行 · 正文：像是姓名 王建国\n.*改写为“张某”/],
  [
    'a number in a YAML field',
    { 'areas/990101/agencies.yaml': '- id: water\n  name: 东区水利局\n  address: "138 1234 5678"\n' },
    /agencies\.yaml 第 3 行 · 办公地址 address：含有手机号/,
  ],
  ['a number in a comment', { 'areas/990101/agencies.yaml': '- id: water # 13812345678\n  name: 东区水利局\n' }, /agencies\.yaml 第 1 行 · 注释：含有手机号/],
  ['a number in a file name', { 'areas/990101/updates/13812345678.md': visit('好') }, /13812345678\.md · 文件名：含有手机号 138…78\n.*改文件名/],
  ['a name in a photo’s name', { 'areas/990101/photos/低保户王建国.jpg': 'x' }, /· 文件名：像是姓名 王建国/],
  ['a list', { [update]: visit('王建国,三组,500\n李秀英,二组,300\n张伟,一组,200') }, /第 8 行 · 正文：像是人员名单.*\n.*整份删去，只写人数和金额合计/],
])('%s is told with its place and cure', (_what, changes, expected) => {
  expect(personal(changes).join('\n')).toMatch(expected);
});

test('a number is told though another file cannot be read', () => {
  expect(personal({ [update]: visit('13812345678'), 'areas/990102/area.yaml': 'name: [' })).toHaveLength(1);
});

test('an official’s name is nobody’s secret', () => {
  expect(personal({ [update]: visit('慰问低保户徐平。') })).toEqual([]);
});

test('words that are confirmed to be no personal data pass, and are told again every time', () => {
  const changes = { [update]: visit('泵站编号 13812345678'), 'areas/990101/not-personal.yaml': confirmed(update, '13812345678') };
  expect(personal(changes)).toEqual([]);
  // The fixture's only document is a plan, which its report quotes.
  expect(read(changes).notices.filter(({ rule }) => rule !== 'date-doubtful')).toMatchObject([
    { file: update, line: 8, field: '正文', what: '手机号 138…78 经 东区水利局办公室 2024-05-06 核实不是个人信息：供水设备的出厂编号，见铭牌' },
  ]);
});

test.each([
  ['another area', { 'areas/990102/not-personal.yaml': confirmed(update, '13812345678') }],
  ['other words', { 'areas/990101/not-personal.yaml': confirmed(update, '13812345679') }],
  ['another file', { 'areas/990101/not-personal.yaml': confirmed('areas/990101/area.yaml', '13812345678') }],
])('a confirmation of %s excuses nothing and is refused itself', (_what, records) => {
  const found = personal({ [update]: visit('泵站编号 13812345678'), ...records });
  expect(found.join('\n')).toMatch(/visit\.md 第 8 行/);
  expect(found.join('\n')).toMatch(/not-personal\.yaml .*没有找到这段像个人信息的原文/);
});

test('exceptions.yaml does not excuse personal data', () => {
  const exception = '- { rule: personal-data, subject: "", reason: 请允许这个号码 }\n';
  expect(personal({ [update]: visit('13812345678'), 'areas/990101/exceptions.yaml': exception })).toHaveLength(1);
});
