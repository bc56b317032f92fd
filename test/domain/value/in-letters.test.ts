import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { personalData } from '../../../src/disclosure/personal/personal-data.ts';
import { inLetters } from '../../../src/domain/value/in-letters.ts';

test('writes each digit as one letter', () => {
  expect(inLetters('0123456789abcdef')).toBe('ghijklmnopqrstuv');
});

test('is no number to the search for personal data, in a file name or in a list, in ten thousand names', () => {
  const names = Array.from({ length: 10_000 }, (_, number) => inLetters(createHash('sha256').update(String(number)).digest('hex').slice(0, 12)));
  expect(names.filter((name) => personalData(`answers/${name}.yaml\n  - ${name}\n`).length > 0)).toEqual([]);
});
