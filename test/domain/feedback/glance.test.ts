import { describe, expect, test } from 'vitest';
import { glanceChoices, glanceFields, glanceForm, glanceMonth } from '../../../src/domain/feedback/glance.ts';

const problems = (typed: object) => glanceForm.safeParse(typed).error?.issues.map(({ message }) => message) ?? [];

describe('one tap', () => {
  test.each([
    '8797061145',
    '8797 0611 45',
    '８７９７０６１１４５',
    '8797-0611-45',
    '8797·061·145',
    '八七九七零六幺幺四五',
    'https://ms.example/p/8797061145',
    '编号8797061145',
  ])('is about a code typed as %s', (code) => {
    expect(glanceForm.parse({ code, seen: 'inUse' })).toMatchObject({ code: '8797061145', seen: 'inUse' });
  });

  test.each([
    [{ seen: 'inUse' }, '请填写牌子上的十位号码。'],
    [{ code: '879706114', seen: 'inUse' }, '号码是十位数字，请照牌子核对。'],
    [{ code: '8797061145' }, '请选择您看到的。'],
  ])('%j is answered in one plain sentence', (typed, sentence) => {
    expect(problems(typed)).toEqual([sentence]);
  });

  test('has a button for every answer and no room for words', () => {
    expect(glanceChoices.map(({ label }) => label)).toEqual(['和这里写的一样', '还没动工', '已经在用', '看不到']);
    expect(glanceFields.filter(({ control }) => control === 'prose' || control === 'line')).toEqual([]);
  });
});

describe('a month of taps', () => {
  const month = (code: object) => glanceMonth.safeParse({ countedOn: '2026-02-01', codes: [{ code: '8797061145', ...code }] });

  test.each([
    ['ten answers', { answers: 10, asShown: 10 }, true],
    ['fewer than ten without a number', {}, true],
    ['fewer than ten with their doubt alone', { isDoubted: true }, true],
    ['nine answers with a number', { answers: 9, asShown: 9 }, false],
    ['parts without the whole', { asShown: 3 }, false],
  ])('with %s is sound: %s', (_what, code, isSound) => {
    expect(month(code).success).toBe(isSound);
  });
});
