import { expect, test } from 'vitest';
import { filterOf } from '../../../src/server/cases/list-filter.ts';
import { type FeedbackState, feedbackStates, nextState, openStates } from '../../../src/domain/feedback/feedback-history.ts';
import { civilDate } from '../../../src/domain/value/civil-date.ts';
import { keysOf } from '../../../src/domain/value/keys.ts';

test('what is open can be closed, nothing else can, and the list that asks for no state is of these', () => {
  const states = keysOf<FeedbackState>(feedbackStates);
  expect(openStates).toEqual(states.filter((state) => nextState(state, 'closed') !== undefined));
  const office = { id: 'a', name: 'a', displayName: 'a', role: 'office', areas: [], agency: undefined } as const;
  const { states: listed } = filterOf({}, office, { today: civilDate.parse('2026-11-28'), secrets: { receiptHash: 'key' } });
  expect(listed).toEqual(openStates);
});
