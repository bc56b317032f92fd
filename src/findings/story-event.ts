import type { Decomposition } from '../domain/task/allocation.ts';
import type { Indicator, Project } from '../domain/task/programme.ts';
import type { Correction, Report } from '../domain/task/report.ts';
import type { TargetRevision } from '../domain/task/revision.ts';
import type { Target } from '../domain/task/target.ts';
import type { Update } from '../domain/publication/update.ts';
import type { Answer } from '../domain/feedback/answer.ts';
import type { AcceptanceStep } from '../domain/year/acceptance.ts';
import type { Problem } from '../domain/year/problem.ts';
import type { PublicNotice } from '../domain/year/public-notice.ts';
import type { TaskResult, YearResult } from '../domain/year/year-result.ts';
import type { CivilDate } from '../domain/value/civil-date.ts';
import type { Source } from '../domain/value/source.ts';
import type { Outcome } from './outcome.ts';

/** One thing that happened to a task. The words and links of each kind are in `views/task/story.ts`. */
export type StoryEvent = StoryDetail & {
  /** Names the event among those of its task; the same content gives the same key in every build. */
  readonly key: string;
  /** When it happened: of a report, when it was received or its document published. Missing where no document at hand says it. */
  readonly day: CivilDate | undefined;
  /**
   * When it was made known: of a step without a day that of the document which tells it, of a report in a document without a
   * day the last day it counts. What has no `day` stands here on the line of time; without either it is no news.
   */
  readonly toldOn: CivilDate | undefined;
  /** Missing for answers, and for updates that rest on no document. */
  readonly source: Source | undefined;
};

export type StoryDetail =
  | { readonly kind: 'promise'; readonly project: Project; readonly isGiven: boolean }
  | { readonly kind: 'split'; readonly indicator: Indicator; readonly target: Target; readonly isGiven: boolean }
  | { readonly kind: 'division'; readonly indicator: Indicator; readonly decomposition: Decomposition; readonly isGiven: boolean }
  | { readonly kind: 'renaming'; readonly renaming: Project['renamings'][number] }
  | { readonly kind: 'revision'; readonly outcome: Outcome; readonly revision: TargetRevision }
  | { readonly kind: 'withdrawal'; readonly withdrawal: NonNullable<Project['withdrawal']> }
  | { readonly kind: 'report'; readonly outcome: Outcome; readonly report: Report; readonly isCorrected: boolean }
  | { readonly kind: 'correction'; readonly outcome: Outcome; readonly correction: Correction }
  | { readonly kind: 'update'; readonly update: Update }
  | { readonly kind: 'problem' | 'solution'; readonly problem: Problem }
  | { readonly kind: 'answer'; readonly answer: Answer }
  | { readonly kind: 'acceptance'; readonly step: AcceptanceStep }
  | { readonly kind: 'notice'; readonly notice: PublicNotice }
  | { readonly kind: 'result'; readonly result: YearResult; readonly outcome: TaskResult };

/** What happened and was known on one day. */
export function onDay(day: CivilDate | undefined, { source }: { readonly source?: Source | undefined }): Pick<StoryEvent, 'day' | 'toldOn' | 'source'> {
  return { day, toldOn: day, source };
}
