import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
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
export function axeFaults(visit: Pick<Visit, 'page'>): Promise<string[]> {
  return faultsBy(visit, {});
}

/** The rules of axe that colours decide. */
export const colourRules: readonly string[] = ['color-contrast', 'link-in-text-block'];

/** The faults that other colours alone can make on a page that has no others. */
export function colourFaults(visit: Pick<Visit, 'page'>): Promise<string[]> {
  return faultsBy(visit, { runOnly: { type: 'rule', values: colourRules } });
}

async function faultsBy({ page }: Pick<Visit, 'page'>, options: object): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axeSource);
  // Put into sentences in the page: what axe says of every element is a megabyte.
  const sentences = '({ violations }) => violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)';
  const found: string[] = await page.evaluate(`axe.run(document, ${JSON.stringify({ resultTypes: ['violations'], ...options })}).then(${sentences})`);
  return found;
}
