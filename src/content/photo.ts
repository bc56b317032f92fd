import type { IssueDraft } from '../domain/value/issue.ts';
import { photoParts } from './photo-parts.ts';

/** Largest photo that is served to phones on a bad network, in bytes. */
const largestPhoto = 1_000_000;

/** Segments and chunks of EXIF and XMP. */
const cameraParts: readonly string[] = ['APP1', 'eXIf', 'EXIF', 'XMP '];

const cure = '删去，再用 npm run photos 放入：它会缩小照片并去掉拍摄信息';

/**
 * Looks at a photo's bytes: whether it is a JPEG, PNG or WebP, whole, small enough, and free
 * of words: what cameras (EXIF and XMP, where the location is) and people write into it.
 */
export function photoIssue(bytes: Uint8Array): IssueDraft | undefined {
  const parts = photoParts(bytes);
  if (parts === undefined) return { what: '不是图片，或者不是 JPEG、PNG、WebP', cure };
  if (bytes.length > largestPhoto) return { what: `有 ${(bytes.length / 1e6).toFixed(1)} MB，超过 1 MB`, cure };
  if (parts.words.some((part) => cameraParts.includes(part))) return { what: '带有相机写入的拍摄信息，可能含有地点', cure };
  if (parts.words.length > 0) return { what: `图片文件里藏有文字（${parts.words.join('、')}），可能含有个人信息`, cure };
  return parts.isWhole ? undefined : { what: '图片不完整，或者后面接着别的内容', cure };
}
