import type { CivilDate } from '../../domain/value/civil-date.ts';
import { isDone } from '../../domain/task/status.ts';
import { resultOutcomes, type TaskResult } from '../../domain/year/year-result.ts';
import type { Source } from '../../domain/value/source.ts';
import { areaId } from '../../domain/value/id.ts';
import type { Indicator, Project } from '../../domain/task/programme.ts';
import { levelName, taskObject } from '../../findings/task.ts';
import type { Snapshot } from '../../findings/snapshot.ts';
import type { Outcome } from '../../findings/outcome.ts';
import { partsOfWhole } from '../../findings/parts.ts';
import { daysWithoutNews, isFinalResultMissing, isOver } from '../../findings/report-duty.ts';
import { resultOf } from '../../findings/year-end.ts';
import { targetSource } from '../../findings/stated-target.ts';
import { speakingOutcome } from '../../findings/reported-under.ts';
import { pageOfCode, type SitePath } from '../../domain/publication/page-path.ts';
import { type Link, relativeHref } from '../address.ts';
import { readingSentences } from './contradiction.ts';
import { type BarView, barView } from '../figure/bar.ts';
import type { Step } from './step.ts';
import { stepsOf } from './calculation.ts';
import { answerOf, isToldBelow } from '../figure/answer.ts';
import { promiseSentence } from '../figure/asked.ts';
import { targetRemarks } from '../figure/context.ts';
import { partUnit } from '../figure/doing.ts';
import { type PartsDrawing, partsDrawing } from '../figure/drawing.ts';
import { notesOf, otherMeasures } from '../figure/notes.ts';
import { originBeside } from '../figure/origin.ts';
import { type AnswerPiece, plainText } from '../figure/answer-piece.ts';
import { rowFigure } from '../figure/row.ts';
import { speedSentence } from '../figure/speed.ts';
import { asOfWords, judgementSentence, notDoneSentence, verdictOf } from '../figure/verdict.ts';
import { outcomeStatus, type StatusView } from '../figure/status.ts';
import { quoted } from '../words.ts';
import { withoutStop } from '../stop.ts';

/** One indicator in one area, ready to be printed: the answer first, then its picture, then what qualifies it. */
export interface FigureView {
  readonly id: string;
  readonly title: string;
  readonly status: StatusView;
  /** The sentence that answers 办到哪一步. */
  readonly answer: readonly AnswerPiece[];
  /** The same for a row of a list; empty where nothing was reported. */
  readonly row: string;
  /** The same for the list at the head of a page of several figures: the row, or, where no number of the whole was reported, that. */
  readonly glance: string;
  /** Day and origin of the figure, or origin of the promise; missing where neither has one. */
  readonly asOf: string | undefined;
  readonly origin: Link | undefined;
  /** The task's year is over and its last report speaks of an earlier day. */
  readonly stale: string | undefined;
  readonly parts: PartsDrawing | undefined;
  readonly bar: BarView | undefined;
  readonly verdict: string;
  /** That the document can be read in two ways, how fast what is behind has to go, why 100 % is not done, and what the document itself judges. */
  readonly remarks: readonly string[];
  /** 其中…, 以投入代替成果, the list under which it is reported. */
  readonly context: readonly Link[];
  readonly notes: readonly string[];
  /** 文件还写了：…: what the same report counts besides, as it names it. */
  readonly others: string | undefined;
  readonly quote: { readonly text: string; readonly source: Link } | undefined;
  readonly steps: readonly Step[];
}

