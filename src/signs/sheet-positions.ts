import type { Sheet } from './sign.ts';
import type { Block } from './typesetter.ts';

/** Where the parts of a sign stand. Millimetres of the artwork, type in points of it. */
export interface Positions {
  headerTop: number;
  headerSize: number;
  headTop: number;
  headBottom: number;
  symbolTop: number;
  symbolSide: number;
  invitationTop: number;
  invitationSize: number;
  typingTop: number;
  typingSize: number;
  numberTop: number;
  ruleY: number;
  pledgeTop: number;
  pledgeSize: number;
  helpTop: number;
  helpSize: number;
  /** Smallest type of the facts. */
  leastType: number;
  isCard: boolean;
}

/** Every artwork is drawn in the millimetres of an A4 sheet and enlarged or reduced as a whole. */
export const artworkWidth = 210;
export const margin = 18;
export const column = artworkWidth - 2 * margin;

const poster = {
  ...{ headerTop: 14.5, headerSize: 14.5, headTop: 26.5 },
  ...{ symbolTop: 122, invitationTop: 243.5, invitationSize: 25, typingTop: 254.8, typingSize: 15.5, numberTop: 262.3 },
  ...{ ruleY: 275.2, pledgeTop: 277.6, pledgeSize: 13.5, helpTop: 285, helpSize: 7 },
};

/** Half the size, so every size is double: the header and the pledge take two lines. */
const card = {
  ...{ headerTop: 13, headerSize: 18.3, headTop: 34.5 },
  ...{ symbolTop: 136.5, invitationTop: 224, invitationSize: 26, typingTop: 237.2, typingSize: 18, numberTop: 245.7 },
  ...{ ruleY: 259, pledgeTop: 262, pledgeSize: 18, helpTop: 281.2, helpSize: 12 },
};

/** How much the artwork is enlarged on a sheet. */
export function artworkScale({ width }: Sheet): number {
  return width / artworkWidth;
}

export function placesOf(sheet: Sheet): Positions {
  const scale = artworkScale(sheet);
  const isCard = scale < 0.7;
  const positions = isCard ? card : poster;
  return {
    ...positions,
    headBottom: positions.symbolTop + 1,
    symbolSide: sheet.symbol / scale,
    leastType: sheet.leastType / scale,
    isCard,
  };
}

/** A block of the column in some size. */
export function text(size: number, rest: Partial<Block> = {}): Block {
  return { x: margin, width: column, weight: 'regular', size, leading: 1.5, ...rest };
}
