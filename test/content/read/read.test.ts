import { expect, test } from 'vitest';
import { formatIssue } from '../../../src/content/issue.ts';
import { diskFiles } from '../../../src/content/content-files.ts';
import { readChecked, readContent } from '../../../src/content/read/read.ts';
import { contentFolder, validCodes, validContent } from '../../fixtures/county.ts';

const whole: Readonly<Record<string, string>> = { ...validContent, 'codes.csv': validCodes };
const messages = (changes: Record<string, string | undefined>) => {
  const files = Object.fromEntries(Object.entries({ ...whole, ...changes }).filter(([, text]) => text !== undefined));
  return readContent(contentFolder(files as Record<string, string>)).issues.map(formatIssue);
};
const changed = (path: string, from: string, to: string) => {
  const text = whole[path] ?? '';
  if (!text.includes(from)) throw new Error(`the fixture has no ${from}`);
  return messages({ [path]: text.replace(from, to) });
};

test('what is read without checks is the same content', () => {
  expect(readChecked(diskFiles('content')).model).toEqual(readContent('content').model);
});

const allocations = 'areas/990100/allocations/2024-990100.yaml';
const progress = 'areas/990101/progress/2024-05.csv';
const notice = 'areas/990100/documents/notice.yaml';

test('the valid content has no issue', () => {
  expect(messages({})).toEqual([]);
});

test.each([
  [
    'a total that is not the sum',
    allocations,
    '"450"',
    '"440"',
    /allocations\/2024-990100\.yaml 第 \d+ 行.*合计写的是 700，各区域之和是 690[\s\S]*怎么改：对照原表/,
  ],
  ['a complete table that leaves an area out', allocations, '"990102": /, ', '', /没有写西县[\s\S]*漏抄的补上数[\s\S]*没有任务的写“\/”/],
  ['an area that does not exist', allocations, '"990102"', '"990199"', /没有这个区域：990199/],
  ['an indicator that does not exist', allocations, 'schools/places', 'schools/place', /没有这个指标：2024-990100\/schools\/place/],
  [
    'an official who is not registered',
    'areas/990100/responsibilities/2024-990100.yaml',
    '[徐 平]',
    '[徐萍]',
    /没有登记这个人或职务：徐萍[\s\S]*officials\.yaml/,
  ],
  [
    'an agency that is not registered',
    'areas/990100/responsibilities/2024-990100.yaml',
    '[市教体局]',
    '[市财政局]',
    /没有登记这个单位：市财政局[\s\S]*agencies\.yaml/,
  ],
  ['a printed percent that the value does not give', progress, '90,个,20', '90,个,25', /2024-05\.csv 第 2 行 · 文件百分比：印的是 25%，90 ÷ 450 是 20\.00%/],
  ['a rank among another number of areas', progress, '1,1,,', '1,2,,', /印的是 2 个有任务的区域，分解表里是 1 个/],
  [
    'a date without quotes that does not exist',
    notice,
    '"2024-04-27"',
    '2024-02-30',
    /notice\.yaml 第 6 行 · 成文日期 issuedOn：没有“2024-02-30”这一天|真实日期/,
  ],
  ['a date that does not exist', notice, '"2024-04-27"', '"2024-02-30"', /第 6 行 · 成文日期 issuedOn：没有“2024-02-30”这一天/],
  [
    'a publication before the document was made',
    notice,
    'issuedOn: "2024-04-27"',
    'issuedOn: "2024-04-27"\npublishedOn: "2024-04-01"',
    /发布日期早于成文日期（2024-04-01 早于 2024-04-27）/,
  ],
  ['a document number with the wrong brackets', notice, '〔2024〕', '《2024》', /发文字号要写成 岳办函〔2023〕27号 的样子/],
  ['a mobile number', notice, '每月20日截止', '联系人 13812345678', /含有手机号 138…78[\s\S]*删去/],
  ['a mobile number with gaps and full-width digits', notice, '每月20日截止', '电话 １３８ 1234-5678', /含有手机号 138…78/],
  ['an ID number', notice, '每月20日截止', '11010519491231002X', /含有身份证号 110…2X/],
  ['an unknown field', 'areas/990101/area.yaml', 'kind: county', 'kind: county\ncolour: red', /area\.yaml 第 3 行 · colour：没有“colour”这个字段/],
  ['a missing field', 'areas/990101/area.yaml', 'name: 东区\n', '', /name：缺少这一项[\s\S]*应填：全称，如 岳阳楼区/],
  ['a code in quotes of full width', 'areas/990101/area.yaml', '"990100"', '“990100”', /parent：“.*用了全角引号/],
  ['the same field twice', 'areas/990101/area.yaml', 'kind: county', 'kind: county\nkind: zone', /第 3 行 · 格式：同一个字段写了两次/],
  ['broken indentation', notice, '  - { line: 3', ' bad\n  - { line: 3', /第 9 行 · 格式：缩进和上面的行没有对齐/],
  ['a YAML alias', 'areas/990101/area.yaml', 'name: 东区', 'name: 东区\naliases: [*a]', /没有对应的 &/],
  ['a column that does not exist', progress, '完成值', '完成数', /第 1 行 · 表头：没有“完成数”这一列[\s\S]*表头用这些列名/],
  ['a value with another unit', progress, ',90,', ',90所,', /第 2 行 · 完成值：.*要写成不带逗号、不带单位的数值/],
  ['an unclosed quote', progress, '已完成90个', '"已完成90个', /不是能读的 CSV/],
  ['a progress before its year', progress, '2024-05-31', '2023-05-31', /2023-05-31 早于清单年份 2024 年/],
])('%s is refused with its file, line, field and cure', (_what, path, from, to, expected) => {
  expect(changed(path, from, to).join('\n')).toMatch(expected);
});

