import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { codeField, formLimits, requiredCodeField } from '../../../src/domain/feedback/form.ts';
import { codeBelow } from '../../imports.ts';

describe('the number of a sign in a form', () => {
  test.each([
    ['', undefined],
    ['   ', undefined],
    ['4762243228', '4762243228'],
    ['4762·243·228', '4762243228'],
    ['四七六二 二四三 二二八', '4762243228'],
    // A false sign may have a number that does not check: the field takes it, who asks for a project refuses it.
    ['4762243229', '4762243229'],
  ])('typed as %j is %j', (typed, code) => {
    expect(codeField.parse(typed)).toBe(code);
  });

  test.each(['476224322', '47622432281', '路灯', '13800000000'])('is not %j, and the words say what is meant', (typed) => {
    expect(codeField.safeParse(typed).error?.issues[0]?.message).toBe('号码是十位数字，请照牌子核对；不清楚就空着。');
    expect(requiredCodeField.safeParse(typed).error?.issues[0]?.message).toBe('号码是十位数字，请照牌子核对。');
  });

  test('must be there where the form is about nothing else', () => {
    expect(requiredCodeField.safeParse(undefined).error?.issues[0]?.message).toBe('请填写牌子上的十位号码。');
    expect(requiredCodeField.safeParse('').success).toBe(false);
  });
});

test('no sentence writes by hand how long a text or a contact may be', () => {
  const limits = new RegExp(`\\b(?:${Object.values(formLimits).join('|')}) ?字`);
  expect(codeBelow('src').filter((file) => limits.test(readFileSync(file, 'utf8')))).toEqual([]);
});
