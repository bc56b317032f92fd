import type { Stage } from '../../src/domain/task/stage.ts';
import type { CivilDate } from '../../src/domain/value/civil-date.ts';

/** What a cell 完成情况 says of one indicator: columns of the month's table, or why a person has to read it. */
export type ProgressRead = { readonly cells: Readonly<Record<string, string>> } | { readonly unsure: string };

/** What has to be known of an indicator to read its progress. */
export interface Asked {
  readonly unit: string | undefined;
  /** The number to reach; parts are only read where they add up to it. */
  readonly target: number | undefined;
  /** The other end of a target that is a range. */
  readonly upTo?: number | undefined;
  /** The day of the table, against which 截至11月底 is held. */
  readonly asOf?: CivilDate;
  /** Whether the sentence stands in a published document, whose percents are copied as they are. */
  readonly isPublished?: boolean;
  /** The stage at which one of them counts as done; 完工 where nothing else is said. */
  readonly doneAt: Stage;
  /** Whether a stage is to be reached, as 年内开工, and no number. */
  readonly isStage?: boolean;
  /** Whether the number is a standard or a rate: 650元/月, 95%. */
  readonly isLevel?: boolean;
  /** What the indicator counts; a word of preparation that stands in it is the task itself: 完成招标12项 of 招标12项. */
  readonly text?: string;
}
