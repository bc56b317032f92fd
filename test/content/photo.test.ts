import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { photoIssue } from '../../src/content/photo.ts';

const picture = sharp({ create: { width: 40, height: 30, channels: 3, background: '#884422' } });
const jpeg = await picture.clone().jpeg({ progressive: true, mozjpeg: true }).toBuffer();
const png = await picture.clone().png().toBuffer();
const webp = await picture.clone().webp().toBuffer();
const what = (bytes: Uint8Array) => photoIssue(bytes)?.what ?? '';

/** A JPEG with a segment after its first two bytes. */
function withSegment(marker: number, words: string): Buffer {
  const body = Buffer.from(words);
  return Buffer.concat([jpeg.subarray(0, 2), Buffer.from([0xff, marker, (body.length + 2) >> 8, (body.length + 2) & 255]), body, jpeg.subarray(2)]);
}

/** A PNG with a chunk before its end; the check sum of the chunk is not looked at. */
function withChunk(name: string, words: string): Buffer {
  const body = Buffer.from(words);
  const size = Buffer.alloc(4);
  size.writeUInt32BE(body.length);
  return Buffer.concat([png.subarray(0, -12), size, Buffer.from(name), body, Buffer.alloc(4), png.subarray(-12)]);
}

test.each([
  ['JPEG', jpeg],
  ['PNG', png],
  ['WebP', webp],
])('a clean %s is right', (_kind, bytes) => {
  expect(photoIssue(bytes)).toBeUndefined();
});

test('colour profile and JFIF are no words', async () => {
  expect(photoIssue(await picture.clone().jpeg().withIccProfile('srgb').toBuffer())).toBeUndefined();
});

test.each([
  ['a JPEG comment', withSegment(0xfe, '身份证 11010519491231002X')],
  ['a JPEG comment without anything personal', withSegment(0xfe, 'made by a camera')],
  ['EXIF', withSegment(0xe1, 'Exif\0\0II')],
  ['XMP', withSegment(0xe1, 'http://ns.adobe.com/xap/1.0/\0<x/>')],
  ['IPTC', withSegment(0xed, 'Photoshop 3.0\0')],
  ['an unknown segment', withSegment(0xeb, '13812345678')],
  ['a PNG text', withChunk('tEXt', 'Author\0王建国')],
  ['a compressed PNG text', withChunk('zTXt', 'x')],
  ['an international PNG text', withChunk('iTXt', 'x')],
  ['EXIF of a PNG', withChunk('eXIf', 'x')],
])('%s is refused, with the way to clean it', (_kind, bytes) => {
  expect(what(bytes)).toMatch(/藏有文字|带有相机写入的拍摄信息/);
  expect(photoIssue(bytes)?.cure).toContain('npm run photos');
});

test('EXIF and XMP of a WebP are refused', async () => {
  expect(
    what(
      await picture
        .clone()
        .webp()
        .withExif({ IFD0: { Copyright: '王建国' } })
        .toBuffer(),
    ),
  ).toContain('拍摄信息');
});

describe('a picture that does not end where it should is refused', () => {
  test.each([
    ['cut off', jpeg.subarray(0, -20)],
    ['cut off early', jpeg.subarray(0, 40)],
    ['with a script behind it', Buffer.concat([jpeg, Buffer.from('<script>alert(1)</script>')])],
    ['with a ZIP behind it', Buffer.concat([jpeg, Buffer.from('PK\x03\x04')])],
    ['a PNG cut off', png.subarray(0, -4)],
    ['a PNG with a tail', Buffer.concat([png, Buffer.from('PK\x03\x04')])],
    ['a WebP with a tail', Buffer.concat([webp, Buffer.from('PK\x03\x04')])],
    ['a WebP cut off', webp.subarray(0, -6)],
  ])('%s', (_kind, bytes) => {
    expect(what(bytes)).toBe('图片不完整，或者后面接着别的内容');
  });
});
