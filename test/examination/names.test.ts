import { describe, expect, test } from 'vitest';
import { registry, told } from './finds.ts';

const lists = (units: string) => `（牵头单位：县教育局，责任单位：县财政局、县民政局、县发改局、${units}）`;

describe('names of units against the registry', () => {
  test.each([
    ['县水利局', []],
    ['县教育据', ['第 1 行 · 单位：没有登记“县教育据”，最接近的是“县教育局”']],
    ['县财政局', ['第 1 行 · 单位：一串单位里“县财政局”写了两次']],
    ['县水利局各街道办事处', ['第 1 行 · 单位：“县水利局”和“各街道办事处”连在一起了']],
    ['县医保局、县医疗保障局', ['第 1 行 · 单位：同一个单位有几种叫法：县医保局（第 1 行） 和 县医疗保障局（第 1 行）']],
    ['各乡镇人民政府、相关县市区政府', []],
  ])('%s', (units, expected) => {
    expect(told(lists(units), registry)).toEqual(expected);
  });

  test('a unit of another place stands out where the others are of one', () => {
    const company = (name: string) => `（责任单位：${name}）`;
    const text = [lists('县水利局'), company('国网甲水供电公司'), company('国网甲水供电公司'), company('国网乙山供电公司')].join('\n');
    expect(told(text, registry)).toEqual(['第 4 行 · 单位：这里写的是“国网乙山供电公司”，别处都是“国网甲水供电公司”']);
  });

  test('a county whose units are not on record is told nothing of names', () => {
    expect(told('（牵头单位：区教育局，责任单位：区住建局、区城管局、区交通局、区农业农村局）', registry)).toEqual([]);
  });
});

describe('names near registered ones', () => {
  test('two units known are enough to name the likely one of a third', () => {
    expect(told('（牵头单位：县残联，责任单位：县民政局、县教育具）', registry)).toEqual(['第 1 行 · 单位：没有登记“县教育具”，最接近的是“县教育局”']);
  });

  test('another department of the same level is no misspelt one', () => {
    expect(told('（牵头单位：县残联，责任单位：县民政局、县财政局、县司法局、县水务局）', registry)).toEqual([]);
  });

  test('a name in running words, without a list', () => {
    const text = '会议由县教育局、县医疗保险局和县财政局负责。';
    expect(told(text, registry)).toEqual(['第 1 行 · 单位：没有登记“县医疗保险局”，最接近的是“县医疗保障局”']);
    expect(told(text.replace('保险', '保障'), registry)).toEqual([]);
  });

  const towns = {
    ...registry,
    areas: [...registry.areas, ...['柳林乡', '石桥镇', '城关街道'].map((name, index) => ({ id: `990101-${index}`, name, aliases: [], parent: '990101' }))],
  };

  test.each([
    ['石桥镇、柳琳乡、城关街道都已完工', ['柳琳乡', '柳林乡']],
    ['石桥镇、柳林乡都已完工，其中城官街道最早', ['城官街道', '城关街道']],
    ['甲水县、乙山县已完成，丙红区、丁河区按序时推进', ['丙红区', '丙江区']],
  ])('%s', (text, [wrong, right]) => {
    expect(told(text, towns)).toEqual([`第 1 行 · 单位：没有登记“${wrong}”，最接近的是“${right}”`]);
  });

  test.each([
    ['石桥镇、城关街道、柳林镇都已完工', ['柳林镇', '柳林乡']],
    ['柳林乡、城关街道较快，其中石桥乡最快', ['石桥乡', '石桥镇']],
  ])('the wrong kind of town: %s', (text, [wrong, right]) => {
    expect(told(text, towns)).toEqual([`第 1 行 · 单位：没有登记“${wrong}”，登记的是“${right}”`]);
  });

  test.each(['石桥镇、柳林乡、城关街道', '柳林乡、城关街道、石桥乡村公路、大石桥乡', '石桥乡'])('no wrong kind of town: %s', (text) => {
    expect(told(text, towns)).toEqual([]);
  });

  test('a 局 of four letters in running text, where parts of the area are named', () => {
    expect(told('石桥镇、柳林乡由县民正局负责。', towns)).toEqual(['第 1 行 · 单位：没有登记“县民正局”，最接近的是“县民政局”']);
    expect(told('石桥镇、柳林乡由县邮政局、县司法局负责。', towns)).toEqual([]);
  });

  test.each(['石桥镇、柳林乡在森林乡村建设中', '石桥镇、柳林乡，各街道、各县区', '石桥镇和柳琳乡', '甲水县、乙山县的老城区、山区'])(
    '%s stays silent',
    (text) => {
      expect(told(text, towns)).toEqual([]);
    },
  );
});

describe('a table of areas', () => {
  const table = (third: string, last: string) =>
    `序号\t项目指标任务\t单位\t甲水县\t乙山县\t${third}\t丁河区\t备注\n1\t加装电梯 60 台\t台\t10\t20\t/\t${last}\t\n2\t农村改厕不低于 5 户\t户\t9\t9\t9\t9\t`;

  test('the areas add up to what the row says', () => {
    expect(told(table('丙江区', '30'), registry)).toEqual([]);
    expect(told(table('丙江区', '40'), registry)).toEqual(['第 2 行 · 合计：写的是 60台，各区域相加是 70台']);
  });

  test('市本级 in the remarks is added', () => {
    expect(told(table('丙江区', '20').replace('20\t\n', '20\t市本级 10\n'), registry)).toEqual([]);
  });

  test('a name that no area has is told with the nearest', () => {
    expect(told(table('丙红区', '30'), registry)).toEqual(['第 2 行 · 合计：表头的“丙红区”不是登记的区域，最接近的是“丙江区”']);
  });

  test('an area that only one page of three leaves out', () => {
    const page = (areas: string) => `序号\t项目指标任务\t单位\t${areas}\n1\t完成铺设\t项\t1\t1\t1\t1`;
    const all = '甲水县\t乙山县\t丙江区\t丁河区';
    expect(told([page(all), page(all), page('甲水县\t乙山县\t丙江区')].join('\n'), registry)).toEqual(['第 6 行 · 合计：这一页的表头没有丁河区，别的页都有']);
  });
});

test('personal data are told without being repeated, names of officials are not told', () => {
  expect(told('联系人：王小明，手机13907391234', registry).map((line) => line.includes('13907391234'))).not.toContain(true);
  expect(told('联系人：王小明，手机13907391234', registry).join('')).toContain('有手机号');
  expect(told('召集人：李得君', registry)).toEqual([]);
});
