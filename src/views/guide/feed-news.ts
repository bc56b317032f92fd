import { descending } from '../../domain/value/order.ts';
import { type CivilDate, yearOf } from '../../domain/value/civil-date.ts';
import { pageOfCode, type SitePath, yearPath } from '../../domain/publication/page-path.ts';
import type { StoryEvent } from '../../findings/story-event.ts';
import { groupBy } from '../../findings/snapshot.ts';
import { isNews } from '../../findings/story.ts';
import type { Task } from '../../findings/task.ts';

/** An event with the task that it happened to. */
export interface TaskEvent {
  readonly task: Task;
  readonly event: StoryEvent;
}

/** Events that are one item of news; they are of one kind. */
export interface NewsItem {
  /** Name of the area whose tasks these are; missing where they are of one task. */
  readonly area: string | undefined;
  readonly page: SitePath;
  /** Tells the item apart from others of its page. */
  readonly key: string;
  readonly first: TaskEvent;
  readonly events: readonly TaskEvent[];
  /** When the first and the last of its events were made known. */
  readonly publishedOn: CivilDate;
  readonly updatedOn: CivilDate;
}

/** What happened to single tasks, newest first: reports of one day about one task are one item. */
export function taskNews(all: readonly TaskEvent[], most: number): NewsItem[] {
  const groups = groupsOf(all, ({ task, event }) => `${task.key} ${event.kind === 'report' ? reportKey(event) : event.key}`);
  return newest(groups, most, (first) => {
    const { task, event } = first;
    const page = task.code === undefined ? yearPath(task.area.id, task.project.programme.year) : pageOfCode(task.code);
    const key = event.kind === 'report' ? `report/${event.report.asOf}` : event.key;
    return { area: undefined, page, key: task.code === undefined ? `${task.project.id}/${key}` : key };
  });
}

/**
 * What happened in an area, newest first: what concerns many tasks at once is one item. Updates and answers
 * are left out: the area has them whether or not they concern a task.
 */
export function areaNews(area: string, all: readonly TaskEvent[], most: number): NewsItem[] {
  const own = all.filter(({ event: { kind } }) => kind !== 'update' && kind !== 'answer');
  const shared = own.filter(({ event }) => sharedKey(event) !== undefined);
  const single = taskNews(
    own.filter(({ event }) => sharedKey(event) === undefined),
    most,
  );
  const groups = groupsOf(shared, ({ event }) => sharedKey(event) ?? '');
  const joined = newest(groups, most, ({ task, event }) => {
    const year = event.kind === 'report' ? yearOf(event.report.asOf) : task.project.programme.year;
    return { area: task.area.name, page: yearPath(area, year), key: sharedKey(event) ?? '' };
  });
  return [...single, ...joined];
}

/** What events of several tasks have in common when they are one item of news; `undefined` for those that stand alone. */
function sharedKey(event: StoryEvent): string | undefined {
  switch (event.kind) {
    case 'report':
      return event.report.asOf;
    case 'acceptance':
      return `acceptance/${event.step.step}/${event.toldOn ?? ''}`;
    case 'notice':
      return `notice/${event.notice.from}`;
    case 'result':
      return `result/${event.result.list}/${event.result.approvedOn}`;
    default:
      return undefined;
  }
}

function reportKey({ report }: Extract<StoryEvent, { kind: 'report' }>): string {
  return `report/${report.asOf}`;
}

function groupsOf(all: readonly TaskEvent[], keyOf: (each: TaskEvent) => string): TaskEvent[][] {
  const news = all.filter(({ event }) => isNews(event));
  return [...groupBy(news, (each) => [keyOf(each)]).values()];
}

/** The newest groups by the day their first event was made known, each with what its first event says of all. */
function newest(groups: readonly TaskEvent[][], most: number, headOf: (first: TaskEvent) => Pick<NewsItem, 'area' | 'page' | 'key'>): NewsItem[] {
  const items = groups.flatMap((events) => {
    const days = events.flatMap(({ event: { toldOn } }) => toldOn ?? []).toSorted();
    const [[first], publishedOn, updatedOn] = [events, days.at(0), days.at(-1)];
    return first === undefined || publishedOn === undefined || updatedOn === undefined ? [] : [{ first, events, publishedOn, updatedOn }];
  });
  const sorted = items.toSorted(descending(({ publishedOn }) => publishedOn));
  return sorted.slice(0, most).map((item) => ({ ...item, ...headOf(item.first) }));
}
