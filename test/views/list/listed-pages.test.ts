import { expect, test } from 'vitest';
import { readSoundContent } from '../../../src/content/read/read.ts';
import { civilDate } from '../../../src/domain/value/civil-date.ts';
import { snapshotOf } from '../../../src/findings/snapshot.ts';
import { documentsPage } from '../../../src/views/document/documents-page.ts';
import { opinionsPage } from '../../../src/views/opinion/opinions-page.ts';
import { areaUpdatesPage, updatesPage } from '../../../src/views/update-pages/updates-page.ts';
import { agencyPage } from '../../../src/views/area/agency-page.ts';

/** The fictional county, its texts written so often. */
function county(times: number) {
  const model = readSoundContent('test/example/content');
  const often = <Each>(all: readonly Each[]) => Array.from({ length: times }, () => all).flat();
  const documents = new Map(often([...model.documents]).map(([id, document], index) => [`${id}-${index}`, { ...document, id: `${id}-${index}` }]));
  const updatesByArea = new Map([...model.updatesByArea].map(([area, updates]) => [area, often(updates)]));
  const changed = { ...model, documents, updatesByArea, answers: often(model.answers) };
  return snapshotOf(changed, civilDate.parse('2026-02-10'), 'https://ms.example/');
}

test('documents, updates and answers are looked through where they are more than ten, and not below', () => {
  const [few, many] = [county(1), county(3)];
  const toolsOf = (snapshot: typeof few) =>
    [documentsPage(snapshot).tools, updatesPage(snapshot).tools, areaUpdatesPage(snapshot, '990101').tools, opinionsPage(snapshot).answerTools].map(
      ({ filters, sorts }) => [filters.map(({ key }) => key).join(' '), sorts.map(({ value }) => value).join(' ')],
    );
  expect(toolsOf(few)).toEqual([
    ['', ''],
    ['', ''],
    ['', ''],
    ['', ''],
  ]);
  expect(toolsOf(many)).toEqual([
    ['area kind year', 'list newest name'],
    ['year', 'newest oldest name'],
    ['year', 'newest oldest name'],
    ['kind', 'newest oldest'],
  ]);
  const marks = documentsPage(many).areas.flatMap(({ papers }) => papers.map((paper) => paper.marks['data-by-newest']));
  expect(marks.toSorted((left = 0, right = 0) => left - right)).toEqual(marks.map((_, index) => index));
});

test('the list of a unit is not chosen by units', () => {
  const snapshot = county(1);
  const all = [...snapshot.model.agencies.values()].flat().map(({ area, id }) => agencyPage(snapshot, area, id));
  expect(all.flatMap(({ tools }) => tools.filters.map(({ key }) => key))).not.toContain('unit');
});
