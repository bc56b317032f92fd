import { formatCivilDate } from '../../domain/value/civil-date.ts';
import { sumOf } from '../../domain/feedback/feedback-count.ts';
import { fewestAnswers, type SurveyResult } from '../../domain/feedback/solicitation.ts';
import type { Code } from '../../domain/code/code.ts';
import { satisfactionLevels, votesPerAddress } from '../../domain/feedback/survey.ts';
import type { SitePath } from '../../domain/publication/page-path.ts';
import type { Link } from '../address.ts';
import { codedObjectLink } from './answer.ts';
import type { Snapshot } from '../../findings/snapshot.ts';
import { shareWords } from './opinion-counts.ts';

/** The survey after completion for one thing with a code. */
export interface SurveyView {
  readonly place: Link;
  /** 6份问卷，2024年6月1日统计 */
  readonly note: string;
  readonly questions: readonly SurveyQuestion[];
}

export interface SurveyQuestion {
  readonly label: string;
  /** 满意和非常满意：4 ÷ 6 = 66.67% */
  readonly satisfied: string;
  /** 非常满意4、一般2、没有答1 */
  readonly marks: string;
}

type Marks = NonNullable<SurveyResult['completion']>;

/** Every survey that is published, in content order. */
export function surveyViews(snapshot: Snapshot, from: SitePath): SurveyView[] {
  return [...snapshot.model.surveyResults.values()].map((result) => resultView(snapshot, from, result));
}

/** The survey about one code, if one is published. */
export function surveyView(snapshot: Snapshot, from: SitePath, code: Code): SurveyView | undefined {
  const result = snapshot.model.surveyResults.get(code);
  return result && resultView(snapshot, from, result);
}

function resultView(snapshot: Snapshot, from: SitePath, result: SurveyResult): SurveyView {
  return {
    place: codedObjectLink(snapshot, from, result.code) ?? { words: result.code },
    note: noteOf(result),
    questions: questionsOf(result),
  };
}

function noteOf({ answers, leftOut = 0, countedOn }: SurveyResult): string {
  const few = answers < fewestAnswers ? `，不足${fewestAnswers}份，不公开分值` : '';
  const leftOutWords = leftOut === 0 ? '' : `，另有${leftOut}份没有算：同一部设备当天重复的，和同一网络地址当天超过${votesPerAddress}份的`;
  return `${answers}份问卷${few}${leftOutWords}，${formatCivilDate(countedOn)}统计`;
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
