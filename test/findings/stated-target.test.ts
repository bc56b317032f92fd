import { expect, test } from 'vitest';
import { target as targetSchema } from '../../src/domain/task/target.ts';
import { targetSource } from '../../src/findings/stated-target.ts';

const about = targetSchema.parse({ kind: 'number', operator: 'about', value: '73', text: '73' });
const exact = targetSchema.parse({ kind: 'number', value: '73', text: '73' });
const annex = { document: 'opinions', line: 146, text: '新增蓄水能力' };
const body = { document: 'opinions', line: 46, text: '新增蓄水 73 万方左右' };

// shaodong 146 prints 73, line 46 prints 73 万方左右.
test.each([
  ['the comparison stands on another line', about, annex, [body], 46],
  ['the first line prints it', about, body, [annex], 46],
  ['no line prints it', about, annex, [annex], 146],
  ['there is none', exact, annex, [body], 146],
])('%s', (_, target, source, alsoIn, line) => {
  expect(targetSource({ target, source, alsoIn })).toMatchObject({ line });
});
