import { Document, Packer, Paragraph } from 'docx';
import { writeXlsx } from 'hucre';
import type { Request } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openPortal, openVisitor, type Portal, type Visitor, visit } from './portal.ts';

let portal: Portal;
let clerk: Visitor;

beforeAll(async () => {
  portal = await openPortal();
  clerk = await openVisitor(portal);
});

afterAll(() => portal.close());

const head = ['序号', '项目指标', '完成情况'];
const row = ['1', '开展技能培训1200人次', '已完成615人次，完成率50.3%。'];
const wrong = '印的是 50.3%，615人次 ÷ 1200人次 是 51.25%';

test('what is pasted is looked through at once, with the names on record, and can be copied', async () => {
  const { page, errors, foreignRequests } = await visit(portal, 'examine.html', { permissions: ['clipboard-read', 'clipboard-write'] });
  await page.locator('#draft').fill(`${row.join('\t')}\n（牵头单位：市教育局，责任单位：市财政局、市民政局、市残联、市教育据）`);
  await page.getByRole('button', { name: '开始体检' }).click();
  const answer = page.locator('#examine-answer');
  await answer.getByRole('heading').waitFor();
  expect(await answer.innerText()).toContain('2 处请核对');
  expect(await answer.innerText()).toContain(wrong);
  expect(await answer.innerText()).toContain('最接近的是“市教育局”');
  await answer.getByRole('button').click();
  await answer.getByRole('button', { name: '已复制' }).waitFor();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain(`第 1 行 · 百分比：${wrong}`);
  expect([errors, foreignRequests]).toEqual([[], []]);
  await page.context().close();
});

test.each([
  ['draft.docx', async () => Packer.toBuffer(new Document({ sections: [{ children: [new Paragraph('截至2023年2月30日。')] }] })), '第 1 段 · 日期'],
  ['table.xlsx', async () => writeXlsx({ sheets: [{ name: '五月', rows: [head, row] }] }), '第 2 行 · 百分比'],
  ['table.csv', async () => Buffer.from([head, row].map((cells) => cells.join(',')).join('\n')), '第 2 行 · 百分比'],
  ['draft.doc', async () => Buffer.from('x'), '另存为 .docx'],
])('%s is read in the browser and sent nowhere', async (name, bytes, words) => {
  const { page, errors, foreignRequests } = await clerk.open('examine.html');
  const sent: string[] = [];
  const listen = (request: Request) => {
    if (request.method() !== 'GET') sent.push(request.url());
  };
  page.on('request', listen);
  await page.locator('#draft-file').setInputFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(await bytes()) });
  await page.locator('#examine-answer').getByText(words).first().waitFor();
  page.off('request', listen);
  expect([errors, foreignRequests, sent]).toEqual([[], [], []]);
});

test('a page that was open before works without a network, files too once one was read', async () => {
  const { page } = await visit(portal, 'examine.html');
  const context = page.context();
  const file = { name: 'table.csv', mimeType: 'text/csv', buffer: Buffer.from([head, row].map((cells) => cells.join(',')).join('\n')) };
  await page.evaluate(() => navigator.serviceWorker.ready);
  await page.reload();
  await page.locator('#draft-file').setInputFiles(file);
  await page.locator('#examine-answer').getByText(wrong).waitFor();
  await context.setOffline(true);
  await page.reload();
  await page.locator('#draft').fill('（牵头单位：市教育局，责任单位：市财政局、市民政局、市残联、市教育据）');
  await page.getByRole('button', { name: '开始体检' }).click();
  await page.locator('#examine-answer').getByText('最接近的是“市教育局”').waitFor();
  await page.locator('#draft').fill('');
  await page.locator('#draft-file').setInputFiles(file);
  await page.locator('#examine-answer').getByText(wrong).waitFor();
  await context.close();
});

test('without JavaScript the page says which command does the same', async () => {
  const { page } = await visit(portal, 'examine.html', { javaScriptEnabled: false });
  expect(await page.locator('#examine-cannot').innerText()).toContain('npm run examine -- 通报.docx');
  expect(await page.locator('#examine').isVisible()).toBe(false);
  await page.context().close();
});
