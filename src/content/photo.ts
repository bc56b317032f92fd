import { pictureEnd } from './picture-end.ts';

/** What is wrong with a photo that lies in the content. */
export interface PhotoFault {
  readonly what: string;
  readonly cure: string;
}

/** Largest photo that is served to phones on a bad network, in bytes. */
export const largestPhoto = 1_000_000;

const cure = '删去，再用 npm run photos 放入：它会缩小照片并去掉拍摄信息';

/**
 * Looks at a photo's bytes: whether it is a JPEG, PNG or WebP, small enough,
 * and free of what cameras write into it (EXIF and XMP, where the location is).
 */
export function photoFault(bytes: Uint8Array): PhotoFault | undefined {
  const text = latin1(bytes);
  if (!/^(\xff\xd8\xff|\x89PNG\r\n\x1a\n|RIFF[\s\S]{4}WEBP)/.test(text)) return { what: '不是图片，或者不是 JPEG、PNG、WebP', cure };
  if (bytes.length > largestPhoto) return { what: `有 ${(bytes.length / 1e6).toFixed(1)} MB，超过 1 MB`, cure };
  if (/Exif\0\0|eXIf|EXIF|http:\/\/ns\.adobe\.com\/xap|XML:com\.adobe\.xmp|XMP /.test(headOf(text))) {
    return { what: '带有相机写入的拍摄信息，可能含有地点', cure };
  }
  const end = pictureEnd(bytes);
  if (end === 'cutOff') return { what: '照片不完整，后半截没有了', cure: '删去，找到原来的照片，再用 npm run photos 放入' };
  if (end === 'tail') return { what: '照片后面还藏着别的内容，不是照片的一部分', cure };
  return hasComment(bytes) ? { what: '带有写在照片文件里的文字（备注）', cure } : undefined;
}

/** Whether a JPEG holds a comment or a PNG a text: words that nobody sees in the picture, and that may name a person. */
function hasComment(bytes: Uint8Array): boolean {
  if (bytes[0] === 0x89) return /tEXt|iTXt|zTXt/.test(latin1(bytes));
  for (let at = 2; bytes[0] === 0xff && bytes[at] === 0xff && bytes[at + 1] !== 0xda; ) {
    if (bytes[at + 1] === 0xfe || bytes[at + 1] === 0xed) return true;
    at += 2 + (bytes[at + 2] ?? 0) * 256 + (bytes[at + 3] ?? 0);
  }
  return false;
}

/** Cameras write their words before the picture; XMP of WebP stands at the end. */
function headOf(text: string): string {
  return text.slice(0, 70_000) + text.slice(-70_000);
}

/** One character for each byte; the TextDecoder of this name is Windows-1252 and changes 0x89, the first byte of a PNG. */
function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');
}
