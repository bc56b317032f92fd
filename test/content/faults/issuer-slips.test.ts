import { expect, test } from 'vitest';
import { textOf } from './county.ts';
import { readCounty } from './memory.ts';

const result = 'areas/990101/documents/county-result-2026-02.yaml';
const scores = 'areas/990100/scores.yaml';
const told = (rule: string, changes: Readonly<Record<string, string>>) => {
  const { issues, notices } = readCounty(changes);
  return [...issues, ...notices].filter((issue) => issue.rule === rule);
};
const numbered = (number: string) => `documentNumber: ${number}\n${textOf(result).replace(/^documentNumber: .*\n/m, '')}`;

test('a document number of another document of the same area is told, and one of its own is not', () => {
  expect(told('number-used-twice', { [result]: numbered('清民实函〔2026〕2号') })).toHaveLength(1);
  expect(told('number-used-twice', { [result]: numbered('清民实函〔2026〕99号') })).toEqual([]);
});

test('a score out of a document of the scored area itself is told, and one of the area above is not', () => {
  expect(told('scored-itself', { [scores]: textOf(scores).replace('city-letter-2025-06', 'county-circular-2025-06') })).toHaveLength(1);
  expect(told('scored-itself', {})).toEqual([]);
});
