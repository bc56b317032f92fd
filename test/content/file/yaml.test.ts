import { expect, test } from 'vitest';
import { formatIssue } from '../../../src/content/issue.ts';
import { readContent } from '../../../src/content/read/read.ts';
import { memoryFiles } from '../../fixtures/memory-files.ts';
import { validCodes, validContent } from '../../fixtures/county.ts';

const whole = { ...validContent, 'codes.csv': validCodes };
const messages = (file: string, text: string) =>
  readContent(memoryFiles({ ...whole, [file]: text }))
    .issues.map(formatIssue)
    .join('\n');

test.each([
  ['a full-width colon in the first line', 'name：东区\nkind: county\nparent: "990100"\n', 1, /全角冒号/],
  ['a full-width colon in the last line', 'name: 东区\nparent: "990100"\nkind：county\n', 3, /全角冒号/],
  ['a full-width colon in the middle', 'name: 东区\nkind：county\nparent: "990100"\n', 2, /全角冒号/],
  ['a full-width colon alone', 'name：东区\n', 1, /分行写“名称: 内容”|全角冒号/],
  ['a quote without end', 'name: "东区\nkind: county\nparent: "990100"\n', 1, /引号没有成对/],
  ['a quote without end in the last line', 'name: 东区\nkind: county\nparent: "990100\n', 3, /引号没有成对/],
  ['a single quote without end', "name: '东区\nkind: county\nparent: '990100'\n", 1, /引号没有成对/],
  ['a quote that is full-width at its end', 'name: 东区\nparent: "990100”\nkind: county\n', 2, /引号一半全角、一半半角/],
  ['no space after a colon in the first line', 'name:东区\nkind: county\n', 1, /冒号后面少一个空格/],
  ['no space after a colon in the middle', 'name: 东区\nkind:county\nparent: "990100"\n', 2, /冒号后面少一个空格/],
  ['an indentation with a tab', 'name: 东区\naliases:\n\t- 城东\nkind: county\n', 3, /Tab/],
  ['an indentation that fits nothing', 'name: 东区\n  kind: county\nparent: "990100"\n', 2, /缩进|两个“: ”/],
  ['an unclosed bracket', 'name: 东区\naliases: [城东, 东城\nkind: county\n', 2, /方括号没有成对/],
  ['two colons in one line', 'name: 名称: 东区\nkind: county\n', 1, /两个“: ”/],
  ['words after a quote', 'name: "东区"（新）\nkind: county\n', 1, /引号后面还有文字/],
  ['an at sign in front', 'name: @东区\nkind: county\n', 1, /不能以 @/],
  ['a bracket in front', 'name: [东区]（新）\nkind: county\n', 1, /不能以 \[/],
  ['a star in front', 'name: *东区*\nkind: county\n', 1, /以 \* 或 & 开头/],
  ['an exclamation mark in front', 'name: !东区\nkind: county\n', 1, /以 ! 开头/],
  ['a second document', 'name: 东区\nkind: county\n---\nparent: "990100"\n', 1, /中间多了一行“---”/],
])('%s is named with its line', (_, text, line, expected) => {
  const found = messages('areas/990101/area.yaml', text);
  expect(found).toMatch(expected);
  expect(found).toContain(`areas/990101/area.yaml 第 ${line} 行`);
});

const list = 'areas/990100/agencies.yaml';
test.each([
  ['no space after a dash', '- { id: a, name: 甲 }\n-id: b\n  name: 乙\n', 2, /“-”后面少一个空格/],
  ['an unclosed brace', '- { id: education, name: 市教育局\n- { id: b, name: 乙 }\n', 1, /大括号没有成对/],
  ['a full-width comma in braces', '- { id: a, name: 甲 }\n- { id: b， name: 乙 }\n', 2, /全角逗号/],
  ['a full-width colon in braces', '- { id: a, name：甲 }\n', 1, /全角冒号/],
  ['no space after a colon in braces', '- { id:a, name: 甲 }\n', 1, /“id:a”的冒号后面少一个空格/],
  ['a comma in words in braces', '- { id: a, name: 甲, address: 总投资5,000万元处 }\n', 1, /逗号把一段话断开了，“000万元处”/],
  ['words where a list is due', '- { id: a, name: 甲, aliases: 甲局、乙局 }\n', 1, /要写成几行，每行以“- ”开头/],
  ['a record where a list is due', 'id: a\nname: 甲\n', 1, /要写成几条，每条以“- ”开头[\s\S]*- id: education-bureau/],
  ['a name that is nearly right', '- { id: a, nmae: 甲 }\n', 1, /没有“nmae”这个字段，最接近的是“name”/],
  ['a Chinese title for a name', '- { id: a, 规范名称: 甲 }\n', 1, /最接近的是“name”/],
  ['nothing after a colon', '- { id: a, name: }\n', 1, /冒号后面空着/],
  ['a code list word that is nearly right', '- { id: a, name: 甲, kind: grup }\n', 1, /只能填 一个单位、一组单位，最接近的是“一组单位”/],
])('%s is named with its line in a list', (_, text, line, expected) => {
  const found = messages(list, text);
  expect(found).toMatch(expected);
  expect(found).toContain(`${list} 第 ${line} 行`);
});

test.each([
  ['an empty record', 'areas/990101/area.yaml', '', /整个文件：文件是空的[\s\S]*至少要写：\nname: 岳阳楼区\nkind: province/],
  ['comments only', 'areas/990101/area.yaml', '# 待填\n', /文件是空的/],
  ['news without a head', 'areas/990101/updates/news.md', '今天开工。\n', /开头没有“---”[\s\S]*---\ntitle: /],
  ['news without the end of its head', 'areas/990101/updates/news.md', '---\ntitle: 开工\n今天开工。\n', /没有第二行“---”/],
  ['empty news', 'areas/990101/updates/news.md', '', /文件是空的/],
])('%s is told what the file must contain', (_, file, text, expected) => {
  expect(messages(file, text)).toMatch(expected);
});

test.each([
  ['a field of a wrong type', '---\ntitle: 开工\npublishedOn: "2024-05-01"\nprojects: 学校\n---\n正文\n', 4],
  ['a missing field', '---\ntitle: 开工\n---\n正文\n', 2],
  ['a field that is not known', '---\ntitle: 开工\npublishedOn: "2024-05-01"\ncolour: red\n---\n正文\n', 4],
  ['a fault of writing', '---\ntitle: 开工\npublishedOn："2024-05-01"\n---\n正文\n', 3],
])('the head of news counts its lines as the file does: %s', (_, text, line) => {
  expect(messages('areas/990101/updates/news.md', text)).toContain(`news.md 第 ${line} 行`);
});

test.each([['"\\u000b"'], ['"甲\\u202e乙"'], ['"\\ufffe"'], ['"\\u200b"'], ['"\\0"'], ['"\\ufffd"']])('a hidden character written as %s is refused', (name) => {
  expect(messages('areas/990101/area.yaml', `kind: county\nparent: "990100"\nname: ${name}\n`)).toMatch(/area\.yaml 第 3 行 · 全称 name：.*U\+/);
});

const notice = 'areas/990100/documents/notice.yaml';
test.each([
  ['0x3', 3],
  ['0o3', 3],
  ['03', 3],
  ['3e0', 3],
  ['3.e0', 3],
  ['+3', 3],
])('a number written as %s is refused with the plain one', (written, read) => {
  const text = validContent[notice]!.replace('line: 3', `line: ${written}`);
  expect(text).toContain(written);
  const found = messages(notice, text);
  expect(found).toContain(`“${written}”不是平常的写法，会读成 ${read}`);
  expect(found).toContain(`写成平常的数字 ${read}`);
});

test('a plain number, and words that only look odd, are read', () => {
  const text = validContent[notice]!.replace('每月20日截止', '0x1F 型设备，编号 007，3e5 米');
  expect(messages(notice, text)).toBe('');
});
