import type { FeedbackRow } from '../store/feedback/feedback-list.ts';
import { strangeCharacter } from '../../domain/value/strange-character.ts';
import { caseNumber } from '../intake/case-number.ts';
import type { ApprovalTable } from '../store/schema/staff-tables.ts';
import type { StoreRows } from './publication.ts';

/** The names that the content knows. */
export interface Registered {
  readonly isArea: (area: string) => boolean;
  /** Registered name of the agency that a name or an alias means in an area. */
  readonly unitIn: (area: string, unit: string) => string | undefined;
  readonly isCode: (code: string) => boolean;
  /** Whether what a code stands for, or ever stood for, is an area's own or one's above or below it. */
  readonly isCodeOf: (code: string, area: string) => boolean;
}

/**
 * What is left out, with the cases that carry it: a name that the content does not know; `asked`, an answer whose author
 * asked that it be corrected or erased, until that is settled; `unreadable`, an approved text with a character that no
 * file of the content may hold.
 */
export interface Stranger {
  readonly kind: 'unit' | 'area' | 'code' | 'asked' | 'unreadable';
  /** The name, or for `unreadable` what is wrong with the text; empty for `asked`. */
  readonly name: string;
  readonly area: string | null;
  /** Case numbers; for a survey of an unknown code none. */
  readonly cases: readonly string[];
}

/**
 * The rows with nothing in them that the content would refuse: a unit that is not
 * registered counts as none, an area as the portal's own, and a code as none (a sign said
 * to be wrong may carry one that nobody issued, and a case that went to another area one of
 * an object that is not that area's). What was left out is told.
 */
export function registeredRows(rows: StoreRows, registered: Registered, homeArea: string): { rows: StoreRows; strangers: Stranger[] } {
  const strangers = new Map<string, Stranger>();
  const tell = (kind: Stranger['kind'], name: string, area: string | null, number?: string) => {
    const key = `${kind} ${area} ${name}`;
    const { cases = [] } = strangers.get(key) ?? {};
    strangers.set(key, { kind, name, area, cases: number === undefined ? cases : [...cases, number] });
  };
  const areaOf = (area: string | null, number?: string) => {
    if (area === null || registered.isArea(area)) return area;
    tell('area', area, null, number);
    return null;
  };
  const feedback = rows.feedback.map((row): FeedbackRow => {
    const number = caseNumber(row);
    const area = areaOf(row.area, number);
    const unit = row.referredTo === null ? undefined : registered.unitIn(area ?? homeArea, row.referredTo);
    if (row.referredTo !== null && unit === undefined) tell('unit', row.referredTo, area ?? homeArea, number);
    const code = row.code !== null && registered.isCodeOf(row.code, area ?? homeArea) ? row.code : null;
    const hidden = row.publication === 'published' ? hiddenBecause(row, rows.approvals.get(row.id)) : undefined;
    if (hidden !== undefined) tell(hidden.kind, hidden.name, area ?? homeArea, number);
    return { ...row, area, code, referredTo: unit ?? null, ...(hidden === undefined ? {} : { publication: 'open' }) };
  });
  const approvals = new Map(rows.approvals);
  const proposals = rows.proposals.map((row) => {
    const number = caseNumber(row);
    const hidden = hiddenBecause(row, approvals.get(row.id), row.reason ?? '');
    if (hidden !== undefined && approvals.delete(row.id)) tell(hidden.kind, hidden.name, row.area, number);
    return { ...row, area: areaOf(row.area, number) };
  });
  const surveys = rows.surveys.flatMap((survey) => {
    if (registered.isCode(survey.code)) return [{ ...survey, area: areaOf(survey.area) }];
    tell('code', survey.code, survey.area);
    return [];
  });
  return { rows: { ...rows, approvals, feedback, proposals, surveys }, strangers: [...strangers.values()] };
}

/** Why an approved text does not go out now. */
function hiddenBecause(
  { requestedAt }: Pick<FeedbackRow, 'requestedAt'>,
  approval: ApprovalTable | undefined,
  reason = '',
): Pick<Stranger, 'kind' | 'name'> | undefined {
  if (approval === undefined) return undefined;
  if (requestedAt !== null) return { kind: 'asked', name: '' };
  const found = strangeCharacter([approval.question, approval.answer ?? '', reason].join('\n'));
  return found === undefined ? undefined : { kind: 'unreadable', name: found.what };
}
