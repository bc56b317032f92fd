import { type CivilDate, formatCivilDate, yearOf } from '../../domain/value/civil-date.ts';
import type { Outcome } from '../../findings/outcome.ts';
import { rowFigure } from '../figure/row.ts';

/** 完成率42.94%（截至6月30日）: a figure that is older than the end of the period has its day. */
export function datedFigure(outcome: Outcome, to: CivilDate): string {
  return `${rowFigure(outcome)}${dayNote(outcome.latest?.asOf, to)}`;
}

/** （截至6月30日）, with the year where it is another one; empty for the day of the period's end itself. */
export function dayNote(asOf: CivilDate | undefined, to: CivilDate): string {
  return asOf === undefined || asOf >= to ? '' : `（截至${dayWords(asOf, to)}）`;
}

/** 6月30日, with the year where it is another one than that of `to`. */
export function dayWords(day: CivilDate, to: CivilDate): string {
  const words = formatCivilDate(day);
  return yearOf(day) === yearOf(to) ? words.slice(words.indexOf('年') + 1) : words;
}
