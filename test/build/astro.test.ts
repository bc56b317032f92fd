import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, expect, test } from 'vitest';
import { buildSite } from '../../scripts/build/site.ts';
import { contentFolder, validCodes, validContent } from '../fixtures/county.ts';

// The project can be built by Astro alone: only the tables, the entries of codes and what makes the build fast are missing then.
mkdirSync('var', { recursive: true });
const folder = mkdtempSync('var/test-astro-');
afterAll(() => rmSync(folder, { recursive: true }));

test('every page has the bytes that Astro itself gives it', async () => {
  const content = contentFolder({ ...validContent, 'codes.csv': validCodes });
  const [ours, astro] = [join(folder, 'ours'), join(folder, 'astro')];
  // Vitest's own variables would be taken for those of the site.
  const env = {
    PATH: process.env['PATH'],
    CONTENT_ROOT: content,
    BUILD_DATE: '2024-07-01',
    BASE_PATH: '/ztzl/mssx/',
    NODE_ENV: 'production',
    ASTRO_TELEMETRY_DISABLED: '1',
  };
  await Promise.all([
    buildSite({ content, out: ours, work: join(folder, 'work'), builtOn: '2024-07-01', basePath: '/ztzl/mssx/', progress: { say: () => {}, end: () => {} } }),
    promisify(execFile)(process.execPath, ['node_modules/astro/bin/astro.mjs', 'build', '--outDir', astro, '--silent'], { env }),
  ]);
  const files = filesOf(astro);
  expect(files.length).toBeGreaterThan(30);
  expect(filesOf(ours).filter((path) => path.endsWith('.html') && !/^(p\/\d+|code)\//.test(path))).toEqual(files.filter((path) => path.endsWith('.html')));
  // Astro writes a client of React that no page loads.
  const ofPages = files.filter((path) => !/^_astro\/client\./.test(path));
  expect(ofPages.length).toBe(files.length - 1);
  expect(ofPages.filter((path) => !readFileSync(join(astro, path)).equals(readFileSync(join(ours, path))))).toEqual([]);
});

function filesOf(site: string): string[] {
  return readdirSync(site, { recursive: true, encoding: 'utf8' })
    .filter((path) => statSync(join(site, path)).isFile())
    .sort();
}
