import { expect, test } from 'vitest';
import { formatIssue } from '../../../../src/content/issue.ts';
import { readContent } from '../../../../src/content/read/read.ts';
import { areaOfObject } from '../../../../src/domain/code/registry-check.ts';
import { checkDigits } from '../../../../src/domain/code/code.ts';
import { contentFolder, validCodes, validContent } from '../../../fixtures/county.ts';

const file = 'areas/990100/services/newborn.yaml';
const service = `name: 新生儿出生“一件事”
summary: 出生证明、落户、参保一次办好
eligible: 在本市出生的新生儿的父母
materials: [身份证]
places: [{ name: 政务服务大厅综窗, phone: 0999-2000010 }]
online: https://zwfw.example.gov.cn/newborn
duration: 5个工作日
cost: 不收费
unit: 市教育局
checkedOn: "2024-05-01"
source: { filedBy: 市教育局, post: 办公室, receivedOn: "2024-05-01", enteredBy: 市实事办 }
`;
const object = 'service:990100/newborn';
const codes = `${validCodes}20000001${checkDigits('20000001')},2024-06-01,发放,${object},\r\n`;
const read = (text: string, registry = codes) => readContent(contentFolder({ ...validContent, 'codes.csv': registry, [file]: text }));
const messages = (text: string, registry = codes) => read(text, registry).issues.map(formatIssue).join('\n');

test('A8: a service is read and carries a code of its own', () => {
  const { model, issues } = read(service);
  expect(issues.map(formatIssue)).toEqual([]);
  expect(model?.codes.get(object)).toMatch(/^20000001/);
  expect(model?.servicesByArea.get('990100')).toHaveLength(1);
  expect(areaOfObject(object)).toBe('990100');
});

test('A8: a service without a code is told, in its own file', () => {
  expect(messages(service, validCodes)).toMatch(/areas\/990100\/services\/newborn\.yaml.*“service:990100\/newborn”还没有码/);
});

test('A8: a code keeps its service: when the file is gone, the validation asks for it back', () => {
  const { issues } = readContent(contentFolder({ ...validContent, 'codes.csv': codes }));
  expect(issues.map(formatIssue).join()).toMatch(/指向的“service:990100\/newborn”在内容里找不到/);
});

test.each([
  ['a unit that is not registered', 'unit: 市教育局', 'unit: 市教育居', /没有登记这个单位：市教育居/],
  ['a number that cannot be dialled', '0999-2000010', '"2000010"', /不是完整的电话号码/],
  ['an address that would run a script', 'https://zwfw.example.gov.cn/newborn', 'javascript:alert(1)', /要写完整的网址/],
  ['no word on what it costs', 'cost: 不收费\n', '', /cost：缺少这一项/],
])('A8: %s is refused', (_, from, to, message) => {
  expect(messages(service.replace(from, to))).toMatch(message);
});
