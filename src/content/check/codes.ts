import { contentIssues, futureIssues, registryIssues, uncodedObjects, withoutCode } from '../../domain/code/registry-check.ts';
import { type PublishedSource, lostSince } from '../../domain/code/registry-lost.ts';
import type { RegistryEvent } from '../../domain/code/registry.ts';
import type { IssueDraft } from '../../domain/value/issue.ts';
import type { Rule } from '../rule.ts';
import type { Entries } from '../entries.ts';
import type { Model } from '../model.ts';
import { codedObjects } from '../model.ts';
import { originOf } from './code-origin.ts';

/** Rules of the code registry: what it says against itself, against the content, and against what was published before. */
export const codeRules: readonly Rule[] = [
  {
    id: 'code-registry',
    sentence: '每个项目、任务和点位都有一个永久的码；发出的码不重复、不消失，不登记原因不改指；撤销的对象，码登记为关闭，页面说明去向。每次校验和生成网站都与底册、上次生成的网站和 Git 的历史核对。',
    find: (model, entries) => [
      ...registryIssues(entries.codeEvents).map((issue) => inRegistry(issue, entries)),
      ...unrecordedFuture(entries).map((issue) => inRegistry(issue, entries)),
      ...lostAndLacking(model, entries),
    ],
  },
];

/** Everything that is known to have been published: the record in the content, and what the caller found elsewhere. */
export function publishedSources({ publishedCodes, publishedElsewhere }: Pick<Entries, 'publishedCodes' | 'publishedElsewhere'>): PublishedSource[] {
  return [{ where: '底册（published-codes）', events: publishedCodes }, ...publishedElsewhere];
}

/** An object whose code was lost needs that code again, not another one. */
function lostAndLacking(model: Model, entries: Entries): IssueDraft[] {
  const sources = publishedSources(entries);
  const lost = lostSince(entries.codeEvents, sources);
  const lostCodes = new Set(lost.map(({ code }) => code));
  const theirs = new Set(sources.flatMap(({ events }) => events.filter(({ code }) => lostCodes.has(code)).map(({ object }) => object)));
  const objects = codedObjects(model);
  const lacking = uncodedObjects(entries.codeEvents, objects).filter((object) => !theirs.has(object));
  return [
    ...[...lost, ...contentIssues(entries.codeEvents, objects)].map((issue) => inRegistry(issue, entries)),
    ...lacking.map((object) => atOrigin(object, model, entries)),
  ];
}

/** Dates that the record has were checked when they were written. */
function unrecordedFuture({ codeEvents, publishedCodes, today }: Entries): IssueDraft[] {
  if (today === undefined) return [];
  const key = ({ code, on, kind }: RegistryEvent) => `${code} ${on} ${kind}`;
  const recorded = new Set(publishedCodes.map(key));
  return futureIssues(codeEvents.filter((event) => !recorded.has(key(event))), today);
}

/** An object without a code is told at the line it comes from. */
function atOrigin(object: string, model: Model, entries: Entries): IssueDraft {
  const [issue, origin] = [withoutCode(object), originOf(object, model, entries)];
  if (origin === undefined || !entries.places.has(origin.at)) return inRegistry(issue, entries);
  return { ...issue, ...origin, what: `由这一行产生的${issue.what}。这一行对吗？` };
}

function inRegistry(issue: IssueDraft, { places }: Entries): IssueDraft {
  const { line = 0, field = '' } = issue;
  const at = {};
  places.set(at, { file: 'codes.csv', path: [field], line });
  return { ...issue, at };
}
