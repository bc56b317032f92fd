import { describe, expect, test } from 'vitest';
import { readProgress } from '../../scripts/tables/progress-words.ts';

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

test.each([
  '已建成12公里。',
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
