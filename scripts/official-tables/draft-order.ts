import type { Model } from '../../src/content/model.ts';
import type { OfficialRow } from '../../src/content/official/official-rows.ts';
import type { Area } from '../../src/domain/task/area.ts';
import type { Source } from '../../src/domain/value/source.ts';

/** What the draft of a year's list is made for. */
export interface DraftOrder {
  readonly area: Area;
  readonly year: number;
  readonly title: string;
  readonly titleLine: number;
  readonly model: Pick<Model, 'agencyByName' | 'areas'>;
  readonly sourceOf: (place: { readonly line: number; readonly text: string }) => Source;
}

/** Something that a person has to decide, and where it is put right. */
export interface DraftQuestion {
  readonly line: number;
  readonly named: string;
  readonly why: string;
  readonly place: string;
}

/** Where a row stands; of none the title of the table. */
export function sourceOf(row: OfficialRow | undefined, { sourceOf: from, titleLine, title }: DraftOrder): Source {
  return row === undefined ? from({ line: titleLine, text: title }) : from({ line: row.line, text: row.words.at(-1) ?? '' });
}

/** A question about a row, and the place where its answer is written. */
export function ask(row: OfficialRow | undefined, why: string, place: string): DraftQuestion {
  return { line: row?.line ?? 0, named: row?.words.join('：') ?? '', why, place };
}
