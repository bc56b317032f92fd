import { formatCivilDate, yearOf } from '../../domain/value/civil-date.ts';
import { siteStanding } from '../../findings/site-standing.ts';
import { isBehindByReckoning } from '../../findings/document-judgement.ts';
import { isTaskDone } from '../../findings/circular-count.ts';
import { isAsked } from '../../findings/year-outcomes.ts';
import { speakingOutcome } from '../../findings/reported-under.ts';
import type { CodedObject } from '../../findings/coded-objects.ts';
import type { Snapshot } from '../../findings/snapshot.ts';
import type { Task } from '../../findings/task.ts';
import { resultOf } from '../../findings/year-end.ts';
import { type StatusShare, statusShares } from '../area/status-shares.ts';
import { yearAnswer } from '../area/year-answer.ts';
import type { Tone } from '../figure/drawing.ts';
import { rowFigure } from '../figure/row.ts';
import { type RowBar, rowBar } from '../figure/row-bar.ts';
import { outcomeStatus } from '../figure/status.ts';
import { type StatusTone, toneOf } from '../figure/tone.ts';
import { siteAnswer } from '../site/answer.ts';
import { resultBar, resultMark } from '../year/result-mark.ts';

/** What a small picture of a task or a site says. */
export interface BadgeFacts {
  readonly title: string;
  /** 未达序时（推算） 完成率25%, or of several indicators how many stand how. */
  readonly words: string;
  readonly tone: StatusTone;
  /** Parts of the bar in percent of its width, none where nothing was reported; missing where no bar can show it. */
  readonly bar: readonly { readonly x: number; readonly width: number; readonly tone: Tone | StatusTone }[] | undefined;
  /** Where the plan is, in percent of the bar's width. */
  readonly due: number | undefined;
  /** 清溪县，截至2025年11月30日，2025年已经结束 */
  readonly note: string;
}

/** What the picture of a code says: of a site when it is finished, of a task how far it is. */
export function badgeFacts(snapshot: Snapshot, { task, site }: CodedObject): BadgeFacts {
  if (site === undefined) return taskFacts(snapshot, task);
  const standing = siteStanding(snapshot, site, task);
  const { finish, now } = siteAnswer({ site, task, standing, isTaskDone: isTaskDone(snapshot, task) }, snapshot.builtOn);
  return { title: site.name, words: finish, tone: 'unclear', bar: undefined, due: undefined, note: now === '' ? task.area.name : now };
}

/** A final result says how a task ended; the bar beside it shows how much was published, as lists show it beside a result. */
function taskFacts(snapshot: Snapshot, task: Task): BadgeFacts {
  const { title, words, tone, note, bar } = published(snapshot, task);
  const final = resultOf(snapshot, task);
  if (final === undefined) return { title, words, tone, ...drawn(bar), note };
  const { result, outcome } = final;
  const { words: mark, kind } = resultMark(outcome);
  return { title, words: mark, tone: toneOf(kind), ...drawn(resultBar(bar, outcome)), note: `${task.area.name}，${formatCivilDate(result.approvedOn)}审定` };
}

/** What was published of a task; the bar of several indicators has a part for each status. */
interface Published extends Pick<BadgeFacts, 'title' | 'words' | 'tone' | 'note'> {
  readonly bar: Bar | undefined;
}

type Bar = RowBar | { readonly kind: 'parts'; readonly segments: readonly StatusShare[] };

function published(snapshot: Snapshot, task: Task): Published {
  const { area, indicators, title } = task;
  const all = indicators.map((indicator) => speakingOutcome(snapshot, snapshot.outcome(indicator, area.id)));
  // 没有任务 is no indicator of the area; a task of which nothing is asked still says so.
  const outcomes = all.some(isAsked) ? all.filter(isAsked) : all;
  const newest = outcomes
    .flatMap(({ latest }) => latest?.asOf ?? [])
    .toSorted()
    .at(-1);
  const { year } = task.project.programme;
  const days = [...(newest === undefined ? [] : [`截至${formatCivilDate(newest)}`]), ...(year < yearOf(snapshot.builtOn) ? [`${year}年已经结束`] : [])];
  const note = [area.name, ...days].join('，');
  const reckoned = outcomes.some(isBehindByReckoning) ? '（推算）' : '';
  const [first] = outcomes;
  if (first !== undefined && outcomes.length === 1) {
    const status = outcomeStatus(first);
    const figure = rowFigure(first);
    const words = [...new Set([`${status.words}${reckoned}`, figure])].filter(Boolean).join(' ');
    return { title, words, tone: toneOf(status.kind), bar: rowBar(first), note };
  }
  const statuses = outcomes.map(outcomeStatus);
  const { shares } = statusShares(statuses);
  const words = yearAnswer(statuses)
    .map(({ text, tone }) => (tone === 'behind' ? `${text}${reckoned}` : text))
    .join('');
  return { title, words, tone: worst(shares), bar: { kind: 'parts', segments: shares }, note };
}

function drawn(bar: Bar | undefined): Pick<BadgeFacts, 'bar' | 'due'> {
  if (bar?.kind === 'percent') return { bar: [{ x: 0, width: bar.fill, tone: bar.tone }], due: bar.due };
  if (bar?.kind === 'parts') return { bar: bar.segments, due: undefined };
  return { bar: bar?.kind === 'none' ? [] : undefined, due: undefined };
}

/** What is behind is not hidden behind what is done. */
function worst(shares: readonly StatusShare[]): StatusTone {
  const order: readonly StatusTone[] = ['behind', 'unclear', 'onSchedule', 'done'];
  return order.find((tone) => shares.some((share) => share.tone === tone)) ?? 'none';
}
