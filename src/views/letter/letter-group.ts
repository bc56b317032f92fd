/** One matter of a letter: its lead sentence, then one line each; without lines it is left out. */
export interface LetterGroup {
  readonly lead: string;
  readonly lines: readonly string[];
}
