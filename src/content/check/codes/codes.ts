import { type CodeIssue, contentIssues, futureIssues, registryIssues } from '../../../domain/code/registry-check.ts';
import { lostSince, restoreCommand } from '../../../domain/code/registry-lost.ts';
import { newNames } from '../../../domain/code/registry-names.ts';
import { historiesByCode } from '../../../domain/code/registry-order.ts';
import type { RegistryEvent } from '../../../domain/code/registry-event.ts';
import type { IssueDraft } from '../../../domain/value/issue.ts';
import type { Rule } from '../../rule.ts';
import type { Entries } from '../../entries.ts';
import type { Model } from '../../model.ts';
import { codedObjects } from '../../model.ts';
import { publishedCodesFolder, recordEnds } from '../../file/registry-file.ts';
import { type CodeOrigin, nameOf } from './code-origin.ts';
import { inRegistry, publishedSources } from './registry-place.ts';
import { uncodedIssues } from './uncoded.ts';

/** Rules of the code registry: what it says against itself, against the content, and against what was published before. */
export const codeRules: readonly Rule[] = [
  {
    id: 'code-registry',
    sentence:
      '每个项目、任务、点位和办事服务都有一个永久的码；发出的码不重复、不消失，不登记原因不改指，所指的对象换了名称也要登记；撤销的对象，码登记为关闭，页面说明去向。每次校验和生成网站都与底册、上次生成的网站和 Git 的历史核对。',
    find: (model, entries) => {
      const drafts = draftsOfCodes(model, entries);
      const told = new Set(drafts.flatMap(({ code }) => code ?? []));
      return [
        ...drafts.map((issue) => inRegistry(issue, entries)),
        ...unrecordedIssues(entries, told),
        ...newNameIssues(model, entries),
        ...uncodedIssues(model, entries, told),
      ];
    },
  },
];

/** More lost codes than this are told in one issue, whose cure is the command. */
const toldOneByOne = 20;

/** What is wrong with single codes, whatever is recorded of them: lines that contradict one another, were lost, or do not fit the content. */
export function codeIssues(events: readonly RegistryEvent[], model: Model, entries: Entries): CodeIssue[] {
  const { today } = entries;
  const lost = lostSince(events, publishedSources(entries));
  const lostCodes = new Set(lost.map(({ code }) => code));
  const others = [
    ...registryIssues(events),
    ...(today === undefined ? [] : futureIssues(unrecorded(events, entries), today)),
    ...contentIssues(events, codedObjects(model)),
  ];
  // What was lost is put back first: the rest may follow from it.
  return [...others.filter(({ code }) => !lostCodes.has(code)), ...lost];
}

/** The lines that no record has. */
export function unrecorded(events: readonly RegistryEvent[], { publishedCodes }: Pick<Entries, 'publishedCodes'>): RegistryEvent[] {
  const key = ({ code, on, kind, object, nth }: RegistryEvent) => [code, on, kind, object, nth].join(' ');
  const recorded = new Set(publishedCodes.map(key));
  return events.filter((event) => !recorded.has(key(event)));
}

/** A line written by hand that does not say which of its code it is, where the code has other later ones. */
export function unorderedIssues(events: readonly RegistryEvent[], entries: Pick<Entries, 'publishedCodes'>): CodeIssue[] {
  const histories = historiesByCode(events);
  return unrecorded(events, entries).flatMap(({ code, line, kind, nth }) => {
    const history = histories.get(code) ?? [];
    if (kind === 'issued' || nth !== undefined || history.length < 3) return [];
    const cure = `先读一读这个码的各行，再在“序”一格写上它是第几行：发放是第 1 行，最后的写 ${history.length}`;
    return [{ code, line, field: '序', what: `${code} 有 ${history.length} 行，这一行没有写“序”，看不出以哪一行为准`, cure }];
  });
}

type DraftOfCode = IssueDraft & { readonly code?: string };

function draftsOfCodes(model: Model, entries: Entries): DraftOfCode[] {
  const issues = codeIssues(entries.codeEvents, model, entries).map(byHand(entries));
  const lost = lostSince(entries.codeEvents, publishedSources(entries));
  if (lost.length <= toldOneByOne) return issues;
  const codes = new Set(lost.map(({ code }) => code));
  return [manyLost([...codes]), ...issues.filter(({ code }) => !codes.has(code))];
}

/** A line that no record has may have been written by hand: then nothing hangs anywhere, and it goes before all else is asked. */
function byHand(entries: Entries): (issue: CodeIssue) => CodeIssue {
  if (!isWholeRecord(entries)) return (issue) => issue;
  const lines = new Set(unrecorded(entries.codeEvents, entries).map(({ line }) => line));
  const known = new Set(entries.publishedElsewhere.flatMap(({ events }) => events.map(({ code }) => code)));
  return (issue) =>
    lines.has(issue.line ?? 0) && !known.has(issue.code)
      ? { ...issue, cure: `底册里没有这一行，码和登记都不手写：手写的，删去这一行；确由 npm run codes 写出的，${issue.cure}` }
      : issue;
}

