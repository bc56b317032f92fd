import { expect, test } from 'vitest';
import { areaScore, checklistInForce, type DisclosureFacts } from '../../src/disclosure/checklist.ts';
import { civilDate } from '../../src/domain/value/civil-date.ts';
import { checklist as schema } from '../../src/domain/publication/disclosure.ts';

const checklist = schema.parse({
  version: '2024-1',
  from: '2024-01-01',
  maxPoints: '6',
  levels: ['province'],
  items: [
    { id: 'policyDocument', name: '已公开政策文件', cure: '登记' },
    { id: 'scopeAndRequirements', name: '已本地化', cure: '填写' },
    { id: 'recentUpdate', name: '近期有动态', cure: '发布', withinDays: 31 },
    { id: 'feedbackAnswered', name: '意见按期答复', cure: '答复' },
    { id: 'signInstalled', name: '已亮码', cure: '安装' },
  ],
});
const asOf = civilDate.parse('2024-09-30');
const complete: DisclosureFacts = {
  policyDocumentCount: 1,
  hasScope: true,
  hasRequirements: true,
  latestUpdateOn: civilDate.parse('2024-08-30'),
  overdueFeedbackCount: 0,
  sitesWithoutSignCount: 0,
};
const missing = (change: Partial<DisclosureFacts>) =>
  areaScore([{ assignment: 'a', facts: { ...complete, ...change } }], checklist, asOf).items[0]?.missing.map(({ id }) => id);

test.each([
  [{}, []],
  [{ policyDocumentCount: 0 }, ['policyDocument']],
  [{ hasRequirements: false }, ['scopeAndRequirements']],
  [{ hasScope: false }, ['scopeAndRequirements']],
  [{ latestUpdateOn: undefined }, ['recentUpdate']],
  [{ latestUpdateOn: civilDate.parse('2024-08-29') }, ['recentUpdate']],
  [{ latestUpdateOn: civilDate.parse('2024-10-01') }, ['recentUpdate']],
  [{ overdueFeedbackCount: 1 }, ['feedbackAnswered']],
  [{ overdueFeedbackCount: undefined }, []],
  [{ sitesWithoutSignCount: 2 }, ['signInstalled']],
])('%j leaves %j missing', (change, expected) => {
  expect(missing(change)).toEqual(expected);
});

test('five of 23 assignments complete score 1.3043 of 6', () => {
  const assignments = Array.from({ length: 23 }, (_, index) => ({
    assignment: index,
    facts: index < 5 ? complete : { ...complete, policyDocumentCount: 0 },
  }));
  expect(areaScore(assignments, checklist, asOf)).toMatchObject({ disclosed: 5, assigned: 23, score: '1.3043' });
});

test('an area without a scored assignment has no score, not zero', () => {
  expect(areaScore([], checklist, asOf).score).toBeUndefined();
});

test('a new version applies from its own day and never to the past', () => {
  const newer = { ...checklist, version: '2025-1', from: civilDate.parse('2025-01-01') };
  const inForce = (date: string) => checklistInForce([newer, checklist], civilDate.parse(date))?.version;
  expect([inForce('2023-12-31'), inForce('2024-12-31'), inForce('2025-01-01')]).toEqual([undefined, '2024-1', '2025-1']);
});
