import { codeLength, formatCode } from '../domain/code/code.ts';
import { parseCode, type TypedCode } from '../domain/code/typed-code.ts';

/** What to say to somebody who typed a code, in plain words; `page` leads to the page of a code that may exist. */
export interface CodeAnswer {
  readonly words: string;
  /** Path below the site's base; only for ten digits that check. */
  readonly page?: string;
}

/** Reads a typed code. Digits are never corrected and no other project is ever offered. */
export function codeAnswer(typed: string): CodeAnswer {
  const read = parseCode(typed);
  const answer = answerTo(read);
  const wasLetter = (read.kind === 'checkFailed' || read.kind === 'wrongLength') && /[OIl]/i.test(typed.replace(/^.*\/p\//is, ''));
  return wasLetter ? { words: `${answer.words}（字母 O 按数字 0、字母 l 按数字 1 读。）` } : answer;
}

/**
 * What an address that leads nowhere has where a code may stand: after `/p/`, else the last part
 * with at least eight digits, else `code=` in the query, else anywhere in it; of these the first that is a code. Percent signs are decoded.
 */
export function codeInAddress(pathname: string, query: string): string | undefined {
  const path = decoded(pathname).replace(/\/index\.html$|\/+$/i, '');
  const afterP = /\/p\/([^/]+)/i.exec(path)?.[1]?.replace(/\.html$/i, '');
  const [named] = path
    .split('/')
    .reverse()
    .filter((part) => /(\d[\s.-]?){8}/.test(part.normalize('NFKC')));
  const places = [afterP, named, new URLSearchParams(query).get('code') ?? undefined];
  const isCode = (place: string | undefined) => place !== undefined && parseCode(place).kind === 'code';
  return [...places, decoded(query)].find(isCode) ?? places.find((place) => place !== undefined);
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** For ten right digits that no page has. */
export const unknownCode: CodeAnswer = {
  words: '这十位数字本身没有写错，但本站没有发放过这个号码。它可能是别的地方的标牌，也可能是假的标牌。请核对标牌上的网址，或者用名称搜索。',
};

function answerTo(read: TypedCode): CodeAnswer {
  switch (read.kind) {
    case 'code':
      return { words: `号码 ${formatCode(read.code)} 写得对，正在打开。`, page: `p/${read.code}.html` };
    case 'empty':
      return { words: '请输入标牌上的十位数字。' };
    case 'notDigits':
      return { words: '号码只有数字，您输入的里面有别的字。请照标牌只输十位数字；写成一二三也可以。' };
    case 'wrongLength':
      return {
        words: `号码是${codeLength}位数字，您输入了${read.digits.length}位。请照标牌核对，看看${read.digits.length < codeLength ? '漏了哪一位' : '多了哪一位'}。`,
      };
    case 'checkFailed':
      return { words: `${formatCode(read.digits)} 里至少有一位不对：末两位用来校验，与前八位对不上。请照标牌再核对一遍；本站不会猜您要找的是哪一个项目。` };
    default:
      throw new Error(`unexpected ${JSON.stringify(read satisfies never)}`);
  }
}
