import { describe, expect, test } from 'vitest';
import { registry, told } from './finds.ts';

const spaced = (name: string, whole: string, where = '别处写的是') => `姓名：“${name}”的姓名中间有空格，${where}“${whole}”`;

// yueyang 60 and 72: 徐平 and 徐 平; longhui 127, 133 and 169: a name a line in a cell, and whoever holds a post.
describe('names of people', () => {
  test.each([
    ['two spellings in a table', '项目\t分管领导\n甲\t徐平\n乙\t徐 平', [`第 3 行 · ${spaced('徐 平', '徐平')}`]],
    ['one spelling all through is how a table is set', '项目\t分管领导\n甲\t徐 平\n乙\t徐 平\n丙\t李得君', []],
    ['a name a line', '\t张诚\n彭文波\n\t张  诚', [`第 3 行 · ${spaced('张  诚', '张诚')}`]],
    ['a registered name', '分管领导：\n李 得', []],
    [
      'a post in a column of people',
      '项目\t责任人\n甲\t各乡镇长、街道办事处主任',
      ['第 2 行 · 姓名：这一列是人，“各乡镇长、街道办事处主任”写的是职务，不是姓名'],
    ],
    ['a unit in a column of units', '项目\t责任单位\n甲\t各乡镇人民政府', []],
    ['a post in a sentence', '各乡镇长、街道办事处主任要亲自抓。', []],
  ])('%s', (_what, text, expected) => {
    expect(told(text).filter((each) => each.includes('姓名'))).toEqual(expected);
  });

  test('what is on record with its spelling, or as a post, is known', () => {
    const officials = ['徐平', '徐 平', '各乡镇长、街道办事处主任'];
    const text = '项目\t责任人\n甲\t徐平\n乙\t徐 平\n丙\t各乡镇长、街道办事处主任';
    expect(told(text, { ...registry, officials })).toEqual([]);
    expect(told('项目\t责任人\n乙\t徐 平', { ...registry, officials: ['徐平'] })).toEqual([`第 2 行 · ${spaced('徐 平', '徐平', '登记的是')}`]);
  });
});

const text = [
  '1.妇幼健康守护行动。检查1000人。',
  '2.提升基本养老服务水平。新增600张。',
  '3.残疾人关爱服务。救助118人。',
  '4.城镇老旧小区改造。开工9个。',
  '5.加强农村三路建设。',
].join('\n');
const table = (count: number) =>
  ['1.妇幼健康守护行动。', '2.提升基本养老服务水平。', '3.残疾人关爱服务。', '4.城镇老旧小区改造。', '5.加强农村三路建设。']
    .slice(0, count)
    .map((words) => `\t省定实事\t${words}\t县民政局`)
    .join('\n');

// longhui 188: the text lists ten items, the table of who answers for them ends with the ninth.
describe('a table that breaks off', () => {
  test.each([
    [
      'before the last item of the text',
      `${text}\n序号\t任务\t单位\n${table(4)}`,
      ['第 10 行 · 漏写：表写到第 4 项就断了：正文还有第 5 项（“加强农村三路建设。”），表里没有'],
    ],
    ['two items before it', `${text}\n${table(3)}`, ['第 8 行 · 漏写：表写到第 3 项就断了：正文还有第 4 到 5 项（“城镇老旧小区改造。开工9…”），表里没有']],
    ['nowhere', `${text}\n${table(5)}`, []],
    [
      'not, where text follows that says more',
      `${text}\n${table(4)}\n上表以外的各项任务由各单位按照职责分工推进，另行制定方案，年底以前报送县民生实事办公室汇总。`,
      [],
    ],
    [
      'not, where it is of other things',
      `${text}\n\t甲\t1.新建县城停车场。\t县住建局\n\t甲\t2.完成农村危房改造。\t县住建局\n\t甲\t3.建设高标准农田。\t县农业局`,
      [],
    ],
    ['within a cell', '序号\t任务\t单位\n1\t康复救助\t牵头单位：县残联，责任单位：县财政局、', ['第 2 行 · 漏写：表在这里断了：最后一格没有写完']],
  ])('%s', (_what, draft, expected) => {
    expect(told(draft).filter((each) => each.includes('断了'))).toEqual(expected);
  });
});
