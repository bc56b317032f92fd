import { describe, expect, test } from 'vitest';
import { officeWords, plain } from '../../../src/domain/value/plain.ts';

const problems = (text: string) =>
  plain
    .safeParse(text)
    .error?.issues.map(({ message }) => message)
    .join() ?? '';
const longest = `${'修'.repeat(39)}。`;

describe('I4: a plain explanation', () => {
  test.each(['给老小区修路、修水管、装路灯。', '修路。修水管。装路灯。', '要多少钱？不要钱！', longest])('“%s” is one', (text) => {
    expect(problems(text)).toBe('');
  });

  test.each([
    ['修路。修水管。装路灯。种树。', '写了4句，最多3句'],
    [`修${longest}`, '有41个字，一句最多40个字'],
    ['给老小区修路', '最后一句没有句号'],
    ['给110个老小区修路。', '这里不写数字'],
    ['给１１０个老小区修路。', '这里不写数字'],
    ['按序时推进老小区改造。', '“序时”居民不这样说，可以改成“按计划的进度”'],
  ])('“%s” is none: %s', (text, why) => {
    expect(problems(text)).toContain(why);
  });

  test('everything that is wrong is told at once', () => {
    expect(problems('开展110个小区提质')).toMatch(/没有句号；.*不写数字.*“提质”.*“开展”/);
  });

  test('no word is cured with another one of the list', () => {
    const cures = Object.values(officeWords).join('、');
    expect(Object.keys(officeWords).filter((word) => cures.includes(word))).toEqual([]);
  });
});
