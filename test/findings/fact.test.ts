import { expect, test } from 'vitest';
import { citationsOf } from '../../src/content/citations.ts';
import { readContent } from '../../src/content/read/read.ts';
import { factsOf } from '../../src/findings/fact.ts';
import { oneTask } from '../fixtures/one-task.ts';

// The editors' promise: what cites a line stands on the page of its document, whatever field names the line.
test.each(['content', 'test/example/content'])('every line that a record of %s cites is told on the page of its document', (folder) => {
  const { model, entries } = readContent(folder);
  if (model === undefined) throw new Error('the content is sound');
  const told = new Set(factsOf(model).map(({ source }) => `${source.document} ${source.line}`));
  const cited = citationsOf(entries).filter(({ document }) => model.documents.has(document));
  expect(cited.length).toBeGreaterThan(100);
  expect([...new Set(cited.map(({ document, line }) => `${document} ${line}`))].filter((line) => !told.has(line))).toEqual([]);
});

test('a field of a project that has a line of its own stands there, with further places or without', () => {
  const snapshot = oneTask({});
  const [project] = snapshot.model.projects.values();
  if (project === undefined) throw new Error('there is one');
  const amount = { amount: '9350', source: { document: 'notice', line: 41, text: '总投资9350万元' } };
  const list = { ...project.programme, projects: [{ ...project, investment: amount }] };
  const facts = factsOf({ ...snapshot.model, programmes: new Map([[list.id, list]]) });
  expect(facts.filter(({ source }) => source.line === 41).map(({ kind }) => kind)).toEqual(['project']);
});
