import { expect, test } from 'vitest';
import { yearOutcomes } from '../../src/findings/year-outcomes.ts';
import { indicatorOfAll, oneTask } from '../fixtures/one-task.ts';

/** A second project of the same list, whose indicator is linked to the first one by `link`. */
function twoLists(link: object) {
  return oneTask({
    reports: [{ value: '6' }],
    change: ({ programmes }) => {
      const [list] = programmes;
      const [project] = list!.commitments[0]!.projects;
      const other = { ...project!, id: 'town-schools', indicators: [{ ...project!.indicators[0]!, id: 'own', ...link }] };
      list!.commitments.push({ ...list!.commitments[0]!, projects: [other] });
    },
  });
}

const found = (link: object) => {
  const snapshot = twoLists(link);
  const tasks = ['2024-990100/schools', '2024-990100/town-schools'].flatMap((id) => {
    const task = snapshot.tasksByArea.get('990100')?.find(({ project }) => project.id === id);
    return task === undefined ? [] : [task];
  });
  return yearOutcomes(snapshot, tasks).map(({ indicator, outcome, isCountedElsewhere }) => [indicator.id, outcome.indicator.id, isCountedElsewhere]);
};

const own = '2024-990100/town-schools/own';

test.each([
  ['two matters are two', {}, [own, own, false]],
  ['the same task in two lists is one', { countedIn: indicatorOfAll }, [own, own, true]],
  ['what another list runs is one', { reportedUnder: indicatorOfAll }, [own, own, true]],
  ['a list that the area does not have counts nothing', { countedIn: '2024-990199/other/one' }, [own, own, false]],
])('%s', (_, link, expected) => {
  const rows = found(link);
  expect(rows[0]).toEqual([indicatorOfAll, indicatorOfAll, false]);
  expect(rows[1]).toEqual(expected);
});
