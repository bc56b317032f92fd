import type { APIRoute } from 'astro';
import { mayHaveNews } from '../../findings/story.ts';
import type { Task } from '../../findings/task.ts';
import type { Code } from '../../domain/code/code.ts';
import { taskFeed } from '../../views/guide/feed.ts';
import { formatFeed } from '../../views/guide/feed-file.ts';
import { isShown, snapshot } from '../_snapshot.ts';

/** Only tasks of which more is on record than that they were given. */
export function getStaticPaths() {
  const tasks = [...snapshot.tasksByArea.values()].flat().filter(({ area }) => isShown(area.id));
  return tasks.flatMap((task) => {
    const { code } = task;
    return code === undefined || !mayHaveNews(snapshot.model, task) ? [] : [{ params: { code }, props: { task, code } }];
  });
}

export const GET: APIRoute<{ task: Task; code: Code }> = ({ props: { task, code } }) => new Response(formatFeed(taskFeed(snapshot, task, code), snapshot));
