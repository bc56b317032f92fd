import { describe, expect, test } from 'vitest';
import { told } from './finds.ts';

describe('ordinals', () => {
  test.each([
    ['headings', '一、目标\n二、任务\n四、要求', ['第 3 行 · 序号：序号从“二”跳到“四”']],
    ['headings twice', '一、目标\n二、任务\n二、要求', ['第 3 行 · 序号：序号“二”重复']],
    ['sections begin anew below each chapter', '一、目标\n（一）甲\n（二）乙\n二、任务\n（一）丙\n（二）丁', []],
    ['paragraphs begin anew below each section', '（一）省级\n1.甲\n2.乙\n（二）市级\n1.丙\n3.丁', ['第 6 行 · 序号：序号从“1”跳到“3”']],
    ['a point that is missing', '1.甲\n2县城区新增停车位', ['第 2 行 · 序号：序号“2”后面少了点']],
    ['a year is no ordinal', '1.甲\n2023年完成改造\n2.乙', []],
    ['within a paragraph', '一是加强领导。二是加强协调；四是加强宣传。', ['第 1 行 · 序号：序号从“二”跳到“四”']],
    ['circled numbers over twenty', '⑳开工改造小区\n㉑保障住房\n②农村公路', ['第 3 行 · 序号：序号从“㉑”跳到“②”']],
    ['a number printed again at the top of a page', '序号\t项目\t单位\n1\t甲\t户\n2\t乙\t户\n序号\t项目\t单位\n2\t丙\t户\n3\t丁\t户', []],
    ['the column 序号', '序号\t项目\t单位\n1\t甲\t户\n2\t乙\t户\n4\t丙\t户', ['第 4 行 · 序号：序号从“2”跳到“4”']],
    ['a list after 附件', '附件：1.责任分解表\n2.指标分解表', []],
  ])('%s', (_name, text, expected) => {
    expect(told(text)).toEqual(expected);
  });
});

describe('days', () => {
  test.each([
    ['2023年2月30日前完成。', ['第 1 行 · 日期：没有“2023年2月30日”这一天：2023年2月只有 28 天']],
    ['2023年2月29日前完成。', ['第 1 行 · 日期：没有“2023年2月29日”这一天：2023年2月只有 28 天']],
    ['2024年2月29日前完成。', []],
    ['4月31日前报送。', ['第 1 行 · 日期：没有“4月31日”这一天：4月只有 30 天']],
    ['2023年4月18日（星期三）召开会议。', ['第 1 行 · 日期：2023年4月18日是星期二，写的是星期三']],
    ['2023年4月18日（星期二）召开会议。', []],
    ['2023年实事。2032年5月1日前完成。', ['第 1 行 · 日期：2032年5月1日离本文的年份 2023 年太远']],
    ['统计时段为1—13月。', ['第 1 行 · 日期：“1—13月”不是一段月份']],
    ['全市1-9月推进情况。', []],
    ['2023年方案。施工期为11—3月，执行2007年4月5日公布的条例。', []],
    ['截至2024年9月30日，完成600户。\n2024年9月9日', ['第 1 行 · 日期：截至 2024年9月30日，而落款是 2024年9月9日']],
    ['截至2024年9月30日，完成600户。\n2024年10月9日', []],
  ])('%s', (text, expected) => {
    expect(told(text)).toEqual(expected);
  });

  test('facts after the period of the title are told once, plans are not', () => {
    const title = '（1月至5月份完成情况）';
    expect(told(`${title}\n已完成1678户。6月12日，市专班将该项任务调整为全市3000户。`)).toEqual([
      '第 1 行 · 日期：标题说的是截至 5 月，文中写到第 2 行的6月12日',
    ]);
    expect(told(`${title}\n已完成设计和报批手续，预计6月30日开工，10月15日前竣工。`)).toEqual([]);
  });
});

describe('words that are missing or damaged', () => {
  test.each([
    ['已完成9.5万人，完成率32.4。', ['第 1 行 · 漏写：“完成率32.4”后面没有 %']],
    ['完成率比上月提高，完成率提高32.4个百分点。', []],
    ['标准提高到不低于650/月。', ['第 1 行 · 漏写：“650/月”的数和“/”之间没有单位']],
    ['标准提高到不低于650元/月。', []],
    ['完成省、县、县重点民生实事。', ['第 1 行 · 漏写：“省、县、县”里同一级写了两次']],
    ['完成省、市、县重点民生实事。', []],
    ['报送县民政厅。', ['第 1 行 · 漏写：“县民政厅”：厅是省级部门，县、区、市没有']],
    ['县政务服务大厅设窗口3个，报省民政厅。', []],
    ['正在设计；2.6月1日查勘地块。', ['第 1 行 · 漏写：日期前面多了“2.”']],
    ['新增停车位   万个、新建充电桩  个。', ['第 1 行 · 漏写：2 处没有填数：“车位 __ 万个”、“电桩 __ 个”']],
    ['新增停车位 3 万个、新建充电桩 20 个。', []],
    ['落实……项目，推进……个。', []],
    ['完成改造XX户。', ['第 1 行 · 漏写：1 处没有填数：“XX户”']],
    ['13个项目按序时进度推进，其中，应急广播未达序时。', ['第 1 行 · 漏写：前面写的是按序时推进，后面“其中”又写未达序时']],
  ])('%s', (text, expected) => {
    expect(told(text)).toEqual(expected);
  });

  test('what is said in the same words of several places is said once', () => {
    expect(told('重点民生实项目\n加强重点民生实项目管理')).toEqual(['第 1 行 · 漏写：“民生实项目”多字或少字（同样的还有第 2 行）']);
  });
});

test('of many of one kind the first are told and the others counted', () => {
  const lines = Array.from({ length: 40 }, (_each, index) => `完成率${index + 10}。`).join('\n');
  const found = told(lines);
  expect(found).toHaveLength(31);
  expect(found.at(-1)).toBe('第 31 行 · 漏写：“完成率40”后面没有 %；同类的还有 9 处');
});

describe('the same at two places', () => {
  test.each([
    ['改厕 34310 户：户用厕所 34310 户\n农村户用厕所 34310 个', ['第 2 行 · 前后不一：单位写的是“个”，第 1 行写的是“户”']],
    ['完成 2.1 万新生儿缺陷免费筛查\n附件\n完成 2.1 万人次新生儿缺陷免费筛查', ['第 1 行 · 前后不一：第 3 行的同一句写的是“1万人次新生”，这里是“1万新生”']],
    ['省定实事24个项目进展都顺利。\n市定实事24个项目进展都顺利。', []],
    ['开工改造220个城镇老旧小区任务。\n开工改造220个城镇老旧小区。', []],
  ])('%s', (text, expected) => {
    expect(told(text)).toEqual(expected);
  });

  test('units that answer for a task in the text and in the table', () => {
    const text = (units: string) =>
      `康复救助残疾儿童118人（牵头单位：县残联，责任单位：县教育局、县财政局）。\n附表：康复救助残疾儿童118人（牵头单位：县残联，责任单位：${units}）。`;
    expect(told(text('县财政局、县教育局'))).toEqual([]);
    expect(told(text('县财政局'))).toEqual(['第 2 行 · 前后不一：“残疾儿童118人”的责任单位和第 1 行不同：少了县教育局']);
  });
});
