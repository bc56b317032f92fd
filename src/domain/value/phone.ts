/** A telephone number as it is written, and what a phone has to be told to call it. */
export interface PhoneLink {
  readonly words: string;
  /** `tel:0730-8888888`, an extension after a comma, which is a pause; undefined where no digit stands. */
  readonly href: string | undefined;
}

/** What parts several numbers in one field: 0730-8888888、0730-8888889. */
const between = /[、,，;；/]|\s{2,}| 或 ?/u;

/** Every number of a field by itself, as it is written. */
export function phoneNumbers(text: string): string[] {
  return text
    .split(between)
    .map((each) => each.trim())
    .filter((each) => each !== '');
}

/** Every number of a field as a link. Words beside a number (办公室) and brackets are not dialled. */
export function phoneLinks(text: string): PhoneLink[] {
  return phoneNumbers(text).map((words) => {
    const [, number = '', extension] = /(\+?\(?\d[\d() -]*)(?:转 ?(\d+))?/u.exec(words.normalize('NFKC').replace(/[—–]/gu, '-')) ?? [];
    const digits = number.replace(/[() ]/gu, '').replace(/-+$/u, '');
    return { words, href: digits === '' ? undefined : `tel:${digits}${extension === undefined ? '' : `,${extension}`}` };
  });
}
