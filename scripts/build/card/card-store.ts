import { hash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AreaCard } from '../../../src/views/share/area-card.ts';

/** Cards that were drawn before: one an area. What draws is loaded when the first card has to be drawn. */
export interface CardStore {
  /** The card of an area as PNG: kept, if it says the same as last time and the program has not changed. */
  readonly png: (area: string, card: AreaCard) => Promise<Uint8Array>;
}

/** @param codeDigest of the program: other code may draw otherwise */
export function cardStore(folder: string, codeDigest: string): CardStore {
  let drawing: Promise<(card: AreaCard) => Promise<Uint8Array>> | undefined;
  return {
    async png(area, card) {
      const name = `${area}.${hash('sha1', `${codeDigest}\n${JSON.stringify(card)}`, 'hex').slice(0, 16)}.png`;
      const kept = keptFile(join(folder, name));
      if (kept !== undefined) return kept;
      drawing ??= import('./png.ts').then(({ cardDrawing }) => cardDrawing());
      const png = await (await drawing)(card);
      mkdirSync(folder, { recursive: true });
      for (const old of readdirSync(folder)) if (old.startsWith(`${area}.`)) rmSync(join(folder, old), { force: true });
      writeFileSync(join(folder, `${name}.new`), png);
      renameSync(join(folder, `${name}.new`), join(folder, name));
      return png;
    },
  };
}

function keptFile(path: string): Uint8Array | undefined {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}
