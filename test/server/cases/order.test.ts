import { describe, expect, test } from 'vitest';
import { textField } from '../../../src/domain/feedback/form.ts';
import { order, prose, proposalOrder, readTyped } from '../../../src/server/cases/order.ts';
import { acts } from '../../../src/server/staff/roles.ts';

/** Sentences of a clerk have no word in Latin letters but the option of the command line. */
const isChinese = (sentence: string) => !/[A-Za-z]/.test(sentence.replace('--confirm', ''));
const names = [
  'unit',
  'area',
  'code',
  'reason',
  'text',
  'result',
  'into',
  'redactedText',
  'correctedText',
  'event',
  'until',
  'ground',
  'question',
  'answer',
  'cleared',
  'confirmed',
];

describe('whatever is typed wrong is told in Chinese', () => {
  test.each([...acts, 'nothing', ''])('for %s', (act) => {
    const wrong = [
      {},
      Object.fromEntries(names.map((name) => [name, ['a', 'b']])),
      Object.fromEntries(names.map((name) => [name, 'x'])),
      Object.fromEntries(names.map((name) => [name, ''])),
    ];
    for (const typed of wrong) {
      for (const { message } of readTyped(order, { ...typed, act }).error?.issues ?? []) expect(isChinese(message), message).toBe(true);
    }
  });

  test('for a proposal', () => {
    for (const typed of [{}, { state: 'x', into: 'y' }, { state: ['a'], into: ['b'], reason: ['c'], summary: ['d'], cleared: 1 }]) {
      const { error } = readTyped(proposalOrder, typed);
      for (const { message } of error?.issues ?? []) expect(isChinese(message), message).toBe(true);
    }
  });
});

test('that it was merged is no reason to be chosen for withholding, and erasing needs a second look', () => {
  expect(readTyped(order, { act: 'withhold', reason: 'merged' }).success).toBe(false);
  expect(readTyped(order, { act: 'withhold', reason: 'privacy' }).success).toBe(true);
  expect(readTyped(order, { act: 'eraseText', reason: '按本人要求' }).error?.issues[0]?.message).toContain('不能恢复');
});

test.each(['\u200b', '\u200b\u2060\ufeff', '\u3164 \u2800', '\u00ad\u034f', '\u0007'])('a text of %j alone is none', (text) => {
  expect(textField.safeParse(text).success).toBe(false);
  expect(prose('请写下答复。').safeParse(text).error?.issues[0]?.message).toBe('请写下答复。');
  expect(textField.safeParse(`灯${text}`).success).toBe(true);
});
