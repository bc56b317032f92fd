import { onLines, type SetWords, TooLong } from './one-line.ts';
import { column, margin, type Positions, text } from './sheet-positions.ts';
import type { Sign } from './sign.ts';
import { type Block, mm, type Typesetter } from './typesetter.ts';

/** Whose sign it is, and how many millimetres lower everything else begins because of it. */
export interface SignHeader {
  readonly lines: readonly SetWords[];
  readonly more: number;
}

/** Millimetres that 样张 takes at the right of the first line. */
const markWidth = 24;

/**
 * The government at the left; the list at the right of it, or, where that is too narrow and always
 * on a card, below it, on one line or two. The type is never smaller than the facts'.
 *
 * @throws {TooLong} if the government or the list does not fit
 */
export function headerOf(setter: Typesetter, sign: Sign, positions: Positions): SignHeader {
  const { government, programme, mark } = sign;
  const { headerTop: y, headerSize: size, leastType, isCard } = positions;
  const spared = mark === '' ? 0 : markWidth;
  const whose = onLines(setter, government, text(size, { weight: 'bold', width: column - spared }), leastType);
  if (whose === undefined) throw new TooLong(`政府名称“${government}”太长，一行排不下，请写规范简称`, 'government');
  const first = { words: government, y, block: whose };
  const used = government === '' ? 0 : setter.width(government, whose) + 4;
  const beside = isCard || column - used - spared <= 0 ? undefined : listBeside(setter, sign, positions, { used, spared });
  if (beside !== undefined) return { lines: [first, beside], more: 0 };
  const block = listBelow(setter, programme, text(size, { leading: 1.3, width: column - (government === '' ? spared : 0) }), leastType);
  const below = government === '' ? 0 : 8.5;
  const height = setter.height(programme, block);
  const usual = (isCard ? 8.5 : 0) + size / mm;
  return { lines: [first, { words: programme, y: y + below, block }], more: Math.max(0, below + height - usual) };
}

function listBeside(setter: Typesetter, { programme }: Sign, positions: Positions, { used, spared }: { used: number; spared: number }): SetWords | undefined {
  const list = text(positions.headerSize - 1, { x: margin + used, width: column - used - spared, align: used === 0 ? 'left' : 'right' });
  const block = onLines(setter, programme, list, positions.leastType);
  return block && { words: programme, y: positions.headerTop + 0.2, block };
}

function listBelow(setter: Typesetter, programme: string, block: Block, least: number): Block {
  const fitting = onLines(setter, programme, block, least) ?? onLines(setter, programme, block, least, 2);
  if (fitting === undefined) throw new TooLong(`清单名称“${programme}”太长，两行也排不下，请写短一些`, 'programme');
  return fitting;
}
