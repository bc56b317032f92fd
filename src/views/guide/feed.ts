import { descending } from '../../domain/value/order.ts';
import type { Code } from '../../domain/code/code.ts';
import type { Agency } from '../../domain/task/agency.ts';
import { plainKind } from '../../domain/feedback/feedback.ts';
import {
  agencyPath,
  areaPath,
  documentPath,
  feedPath,
  homePath,
  opinionsPath,
  pageOfCode,
  taskFeedPath,
  unitFeedPath,
  updatePath,
} from '../../domain/publication/page-path.ts';
import type { Snapshot } from '../../findings/snapshot.ts';
import { storyOf } from '../../findings/story.ts';
import type { Task } from '../../findings/task.ts';
import type { Feed, FeedEntry } from './feed-file.ts';
import { updateWords } from '../update/update-text.ts';
import { areaNews, taskNews } from './feed-news.ts';
import { newsEntry } from './feed-story.ts';

/** Entries that a reader gets; older ones stay on the pages. */
const longest = 50;

/** Documents, updates and answers of the whole portal; what areas reported and changed stands in their own feeds. */
export function portalFeed(snapshot: Snapshot): Feed {
  const { portal, areas } = snapshot.model;
  const entries = [...areas.keys()].flatMap((area) => publications(snapshot, area));
  return { title: portal.name, path: feedPath(), page: homePath, entries: newest(entries) };
}

/** Everything that happened in an area; what was reported, accepted, publicly announced or approved together is one entry. */
export function areaFeed(snapshot: Snapshot, area: string): Feed {
  const { portal, areas } = snapshot.model;
  const items = areaNews(area, storiesOf(snapshot, snapshot.tasksByArea.get(area) ?? []), longest);
  const entries = [...publications(snapshot, area), ...items.map((item) => newsEntry(snapshot, item))];
  return { title: `${areas.get(area)?.name ?? area} · ${portal.name}`, path: feedPath(area), page: areaPath(area), entries: newest(entries) };
}

/** What happened to the tasks for which a unit answers. */
export function unitFeed(snapshot: Snapshot, { area, id, name }: Agency): Feed {
  const { portal, areas } = snapshot.model;
  const tasks = (snapshot.dutiesByAgency.get(`${area}/${id}`) ?? []).map(({ task }) => task);
  const items = taskNews(storiesOf(snapshot, tasks), longest);
  const title = `${name}（${areas.get(area)?.name ?? area}） · ${portal.name}`;
  return { title, path: unitFeedPath({ area, id }), page: agencyPath({ area, id }), entries: newest(items.map((item) => newsEntry(snapshot, item))) };
}

/** What happened to one task since it was given. Its file exists where `mayHaveNews` says so. */
export function taskFeed(snapshot: Snapshot, task: Task, code: Code): Feed {
  const items = taskNews(storiesOf(snapshot, [task]), longest);
  const title = `${task.title}（${task.area.name}） · ${snapshot.model.portal.name}`;
  return { title, path: taskFeedPath(code), page: pageOfCode(code), entries: newest(items.map((item) => newsEntry(snapshot, item))) };
}

function storiesOf(snapshot: Snapshot, tasks: readonly Task[]) {
  return tasks.flatMap((task) => storyOf(snapshot, task).map((event) => ({ task, event })));
}

function publications(snapshot: Snapshot, area: string): FeedEntry[] {
  return [...documentEntries(snapshot, area), ...updateEntries(snapshot, area), ...answerEntries(snapshot, area)];
}

/** A document counts from its publication, else from the day it was made; without either it is no news. */
function documentEntries({ model }: Snapshot, area: string): FeedEntry[] {
  const own = [...model.documents.values()].filter((document) => document.area === area);
  return own.flatMap(({ id, title, publishedOn, issuedOn, summary, issuers }) => {
    const day = publishedOn ?? issuedOn;
    const page = documentPath(id);
    return day === undefined ? [] : [{ title, page, id: page, publishedOn: day, summary: summary ?? issuers.join('、') }];
  });
}

function updateEntries({ model }: Snapshot, area: string): FeedEntry[] {
  return (model.updatesByArea.get(area) ?? []).map((update) => {
    const page = updatePath(update);
    return { title: update.title, page, id: page, publishedOn: update.publishedOn, summary: updateWords(update) };
  });
}

/** An answer leads to the page of its code, without one to the page of all opinions. */
function answerEntries({ model: { answers }, objectByCode }: Snapshot, area: string): FeedEntry[] {
  const own = answers.filter((answer) => answer.area === area);
  return own.map(({ id, kind, code = '', question, answer, publishedOn }) => {
    const place = objectByCode.get(code);
    const page = place === undefined ? opinionsPath : pageOfCode(place.code);
    return { title: `答复${plainKind(kind)}：${question}`, page, id: `${page}#${id}`, publishedOn, summary: answer };
  });
}

function newest(entries: readonly FeedEntry[]): FeedEntry[] {
  return entries.toSorted(descending(({ publishedOn }) => publishedOn)).slice(0, longest);
}
