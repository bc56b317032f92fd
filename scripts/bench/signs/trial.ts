import { photograph } from './camera.ts';
import { chanceOf } from './chance.ts';
import { type Family, shotOf } from './damage.ts';
import { type DecoderName, decoders } from './decoders.ts';
import { addressOf, subjectOf, type Variant } from './variants.ts';

/** How many pictures of a variant in a family each decoder read, read wrongly, and how many any of them read. */
export interface Trial {
  variant: string;
  version: number;
  family: Family;
  images: number;
  right: Record<DecoderName | 'any', number>;
  wrong: Record<DecoderName, number>;
}

const names: readonly DecoderName[] = ['WeChat', 'zxing', 'zbar', 'jsQR'];

/** Photographs `images` symbols of a variant with a family's damage and gives them to every decoder. */
export async function trial(variant: Variant, family: Family, images: number): Promise<Trial> {
  const cases = Array.from({ length: images }, (_, index) => {
    const url = addressOf(variant, index);
    return { index, url, subject: subjectOf(variant, url) };
  });
  const pictures: Uint8Array[] = [];
  for (const { index, subject } of cases) pictures.push(await picture(subject, family, index));
  const right = { WeChat: 0, zxing: 0, zbar: 0, jsQR: 0, any: 0 };
  const wrong = { WeChat: 0, zxing: 0, zbar: 0, jsQR: 0 };
  const wasRead = new Set<number>();
  for (const name of names) {
    for (const [index, text] of (await decoders[name](pictures)).entries()) {
      if (text === undefined) continue;
      if (text !== cases[index]?.url) wrong[name]++;
      else {
        right[name]++;
        wasRead.add(index);
      }
    }
  }
  right.any = wasRead.size;
  return { variant: variant.name, version: cases[0]?.subject.version ?? 0, family, images, right, wrong };
}

/** The `index`-th picture of a family: the same damage and noise whatever the symbol. */
export function picture(subject: Parameters<typeof photograph>[0], family: Family, index: number): Promise<Uint8Array> {
  return photograph(subject, shotOf(family, chanceOf(`${family} ${index}`)), chanceOf(`noise ${family} ${index}`));
}
