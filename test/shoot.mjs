import { chromium } from 'playwright-core';
import { pathToFileURL } from 'node:url';
// usage: node test/shoot.mjs out file[#dark|#large] width ...
const [out, file, width = '360', mode = 'light', full = '1'] = process.argv.slice(2);
const b = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox', '--allow-file-access-from-files'] });
const p = await b.newPage({ viewport: { width: Number(width), height: Number(width) < 600 ? 740 : 900 }, colorScheme: mode === 'dark' ? 'dark' : 'light' });
await p.goto(pathToFileURL(file).href + (mode === 'large' ? '#dazi' : ''));
await p.waitForTimeout(400);
await p.screenshot({ path: out, fullPage: full === '1' });
console.log(await p.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.scrollHeight]));
await b.close();
