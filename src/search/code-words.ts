import { codeLength, formatCode, parseCode, type TypedCode } from '../domain/code/code.ts';

/** What to say to somebody who typed a code, in plain words; `page` leads to the page of a code that may exist. */
export interface CodeAnswer {
  readonly words: string;
  /** Path below the site's base; only for ten digits that check. */
  readonly page?: string;
}

/** Reads a typed code. Digits are never corrected and no other project is ever offered. */
export function codeAnswer(typed: string): CodeAnswer {
  return answerTo(parseCode(typed));
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
      return { words: '号码只有数字，您输入的里面有别的字。字母 O 和数字 0、字母 l 和数字 1 容易看混，请照标牌再看一遍。' };
    case 'wrongLength':
      return { words: `号码是${codeLength}位数字，您输入了${read.digits.length}位。请照标牌核对，看看${read.digits.length < codeLength ? '漏了哪一位' : '多了哪一位'}。` };
    case 'checkFailed':
      return { words: `${formatCode(read.digits)} 里至少有一位不对：末两位用来校验，与前八位对不上。请照标牌再核对一遍；本站不会猜您要找的是哪一个项目。` };
    default:
      throw new Error(`unexpected ${JSON.stringify(read satisfies never)}`);
  }
}
