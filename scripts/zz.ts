import { chromium } from 'playwright-core';
import { pathToFileURL } from 'node:url';
import { resolve } from 'node:path';
const [out, path, ...sizes] = process.argv.slice(2);
const b = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox', '--allow-file-access-from-files'] });
for (const size of sizes) { const [w, h, scheme] = size.split('x'); const c = await b.newContext({ viewport: { width: Number(w), height: Number(h) }, colorScheme: scheme === 'dark' ? 'dark' : 'light' }); const p = await c.newPage(); await p.goto(pathToFileURL(resolve(path!)).href); await p.screenshot({ path: `${out}-${size}.png`, fullPage: true }); }
await b.close();
