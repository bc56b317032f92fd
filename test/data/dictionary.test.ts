import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { contentKinds } from '../../src/content/kinds.ts';
import { contentFiles, publishedFiles } from '../../src/data/dictionary.ts';
import { publishedTables } from '../../src/data/tables.ts';

const files = contentFiles();
const fieldOf = (path: string, name: string) => files.find((file) => file.path === path)?.fields.find((field) => field.name === name);

test('every column of every published table is explained in Chinese', () => {
  const fields = publishedFiles().flatMap((file) => file.fields);
  expect(fields.length).toBe(publishedTables.flatMap(({ columns }) => columns).length);
  expect(fields.filter(({ description }) => !/\p{Script=Han}/u.test(description))).toEqual([]);
});

test('every kind of content file is in the dictionary, with a title and a path that people can read', () => {
  expect(files.length).toBe(contentKinds.length + 1);
  expect(files.filter(({ path, title }) => /[()\\^$]/.test(path) || !/\p{Script=Han}/u.test(title) || title === path)).toEqual([]);
  expect(files.filter(({ fields }) => fields.length === 0)).toEqual([]);
});

test.each([
  ['content/areas/<区域>/programmes/<年份>.yaml', 'commitments[].projects[].indicators[].text', true, /指标名称/],
  ['content/areas/<区域>/programmes/<年份>.yaml', 'commitments[].projects[].scope', false, /建设内容/],
  ['content/areas/<区域>/allocations/<名称>.yaml', 'total.kind', true, /number 数值；text 文字；stage 阶段；pending 任务待下达/],
  ['content/areas/<区域>/allocations/<名称>.yaml', 'total.value', false, /目标值/],
  ['content/areas/<区域>/progress/<年-月>.csv', '截至日期', true, /2023-05-31/],
  ['content/areas/<区域>/progress/<年-月>.csv', '减少原因', false, /据实核减/],
  ['source、alsoIn', 'text', false, /一字不改/],
  ['source、alsoIn', 'filedBy', false, /报送单位/],
])('%s explains %s', (path, name, isRequired, description) => {
  const field = fieldOf(path, name);
  expect([field?.isRequired, field?.description]).toEqual([isRequired, expect.stringMatching(description)]);
});

test.each([
  ['content/areas/<区域>/evidence/<年-月>.yaml', 'agencies', 'content/areas/<区域>/agencies.yaml'],
  ['content/areas/<区域>/allocations/<名称>.yaml', 'shares', 'content/areas/<区域>/area.yaml'],
  ['content/areas/<区域>/progress/<年-月>.csv', '指标', 'content/areas/<区域>/programmes/<年份>.yaml'],
  ['content/areas/<区域>/progress/<年-月>.csv', '单位', undefined],
])('%s: %s says what it refers to', (path, name, file) => {
  expect(fieldOf(path, name)?.refersTo).toBe(file);
});

test("README's table names every kind of file", () => {
  const readme = readFileSync('README.md', 'utf8');
  const folders = contentKinds.map(({ path }) => path.replace(/^areas\/<区域>\//, '').replace(/<.*$/, ''));
  expect(folders.filter((folder) => !readme.includes(folder))).toEqual([]);
});
