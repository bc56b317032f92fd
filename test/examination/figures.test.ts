import { describe, expect, test } from 'vitest';
import { registry, told } from './finds.ts';

describe('a completion percent is value ÷ target', () => {
  test.each([
    ['开展技能培训1200人次\t已完成615人次，完成率50.3%。', ['第 1 行 · 百分比：印的是 50.3%，615人次 ÷ 1200人次 是 51.25%']],
    ['开展技能培训1200人次\t已完成615人次，完成率51.3%。', []],
    ['无障碍改造 70 户\t已完成 20 户，完成率 28.5%。', []],
    [
      '解决 2 万户 6 万人的供水\t已解决 14325 户 45994 人，序时进度 76.70%。',
      ['第 1 行 · 百分比：印的是 76.70%，14325户 ÷ 2万户 是 71.63%；45994人 ÷ 6万人 是 76.66%'],
    ],
    ['今年目标任务1200户，已完成600户，完成率60%。', ['第 1 行 · 百分比：印的是 60%，600户 ÷ 1200户 是 50.00%']],
    ['改造管网130公里，新建管网110公里\t改造管网133.96公里，进度103.05%；新建管网117.05公里，进度106.41%。', []],
    ['建设助餐点100个\t已建成40个，配餐点60个，整体形象进度90%。', []],
    ['计划投资200万元，完成投资100万元，投资完成率40%。', []],
    ['培训100人\t已完成0人，完成率0%。', []],
    ['培训0人\t已完成5人，完成率5%。', []],
  ])('%s', (text, expected) => {
    expect(told(text)).toEqual(expected);
  });

  test('the numbers of two units give the percent', () => {
    expect(told('免费筛查3000人次\t已完成1799人，完成率59.97%')).toEqual([
      '第 1 行 · 百分比：完成数的单位是“人”，任务的单位是“人次”（3000人次），百分比却是拿这两个数除的',
    ]);
  });

  test('columns 任务, 完成 and 完成率 are held against each other', () => {
    const table = ['区域\t目标任务（户）\t累计完成数\t完成率（%）', '甲水县\t200\t100\t50', '乙山县\t1,200\t615\t50.3%', '丙江区\t/\t/\t/'].join('\n');
    expect(told(table)).toEqual(['第 3 行 · 百分比：印的是 50.3%，615 ÷ 1200 是 51.25%']);
  });
});

test('a rate beside its two numbers, by the rule of the content', () => {
  expect(told('全县12所学校，11所通过验收，验收率92%。')).toEqual([]);
  expect(told('全县12所学校，11所通过验收，验收率80%。')).toEqual(['第 1 行 · 百分比：“12所学校,11所通过验收,验收率80%”：11 ÷ 12 是 91.67%，写的是 80%']);
});