test('less than last month needs a reason, and with a reason it stands', () => {
  const june = (reason: string) => `指标,区域,截至日期,完成值,减少原因,来源文件,行号\n2024-990100/schools/places,990101,2024-06-30,80,${reason},notice,12\n`;
  const file = 'areas/990101/progress/2024-06.csv';
  expect(messages({ [file]: june('') }).join()).toMatch(
    /完成值：80 比 2024-05-31 的 90个 少，没有写原因[\s\S]*2024-05\.csv 第 2 行报高了的[\s\S]*“减少原因”写明/,
  );
  expect(messages({ [file]: june('据实核减') })).toEqual([]);
});

test('a percent in the primary measure is held against the indicator’s own target', () => {
  const list = 'areas/990100/programmes/2024.yaml';
  const inSeats = (whole[list] ?? '').replace('unit: 个', 'unit: 个\n            primaryMeasure: 座');
  const june = '指标,区域,截至日期,口径,完成值,文件百分比,百分比含义,来源文件,行号\n2024-990100/schools/places,990101,2024-06-30,座,90,25,target,notice,12\n';
  expect(messages({ [list]: inSeats, 'areas/990101/progress/2024-06.csv': june }).join()).toMatch(/印的是 25%，90 ÷ 450 是 20\.00%/);
  expect(messages({ 'areas/990101/progress/2024-06.csv': june })).toEqual([]);
});

test('a share of an area that is not below the splitting area is refused', () => {
  const shifted = (whole[allocations] ?? '').replace('isComplete: true', 'isComplete: false');
  expect(messages({ 'areas/990102/allocations/2024-990100.yaml': shifted }).join()).toMatch(/东区不是西县的下级区域[\s\S]*检查这一格是不是错位/);
});

test('the same share entered by two areas is refused', () => {
  const again = (whole[allocations] ?? '').replace('"990102": /, "990100-own": "250"', '').replace('isComplete: true', 'isComplete: false');
  const found = messages({ 'areas/990101/allocations/2024-990100.yaml': again });
  expect(found.join()).toMatch(/2024-990100\/schools\/places@990101”已经录入过一次/);
});

