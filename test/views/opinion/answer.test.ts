import { expect, test } from 'vitest';
import { answer } from '../../../src/domain/feedback/answer.ts';
import { storyOf } from '../../../src/findings/story.ts';
import { answerViews } from '../../../src/views/opinion/answer.ts';
import { storyEntry } from '../../../src/views/task/story.ts';
import { oneTask, taskIn } from '../../fixtures/one-task.ts';

const asked = { kind: 'suggestion', receivedOn: '2024-05-20', publishedOn: '2024-06-13', question: '断头路能不能修通？', answer: '列入计划。' };

/** The line beside the answer on the page of its code, and its place in the story of the task. */
function told(more: object) {
  const snapshot = oneTask({
    change: ({ answers, codeEvents }) => {
      const code = codeEvents.find(({ object }) => object.endsWith('@990101'))?.code;
      answers.push({ ...answer.parse({ ...asked, code, ...more }), id: 'a1', area: '990101' });
    },
  });
  const task = taskIn(snapshot);
  const entries = storyOf(snapshot, task).map((event) => storyEntry(snapshot, 'p/0.html', task, event));
  const found = entries.find(({ kind }) => kind === 'answer');
  return [...answerViews(snapshot, task.code!).map(({ note }) => note), `${found?.day} ${found?.title}`];
}

test('the day beside a final answer is its own, the first reply has another; the story says the same', () => {
  expect(told({ firstRepliedOn: '2024-05-28', closedOn: '2024-06-11', result: 'planned' })).toEqual([
    '建议 · 2024年5月20日收到 · 2024年5月28日第一次答复 · 2024年6月11日办结 · 列入计划',
    '2024年6月11日 办结：建议',
  ]);
});

test('a first reply that was the final one is said once', () => {
  expect(told({ firstRepliedOn: '2024-05-28', closedOn: '2024-05-28', result: 'explained' })).toEqual([
    '建议 · 2024年5月20日收到 · 2024年5月28日办结 · 已解释说明',
    '2024年5月28日 办结：建议',
  ]);
});

test('of an answer whose case is still open only its publication is known', () => {
  expect(told({ firstRepliedOn: '2024-05-28' })).toEqual([
    '建议 · 2024年5月20日收到 · 2024年5月28日第一次答复 · 2024年6月13日公开答复 · 还没有办完',
    '2024年6月13日 公开答复：建议',
  ]);
});