describe('parts and totals', () => {
  test.each([
    ['共办理实事20件，其中省级10件、市级11件。', ['第 1 行 · 合计：写的是 20件，其中各项相加是 21件']],
    ['共办理实事20件，其中省级10件、市级10件。', []],
    ['完成100户，其中甲村20户、乙村30户。', []],
    ['培训530人次，其中创业培训770人次。', ['第 1 行 · 合计：其中的 770人次 比总数 530人次 还多']],
    ['省定24个项目进展顺利，11个项目已完成，12个项目按序时推进。', ['第 1 行 · 合计：写的是 24 个项目，后面 11、12 相加是 23']],
    ['省定24个项目进展顺利，11个项目已完成，13个项目按序时推进。', []],
    ['4个项目完成，2个项目部分完成，3个项目未完成。', []],
    ['新装电梯20台，其中城区15台、乡镇6台。', ['第 1 行 · 合计：写的是 20台，其中各项相加是 21台，比总数还多']],
    ['新装电梯21台，其中城区15台、乡镇6台。', []],
    ['全县11个项目，4个已完成，5个按序时推进，1个未达序时。', ['第 1 行 · 合计：写的是 11 个项目，后面 4、5、1 相加是 10']],
    ['全县24个项目：11个已经完成全年任务，12个按序时推进，1个有指标落后。', []],
    ['全县10个项目，4个已完成，5个按序时推进，1个未达序时。', []],
    ['建成30户，占全年任务120户的24%。', ['第 1 行 · 百分比：印的是 24%，30户 ÷ 120户 是 25.00%']],
    ['建成30户，占全年任务120户的25%。', []],
    ['满意率从95%提高到93%。', ['第 1 行 · 百分比：写的是“提高”，数却从 95% 变小到 93%']],
    ['满意率从93%提高到95%，办理时间从20天缩短到12天。', []],
    ['任务分到乡镇6个（东山镇、河口镇、柳林乡、石桥镇、青松乡）。', ['第 1 行 · 个数：写的是 6 个，点了 5 个名']],
    ['任务分到5个乡镇（东山镇、河口镇、柳林乡、石桥镇、青松乡）。', []],
    ['共38项（其中省级29项，市级囊括省级项目共38项）。', []],
  ])('%s', (text, expected) => {
    expect(told(text)).toEqual(expected);
  });

  test('ranks of areas follow one another, with or without a gap behind equal ones', () => {
    const table = (...ranks: number[]) => ['乡镇\t得分\t排名', ...ranks.map((rank, index) => `${'甲乙丙丁戊'[index]}镇\t${90 - rank}\t${rank}`)].join('\n');
    expect(told(table(1, 2, 2, 3, 9))).toEqual(['第 6 行 · 名次：5 个的名次写的是 1、2、2、3、9，接不上']);
    expect(told(table(1, 2, 2, 4, 5))).toEqual([]);
    expect(told(table(1, 2, 2, 3, 4))).toEqual([]);
    expect(told(table(3, 5, 9))).toEqual([]);
  });

  test.each([
    ['全县11个重点民生实事项目中，完成全年任务3个，达到序时进度6个，落后2个，取消1个。', ['第 1 行 · 合计：写的是 11 个项目，后面 3、6、2、1 相加是 12']],
    ['全县11个项目中，完成全年任务3个，达到序时进度6个，落后2个。', []],
    ['全县11个项目中，完成全年任务3个，落后1个。', []],
    ['全县11个项目中，完成全年任务3个，达到序时进度9个（含已完成的）。', []],
    ['学校改造已完工11所，剩余2所，全年任务12所。', ['第 1 行 · 合计：已完成 11所，剩余 2所，相加是 13所，任务写的是 12所']],
    ['年度任务13所，已完工11所，剩余2所。', []],
    ['已完工11所，剩余2处，全年任务12所。', []],
  ])('stages and what is left: %s', (text, expected) => {
    expect(told(text)).toEqual(expected);
  });

  describe('the areas may stand below a title that spans them, or beside 总任务', () => {
    const below = ['序号\t内容\t各县区任务\t\t\t合计', '\t\t甲水县\t乙山县\t丙江区\t'];
    const rows = ['1\t改厕\t3\t4\t5\t12', '2\t电梯\t3\t4\t5\t13', '3\t普及率\t90\t91\t92\t91'];

    test('a second row of the head', () => {
      expect(told([...below, ...rows].join('\n'))).toEqual(['第 4 行 · 合计：“合计”写的是 13，丙江区等 3 列相加是 12']);
    });

    test('总任务, of all areas, also where no row adds up', () => {
      const table = '序号\t内容\t总任务\t甲水县\t乙山县\t丙江区\t丁河区\n1\t改厕\t9\t1\t2\t3\t4\n2\t电梯\t11\t1\t2\t3\t4';
      expect(told(table)).toEqual([]);
      expect(told(table, registry).filter((each) => each.includes('“总任务”'))).toHaveLength(2);
    });
  });

  describe('a column 合计 is the sum of the columns beside it', () => {
    const table = (head: string, ...rows: string[]) => [head, ...rows].join('\n').replaceAll(' ', '\t');

    test('areas at its right or its left', () => {
      const rows = ['1 加装电梯 台 60 10 20 30', '2 农村改厕 户 90 9 / 80', '3 技能培训 人 7 3 / 4'];
      expect(told(table('序号 内容 单位 合计 甲水县 乙山县 丙江区', ...rows))).toEqual(['第 3 行 · 合计：“合计”写的是 90，甲水县等 3 列相加是 89']);
      expect(told(table('序号 内容 甲水县 乙山县 合计（户）', '1 农村改厕 9 8 16'))).toEqual(['第 2 行 · 合计：“合计（户）”写的是 16，乙山县等 2 列相加是 17']);
    });

    test('other columns where most of the rows show that they are meant', () => {
      const rows = ['甲水县 30 10 20', '乙山县 50 20 30', '丙江区 70 20 40', '丁河区 9 4 5'];
      expect(told(table('区域 合计 新建 改造', ...rows))).toEqual(['第 4 行 · 合计：“合计”写的是 70，新建等 2 列相加是 60']);
      expect(told(table('区域 合计 上年结转 完成', ...['甲水县 30 1 20', '乙山县 50 2 30', '丙江区 70 7 40']))).toEqual([]);
    });

    test('a row with words, and columns of shares and remarks, stay silent', () => {
      expect(told(table('内容 合计 甲水县 乙山县', '改厕 9 若干 4'))).toEqual([]);
      expect(told(table('区域 合计 完成率 备注', '甲水县 9 50 3', '乙山县 9 50 3'))).toEqual([]);
    });
  });

  test('a row 合计 is the sum of the rows; shares are not added', () => {
    const rows = (total: string) => `区域\t任务数\t完成率\n甲水县\t20\t50\n乙山县\t30\t60\n合计\t${total}\t55`;
    expect(told(rows('51'))).toEqual(['第 4 行 · 合计：“任务数”一列合计写的是 51，各行相加是 50']);
    expect(told(rows('50'))).toEqual([]);
  });

  test('the annexes have as many items as the text says', () => {
    const annex = '序号\t项目\t单位\n1\t加装电梯\t台\n2\t农村改厕\t户';
    expect(told(`今年共办理重点民生实事3件。\n${annex}`)).toEqual(['第 1 行 · 个数：写的是 3 件，附表编号的有 2 项']);
    expect(told(`今年共办理重点民生实事2件。\n${annex}`)).toEqual([]);
    expect(told(`今年共办理重点民生实事4件。\n${annex}\n${annex}`)).toEqual([]);
    expect(told(`全年共召开会议4次，解决问题15个。\n${annex}`)).toEqual([]);
  });

  test('ranges in a note follow one another up to the last item', () => {
    const table = '序号\t项目\t单位\n1\t电梯\t台\n2\t改厕\t户\n3\t水库\t座';
    expect(told(`${table}\n注：1-2项为省级，2-3项为市级`)).toEqual(['第 5 行 · 个数：第 2 段从 2 开始，前一段到 2']);
    expect(told(`${table}\n注：1-2项为省级，3-4项为市级`)).toEqual(['第 5 行 · 个数：写到第 4 项，表里最后是第 3 项']);
    expect(told(`${table}\n注：1-2项为省级，3-3项为市级`)).toEqual([]);
  });

  test('what the text counts as done stands in the annex as often', () => {
    const text = (done: number) =>
      `${done}个指标已完成全年目标任务。（详情见附件1）\n附件1\n序号\t实事名称\t进展情况\n1\t再就业\t进度140.44%；困难人员再就业，进度97.11%。\n2\t托位\t进度104.86%。`;
    expect(told(text(2))).toEqual([]);
    expect(told(text(3))).toEqual(['第 1 行 · 个数：写的是 3 个，附件 1 里 100% 以上的有 2 处、1 行']);
  });
});

test('nobody is tenth of nine', () => {
  expect(told('已完成9类，在9个任务的县市区中排名第9。')).toEqual([]);
  expect(told('已完成9类，在9个有任务的县市区中排名第10。')).toEqual(['第 1 行 · 名次：只有 9 个，名次是第 10']);
});

test('what is being built is not at 100 %', () => {
  expect(told('甲水县正在全面建设，进度100%；乙山县9月终验，进度100%。')).toEqual(['第 1 行 · 进度：写的是“正在全面建设”，进度又是 100%']);
  expect(told('甲水县正在全面建设，进度60%。')).toEqual([]);
});
