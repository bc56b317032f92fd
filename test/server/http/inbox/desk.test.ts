import { afterEach, beforeEach, expect, test } from 'vitest';
import { clerk, type Office, openOffice } from './office.ts';

let office: Office;
beforeEach(async () => {
  office = await openOffice();
});
afterEach(() => office.stop());

const pageFor = async (areas: readonly string[], path: string) => {
  const person = await clerk(office, { name: 'li', role: areas.length === 0 ? 'office' : 'area', areas });
  return (await person.get(path)).text();
};

test('a person of one area reads at once what is missing, step by step with a template, and what is stale there', async () => {
  const page = await pageFor(['yueyanglou'], '/staff/todo');
  expect(page).toContain('2026年信息公开得分2分（满分6分），3个任务里齐了1个，截至2026年11月22日');
  expect(page).toContain('补齐这个任务以后得4分，共1步');
  expect(page).toContain('areas/yueyanglou/updates/x.md');
  expect(page).toContain('title: &lt;b&gt;【标题】');
  expect(page).toContain('首页最近一次更新');
  expect(page).not.toContain('君山区有 2 项');
});

test('the score is shown from month-end to month-end, and not where the site does not say it', async () => {
  const page = await pageFor(['yueyanglou'], '/staff/todo');
  expect(page).toContain('得分的走势（每个月底）');
  expect(page).toMatch(/2026年9月30日[\s\S]*0分（满分6分）[\s\S]*2026年10月31日[\s\S]*3分（满分6分）[\s\S]*2个任务里齐了1个/);
  const person = await clerk(office, { name: 'zhou', role: 'area', areas: ['junshan'] });
  expect(await (await person.get('/staff/todo')).text()).not.toContain('走势');
});

test('the office sees every area, those that lack most first, and opens one', async () => {
  const page = await pageFor([], '/staff/todo');
  expect(page.indexOf('岳阳楼区2026年')).toBeLessThan(page.indexOf('君山区2026年'));
  expect(page).toMatch(/还差2个任务[\s\S]*不缺[\s\S]*君山区有 2 项指标/);
});

test('ages say the day they are counted to, and how long ago that is', async () => {
  office.nowMs = Date.parse('2026-11-27T02:00:00Z');
  const page = await pageFor(['yueyanglou'], '/staff/todo');
  expect(page).toContain('下面的天数数到2026年11月22日（网站最近一次生成的那天）。到今天又过了5天');
  expect(page).toMatch(/怎么办：发一篇工作动态<\/span>\s*<span class="fine">文件：updates\/<\/span>/);
});

test('nobody reads the desk of an area that is not theirs', async () => {
  const page = await pageFor(['junshan'], '/staff/todo?area=yueyanglou');
  expect(page).not.toContain('背街小巷路灯改造');
  expect(page).toContain('君山区2026年');
});

test('the list says in one line what is to be done, and nothing where nothing is', async () => {
  expect(await pageFor(['yueyanglou'], '/staff')).toContain('待办：岳阳楼区2026年信息公开得分2分（满分6分），还差2个任务');
  const person = await clerk(office, { name: 'zhou', role: 'area', areas: ['junshan'] });
  expect(await (await person.get('/staff')).text()).not.toContain('信息公开得分');
});
