import { expect, test } from 'vitest';
import { waveOf } from '../../../src/domain/feedback/survey.ts';
import { fewestAnswers, otherSurvey, webSurvey } from '../../../src/domain/feedback/survey-result.ts';

// China is eight hours ahead: its July begins at 16:00 UTC of 30 June.
test.each([
  ['2026-06-30T15:59:59.999Z', '2026年上半年'],
  ['2026-06-30T16:00:00.000Z', '2026年下半年'],
  ['2026-12-31T15:59:59.999Z', '2026年下半年'],
  ['2026-12-31T16:00:00.000Z', '2027年上半年'],
])('I1: an answer of %s belongs to %s', (instant, wave) => {
  expect(waveOf(instant)).toBe(wave);
});

const web = { code: '8103094627', wave: '2026年上半年', countedOn: '2026-07-01', answers: fewestAnswers, completion: { 5: fewestAnswers } };
const other = { ...web, channel: 'phone', asked: fewestAnswers, source: { document: 'plan', line: 1, text: '调查' } };

test('I1: marks are shown from ten answers on, however people were asked', () => {
  expect(webSurvey.safeParse(web).success).toBe(true);
  expect(otherSurvey.safeParse(other).success).toBe(true);
  for (const few of [webSurvey.safeParse({ ...web, answers: 9 }), otherSurvey.safeParse({ ...other, answers: 9 })]) {
    expect(few.error?.issues.map(({ message }) => message)).toEqual(['只有 9 份问卷，不足 10 份不公开分值']);
  }
});

test.each([
  ['more answers than people asked', { asked: fewestAnswers - 1 }, '收回的不能多于问的'],
  ['the portal’s own channel', { channel: 'web' }, ''],
])('I1: %s is refused', (_what, change, why) => {
  expect(
    otherSurvey
      .safeParse({ ...other, ...change })
      .error?.issues.map(({ message }) => message)
      .join(),
  ).toContain(why);
});
