import { formatCivilDate } from '../../domain/value/civil-date.ts';
import type { Project } from '../../domain/task/programme.ts';
import type { PublicNotice } from '../../domain/year/public-notice.ts';
import type { Snapshot } from '../../findings/snapshot.ts';
import type { Outcome } from '../../findings/outcome.ts';
import type { Task } from '../../findings/task.ts';
import { opinionsPath, type SitePath } from '../../domain/publication/page-path.ts';
import { type Link, relativeHref } from '../address.ts';
import { openNotices, taskApplication } from '../../findings/year-end.ts';
import { countdownWords } from '../year/acceptance.ts';
import { openNoticeWords, type ResultView, resultView } from '../year/year-end.ts';
import { reasonSentence } from './revision-words.ts';
import { taskHref } from './figure.ts';
import { originLink } from '../figure/origin.ts';
import type { RevisionView } from './revision.ts';

/** Something that happened to the project as a whole and stands above all else on its page. */
export interface NoticeView {
  readonly words: string;
  /** Where it is said, or where it leads. */
  readonly link: Link | undefined;
}

/** What runs now, then that the project was withdrawn, renamed, or goes on with that of another year; what happened, when and why. */
export function noticesOf(snapshot: Snapshot, from: SitePath, task: Task): NoticeView[] {
  const { project, area } = task;
  const { withdrawal, renamings, continues } = project;
  const { projects } = snapshot.model;
  const before = projects.get(continues ?? '');
  const after = (snapshot.projectsNaming.get(project.id) ?? []).filter((other) => other.continues === project.id);
  const countdown = countdownWords(taskApplication(snapshot, task), snapshot.builtOn);
  const result = resultView(snapshot, from, task);
  return [
    ...resultNotices(result, openNotices(snapshot, task), (source) => originLink(snapshot, from, source)),
    ...(countdown === undefined ? [] : [{ words: countdown, link: undefined }]),
    ...(withdrawal === undefined ? [] : [{ words: withdrawalWords(withdrawal), link: originLink(snapshot, from, withdrawal.source) }]),
    ...renamings.map((renaming) => ({ words: renamingWords(renaming), link: originLink(snapshot, from, renaming.source) })),
    ...(before === undefined ? [] : [{ words: `接着${before.programme.year}年的项目办：`, link: leadingTo(before) }]),
    ...proposalsOf(snapshot, project).map((summary) => ({
      words: `这个项目来自群众的建议：${summary}`,
      link: { words: '征集到的建议', href: relativeHref(from, opinionsPath) },
    })),
    ...after.map((other) => ({ words: `${other.programme.year}年接着办：`, link: leadingTo(other) })),
  ];

  function leadingTo(other: Project): Link {
    return { words: other.title, href: taskHref(snapshot, from, other, area.id) };
  }
}

/** What was approved and what is still on public notice, in one sentence where both are so: neither is told as if the other were not. */
function resultNotices(result: ResultView | undefined, open: readonly PublicNotice[], linkOf: (source: PublicNotice['source']) => Link): NoticeView[] {
  if (result === undefined) return open.map((notice) => ({ words: openNoticeWords(notice), link: linkOf(notice.source) }));
  const difference = result.difference === '' ? '' : `${result.difference}。`;
  const running = open.map((notice) => openNoticeWords(notice).replace('正在公示', '还在公示')).join('');
  return [{ words: `${result.sentence}${difference}${running}`, link: result.source }];
}

/** That the task now in force was called back or cancelled by a change: the change, first, with the task as it was. */
export function callbackNotices(revisions: readonly RevisionView[], outcomes: readonly Outcome[]): NoticeView[] {
  const isVoid = outcomes.some(({ target, revisions: { length } }) => length > 0 && (target?.kind === 'pending' || target?.kind === 'withdrawn'));
  const last = revisions.at(-1);
  if (!isVoid || last === undefined) return [];
  const first = last.sentence.includes(last.first) ? '' : `原来的任务：${last.first}。`;
  return [{ words: `${last.sentence}${first}${last.reason}`, link: last.source }];
}

function proposalsOf({ model: { solicitations } }: Snapshot, { proposals }: Project): string[] {
  if (proposals.length === 0) return [];
  return solicitations.flatMap((each) => each.proposals.filter(({ id }) => proposals.includes(id)).map(({ summary }) => summary));
}

/** 这个项目2024年6月1日取消。原因：…。 */
export function withdrawalWords({ withdrawnOn, reason, approvedBy }: NonNullable<Project['withdrawal']>): string {
  const approval = approvedBy === undefined ? '' : `批准：${approvedBy}。`;
  return `这个项目${formatCivilDate(withdrawnOn)}取消。${reasonSentence(reason)}${approval}`;
}

/** 这个项目2024年3月1日改名，原来叫“…”。原因：…。 */
export function renamingWords({ renamedOn, formerTitle, reason }: Project['renamings'][number]): string {
  return `这个项目${formatCivilDate(renamedOn)}改名，原来叫“${formerTitle}”。${reasonSentence(reason)}`;
}
