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
const yueyanglou = 'yueyanglou-2023-may-status';
const shaoyang = 'shaoyang-2024-q3-circular';

const nonFacts: readonly NonFact[] = [
  { words: /^\d+(?=\t)/, reason: 'ordinal of a table row; a commitment keeps it as its number' },
  { words: /^\t\d+$/, document: longhui, reason: 'ordinal in a cell of its own' },
  { words: /^\t?\d{1,2}\.?(?=[^\d.])/, document: longhui, reason: 'number of a list item' },
  { words: /OLE_LINK1/, document: longhui, lines: [1], reason: 'left over from a word processor' },
  { words: /；2\.(?=6月)/, document: yueyanglou, lines: [42], reason: 'number of a list item; there is no item 1' },
  { words: /附件 ?\d/, reason: 'number of an annex' },
  { words: /附件：1\. .+|^\d\. .+/, document: yueyang, lines: [23, 24], reason: 'list of annexes' },
  { words: /附件：1\..+|^\d\. .+/, document: shaodong, lines: [104, 105, 106], reason: 'list of annexes' },
  { words: /附件：1\..+|^\d\. .+/, document: shaoyang, lines: [57, 61], reason: 'list of annexes' },
  { words: /^2023 年.+/, document: yueyang, lines: [34, 84], reason: 'heading of an annex' },
  { words: /2023 .+/, document: shaodong, lines: [18, 110, 152, 166], reason: 'heading' },
];

/** The line with every number that is no fact blanked out. */
export function withoutNonFacts(document: string, line: number, words: string): string {
  return blanked(nonFacts, document, line, words);
}

/** Digits that are part of a word or of a date: the tables keep them as text or as a date. */
const nonNumbers: readonly NonFact[] = [
  { words: /02-35/, document: yueyanglou, lines: [42], reason: 'number of a plot' },
  { words: /〔\d{4}〕 ?\d+ ?号/g, reason: 'number of a document' },
  { words: /(?:20\d\d ?年度?|2021 至 2024)/g, reason: 'a year' },
  { words: /\d{1,2} ?(?:-|至|—) ?\d{1,2} ?月|1月至5月/g, reason: 'months of the period' },
  { words: /\d{1,2} ?月(?:份|底)?(?: ?\d{1,2} ?日)?/g, reason: 'a date; the tables hold it as a date' },
  { words: /\d+ ?千伏/g, reason: 'a voltage in the name of the works' },
  { words: /[45]G|20 ?户以上自然村/g, reason: 'a technique, and the size of village that it is for' },
  { words: /\d+ ?[—-] ?\d+ ?项为/g, reason: 'range of ordinals; every commitment has its number' },
];

function blanked(list: readonly NonFact[], document: string, line: number, words: string): string {
  return list
    .filter((each) => (each.document ?? document) === document && (each.lines ?? [line]).includes(line))
    .reduce((rest, each) => rest.replace(each.words, (found) => found.replace(/\d/g, ' ')), words);
}

/** The line with every digit blanked out that stands in words which a table keeps as words, not as a number. */
export function withoutNonNumbers(document: string, line: number, words: string): string {
  return blanked(nonNumbers, document, line, words);
}
