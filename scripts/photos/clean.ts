import { statSync } from 'node:fs';
import sharp, { type Metadata } from 'sharp';

/** Why a photo is not taken, in Chinese. */
export class PhotoRefused extends Error {
  override name = 'PhotoRefused';
}

/** A photo as it enters the content: upright JPEG, no longer side above 1,600 pixels, nothing but the picture in it. */
export interface CleanPhoto {
  jpeg: Buffer;
  width: number;
  height: number;
  /** What was taken out or changed, in Chinese, for the person who brought it. */
  notes: string[];
}

const largest = 40_000_000;
const longestSide = 1600;
/** Guards against pictures that are small as files and enormous when opened. */
const limitInputPixels = 120_000_000;

/**
 * Cleans one photo file.
 *
 * @throws {PhotoRefused} if it is no JPEG, PNG or WebP, is above 40 MB, or cannot be opened
 */
export async function cleanPhoto(file: string): Promise<CleanPhoto> {
  const { size } = statSync(file);
  if (size > largest) throw new PhotoRefused(`${file} 有 ${(size / 1e6).toFixed(0)} MB，超过 40 MB：请用手机或电脑另存一张小的`);
  const input = await opened(file);
  const { data, info } = await sharp(file, { limitInputPixels, failOn: 'error' })
    .rotate()
    .flatten({ background: '#ffffff' })
    .resize({ width: longestSide, height: longestSide, fit: 'inside', withoutEnlargement: true })
    .jpeg({ quality: 76, progressive: true, mozjpeg: true })
    .toBuffer({ resolveWithObject: true })
    .catch(() => refuse(`${file} 打不开，文件可能损坏或像素太多：请重新导出`));
  return { jpeg: data, width: info.width, height: info.height, notes: notes(input, info) };
}

async function opened(file: string): Promise<Metadata> {
  const input = await sharp(file, { limitInputPixels })
    .metadata()
    .catch(() => undefined);
  const size = input === undefined ? await sizeOf(file) : undefined;
  if (size !== undefined)
    return refuse(`${file} 有 ${size.width}×${size.height} 像素，太大：最多 ${limitInputPixels / 10_000} 万像素（约 12000×10000），请缩小以后再放`);
  if (input === undefined) return refuse(`${file} 不是能识别的图片：请用 JPG、PNG 或 WebP`);
  if (input.format === 'heif') return refuse(`${file} 是 HEIC：请在手机“设置 → 相机 → 格式”选“兼容性最佳”，或另存为 JPG`);
  if (!['jpeg', 'png', 'webp'].includes(input.format)) return refuse(`${file} 是 ${input.format.toUpperCase()}：请另存为 JPG、PNG 或 WebP`);
  return input;
}

/** The size of a picture with more pixels than are taken; undefined for any other file. Only its head is read. */
async function sizeOf(file: string): Promise<{ width: number; height: number } | undefined> {
  const found = await sharp(file, { limitInputPixels: false })
    .metadata()
    .catch(() => undefined);
  return found !== undefined && found.width * found.height > limitInputPixels ? found : undefined;
}

function notes(input: Metadata, output: { width: number; height: number }): string[] {
  const found = [
    input.exif !== undefined && hasLocation(input.exif) ? '照片里有拍摄地点，已删去' : '',
    input.exif !== undefined || input.xmp !== undefined || input.iptc !== undefined ? '拍摄信息（时间、机型等）已删去' : '',
    Math.max(input.width, input.height) > longestSide ? `已从 ${input.width}×${input.height} 缩小到 ${output.width}×${output.height}` : '',
  ];
  return found.filter((note) => note !== '');
}

/** Whether the first directory of an EXIF block points to a GPS directory (tag 0x8825). */
export function hasLocation(exif: Buffer): boolean {
  const start = exif.toString('latin1', 0, 4) === 'Exif' ? 6 : 0;
  const tiff = exif.subarray(start);
  if (tiff.length < 8) return false;
  const isLittle = tiff.toString('latin1', 0, 2) === 'II';
  const at = (offset: number) => (isLittle ? tiff.readUInt16LE(offset) : tiff.readUInt16BE(offset));
  const directory = isLittle ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4);
  if (directory + 2 > tiff.length) return false;
  const entries = Array.from({ length: at(directory) }, (_, index) => directory + 2 + index * 12);
  return entries.some((entry) => entry + 12 <= tiff.length && at(entry) === 0x8825);
}

function refuse(message: string): never {
  throw new PhotoRefused(message);
}
