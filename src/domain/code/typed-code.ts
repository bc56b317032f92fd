import { type Code, codeLength, isCode } from './code.ts';

/** What somebody typed, understood: a code, or why it is none, with the digits that were found. */
export type TypedCode =
  | { kind: 'code'; code: Code }
  | { kind: 'empty' }
  | { kind: 'notDigits'; digits: string }
  | { kind: 'wrongLength'; digits: string }
  | { kind: 'checkFailed'; digits: string };

/**
 * Reads a code as people write or dictate it: grouped by spaces, dots or hyphens, in full-width,
 * circled or Chinese digits (〇一二, 幺, 零), with the letters O and l for 0 and 1, as the whole address from the
 * sign, or in any text that holds exactly one valid code. Digits are never corrected: one wrong
 * digit is `checkFailed`.
 */
export function parseCode(typed: string): TypedCode {
  const strict = strictCode(typed);
  if (strict.kind === 'code') return strict;
  const code = onlyCodeIn(typed);
  return code === undefined ? strict : { kind: 'code', code };
}

/** The ten digits that somebody typed, whether or not they check: `''` for nothing, `undefined` for anything but ten digits. */
export function tenDigits(typed: string): string | undefined {
  const read = parseCode(typed);
  if (read.kind === 'code') return read.code;
  if (read.kind === 'empty') return '';
  return read.kind === 'checkFailed' ? read.digits : undefined;
}

function strictCode(typed: string): TypedCode {
  const bare = codePart(typed).normalize('NFKC').replace(/○/g, '〇').replace(wordsBefore, '').replace(wordsAfter, '').replace(separators, '');
  if (bare === '') return { kind: 'empty' };
  const read = asDigits(bare);
  const digits = read.replace(/[^0-9]/g, '');
  // Letters alone are a word, though O and l could be digits.
  if (digits !== read || /^[A-Za-z]+$/.test(bare)) return { kind: 'notDigits', digits: /^[A-Za-z]+$/.test(bare) ? '' : digits };
  if (digits.length !== codeLength) return { kind: 'wrongLength', digits };
  return isCode(digits) ? { kind: 'code', code: digits } : { kind: 'checkFailed', digits };
}

/**
 * The code of a text that holds exactly one: ten digits that check and stand alone, grouped or not. Plain digits are
 * looked for first, because words round them may be read as digits too.
 */
function onlyCodeIn(typed: string): Code | undefined {
  const text = decoded(typed).normalize('NFKC').replace(/○/g, '〇');
  for (const each of [text, asDigits(text)]) {
    const grouped = [...each.matchAll(/[0-9](?:[0-9]|[ .·‐–—-](?=[0-9])|\p{Cf}(?=[0-9]))*/gu)].map(([digits]) => digits.replace(/[^0-9]/g, ''));
    const alone = (each.match(/[0-9]+/g) ?? []).filter(({ length }) => length === codeLength);
    const codes = new Set([...grouped, ...alone].filter(isCode));
    const [code] = codes;
    if (code !== undefined) return codes.size === 1 ? code : undefined;
  }
  return undefined;
}

function asDigits(text: string): string {
  return [...text].map((each) => digitOf.get(each) ?? each).join('');
}

const separators = /[\p{P}\p{S}\p{Z}\p{C}]/gu;
const wordsBefore =
  /^(?:请问|请|我要|我的|查询|查|这个|这块|二维码|第|标牌|招牌|牌子|亮码|编号|号码|牌号|代码|序号|上面|上|的|是|为|叫|码|号|number|num|code|nr|no|[\p{P}\p{S}\p{Z}\p{C}])+/iu;
const wordsAfter = /(?:这个|这块|牌子|号码|编号|的|号|码|[\p{P}\p{S}\p{Z}\p{C}])+$/u;

/** Other signs for the ten digits, after compatibility normalisation, which turns full-width and circled digits into plain ones. */
const digitOf = new Map(
  ['0〇零洞OoΟо', '1一壹幺么Il丨', '2二贰贰两', '3三叁', '4四肆', '5五伍', '6六陆', '7七柒拐', '8八捌', '9九玖勾'].flatMap(([digit = '', ...signs]) =>
    signs.map((sign) => [sign, digit] as const),
  ),
);

/** What follows `/p/` in an address, without its ending; otherwise the text itself. */
function codePart(text: string): string {
  const [, inAddress] = /(?:^|[/\\])p[/\\]([^/?#]*)/i.exec(text.normalize('NFKC')) ?? [];
  return inAddress === undefined ? text : decoded(inAddress).replace(/\.html?(?=\P{L}*$)/iu, '');
}

/** An address copied from a browser may hold percent signs. */
function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
