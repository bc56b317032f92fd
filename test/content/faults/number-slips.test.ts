import { describe, expect, test } from 'vitest';
import { formatIssue } from '../../../src/content/issue.ts';
import { textOf } from './county.ts';
import { forbiddenWords } from './forbidden-words.ts';
import { readCounty } from './memory.ts';

const list = 'areas/990101/programmes/2025.yaml';
const proof = 'areas/990101/evidence/2025-12.yaml';

const told = (rule: string, file: string, from: string | RegExp, to: string) => {
  const before = textOf(file);
  const after = before.replace(from, to);
  expect(after).not.toBe(before);
  const { issues, notices } = readCounty({ [file]: after });
  return [...issues, ...notices].filter((issue) => issue.rule === rule).map(formatIssue);
};

describe('a target beside the words of its project', () => {
  test.each([
    ['another number than the title', 'target: "12"', 'target: "120"', /任务写的是 120所，名称“提质改造12所学校”里是 12所/u],
    ['another unit than the title', 'unit: 所', 'unit: 处', /计量单位写的是“处”，“提质改造12所学校”里是 12所/u],
  ])('%s is doubted', (_, from, to, words) => {
    const found = told('target-words-disagree', list, from, to);
    expect(found).toEqual([expect.stringMatching(words)]);
    expect(found.filter((each) => forbiddenWords.test(each))).toEqual([]);
  });

  test.each([
    ['a title without a number', 'title: 提质改造12所学校', 'title: 提质改造一批学校'],
    ['a title with wide digits', 'title: 提质改造12所学校', 'title: 提质改造１２所学校'],
    ['a title that counts something else', 'title: 提质改造12所学校', 'title: 在5个乡镇提质改造学校'],
    ['a title with the number and another', 'title: 提质改造12所学校', 'title: 提质改造12所学校（含3所高中）'],
  ])('%s is not', (_, from, to) => {
    expect(told('target-words-disagree', list, from, to)).toEqual([]);
  });
});

describe('evidence beside the report that it proves', () => {
  test.each([
    ['a reason that tells another report', '报了12所完工', '报了11所完工', /理由写“报了11所完工”，截至 2025-12-31 的进展报的是 12所/u],
    ['papers of more than was reported', '21台电梯监督检验汇总表', '31台电梯监督检验汇总表', /写的是 31台，截至 2025-12-31 的进展只报了 21台/u],
    ['papers of ten times as many', '8处口袋公园竣工验收记录', '80处口袋公园竣工验收记录', /写的是 80处/u],
  ])('%s is doubted', (_, from, to, words) => {
    const found = told('evidence-numbers-disagree', proof, from, to);
    expect(found).toEqual([expect.stringMatching(words)]);
    expect(found.filter((each) => forbiddenWords.test(each))).toEqual([]);
  });

  test.each([
    ['papers of fewer', '21台电梯监督检验汇总表', '5台电梯监督检验汇总表'],
    ['papers that count something else', '21台电梯监督检验汇总表', '电梯监督检验汇总表（共36页）'],
    ['a reason that tells no number', '报了12所完工，竣工验收备案表只有11所', '备案表比报的少1所'],
    ['a reason with wide digits', '报了12所完工', '报了１２所完工'],
  ])('%s is not', (_, from, to) => {
    expect(told('evidence-numbers-disagree', proof, from, to)).toEqual([]);
  });
});
