import { afterAll, beforeAll, expect, test } from 'vitest';
import { builtFile, openPortal, openVisitor, type Portal, type Visitor, visit } from '../browser/portal.ts';

let portal: Portal;
let reader: Visitor;

beforeAll(async () => {
  portal = await openPortal();
  reader = await openVisitor(portal, phone);
});

afterAll(() => portal.close());

const phone = { viewport: { width: 360, height: 800 } };
const codes: Record<string, { title: string; areaName: string }> = JSON.parse(builtFile('data/codes.json'));
const [code = '', { title, areaName }] = Object.entries(codes)[0]!;
const grouped = `${code.slice(0, 4)} ${code.slice(4, 8)} ${code.slice(8)}`;

test.each([
  ['旧小', '老旧小区'],
  ['ljxq', '老旧小区'],
  ['laojiuxiaoqu', '老旧小区'],
  ['一户一表', '一户一表'],
  ['岳阳楼 旧小', '老旧小区'],
  ['岳办函〔2023〕27号', '省市重点民生实事工作的通知'],
])('%s finds %s on the real site', async (typed, words) => {
  const { page, errors } = await reader.open(`search.html?q=${encodeURIComponent(typed)}`);
  await page.locator('#search ol a').first().waitFor();
  expect(await page.locator('#search ol.rows > li').first().textContent()).toContain(words);
  expect(errors).toEqual([]);
});

test('an agency is found by another name that a document gave it', async () => {
  const { page } = await reader.open(`search.html?q=${encodeURIComponent('市医保局')}`);
  await page.locator('#search ol a', { hasText: '市医疗保障局' }).first().waitFor();
  expect(await page.locator('#search ol').textContent()).toContain('邵东市');
});

test('a code typed with spaces offers its page and finds its task', async () => {
  const { page } = await reader.open(`search.html?q=${encodeURIComponent(grouped)}`);
  await page.getByRole('link', { name: `打开号码 ${code} 的页面` }).click();
  await page.waitForURL(`**/p/${code}.html`);
  expect(await page.locator('main').textContent()).toContain(title);
  expect(areaName).not.toBe('');
});

test('the count is announced, the keyboard opens a result, and going back brings the search back', async () => {
  const { page } = await reader.open('search.html');
  const field = page.getByRole('searchbox');
  await field.fill('ljxq');
  await page.locator('#search ol a').first().waitFor();
  expect(await page.locator('#search [aria-live="polite"]').textContent()).toMatch(/^找到\d+条。$/);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/p/*.html');
  await page.goBack();
  await page.locator('#search ol a').first().waitFor();
  expect(await page.getByRole('searchbox').inputValue()).toBe('ljxq');
});

test('each submitted search is a step of its own for the back button', async () => {
  const { page } = await reader.open('search.html?q=ljxq');
  const field = page.getByRole('searchbox');
  await page.locator('#search ol a').first().waitFor();
  await field.fill('就业');
  await field.press('Enter');
  await page.getByText('就业').first().waitFor();
  await page.goBack();
  await expect.poll(() => field.inputValue()).toBe('ljxq');
});

test('what nothing matches says so and points to the site map', async () => {
  const { page } = await reader.open(`search.html?q=${encodeURIComponent('龘龘龘')}`);
  await page.getByText('没有找到').waitFor();
});

test('without a network the search says so, and works again when the network is back', async () => {
  const { page } = await visit(portal, 'about.html', phone);
  await page.route('**/search/*.json', (route) => route.abort());
  await page.goto(`${portal.origin}/search.html?q=ljxq`);
  await page.getByText('搜索的索引取不到').waitFor();
  await page.unroute('**/search/*.json');
  await page.getByRole('searchbox').fill('ljx');
  await page.locator('#search ol a').first().waitFor();
  expect(await page.getByText('搜索的索引取不到').count()).toBe(0);
  await page.context().close();
});

test('without a script the search says so and offers the lists', async () => {
  const { page } = await visit(portal, 'search.html', { ...phone, javaScriptEnabled: false });
  expect(await page.locator('main noscript p').isVisible()).toBe(true);
  expect(await page.locator('main noscript p').textContent()).toContain('搜索要用到 JavaScript');
  await page.getByRole('link', { name: '岳阳楼区' }).first().click();
  await page.waitForURL('**/area/430602.html');
  await page.context().close();
});

test.each([
  ['', '请输入标牌上的十位数字'],
  ['12345', '您输入了5位。请照标牌核对，看看漏了哪一位'],
  ['12345678901', '您输入了11位。请照标牌核对，看看多了哪一位'],
  ['l234567890', '字母 l 按数字 1 读'],
  ['1234567890', '至少有一位不对'],
  ['9999999952', '没有发放过这个号码'],
])('the code “%s” is answered with: %s', async (typed, words) => {
  const { page } = await reader.open('code.html');
  await page.getByLabel('十位数字').fill(typed);
  await page.getByRole('button', { name: '打开' }).click();
  await expect.poll(() => page.locator('#code-answer').textContent()).toContain(words);
  expect(page.url()).toContain('code.html');
});

test('a right code opens its page, full-width digits and spaces included', async () => {
  const { page } = await reader.open('code.html');
  await page.getByLabel('十位数字').fill(grouped.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)));
  await page.getByRole('button', { name: '打开' }).click();
  await page.waitForURL(`**/p/${code}.html`);
});

test('without a script the code page shows the address to type', async () => {
  const { page } = await visit(portal, 'code.html', { ...phone, javaScriptEnabled: false });
  expect(await page.locator('noscript').textContent()).toMatch(/\/p\/\d{10}/);
  await page.context().close();
});

test('areas that are chosen stand side by side, and the address keeps the choice', async () => {
  const { page, errors } = await reader.open('compare.html');
  await page.getByLabel('看哪里').selectOption({ label: '岳阳市' });
  await page.getByLabel('岳阳楼区').check();
  await page.getByLabel('云溪区').check();
  expect(await page.getByText(/2个区域，\d+项指标/).count()).toBe(1);
  const employment = page.getByRole('row', { name: /城镇新增就业/ });
  expect(await employment.textContent()).toMatch(/8150人.*42\.94%.*按序时.*5600人/);
  await page.reload();
  await page.getByText(/2个区域，\d+项指标/).waitFor();
  expect(errors).toEqual([]);
});
