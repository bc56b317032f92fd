import { expect, test } from 'vitest';
import { holdsAny } from '../../../src/domain/task/area.ts';

test('an indicator of counties is shown in counties and above them, not beside or below', () => {
  const shownIn = (['province', 'prefecture', 'county', 'zone', 'prefectureOwn', 'township'] as const).filter((kind) => holdsAny(kind, ['county']));
  expect(shownIn).toEqual(['province', 'prefecture', 'county']);
});
