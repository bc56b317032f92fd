import { type CivilDate, formatCivilDate, yearOf } from '../../domain/value/civil-date.ts';
import { unstatedReason } from '../../domain/task/revision.ts';
import { isFiled, type Source } from '../../domain/value/source.ts';
import { feedbackKinds } from '../../domain/feedback/feedback.ts';
import { documentPath, feedPath, opinionsPath, pageOfCode, type SitePath, updatesPath, yearPath } from '../../domain/publication/page-path.ts';
import { updateParts } from '../../domain/publication/update.ts';
import { type Snapshot, groupBy } from '../../findings/snapshot.ts';

/** News of the portal or of one area, newest first. */
export interface Feed {
  readonly title: string;
  readonly path: SitePath;
  readonly entries: readonly FeedEntry[];
}

export interface FeedEntry {
  readonly area: string;
  readonly title: string;
  readonly page: SitePath;
  /** Tells news about one page apart; it never changes. */
  readonly id: string;
  readonly publishedOn: CivilDate;
  readonly summary: string;
}

/** Entries that a reader gets; older ones stay on the pages. */
const longest = 50;

/** The portal's feed and every area's; what an area reported and changed stands in its own alone. */
export function feedsOf(snapshot: Snapshot): { readonly portal: Feed; readonly areas: ReadonlyMap<string, Feed> } {
  const { areas, portal } = snapshot.model;
  const entries = [...documentEntries(snapshot), ...updateEntries(snapshot), ...answerEntries(snapshot)].toSorted(newestFirst);
  const ofAreas = [...entries, ...progressEntries(snapshot), ...revisionEntries(snapshot)].toSorted(newestFirst);
  const byArea = groupBy(ofAreas, ({ area }) => [area]);
  const feedOf = (title: string, all: readonly FeedEntry[], area?: string): Feed => ({ title, path: feedPath(area), entries: all.slice(0, longest) });
  return {
    portal: feedOf(portal.name, entries),
    areas: new Map([...areas.values()].map(({ id, name }) => [id, feedOf(`${name} · ${portal.name}`, byArea.get(id) ?? [], id)])),
  };
}

/** A document counts from its publication, else from the day it was made; without either it is no news. */
function documentEntries({ model }: Snapshot): FeedEntry[] {
  return [...model.documents.values()].flatMap(({ id, area, title, publishedOn, issuedOn, summary, issuers }) => {
    const day = publishedOn ?? issuedOn;
    const page = documentPath(id);
    return day === undefined ? [] : [{ area, title, page, id: page, publishedOn: day, summary: summary ?? issuers.join('、') }];
  });
}

/** An update leads to the first of its tasks that has a page, without one to its area's updates. */
function updateEntries({ model }: Snapshot): FeedEntry[] {
  return [...model.updatesByArea.values()].flat().map((update) => {
    const { id, area, title, publishedOn, projects } = update;
    const codes = projects.map((project) => model.codes.get(`assignment:${project}@${area}`) ?? model.codes.get(`project:${project}`));
    const code = codes.find((each) => each !== undefined);
    const page = code === undefined ? updatesPath(area) : pageOfCode(code);
    const summary = updateParts(update).map((part) => ('text' in part ? part.text : part.alt));
    return { area, title, page, id: `${page}#${id}`, publishedOn, summary: summary.join('\n\n') };
  });
}

/** An answer leads to the page of its code, without one to the page of all opinions. */
function answerEntries({ model: { answers }, objectByCode }: Snapshot): FeedEntry[] {
  return answers.map(({ id, area, kind, code = '', question, answer, publishedOn }) => {
    const place = objectByCode.get(code);
    const page = place === undefined ? opinionsPath : pageOfCode(place.code);
    return { area, title: `答复${feedbackKinds[kind].label}：${question}`, page, id: `${page}#${id}`, publishedOn, summary: answer };
  });
}

/** What an area reported for one day is one piece of news, dated when it was filed or printed. */
function progressEntries({ model }: Snapshot): FeedEntry[] {
  const groups = groupBy([...model.reports.values()].flat(), ({ area, asOf }) => [`${area} ${asOf}`]);
  return [...groups.values()].flatMap((reports) => {
    const [first] = reports;
    if (first === undefined) return [];
    const { area, asOf } = first;
    const page = yearPath(area, yearOf(asOf));
    const name = model.areas.get(area)?.name ?? area;
    const days = reports.map(({ source }) => dayOfSource(model, source) ?? asOf).toSorted();
    const title = `${name}公布了截至${formatCivilDate(asOf)}的进展`;
    return [{ area, title, page, id: `${page}#${asOf}`, publishedOn: days.at(-1) ?? asOf, summary: `${reports.length}项指标的进展。` }];
  });
}

function revisionEntries({ model }: Snapshot): FeedEntry[] {
  return [...model.revisions.values()].flat().flatMap(({ indicator, area, revisedOn, reason }) => {
    const project = model.indicators.get(indicator)?.project;
    const code = project && (model.codes.get(`assignment:${project.id}@${area}`) ?? model.codes.get(`project:${project.id}`));
    if (project === undefined || code === undefined) return [];
    const page = pageOfCode(code);
    const title = `“${project.title}”的任务${formatCivilDate(revisedOn)}起调整`;
    return [
      {
        area,
        title,
        page,
        id: `${page}#${indicator}@${revisedOn}`,
        publishedOn: revisedOn,
        summary: reason === unstatedReason ? '文件没有说明原因。' : reason,
      },
    ];
  });
}

/** The day on which something was filed, or its document published. */
function dayOfSource({ documents }: Snapshot['model'], source: Source): CivilDate | undefined {
  if (isFiled(source)) return source.receivedOn;
  const document = documents.get(source.document);
  return document?.publishedOn ?? document?.issuedOn;
}

function newestFirst(left: FeedEntry, right: FeedEntry): number {
  if (left.publishedOn === right.publishedOn) return 0;
  return left.publishedOn < right.publishedOn ? 1 : -1;
}

/**
 * The feed as Atom. Ids are the pages' addresses; days become noon in China, so that no time zone moves them.
 *
 * @see RFC 4287
 */
export function formatFeed(feed: Feed, { siteUrl, builtOn, model }: Snapshot): string {
  const updated = feed.entries[0]?.publishedOn ?? builtOn;
  const lines = [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="zh-CN">',
    `<title>${escaped(feed.title)}</title>`,
    `<id>${escaped(siteUrl + feed.path)}</id>`,
    `<link rel="self" href="${escaped(siteUrl + feed.path)}"/>`,
    `<link href="${escaped(siteUrl)}"/>`,
    `<updated>${instant(updated)}</updated>`,
    `<author><name>${escaped(model.portal.operator)}</name></author>`,
    ...feed.entries.map((entry) => entryLines(entry, siteUrl)),
    '</feed>',
  ];
  return `${lines.join('\n')}\n`;
}

function entryLines({ id, title, page, publishedOn, summary }: FeedEntry, siteUrl: string): string {
  const [address, written] = [escaped(siteUrl + page), instant(publishedOn)];
  const head = `<title>${escaped(title)}</title><id>${escaped(siteUrl + id)}</id><link href="${address}"/>`;
  return `<entry>${head}<published>${written}</published><updated>${written}</updated><summary>${escaped(summary)}</summary></entry>`;
}

function instant(day: CivilDate): string {
  return `${day}T12:00:00+08:00`;
}

/** Characters that XML reserves; control characters that it forbids are dropped. */
function escaped(text: string): string {
  const names: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
  return text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g, '').replace(/[&<>"]/g, (character) => names[character] ?? character);
}
