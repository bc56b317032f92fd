import { describe, expect, test } from 'vitest';
import { readProgress } from '../../../scripts/official-tables/progress-words.ts';

const roads = { unit: '公里', target: 48, doneAt: 'worksFinished' } as const;

describe('what is not done is no number of what is done', () => {
  test.each([
    ['尚未建成12公里', '“未”：写的是没有做到的'],
    ['没能完成30公里', '“没”：写的是没有做到的'],
    ['难以完成48公里', '“难以”：写的是没有做到的'],
    ['还剩未建成3公里', '“未”：写的是没有做到的'],
    ['还差建成3公里', '“还差”：写的是还没有做的'],
    ['有望年内建成48公里', '“有望”：写的是打算'],
    ['农村公路拟建成48公里', '“拟”：写的是打算'],
    ['将如期完成48公里', '“将如期”：写的是打算'],
    ['年底前建成48公里', '“年底前”：写的是打算'],
    ['应完成40公里', '“应”：写的是打算'],
    ['较去年同期少完成4公里', '“较”：写的是和别的时候比'],
    ['当月新增4公里', '写的是“当月”的数，没有写累计'],
    ['三季度建成4公里', '写的是“三季度”的数，没有写累计'],
    ['已建成-4公里', '数的前面有“-”'],
    ['已建成将近48公里', '“将近”：不是准数'],
    ['基本建成48公里', '“基本”：不是准数'],
  ])('%s is asked', (words, why) => {
    const read = readProgress(words, roads);
    expect('unsure' in read ? read.unsure : '').toContain(why);
  });

  test.each(['尚未竣工', '计划年底竣工', '1个未竣工', '未交付使用'])('%s is no stage that was reached', (words) => {
    expect(readProgress(words, { ...roads, target: 1 })).toHaveProperty('unsure');
  });
});

describe('preparatory work is no number of what is done', () => {
  test.each([
    ['完成选址12公里', '选址'],
    ['已完成勘察12公里', '勘察'],
    ['完成图纸审查12公里', '图纸'],
    ['已完成招投标12公里', '招投标'],
    ['完成路基12公里', '路基'],
    ['完成招标12公里', '招标'],
    ['路基完成12公里', '路基'],
    ['完成项目立项12公里', '立项'],
    ['完成报建12公里', '报建'],
    ['完成施工图设计12公里', '施工图'],
    ['完成征地拆迁12公里，完成率25%', '征地'],
  ])('%s is asked', (words, noun) => {
    expect(readProgress(words, { ...roads, text: '农村公路提质改造48公里' })).toEqual({
      unsure: `写的是“${noun}”的数：是准备或其中一步，做完了多少要问报送单位`,
    });
  });

  test('but where it is the task itself it is', () => {
    expect(readProgress('完成招标12公里', { ...roads, text: '养护招标48公里' })).toMatchObject({ cells: { 完成值: '12' } });
  });
});

test.each([
  '已建成12公里。',
  '公路基本路网外已建成12公里',
  '道路基础设施已建成12公里',
  '公立项目道路建成12公里',
  '市场主体门前道路建成12公里',
  '农村公路累计完成12公里',
  '本月累计完成12公里',
  '不动产登记窗口道路已建成12公里',
  '未成年人保护中心外道路已建成12公里',
  '年度目标任务已完成12公里',
  '基本公共卫生服务点道路完成12公里',
  '智能化道路改造完成12公里',
  '社会停车场道路建成12公里',
])('%s says what is done', (words) => {
  expect(readProgress(words, roads)).toMatchObject({ cells: { 完成值: '12', 单位: '公里' } });
});

test.each(['未开工', '村道暂未开工', '无障碍通道尚未开工'])('%s has not begun', (words) => {
  expect(readProgress(words, roads)).toEqual({ cells: { 阶段: '未开工' } });
});

const level = { unit: '元/月', target: 650, doneAt: 'worksFinished', isLevel: true } as const;
const share = { unit: '%', target: 95, doneAt: 'worksFinished', isLevel: true } as const;
const start = { unit: undefined, target: undefined, doneAt: 'worksFinished', isStage: true } as const;

test.each([
  ['由600元/月提高到650元/月，完成率100%', level, { 完成值: '650', 单位: '元/月', 文件百分比: '100', 百分比含义: '完成率' }],
  ['普及率为94.6％', share, { 完成值: '94.6', 单位: '%' }],
  ['完成率达 100 ％', roads, { 文件百分比: '100', 百分比含义: '完成率' }],
  ['已开工', start, { 阶段: '已开工' }],
  ['均已完工', roads, { 阶段: '完工' }],
  ['完成12公里，正在建设36公里', roads, { 完成值: '12', 单位: '公里' }],
])('%s is read whole', (words, asked, cells) => {
  expect(readProgress(words, asked)).toEqual({ cells });
});

test.each([
  ['拟提高到650元/月', level, '“拟”'],
  ['已提高至650元', level, '单位是“元”'],
  ['任务完成率达94.6%', share, '还是这项指标自己的数'],
  ['94.6%', share, '没有写是什么的百分比'],
  ['未达95%', share, '“未”'],
  ['将达到48公里', roads, '“将”'],
  ['每月完成4公里', roads, '“每月”'],
  ['完成 1 2 公里', roads, '中间有空格'],
  ['开工建设', start, '已经开工，还是要开工'],
  ['未全面开工建设', start, '“未”'],
  ['可开工建设', start, '“可”'],
])('%s is asked, with its reason', (words, asked, why) => {
  const read = readProgress(words, asked);
  expect('unsure' in read ? read.unsure : '').toContain(why);
});
