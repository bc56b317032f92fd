import sharp from 'sharp';
import { textPaths } from '../../../src/signs/text-path.ts';
import type { AreaCard } from '../../../src/views/share/area-card.ts';
import { cardSvg } from './drawing.ts';

/** What draws cards: flat colours, edges without noise, make small files, and the same bytes on every machine with these packages. */
export function cardDrawing(): (card: AreaCard) => Promise<Uint8Array> {
  const text = textPaths();
  return (card) =>
    sharp(Buffer.from(cardSvg(card, text)))
      .png({ palette: true, colours: 32, effort: 1, dither: 0 })
      .toBuffer();
}
