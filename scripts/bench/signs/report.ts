import { families, type Family, familyNames } from './damage.ts';
import type { Trial } from './trial.ts';
import { wilson } from './wilson.ts';

const decoders = ['WeChat', 'zxing', 'zbar', 'jsQR'] as const;

/** The results as Markdown: settings, pooled rates, rates by family, wrong readings. Shares in percent, half-up to one decimal. */
export function report(trials: readonly Trial[], settings: readonly string[]): string {
  return [
    '# Signs under damage',
    '',
    'Written by `npm run bench:signs`; do not edit.',
    '',
    ...settings.map((setting) => `- ${setting}`),
    '',
    '## All families together',
    '',
    'Percent read correctly, with the 95 % Wilson interval for “any” (at least one of the four).',
    '',
    ...table(['symbol', 'version', ...decoders, 'any'], groups(trials, ({ variant }) => variant).map(pooledRow)),
    '',
    'The pooled rates are those of this mix of families. What covers the symbol (tape, graffiti) favours H, what makes',
    'modules small or unsharp (far, motion, cylinder) favours M: read the families one by one before choosing a level.',
    '',
    '## By family',
    '',
    ...families.flatMap((family) => familySection(family, trials)),
    `Wrong readings: ${wrongSentence(trials)}`,
    '',
  ].join('\n');
}

function familySection(family: Family, trials: readonly Trial[]): string[] {
  const rows = trials.filter((each) => each.family === family).map((each) => pooledRow([each]));
  return rows.length === 0 ? [] : [`### ${familyNames[family]}`, '', ...table(['symbol', 'version', ...decoders, 'any'], rows), ''];
}

function pooledRow(trials: readonly Trial[]): string[] {
  const images = total(trials, ({ images }) => images);
  const rates = decoders.map((name) => percent(total(trials, ({ right }) => right[name]) / images));
  const any = total(trials, ({ right }) => right.any);
  const { low, high } = wilson(any, images);
  return [trials[0]?.variant ?? '', String(trials[0]?.version), ...rates, `${percent(any / images)} [${percent(low)}–${percent(high)}]`];
}

function wrongSentence(trials: readonly Trial[]): string {
  const right = total(trials, (each) => total(decoders, (name) => each.right[name]));
  const wrong = total(trials, (each) => total(decoders, (name) => each.wrong[name]));
  const { high } = wilson(wrong, Math.max(1, right + wrong));
  return `${wrong} among ${right + wrong} readings (95 % upper bound ${(high * 100).toFixed(3)} %).`;
}

function groups(trials: readonly Trial[], keyOf: (trial: Trial) => string): Trial[][] {
  return [...new Set(trials.map(keyOf))].map((key) => trials.filter((each) => keyOf(each) === key));
}

function table(head: readonly string[], rows: readonly string[][]): string[] {
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`);
}

function total<T>(items: readonly T[], of: (item: T) => number): number {
  return items.reduce((sum, item) => sum + of(item), 0);
}

function percent(share: number): string {
  return (share * 100).toFixed(1);
}