/** The figure of one outcome on the page at `from`. */
export function figureView(snapshot: Snapshot, from: SitePath, own: Outcome): FigureView {
  const outcome = speakingOutcome(snapshot, own);
  const { standing, latest, allocation, reports } = outcome;
  const { judged, scheduled } = standing;
  const parts = partsOfWhole(outcome, latest);
  const isDrawn = parts === undefined && !outcome.indicator.isLevel && judged !== undefined && judged.from !== 'claimed';
  const answer = outcome === own ? answerOf(outcome) : [{ text: `按${levelName(outcome.indicator.project.programme)}清单统一调度：` }, ...answerOf(outcome)];
  const saysJudgement = latest?.judgement !== undefined && plainText(answer).includes(latest.judgement);
  const inForce = outcome.revisions.findLast(({ after }) => after === outcome.target);
  const stated = withdrawalSource(outcome) ?? latest?.source ?? reports.at(-1)?.source ?? inForce?.source ?? (allocation && targetSource(allocation));
  const row = rowFigure(outcome);
  const result = resultOf(snapshot, { project: own.indicator.project, area: { id: own.area } });
  return {
    id: indicatorSlug(own.indicator),
    title: own.indicator.text,
    status: outcomeStatus(outcome),
    answer,
    row,
    glance: row !== '' ? (row === outcomeStatus(outcome).words ? '' : row) : isToldBelow(latest) ? '没有整体的数' : plainText(answer),
    asOf: asOfWords(outcome),
    origin: stated && originBeside(snapshot, from, stated),
    stale: staleWords(outcome, snapshot.builtOn, result !== undefined),
    parts: parts && partsDrawing(parts, partUnit(latest ?? { unit: undefined }, outcome.indicator)),
    bar: isDrawn && scheduled ? barView(judged.percent, scheduled) : undefined,
    verdict: isDone(standing.status) && result !== undefined ? besideResult(verdictOf(outcome), result.outcome) : verdictOf(outcome),
    remarks: [
      ...readingSentences(snapshot, own.indicator, own.area),
      ...[speedSentence(outcome, snapshot.builtOn), notDoneSentence(snapshot, outcome), saysJudgement ? undefined : judgementSentence(outcome)].flatMap(
        (words) => words ?? [],
      ),
    ],
    context: [...reportedElsewhere(snapshot, from, own, outcome), ...targetRemarks(snapshot.model, own)],
    notes: notesOf(outcome),
    others: otherWords(otherMeasures(outcome).filter((words) => !plainText(answer).includes(words))),
    quote: latest && latest.narrative !== '' ? { text: latest.narrative, source: originBeside(snapshot, from, latest.source) } : undefined,
    steps: stepsOf(snapshot, from, outcome, own),
  };
}

function otherWords(others: readonly string[]): string | undefined {
  return others.length === 0 ? undefined : `文件还写了：${others.join('；')}。`;
}

/** 按报来的数，全年任务已经完成；最终审定是“部分完成”。 What the figures say is not told alone where something else was approved. */
function besideResult(verdict: string, { outcome }: TaskResult): string {
  return outcome === 'completed' ? verdict : `按报来的数，${withoutStop(verdict)}；最终审定是${quoted(resultOutcomes[outcome])}。`;
}

/** Where it is said that the task was taken back. */
function withdrawalSource({ target, indicator, revisions }: Outcome): Source | undefined {
  if (target?.kind !== 'withdrawn') return undefined;
  return revisions.findLast(({ after }) => after === target)?.source ?? indicator.project.withdrawal?.source;
}

/** The last part of an indicator's id: the anchor of its figure. */
export function indicatorSlug({ id, project }: Pick<Indicator, 'id' | 'project'>): string {
  return id.slice(project.id.length + 1);
}

/** That the figure shown is the other list's, and where it stands there. */
function reportedElsewhere(snapshot: Snapshot, from: SitePath, own: Outcome, shown: Outcome): Link[] {
  const other = snapshot.model.indicators.get(own.indicator.reportedUnder ?? '');
  if (other === undefined) return [];
  const { title } = other.project.programme;
  const promise = own.target === undefined ? '' : `，不是本清单的任务（${withoutStop(promiseSentence(own))}）`;
  const words = `这项任务纳入《${title}》统一调度（${other.text}）${shown === own ? '。' : `：这里写的是那里的进展，百分比和状态按那里的任务${promise}。`}`;
  return [{ words, href: taskHref(snapshot, from, other.project, own.area) }];
}

/** The page of an indicator's project in an area, if it has a code: seen from `from`. */
export function taskHref(snapshot: Snapshot, from: SitePath, project: Project, area: string): string | undefined {
  const { codes } = snapshot.model;
  const code = codes.get(taskObject(project, { id: areaId.parse(area) })) ?? codes.get(taskObject(project, project.programme.issuer));
  return code && relativeHref(from, pageOfCode(code));
}

/** Why a figure is not today's: its year is over without a result, or nobody has renewed it for long. */
function staleWords(outcome: Outcome, builtOn: CivilDate, hasResult: boolean): string | undefined {
  if (outcome.target?.kind === 'pending' && isOver(outcome, builtOn)) return '这一年已经结束，任务数后来有没有下达没有在本站公布';
  if (isFinalResultMissing(outcome, builtOn)) return hasResult ? undefined : '这一年已经结束，年终结果没有在本站公布';
  const days = daysWithoutNews(outcome, builtOn);
  return days === undefined ? undefined : `数据已有${days}天没有更新`;
}
