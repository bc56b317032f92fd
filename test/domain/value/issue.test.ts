import { expect, test } from 'vitest';
import { issueIn } from '../../../src/domain/value/issue.ts';

const draft = { what: '文件是空的', cure: '补上内容' };

test('a draft that says no place is an issue of its file as a whole', () => {
  expect(issueIn('areas/430602/area.yaml', draft)).toEqual({ ...draft, rule: 'schema', file: 'areas/430602/area.yaml', line: 0, field: '' });
});

test('what a draft says of its rule and place stays', () => {
  const known = { ...draft, rule: 'photo', line: 3, field: '照片', subject: 'x', isWarning: true };
  expect(issueIn('a.jpg', known)).toEqual({ ...known, file: 'a.jpg' });
});
