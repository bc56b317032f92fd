import { largest, type SetWords, TooLong } from './one-line.ts';
import { artworkWidth, column, margin, type Positions, text } from './sheet-positions.ts';
import type { Sign } from './sign.ts';
import { mm, type Typesetter } from './typesetter.ts';

/** Where the number is typed, and how many millimetres higher the symbol stands because of it: less than the second line takes, which comes nearer to what is above. */
export interface TypingLines {
  readonly lines: readonly SetWords[];
  readonly more: number;
}

/**
 * 不能扫码，打开 ms.example.gov.cn/code 输入编号: on one line in the largest type that fits; where the
 * smallest type of the facts does not, the address has a line of its own.
 *
 * @throws {TooLong} if the address is wider than a line
 */
export function typingLines(setter: Typesetter, { before, address, after }: Sign['typing'], positions: Positions): TypingLines {
  const { typingTop, typingSize, leastType } = positions;
  const parts = [
    [before, 'regular'],
    [address, 'bold'],
    [after, 'regular'],
  ] as const;
  const widthAt = (size: number) => parts.reduce((sum, [words, weight]) => sum + setter.width(words, text(size, { weight })), 0) + size / mm;
  const size = largest(typingSize, leastType, (each) => widthAt(each) <= column);
  if (size === undefined) return onTwoLines(setter, { before, address, after }, positions);
  const y = typingTop + (typingSize - size) / 2 / mm;
  let x = (artworkWidth - widthAt(size)) / 2;
  const lines = parts.map(([words, weight]) => {
    const block = text(size, { x, weight });
    x += setter.width(words, block) + size / 2 / mm;
    return { words, y, block };
  });
  return { lines, more: 0 };
}

function onTwoLines(setter: Typesetter, { before, address, after }: Sign['typing'], { typingTop, typingSize, leastType }: Positions): TypingLines {
  const bold = text(typingSize, { weight: 'bold', align: 'centre', x: margin });
  const size = largest(typingSize, leastType, (each) => setter.width(address, { ...bold, size: each }) <= column);
  if (size === undefined) throw new TooLong(`网址“${address}”太长，一行排不下，请缩短 portal.yaml 的 origin`);
  const pitch = (typingSize * 1.13) / mm;
  const said = { words: `${before}下面的网址，${after}`, y: typingTop - pitch, block: text(Math.max(leastType, size), { align: 'centre' }) };
  return { lines: [said, { words: address, y: typingTop, block: { ...bold, size } }], more: pitch * 0.7 };
}
