import { formatCivilDate } from '../../domain/value/civil-date.ts';
import { type AcceptanceStep, acceptanceSteps } from '../../domain/year/acceptance.ts';
import type { Snapshot } from '../../findings/snapshot.ts';
import { sourceKind } from '../source-line.ts';
import { type StoryEntry, storyEntry } from '../task/story.ts';
import { quoted } from '../words.ts';
import type { FeedEntry } from './feed-file.ts';
import type { NewsItem, TaskEvent } from './feed-news.ts';

/** Lines that a summary has at most; the page has all. */
const mostLines = 20;

/** An item of news in words. Ids are addresses, so that characters which no address may have are escaped. */
export function newsEntry(snapshot: Snapshot, item: NewsItem): FeedEntry {
  const { area, key, first, events, publishedOn, updatedOn } = item;
  const shown = events.slice(0, mostLines).map(({ task, event }) => storyEntry(snapshot, item.page, task, event));
  const [head] = shown;
  const page = head !== undefined && area === undefined ? (head.page ?? item.page) : item.page;
  return {
    title: titleOf(snapshot, item, first, head?.title ?? ''),
    page,
    id: `${page}#${encodeURI(key)}`,
    publishedOn,
    ...(updatedOn === publishedOn ? {} : { updatedOn }),
    summary: linesOf(item, shown),
  };
}

/**
 * 清溪县公布了截至2025年6月30日的进展; 邵阳市的通报写到县级自评（1项任务）; of one task 提质改造12所学校：发现问题,
 * “提质改造12所学校”的任务2025年6月12日起调整.
 */
function titleOf(snapshot: Snapshot, { area, events }: NewsItem, { task, event }: TaskEvent, title: string): string {
  if (event.kind === 'revision') return `${quoted(task.title)}的任务${formatCivilDate(event.revision.revisedOn)}起调整`;
  const what = whatOf();
  if (area === undefined) return `${task.title}：${what}`;
  const tasks = new Set(events.map((each) => each.task.key)).size;
  return event.kind === 'report' ? `${area}${what}` : `${area}${what}（${tasks}项任务）`;

  function whatOf(): string {
    if (event.kind === 'report') return `公布了截至${formatCivilDate(event.report.asOf)}的进展`;
    return event.kind === 'acceptance' ? stepTitle(snapshot, events, event.step) : title;
  }
}

/** 验收：县教育局自评; where no day is written 通报写到县级自评. Whoever took the step is named where it is the same for all. */
function stepTitle(snapshot: Snapshot, events: readonly TaskEvent[], { step, word, by, doneOn, source }: AcceptanceStep): string {
  const units = new Set(events.flatMap(({ event }) => (event.kind === 'acceptance' ? event.step.by : [])));
  const name = `${units.size === 1 ? by : ''}${word ?? acceptanceSteps[step]}`;
  return doneOn === undefined ? `${sourceKind(snapshot, source)}写到${name}` : `验收：${name}`;
}

/** One line for each event; of an item about an area each with its task. A single event says where it is said. */
function linesOf({ area, events }: NewsItem, shown: readonly StoryEntry[]): string {
  const lines = shown.map(({ words, source }, index) => {
    const task = area === undefined ? '' : `${events[index]?.task.title ?? ''}：`;
    return `${task}${words}${events.length > 1 || source === undefined ? '' : `（${source.words}）`}`;
  });
  const rest = events.length - shown.length;
  return [...lines, ...(rest === 0 ? [] : [`另有${rest}条，见网页。`])].join('\n');
}
