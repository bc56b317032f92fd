import sharp from 'sharp';
import { beforeAll, expect, test } from 'vitest';
import { photoFault } from '../../src/content/photo.ts';

const pictures: Record<string, Uint8Array> = {};

beforeAll(async () => {
  const picture = sharp({ create: { width: 60, height: 40, channels: 3, background: '#987' } });
  pictures['jpeg'] = await picture.clone().jpeg().toBuffer();
  pictures['progressive'] = await picture.clone().jpeg({ progressive: true, mozjpeg: true }).toBuffer();
  pictures['png'] = await picture.clone().png().toBuffer();
  pictures['webp'] = await picture.clone().webp().toBuffer();
});

const joined = (...parts: Uint8Array[]) => new Uint8Array(parts.flatMap((part) => [...part]));
const words = (text: string) => new TextEncoder().encode(text);
/** A JPEG with a segment of this marker before its picture. */
const withSegment = (picture: Uint8Array, marker: number, text: string) =>
  joined(picture.subarray(0, 2), new Uint8Array([0xff, marker, 0, text.length + 2]), words(text), picture.subarray(2));

test.each(['jpeg', 'progressive', 'png', 'webp'])('a %s as it should be is taken, and neither a torn one nor one with a tail', (name) => {
  const picture = pictures[name]!;
  expect(photoFault(picture)).toBeUndefined();
  expect(photoFault(picture.subarray(0, picture.length - 6))).toMatchObject({ what: expect.stringContaining('不完整') });
  expect(photoFault(picture.subarray(0, Math.floor(picture.length / 2)))).toMatchObject({ what: expect.stringContaining('不完整') });
  for (const tail of ['<script>alert(1)</script>', 'PK\u0003\u0004 zip', '11010519491231002X']) {
    expect(photoFault(joined(picture, words(tail)))).toMatchObject({ what: expect.stringContaining('后面还藏着别的内容') });
  }
});

test.each([['a comment', 0xfe], ['words of a photo agency', 0xed]])('a JPEG with %s is refused, because it may name a person', (_, marker) => {
  expect(photoFault(withSegment(pictures['jpeg']!, marker, 'ID 11010519491231002X'))).toMatchObject({ what: expect.stringContaining('文字') });
});
