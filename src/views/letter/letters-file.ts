import { formatCivilDate } from '../../domain/value/civil-date.ts';
import type { Snapshot } from '../../findings/snapshot.ts';
import { letterNames } from './letter.ts';
import { type LetterWords, letterWords } from './letter-words.ts';
import { letterSnapshot, lettersOfDay } from './letters-of-day.ts';

/** `desk/letters.json`: the letters that every area's office has to write on the day of the build, for the desk of staff. */
export interface LettersFile {
  readonly areas: readonly {
    readonly id: string;
    readonly name: string;
    readonly year: number;
    readonly issuer: string;
    /** Printed under each letter: 2026年2月10日 */
    readonly day: string;
    readonly letters: readonly ({ readonly unit: string; readonly kind: string; readonly urgent: boolean } & LetterWords)[];
    readonly unaddressed: readonly string[];
  }[];
}

/** The letters in the words of the command, of the areas that have tasks and units on record. */
export function lettersFile({ model, builtOn, siteUrl }: Snapshot, isShown: (area: string) => boolean): LettersFile {
  const snapshot = letterSnapshot(model, builtOn, siteUrl);
  const areas = [...snapshot.tasksByArea.keys()].filter(isShown).flatMap((id) => {
    const area = snapshot.model.areas.get(id);
    const found = area && lettersOfDay(snapshot, area);
    if (area === undefined || found === undefined) return [];
    const letters = found.letters.map((letter) => ({
      unit: letter.agency.name,
      kind: letterNames[letter.kind],
      urgent: letter.kind === 'notice',
      ...letterWords(letter, model.portal, builtOn),
    }));
    return [{ id, name: area.name, year: found.year, issuer: found.issuer, day: formatCivilDate(builtOn), letters, unaddressed: found.unaddressed }];
  });
  return { areas };
}
