import type { Contradiction } from '../../domain/publication/contradiction.ts';
import type { Link, SitePath } from '../address.ts';
import type { Edition } from '../../findings/edition.ts';
import { sourceLink } from '../document/source-line.ts';

/** Two readings of one thing, both shown. */
export interface ContradictionView {
  readonly subject: string;
  readonly printed: string;
  readonly computed: string;
  readonly explanation: string;
  readonly source: Link;
}

export function contradictionView(edition: Edition, from: SitePath, contradiction: Contradiction): ContradictionView {
  const { subject, printed, computed, explanation, source } = contradiction;
  return { subject, printed, computed, explanation, source: sourceLink(edition, from, source) };
}

/** Whether a contradiction is about this indicator in this area: named outright, or left to the area that recorded it. */
export function isAbout({ about, area: recordedBy }: Contradiction, indicator: string, area: string): boolean {
  return about.includes(`${indicator}@${area}`) || (recordedBy === area && about.includes(indicator));
}
