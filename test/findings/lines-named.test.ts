import { expect, test } from 'vitest';
import { factsOf } from '../../src/findings/fact.ts';
import { linesNamedIn } from '../../src/findings/lines-named.ts';
import { readSoundContent } from '../../src/content/read/read.ts';

const place = { document: 'a-plan', line: 7, text: '联系人' };

test('a source at any depth is found, one that two fields quote alike once', () => {
  const filed = { filedBy: '县教育局', post: '项目股', receivedOn: '2025-01-02', enteredBy: '统计岗' };
  const record = { source: filed, alsoIn: [{ ...place, line: 9 }], contact: { office: '基建股', source: place }, rows: [{ source: place }] };
  expect(linesNamedIn(record)).toEqual([{ ...place, line: 9 }, place]);
});

test('a line that names sites says so', () => {
  const facts = factsOf(readSoundContent('content'));
  const line = facts.filter(({ source }) => source.document === 'longhui-2023-implementation-plan' && source.line === 28);
  expect(line.flatMap((fact) => (fact.kind === 'site' ? [fact.site.name] : []))).toHaveLength(3);
});
