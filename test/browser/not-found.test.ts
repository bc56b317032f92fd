import { afterAll, beforeAll, expect, test } from 'vitest';
import { codedPage, openPortal, openVisitor, type Portal, type Visitor } from './portal.ts';

let portal: Portal;
let reader: Visitor;
let withoutScripts: Visitor;

beforeAll(async () => {
  portal = await openPortal();
  reader = await openVisitor(portal);
  withoutScripts = await openVisitor(portal, { javaScriptEnabled: false });
});

afterAll(() => portal.close());

const known = /\d{10}/.exec(codedPage(() => true))![0];
const nextDigit = (Number(known[4]) + 1) % 10;

test.each([
  ['one digit wrong', `${known.slice(0, 4)}${nextDigit}${known.slice(5)}`, '至少有一位不对'],
  ['a digit missing', known.slice(1), '您输入了9位'],
  ['letters in it', `${known.slice(0, 9)}A`, '号码只有数字'],
  ['right digits that were never issued', '1000000064', '没有发放过这个号码'],
])('a code with %s is told so and leads to no project', async (_, typed, words) => {
  const { page } = await reader.open(`p/${typed}`);
  expect(await page.locator('#typed-code').textContent()).toContain(words);
  expect(await page.locator('main a[href*="/p/"]').count()).toBe(0);
});

test('what stands behind the # is kept', async () => {
  const { page } = await reader.open(`P/${known}#dazi`);
  await page.getByRole('link', { name: '按十位数字打开' }).click();
  expect(page.url()).toBe(`${portal.origin}/p/${known}.html#dazi`);
});

test('a right code with blanks is offered as what it is', async () => {
  const { page } = await reader.open(`p/${known.slice(0, 4)}%20${known.slice(4)}`);
  await page.getByRole('link', { name: '按十位数字打开' }).click();
  expect(page.url()).toBe(`${portal.origin}/p/${known}.html`);
});

test.each([
  ['with a capital P', (code: string) => `P/${code}`],
  ['with a full stop', (code: string) => `p/${code}%E3%80%82`],
  ['without p/', (code: string) => code],
])('a right code %s is offered as well', async (_, address) => {
  const { page } = await reader.open(address(known));
  expect(await page.getByRole('link', { name: '按十位数字打开' }).getAttribute('href')).toBe(`/p/${known}.html`);
});

test('without a script the page says how the address of a sign is typed', async () => {
  const { page } = await withoutScripts.open(`P/${known}`);
  expect(await page.locator('main').textContent()).toMatch(/p\/ 后面是十位数字，没有空格：https:\/\/ms\.example\.gov\.cn\/p\/\d{10}/);
});

test('without a script the page still offers to type the code again', async () => {
  const { page } = await withoutScripts.open('p/123');
  await page.getByRole('link', { name: '重新输入牌子上的十位号码' }).click();
  expect(new URL(page.url()).pathname).toBe('/code.html');
});
