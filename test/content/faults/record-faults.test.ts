import { expect, test } from 'vitest';
import { formatIssue } from '../../../src/content/issue.ts';
import { forbiddenWords } from './forbidden-words.ts';
import { readCounty } from './memory.ts';
import { recordFaults } from './record-faults.ts';

test.each(recordFaults)('%s in %s is refused in a clerk’s words', (_what, file, content) => {
  const told = readCounty({ [file]: content }).issues.map(formatIssue);
  expect(told).not.toEqual([]);
  expect(told.filter((message) => forbiddenWords.test(message))).toEqual([]);
});
