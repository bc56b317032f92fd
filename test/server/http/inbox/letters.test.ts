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

test('a person of one area reads its letters whole, with the command that makes the Word files', async () => {
  const page = await pageFor(['yueyanglou'], '/staff/letters');
  expect(page).toContain('共2份，按2026年11月22日（网站最近一次生成的那天）的数写');
  expect(page).toMatch(/区城管局<\/a>\s*<span class="row__figure">1项<\/span>\s*<span class="row__status">工作提示函/);
  expect(page).toContain('<li>背街小巷路灯改造：8 / 12条完工。&lt;b&gt;慢。</li>');
  expect(page).toMatch(
    /<textarea[^>]*readonly>\n温馨提示函\n区教育局：\n现将需要关注的事项提示如下：\n一、进度落后，[^\n]*\n提质改造12所学校。\n请在收到后5个工作日内书面回复。\n区民生实事办\n2026年11月22日<\/textarea>/,
  );
  expect(page).toContain('落后的里面有1项没有登记岳阳楼区的牵头、责任单位，没有写函：城镇新增就业');
  expect(page).toContain('npm run letters -- --area yueyanglou --year 2026');
});

test('one letter is opened alone, to be printed', async () => {
  const page = await pageFor(['yueyanglou'], `/staff/letters?area=yueyanglou&unit=${encodeURIComponent('区教育局')}`);
  expect(page).toContain('提质改造12所学校');
  expect(page).not.toContain('背街小巷路灯改造');
});

test('the office sees every area, those with most letters first', async () => {
  const page = await pageFor([], '/staff/letters');
  expect(page).toMatch(/岳阳楼区2026年[\s\S]*2份[\s\S]*君山区2026年[\s\S]*没有要提醒的/);
});

test('an area reads no other area, and is told when nobody is to be reminded', async () => {
  const page = await pageFor(['junshan'], '/staff/letters?area=yueyanglou');
  expect(page).toContain('没有要提醒的');
  expect(page).not.toContain('区城管局');
});

test('a unit reads the letter that goes to itself and no other', async () => {
  const unit = await clerk(office, { name: 'qin', role: 'unit', areas: ['yueyanglou'], agency: '区教育局' });
  const page = await (await unit.get('/staff/letters?unit=' + encodeURIComponent('区城管局'))).text();
  expect(page).toContain('提质改造12所学校');
  expect(page).not.toMatch(/背街小巷路灯改造|没有写函|npm run/);
  const other = await clerk(office, { name: 'hu', role: 'unit', areas: ['yueyanglou'], agency: '区住建局' });
  expect(await (await other.get('/staff/letters')).text()).toContain('没有要提醒的');
  expect(await (await other.get('/staff')).text()).not.toContain('要提醒的单位');
});

test('the list and the to-do lead to the letters', async () => {
  const person = await clerk(office, { name: 'li', role: 'area', areas: ['yueyanglou'] });
  for (const path of ['/staff', '/staff/todo']) {
    expect(await (await person.get(path)).text()).toContain('<a class="links__link" href="/staff/letters">提示函：要提醒的单位有2家，其中工作提示函1份</a>');
  }
});

test('the public does not read what is made for staff', async () => {
  for (const path of ['/desk.json', '/desk/yueyanglou.json', '/desk/letters.json']) expect((await office.request(path)).status).toBe(404);
});