/** Whether there is a record, and every file of it could be read. */
function isWholeRecord({ publishedCodes, recordLinks, digests }: Entries): boolean {
  const files = [...digests.keys()].filter((path) => path.startsWith(`${publishedCodesFolder}/`));
  return publishedCodes.length > 0 && files.length === recordLinks.length && recordEnds(recordLinks).lost.length === 0;
}

function manyLost(codes: readonly string[]): IssueDraft {
  const what = `登记表里 ${codes.length} 个码的行少了或者改了：${codes.slice(0, toldOneByOne).join('、')}等`;
  const cure = `牌子还挂在外面，不能重新发码。登记表整个丢了、换了的，从备份或 Git 恢复 content/codes.csv；也可以运行 ${restoreCommand}，按底册、上次生成的网站和 Git 的历史写回来`;
  return { line: 0, field: '码', what, cure };
}

/**
 * Lines that no record has, and records that are named and not there. Codes that were issued before there was
 * any record are passed over, as long as nothing else is known to have been published.
 */
function unrecordedIssues(entries: Entries, told: ReadonlySet<string>): IssueDraft[] {
  const rows = unrecorded(entries.codeEvents, entries);
  const hasRecord = entries.publishedCodes.length > 0;
  const known = new Set(entries.publishedElsewhere.flatMap(({ events }) => events.map(({ code }) => code)));
  const isWrong = ({ kind, code }: RegistryEvent) => kind !== 'issued' || hasRecord || known.has(code);
  // What was lost or changed is put back; what stands there instead is not to be recorded.
  const lost = new Set(lostSince(entries.codeEvents, publishedSources(entries)).map(({ code }) => code));
  const wrong = rows.filter((row) => isWrong(row) && !lost.has(row.code) && !told.has(row.code));
  return [
    ...unorderedIssues(entries.codeEvents, entries).map((issue) => inRegistry(issue, entries)),
    ...(wrong.length === 0 ? [] : [inRegistry(withoutRecord(wrong, lost.size > 0), entries)]),
    ...lostRecords(entries),
  ];
}

function withoutRecord(rows: readonly RegistryEvent[], isBesideLost: boolean): IssueDraft {
  const codes = [...new Set(rows.map(({ code }) => code))];
  const what = `有 ${rows.length} 行还没有留底（${codes.slice(0, 5).join('、')}${codes.length > 5 ? '等' : ''}）`;
  const cure = isBesideLost
    ? '手写的、换上去的号码删去：新码只由 npm run codes 产生。先把丢了的、改了的行放回，再运行一次'
    : '底册（content/published-codes/）里的文件丢了的，先从 Git 或备份恢复；没有丢的，运行 npm run codes 留底，写出的文件一起交上去';
  return { line: rows[0]?.line ?? 0, field: '整行', what, cure };
}

function lostRecords({ recordLinks }: Entries): IssueDraft[] {
  return recordEnds(recordLinks).lost.map((digest) => {
    const at = recordLinks.find(({ follows }) => follows.includes(digest)) ?? {};
    const cure = '从 Git 或备份恢复这个文件；确实找不回来的，先用 npm run codes -- --restore 找回丢了的行，再运行 npm run codes，重新留底';
    return { at, path: [], field: '整个文件', what: `底册少了一个文件：…-${digest}.csv，写这一份的时候它在`, cure };
  });
}

/** Signs whose objects are called otherwise now, one issue for each name in the content; a warning where it may be a slip that was mended. */
export function newNameIssues(model: Model, entries: Entries): IssueDraft[] {
  const found = newNames(entries.codeEvents, entries.publishedCodes, (object) => nameOf(object, model)?.name);
  const told = new Set<object>();
  return found.flatMap(({ code, object, recorded, name, isOther, ownerOfName }) => {
    const origin = nameOf(object, model);
    if (origin === undefined || told.has(origin.at)) return [];
    told.add(origin.at);
    const what = `编号 ${code} 的牌子上写的是“${recorded}”，这里写的是“${name}”${ownerOfName === undefined ? '' : `，那是 ${ownerOfName} 的牌子`}`;
    const cure = `内容放错了、两处对换了的，换回来；还是同一件事、只改了名称的，登记更名：npm run codes -- --rename ${code} --reason <原因>`;
    return [{ ...placed({ what, cure, field: '名称' }, origin, entries), ...(isOther ? {} : { isWarning: true }) }];
  });
}

function placed(issue: IssueDraft, { at, path }: CodeOrigin, entries: Entries): IssueDraft {
  return entries.places.has(at) ? { ...issue, at, path } : inRegistry(issue, entries);
}
