import { describe, expect, test } from 'vitest';
import { chanceOf } from '../../scripts/bench/signs/chance.ts';
import { families, shotOf } from '../../scripts/bench/signs/damage.ts';
import { report } from '../../scripts/bench/signs/report.ts';
import { picture, trial } from '../../scripts/bench/signs/trial.ts';
import { addressOf, subjectOf, variants } from '../../scripts/bench/signs/variants.ts';
import { wilson } from '../../scripts/bench/signs/wilson.ts';
import { parseCode } from '../../src/domain/code/typed-code.ts';
import { symbolsOf } from '../../src/signs/symbol.ts';
import { outlinePath } from '../../src/signs/outline.ts';

const named = (name: string) => variants.find((variant) => variant.name === name)!;
const [short, medium] = [named('38 characters, H'), named('38 characters, M')];

// The full bench has 200 images a family; these are its first eight.
describe.each(families)('%s', (family) => {
  test('of eight short addresses at level H most are read by somebody and none wrongly by anybody', async () => {
    const { right, wrong } = await trial(short, family, 8);
    expect(wrong).toEqual({ WeChat: 0, zxing: 0, zbar: 0, jsQR: 0 });
    expect(right.any).toBeGreaterThanOrEqual(5);
  });
});

test('level H survives tape that level M does not', async () => {
  const [strong, weak] = [await trial(short, 'tape', 16), await trial(medium, 'tape', 16)];
  expect(strong.right.any).toBeGreaterThan(weak.right.any);
});

test('the bench draws the very symbols that the signs carry', () => {
  const url = addressOf(short, 3);
  const { size, isDark } = subjectOf(short, url);
  const code = parseCode(url);
  expect(code.kind === 'code' && symbolsOf(new URL('/', url).href)(code.code).path).toBe(outlinePath(size, isDark, 4));
});

test('a picture is the same every time, and its damage the same for every symbol', async () => {
  const subject = subjectOf(short, addressOf(short, 0));
  expect(Buffer.compare(await picture(subject, 'combined', 0), await picture(subject, 'combined', 0))).toBe(0);
  const [one, two] = [shotOf('faded', chanceOf('faded 4')), shotOf('faded', chanceOf('faded 4'))];
  expect(one).toEqual(two);
  expect(shotOf('faded', chanceOf('faded 5'))).not.toEqual(one);
});

test.each([
  [0, 10, 0, 0.278],
  [10, 10, 0.722, 1],
  [5, 10, 0.237, 0.763],
  [81, 100, 0.722, 0.875],
])('%i of %i lies between %d and %d', (successes, trials, low, high) => {
  const interval = wilson(successes, trials);
  expect(interval.low).toBeCloseTo(low, 3);
  expect(interval.high).toBeCloseTo(high, 3);
});

test('no share of nothing', () => {
  expect(() => wilson(0, 0)).toThrow(RangeError);
});

test('the report pools families and counts wrong readings', () => {
  const counts = { WeChat: 1, zxing: 2, zbar: 3, jsQR: 4 };
  const trials = (['far', 'mud'] as const).map((family) => ({
    ...{ variant: 'A', version: 5, family, images: 10 },
    ...{ right: { ...counts, any: 5 }, wrong: { WeChat: 0, zxing: 0, zbar: 1, jsQR: 0 } },
  }));
  const text = report(trials, ['set']);
  expect(text).toContain('| A | 5 | 10.0 | 20.0 | 30.0 | 40.0 | 50.0 [29.9–70.1] |');
  expect(text).toContain('Wrong readings: 2 among 22 readings');
  expect(text.match(/^### /gm)).toHaveLength(2);
});
