/** A heading and the paragraphs, lists and tables that the data make. */
export interface DraftSection {
  /** The anchor by which a section is known again, whatever its writer calls it. */
  readonly id: string;
  readonly heading: string;
  readonly blocks: readonly string[];
}
