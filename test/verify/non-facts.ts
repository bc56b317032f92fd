/** A number in a source that is no fact, and why. Without `lines` it may stand on any line of the document. */
interface NonFact {
  readonly document?: string;
  readonly lines?: readonly number[];
  readonly words: RegExp;
  readonly reason: string;
}

const yueyang = 'yueyang-2023-notice-27';
const shaodong = 'shaodong-2023-implementation-opinions';
const longhui = 'longhui-2023-implementation-plan';
const shaoyang = 'shaoyang-2024-q3-circular';

const nonFacts: readonly NonFact[] = [
  { words: /^\d+(?=\t)/, reason: 'ordinal of a table row; a commitment keeps it as its number' },
  { words: /^\t\d+$/, document: longhui, reason: 'ordinal in a cell of its own' },
  { words: /^\t?\d{1,2}\.?(?=[^\d.])/, document: longhui, reason: 'number of a list item' },
  { words: /OLE_LINK1/, document: longhui, lines: [1], reason: 'left over from a word processor' },
  { words: /附件 ?\d/, reason: 'number of an annex' },
  { words: /附件：1\. .+|^\d\. .+/, document: yueyang, lines: [23, 24], reason: 'list of annexes' },
  { words: /附件：1\..+|^\d\. .+/, document: shaodong, lines: [104, 105, 106], reason: 'list of annexes' },
  { words: /附件：1\..+|^\d\. .+/, document: shaoyang, lines: [57, 61], reason: 'list of annexes' },
  { words: /^2023 年.+/, document: yueyang, lines: [34, 84], reason: 'heading of an annex' },
  { words: /2023 .+/, document: shaodong, lines: [18, 110, 152, 166], reason: 'heading' },
];

/** The line with every number that is no fact blanked out. */
export function withoutNonFacts(document: string, line: number, words: string): string {
  return nonFacts
    .filter((each) => (each.document ?? document) === document && (each.lines ?? [line]).includes(line))
    .reduce((rest, each) => rest.replace(each.words, (found) => found.replace(/\d/g, ' ')), words);
}
