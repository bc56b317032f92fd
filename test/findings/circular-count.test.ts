import { expect, test } from 'vitest';
import { statement } from '../../src/domain/publication/document.ts';
import { circularCounts } from '../../src/findings/circular-count.ts';
import { circularCountViews } from '../../src/views/area/circular-count.ts';
import { oneTask } from '../fixtures/one-task.ts';

const said = (text: string, name: string, value: string) => statement.parse({ line: 13, text, topic: 'progress', figures: [{ name, value, unit: '个' }] });
const snapshot = (value: string, ...statements: ReturnType<typeof said>[]) =>
  oneTask({
    reports: [{ area: '990100', value, unit: '所' }],
    change: (entries) => {
      entries.documents[0] = { ...entries.documents[0]!, statements };
    },
  });
const sentence = (portal: ReturnType<typeof oneTask>) =>
  circularCountViews(portal, 'index.html', '990100', 2024, portal.tasksByArea.get('990100')!).map((view) => view.sentence);

test.each([
  ['20', '1', '文件称已完成全年目标任务的项目有1个；按本站的规则也是1个。'],
  ['10', '1', '文件称已完成全年目标任务的项目有1个；按本站的规则是0个。'],
])('with %s of 20 done, a printed count of %s is set beside ours', (value, printed, expected) => {
  expect(sentence(snapshot(value, said('市定14个项目中，1个项目已完成', '已完成全年目标任务的项目', printed)))).toEqual([expected]);
});

test.each([
  ['a sentence that names no list', said('11个项目已完成', '已完成全年目标任务的项目', '11')],
  ['a list that the area does not have', said('省定24个项目', '已完成全年目标任务的项目', '11')],
  ['a count of something else', said('市定项目', '按序时推进的指标', '9')],
])('%s is left out', (_, each) => {
  const portal = snapshot('20', each);
  expect(circularCounts(portal, '990100', 2024, portal.tasksByArea.get('990100')!)).toEqual([]);
});
