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
  return undefined;
}

/** Cameras write their words before the picture; XMP of WebP stands at the end. */
function headOf(text: string): string {
  return text.slice(0, 70_000) + text.slice(-70_000);
}

function latin1(bytes: Uint8Array): string {
  return new TextDecoder('latin1').decode(bytes);
}
