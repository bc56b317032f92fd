import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Visit } from './portal.ts';

/** How many pixels the page is wider than the screen. */
export function overflow({ page }: Pick<Visit, 'page'>): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}

/** How far what is seen moved since the page began to load: the cumulative layout shift. */
export function shiftOf({ page }: Pick<Visit, 'page'>): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((done) => {
        let total = 0;
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) total += 'value' in entry ? Number(entry.value) : 0;
        }).observe({ type: 'layout-shift', buffered: true });
        setTimeout(() => done(total), 500);
      }),
  );
}

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Faults by WCAG 2.2 A and AA and axe's good practice, each with the first element that has it. */
export async function axeFaults({ page }: Pick<Visit, 'page'>): Promise<string[]> {
  await page.evaluate(axeSource);
  const results: AxeResults = await page.evaluate('axe.run(document, { resultTypes: ["violations"] })');
  return results.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
}
