import type { IssueDraft } from './issue.ts';

/**
 * Controls but tab and line feed, direction marks, what has no width, line separators, private use, non-characters,
 * halves of pairs. The joiner inside an emoji (👨‍👩‍👧) is a part of it.
 */
const strange =
  /(?!(?<=\p{Extended_Pictographic}[\uFE0F\u{1F3FB}-\u{1F3FF}]?)\u200D\p{Extended_Pictographic})(?:[\0-\x08\x0B-\x1F\x7F-\x9F\xAD\u061C\u180E\u200B-\u200F\u2028-\u202E\u2060-\u206F\uD800-\uDFFF\uE000-\uF8FF\uFEFF\uFFF9-\uFFFF]|[\u{1FFFE}\u{1FFFF}\u{E0000}-\u{10FFFF}])/u;

/** Every unit of text that can be a part of a strange character: a quick look that hardly any text of the content passes. */
const suspect = /[\0-\x08\x0B-\x1F\x7F-\x9F\xAD\u061C\u180E\u200B-\u200F\u2028-\u202E\u2060-\u206F\uD800-\uDFFF\uE000-\uF8FF\uFEFF\uFFF9-\uFFFF]/;

const names: readonly (readonly [RegExp, string])[] = [
  [/\uFFFD/, '乱码“�”'],
  [/[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/, '改变文字方向的隐藏符号'],
  [/[\xAD\u180E\u200B-\u200D\u2060-\u2064\uFEFF]/, '看不见的零宽符号'],
  [/[\u2028\u2029\x85]/, '特殊的换行符'],
  [/[\uE000-\uF8FF]|[\u{F0000}-\u{10FFFF}]/u, '只有个别电脑能显示的自造字'],
];

/** What is left of Chinese text that was read in a wrong encoding and saved again. */
const garbled = /锟斤拷|锟斤|烫烫烫|屯屯屯|锘縊?|[ÃÂäåæçè][\x80-\xBF¡-¿]{2}/u;

/** The first strange character of every line: one that no text of the content may hold. */
export function strangeCharacters(text: string): IssueDraft[] {
  if (!suspect.test(text) && !garbled.test(text)) return [];
  return text.split('\n').flatMap((words, index) => {
    const [lost] = garbled.exec(words) ?? [];
    const found =
      strangeCharacter(words) ?? (lost === undefined ? undefined : { what: `有乱码“${lost}”，原来的文字在转换编码时丢了`, cure: '照原文重新键入这一段' });
    return found === undefined ? [] : [{ ...found, line: index + 1 }];
  });
}

/** The first strange character of one text, e.g. of a value that was written as `"\u000b"`. */
export function strangeCharacter(text: string): IssueDraft | undefined {
  const [character] = suspect.test(text) ? (strange.exec(text) ?? []) : [];
  if (character === undefined) return undefined;
  const [, name = '控制符'] = names.find(([kind]) => kind.test(character)) ?? [];
  const point = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  const before = text.slice(0, text.indexOf(character)).trim().slice(-8);
  const where = before === '' ? '' : `“${before}”之后`;
  return { what: `${where}有${name}（U+${point}）`, cure: '删去这一处，照原文重新键入；不要从网页或 PDF 直接粘贴' };
}

/** Text for a message or a terminal: what would not show is written as `\u200b`. */
export function visible(text: string): string {
  return text.replace(new RegExp(`${strange.source}|\\n|\\t`, 'gu'), (character) => `\\u${(character.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`);
}

/** The text without its strange characters, so that the rest of it can still be checked. */
export function withoutStrange(text: string): string {
  return text.replace(new RegExp(strange.source, 'gu'), '');
}

/**
 * Text as it was meant: separators of lines are line feeds, and what nobody sees is gone. A character that some
 * screens show and others do not stays, for a person to decide on.
 */
export function legible(text: string): string {
  return text
    .replace(/\r\n?|[\x0B\x0C\x85\u2028\u2029]/g, '\n')
    .replace(new RegExp(strange.source, 'gu'), (character) => (/[\p{Cc}\p{Co}\p{Cn}\p{Cs}\uFFFD]/u.test(character) ? character : ''));
}
