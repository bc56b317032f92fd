import type { CivilDate } from '../../../../domain/value/civil-date.ts';
import type { PersonalDetail } from '../../../../disclosure/personal-details.ts';
import type { ApprovalTable, CannedAnswerTable } from '../../../store/schema/staff-tables.ts';
import type { FeedbackRow } from '../../../store/feedback/feedback-list.ts';
import type { EventRow } from '../../../store/feedback/history.ts';
import type { UnitChoice } from '../../../cases/units.ts';
import type { Typed } from '../../form-body.ts';

/** What a page shows of the last request: what was just done, what is wrong, what was typed. */
export interface LastRequest {
  readonly done?: string;
  readonly wrong?: string;
  readonly details?: readonly PersonalDetail[];
  readonly typed?: Typed;
  /** Shown once, after it was asked for and logged. */
  readonly contact?: string;
  /** The original words instead of the redacted ones, once, after that was asked for and logged. */
  readonly isOriginalShown?: boolean;
}

/** One opinion with everything a clerk needs beside it. */
export interface CaseView extends LastRequest {
  readonly row: FeedbackRow;
  readonly events: readonly EventRow[];
  readonly approval: ApprovalTable | undefined;
  readonly canned: readonly CannedAnswerTable[];
  /** The canned answer that was asked for, to begin the reply with. */
  readonly chosenCanned: CannedAnswerTable | undefined;
  readonly units: readonly UnitChoice[];
  /** The registered areas it may be moved to, id and name. */
  readonly areas: ReadonlyArray<readonly [id: string, name: string]>;
  /** Whether its author was told something since it was received or last reopened. */
  readonly isAnswered: boolean;
  /** Staff id → name. */
  readonly names: ReadonlyMap<string, string>;
  /** Others it may be merged into. */
  readonly near: readonly FeedbackRow[];
  readonly nextCase: { readonly address: string; readonly number: string } | undefined;
  readonly today: CivilDate;
}