test('a list of persons in the content folder is refused', () => {
  const found = messages({ 'areas/990101/受益对象明细.csv': '姓名,身份证号\n张三,110\n' });
  expect(found.join()).toMatch(/不认识这个文件[\s\S]*受益对象明细等名单不得放进内容目录/);
});

test('an exception with a reason excuses one finding and no other', () => {
  const wrong = (whole[progress] ?? '').replace('90,个,20', '90,个,25');
  const exception = '- { rule: percent-mismatch, subject: 2024-990100/schools/places@990101, reason: 原文件如此印刷 }\n';
  expect(messages({ [progress]: wrong, 'areas/990101/exceptions.yaml': exception })).toEqual([]);
  const other = messages({ [progress]: wrong, 'areas/990101/exceptions.yaml': exception.replace('@990101', '@990102') });
  expect(other).toHaveLength(2);
  expect(other.join()).toMatch(/没有可豁免的问题/);
});

test('an exception without a reason is itself refused', () => {
  const exception = '- { rule: percent-mismatch, subject: x }\n';
  expect(messages({ 'areas/990101/exceptions.yaml': exception }).join()).toMatch(/reason：缺少这一项[\s\S]*为什么允许，写给公众看/);
});

test('an object without a code and a code without an object are refused', () => {
  expect(messages({ 'codes.csv': undefined }).join()).toMatch(/还没有码[\s\S]*npm run codes/);
  const renamed = validCodes.replace('project:2024-990100/schools', 'project:2024-990100/gone');
  expect(messages({ 'codes.csv': renamed }).join()).toMatch(/在内容里找不到[\s\S]*牌子还挂在外面/);
});

test('every issue of every file is told at once, what others rest on first', () => {
  const found = messages({
    [notice]: (whole[notice] ?? '').replace('kind: policy', 'kind: letter'),
    'areas/990101/area.yaml': 'kind: town\n',
    [progress]: (whole[progress] ?? '').replace(',90,', ',很多,'),
  });
  expect(found.map((message) => message.split(' ')[0])).toEqual(['areas/990101/area.yaml', 'areas/990101/area.yaml', notice, progress]);
});

test('an empty folder says what is missing', () => {
  expect(readContent(contentFolder({})).issues.map(formatIssue).join()).toMatch(/portal\.yaml · 整个文件：缺少门户身份文件/);
});

test('an address too long for a robust symbol is refused and says how much must go', () => {
  const long = 'https://minsheng-shishi.zhengwu-gongkai.example.gov.cn';
  expect(changed('portal.yaml', 'https://ms.example.gov.cn', long).join()).toMatch(/portal\.yaml 第 \d+ 行 · .*origin：.*须再减少 7 个/);
});

test.each([
  [
    'a reference that is nearly right',
    progress,
    'schools/places',
    'schools/place',
    /第 2 行 · 指标：没有这个指标：2024-990100\/schools\/place，最接近的是“2024-990100\/schools\/places”/,
  ],
  [
    'an agency that is nearly right',
    'areas/990100/responsibilities/2024-990100.yaml',
    '[市教体局]',
    '[市教体句]',
    /没有登记这个单位：市教体句，最接近的是“市教体局”/,
  ],
  [
    'a script where an address is due',
    'portal.yaml',
    'homeArea:',
    'hostSite: { text: 市政府, url: "javascript:alert(1)" }\nhomeArea:',
    /portal\.yaml 第 6 行 · 网址 url：要写完整的网址，以 https:\/\//,
  ],
  ['an address without a host', 'portal.yaml', 'https://ms.example.gov.cn', 'javascript:alert(1)', /origin：要写完整的网址/],
])('%s is refused', (_what, path, from, to, expected) => {
  expect(changed(path, from, to).join('\n')).toMatch(expected);
});
