import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { posted, runningServer, typedFeedback, wideLimits } from '../running-server.ts';

let server: Awaited<ReturnType<typeof runningServer>>;
let browser: Browser;
beforeAll(async () => {
  // One form is a flood here, so every form after the first meets it.
  server = await runningServer({ limits: { ...wideLimits, floodPerMinute: 1 } });
  await posted(`${server.url}feedback`, typedFeedback());
  browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
});
afterAll(async () => {
  await browser.close();
  await server.stop();
});

test('during a flood the browser solves the task and sends the form by itself', async () => {
  const page = await sentForm(true);
  await page.waitForSelector('.receipt');
  expect(await page.textContent('.receipt')).toMatch(/^(\w{4} ){3}\w{4}$/);
});

test('without a script the page asks for patience and keeps the words', async () => {
  const page = await sentForm(false);
  expect(await page.textContent('#patience')).toContain('请等30秒');
  expect(await page.textContent('.typed')).toContain('路灯不亮');
});

/** A form as a page of the portal sends it, from a browser with or without scripts. */
async function sentForm(javaScriptEnabled: boolean) {
  const context = await browser.newContext({ javaScriptEnabled });
  const page = await context.newPage();
  await page.route(`${server.url}form`, (route) => route.fulfill({ contentType: 'text/html', body: formPage() }));
  await page.goto(`${server.url}form`);
  await page.click('button');
  return page;
}

function formPage(): string {
  const inputs = [...typedFeedback({ formKey: '' })].map(([name, value]) => `<input name="${name}" value="${value}">`);
  return `<form method="post" action="feedback">${inputs.join('')}<button>提交</button></form>`;
}
