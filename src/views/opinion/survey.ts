import { descending } from '../../domain/value/order.ts';
import { formatCivilDate } from '../../domain/value/civil-date.ts';
import { sumOf } from '../../domain/feedback/feedback-count.ts';
import { fewestAnswers, type SurveyResult, surveyChannels } from '../../domain/feedback/survey-result.ts';
import type { Code } from '../../domain/code/code.ts';
import { satisfactionLevels, votesPerAddress } from '../../domain/feedback/survey.ts';
import { pageOfCode, type SitePath } from '../../domain/publication/page-path.ts';
import type { Site } from '../../domain/site/site.ts';
import { acceptancePlanOf } from '../../findings/acceptance.ts';
import { isSurveyOpen } from '../../findings/survey.ts';
import type { Task } from '../../findings/task.ts';
import { type Link, relativeHref } from '../address.ts';
import { originLink } from '../figure/origin.ts';
import { planViews, type SaidView } from '../year/acceptance.ts';
import { codedObjectLink } from './answer.ts';
import type { Snapshot } from '../../findings/snapshot.ts';
import { shareWords } from './opinion-counts.ts';

/** One wave of one channel about one thing with a code. */
export interface SurveyView {
  readonly place: Link;
  /** 网页，2026年上半年：24份问卷，2026年1月31日统计 */
  readonly note: string;
  /** Who carried it out, where it was not the portal's own server. */
  readonly source: Link | undefined;
  readonly questions: readonly SurveyQuestion[];
}

/** What the page of a code says of satisfaction; undefined before it is finished and anybody was asked. */
export interface SurveyPart {
  /** The standard by which it is accepted, told before anybody is asked. */
  readonly standards: readonly SaidView[];
  /** Where the questions are, while people are asked. */
  readonly ask: Link | undefined;
  readonly results: readonly SurveyView[];
}

export interface SurveyQuestion {
  readonly label: string;
  /** 满意和非常满意：4 ÷ 6 = 66.67% */
  readonly satisfied: string;
  /** 非常满意4、一般2、没有答1 */
  readonly marks: string;
}

type Marks = NonNullable<SurveyResult['completion']>;

/** Every survey that is published, in content order, of each code the newest first. */
export function surveyViews(snapshot: Snapshot, from: SitePath): SurveyView[] {
  return [...snapshot.model.surveyResults.keys()].flatMap((code) => resultViews(snapshot, from, code));
}

/** The survey about a task or one of its sites, on the page of its code. */
export function surveyPart(snapshot: Snapshot, { task, site, code }: { task: Task; site: Site | undefined; code: Code }): SurveyPart | undefined {
  const from = pageOfCode(code);
  const results = resultViews(snapshot, from, code);
  const isOpen = isSurveyOpen(snapshot, task, site);
  if (!isOpen && results.length === 0) return undefined;
  return {
    standards: planViews(snapshot, from, acceptancePlanOf(snapshot.model, task)).standards,
    ask: isOpen ? { words: '请您评一评：三个问题，不用写名字', href: `${relativeHref(from, 'survey')}?code=${code}` } : undefined,
    results,
  };
}

function resultViews(snapshot: Snapshot, from: SitePath, code: string): SurveyView[] {
  const newestFirst = (snapshot.model.surveyResults.get(code) ?? []).toSorted(descending(({ countedOn }) => countedOn));
  return newestFirst.map((result) => ({
    place: codedObjectLink(snapshot, from, code) ?? { words: code },
    note: noteOf(result),
    source: result.source && originLink(snapshot, from, result.source),
    questions: questionsOf(result),
  }));
}

function noteOf({ wave, channel, asked, answers, leftOut = 0, countedOn }: SurveyResult): string {
  const sample = asked === undefined ? '' : `问了${asked}人，`;
  const few = answers < fewestAnswers ? `，不足${fewestAnswers}份，不公开分值` : '';
  const leftOutWords = leftOut === 0 ? '' : `，另有${leftOut}份没有算：同一部手机当天重复的，和用同一个网络的当天超过${votesPerAddress}份的`;
  return `${surveyChannels[channel]}，${wave}：${sample}${answers}份问卷${few}${leftOutWords}，${formatCivilDate(countedOn)}统计`;
}

function questionsOf({ answers, completion, quality, service }: SurveyResult): SurveyQuestion[] {
  const asked: readonly (readonly [label: string, marks: Marks | undefined])[] = [
    ['这件事办成了', completion],
    ['质量和效果', quality],
    ['办事的态度和公开的情况', service],
  ];
  return asked.flatMap(([label, marks]) => (marks === undefined ? [] : [questionView(label, marks, answers)]));
}

function questionView(label: string, marks: Marks, answers: number): SurveyQuestion {
  const counts: Readonly<Partial<Record<string, number>>> = marks;
  const given = satisfactionLevels.filter(({ value }) => counts[value] !== undefined);
  const satisfied = (marks[4] ?? 0) + (marks[5] ?? 0);
  const without = answers - sumOf(marks);
  return {
    label,
    satisfied: shareWords({ numerator: satisfied, denominator: sumOf(marks) }),
    marks: [...given.map(({ value, label: words }) => `${words}${counts[value]}`), ...(without > 0 ? [`没有答${without}`] : [])].join('、'),
  };
}
