import { taskFeedPath } from '../domain/publication/page-path.ts';
import { mayHaveNews } from '../findings/story.ts';
import type { Snapshot } from '../findings/snapshot.ts';
import type { Task } from '../findings/task.ts';
import type { HeadFacts } from './head.ts';

/** The feed of a task for the heads of its page and its sites' pages; nothing while no more is on record than that it was given. */
export function ownFeed({ model }: Pick<Snapshot, 'model'>, task: Task): Pick<HeadFacts, 'feed'> {
  const { code, title } = task;
  return code === undefined || !mayHaveNews(model, task) ? {} : { feed: [title, taskFeedPath(code)] };
}
