import type { FeedbackRow } from '../store/feedback/feedback-list.ts';
import { caseNumber } from '../intake/case-number.ts';
import type { Holdings } from './publication.ts';

/** The names that the content knows. */
export interface Registered {
  readonly isArea: (area: string) => boolean;
  /** Registered name of the agency that a name or an alias means in an area. */
  readonly unitIn: (area: string, unit: string) => string | undefined;
  readonly isCode: (code: string) => boolean;
}

/** A name that the content does not know, with the cases that carry it. */
export interface Stranger {
  readonly kind: 'unit' | 'area' | 'code';
  readonly name: string;
  readonly area: string | null;
  /** Case numbers; for a survey of an unknown code none. */
  readonly cases: readonly string[];
}

/**
 * The holdings with nothing in them that the content would refuse: a unit that is not
 * registered counts as none, an area as the portal's own, and a code as none (a sign said
 * to be wrong may carry one that nobody issued). What was left out is told.
 */
export function registeredHoldings(holdings: Holdings, registered: Registered, homeArea: string): { holdings: Holdings; strangers: Stranger[] } {
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
  const feedback = holdings.feedback.map((row): FeedbackRow => {
    const number = caseNumber(row);
    const area = areaOf(row.area, number);
    const unit = row.referredTo === null ? undefined : registered.unitIn(area ?? homeArea, row.referredTo);
    if (row.referredTo !== null && unit === undefined) tell('unit', row.referredTo, area ?? homeArea, number);
    const code = row.code !== null && registered.isCode(row.code) ? row.code : null;
    return { ...row, area, code, referredTo: unit ?? null };
  });
  const proposals = holdings.proposals.map((row) => ({ ...row, area: areaOf(row.area, caseNumber(row)) }));
  const surveys = holdings.surveys.flatMap((survey) => {
    if (registered.isCode(survey.code)) return [{ ...survey, area: areaOf(survey.area) }];
    tell('code', survey.code, survey.area);
    return [];
  });
  return { holdings: { ...holdings, feedback, proposals, surveys }, strangers: [...strangers.values()] };
}
