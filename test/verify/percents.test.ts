import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { quotationsIn } from '../../scripts/verify/quotations.ts';
import { percentVerdict } from '../../src/comparison/percent.ts';
import { contradiction } from '../../src/domain/publication/contradiction.ts';
import { decimal } from '../../src/domain/value/quantity.ts';
import { documentOf } from '../../src/domain/value/source.ts';
import { content } from './model.ts';

const shaoyang = 'shaoyang-2024-q3-circular';
const yueyanglou = 'yueyanglou-2023-may-status';

/**
 * Every printed percent with its value: document, line, value, target, printed percent. Where the
 * document prints no target (shaoyang 78 to 103 but 97), it is the one that the percent implies.
 */
const pairs: readonly (readonly [string, number, string, string, string, 'agrees' | 'cut off' | 'differs'])[] = [
  [yueyanglou, 9, '9', '80', '11.3', 'agrees'],
  [yueyanglou, 10, '9.5', '29.31', '32.4', 'agrees'],
  [yueyanglou, 11, '3500', '8150', '43', 'agrees'],
  [yueyanglou, 12, '615', '1200', '50.3', 'differs'],
  [yueyanglou, 14, '1491', '1980', '75.3', 'agrees'],
  [yueyanglou, 24, '108', '181', '59.7', 'agrees'],
  [yueyanglou, 25, '20', '70', '28.5', 'cut off'],
  [yueyanglou, 26, '23', '110', '21', 'agrees'],
  [yueyanglou, 30, '20', '35', '57.14', 'agrees'],
  [yueyanglou, 30, '1638', '2950', '55.53', 'agrees'],
  [yueyanglou, 31, '6.6', '10.8', '66.11', 'differs'],
  [yueyanglou, 33, '1.42', '1.35', '105.2', 'agrees'],
  [yueyanglou, 34, '1799', '3000', '59.97', 'agrees'],
  [yueyanglou, 35, '43', '138', '31', 'agrees'],
  [yueyanglou, 37, '10', '100', '10', 'agrees'],
  [yueyanglou, 47, '4', '15', '27', 'agrees'],
  [shaoyang, 78, '25719', '28068', '91.63', 'agrees'],
  [shaoyang, 79, '3450', '3900', '88.46', 'agrees'],
  [shaoyang, 83, '95456', '94849', '100.64', 'agrees'],
  [shaoyang, 84, '3112', '3080', '101.04', 'agrees'],
  [shaoyang, 85, '2025', '1800', '112.5', 'agrees'],
  [shaoyang, 88, '37597', '44000', '85.45', 'agrees'],
  [shaoyang, 89, '40', '40', '100', 'agrees'],
  [shaoyang, 90, '2605', '2584', '100.81', 'agrees'],
  [shaoyang, 92, '6703', '5350', '125.29', 'agrees'],
  [shaoyang, 97, '38079', '47849.83', '79.58', 'agrees'],
  [shaoyang, 98, '1771', '2254', '78.57', 'agrees'],
  [shaoyang, 101, '467.036', '498', '93.78', 'agrees'],
  [shaoyang, 101, '2980.419', '3350', '88.97', 'agrees'],
  [shaoyang, 101, '138.943', '125', '111.15', 'agrees'],
  [shaoyang, 102, '941.555', '1060', '88.83', 'agrees'],
  [shaoyang, 102, '11.43', '13.0', '87.92', 'agrees'],
  [shaoyang, 103, '194', '180', '107.78', 'agrees'],
  [shaoyang, 111, '37918', '27000', '140.44', 'agrees'],
  [shaoyang, 111, '7283', '7500', '97.11', 'agrees'],
  [shaoyang, 113, '100', '100', '100', 'agrees'],
  [shaoyang, 115, '3670', '3500', '104.86', 'agrees'],
  [shaoyang, 116, '5333', '5500', '96.96', 'agrees'],
  [shaoyang, 118, '917', '3200', '29.34', 'differs'],
  [shaoyang, 119, '1072', '1100', '97.45', 'agrees'],
  [shaoyang, 120, '133.96', '130', '103.05', 'agrees'],
  [shaoyang, 120, '117.05', '110', '106.41', 'agrees'],
  [shaoyang, 121, '14325', '20000', '76.70', 'differs'],
  [shaoyang, 121, '45994', '60000', '76.70', 'differs'],
  [shaoyang, 33, '846', '830', '101.92', 'cut off'],
];

test('there are 45 pairs', () => {
  expect(pairs).toHaveLength(45);
});

test.each(pairs)('%s:%i prints %s of %s as %s %%, which %s', (_document, _line, value, target, printed, expected) => {
  const { agrees, isTruncated } = percentVerdict(decimal.parse(value), decimal.parse(target), decimal.parse(printed));
  expect({ agrees, isTruncated }).toEqual({ agrees: expected !== 'differs', isTruncated: expected === 'cut off' });
});

test('every pair that differs is a recorded contradiction', () => {
  const recorded = ['430500', '430602'].flatMap((area) => {
    const yaml = readFileSync(join(content, `areas/${area}/contradictions.yaml`), 'utf8');
    return z.array(contradiction).parse(parse(yaml));
  });
  const unrecorded = pairs
    .filter(([, , , , , verdict]) => verdict === 'differs')
    .filter(
      ([document, line, , , printed]) =>
        !recorded.some(
          ({ source, printed: words }) => documentOf(source)?.document === document && documentOf(source)?.line === line && words.includes(printed),
        ),
    );
  expect(unrecorded).toEqual([]);
});

test('every pair stands in the content at its line', () => {
  const all = quotationsIn(content);
  const missing = pairs.flatMap(([document, line, value, , printed]) => {
    // line 113 prints the hundred as 40 and 60
    const figures = document === shaoyang && line === 113 ? ['40', '60', printed] : [value, printed];
    return figures.filter((figure) => !all.some((each) => each.document === document && each.line === line && each.text?.includes(figure)));
  });
  expect(missing).toEqual([]);
});
