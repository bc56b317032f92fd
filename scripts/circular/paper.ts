/**
 * The layout of official documents.
 *
 * @see GB/T 9704—2012: A4, top 37 mm, left 28 mm, type area 156 × 225 mm; 22 lines a page, 28 characters a line; title 2号 小标宋;
 *   body 3号 仿宋, first line indented by two characters; 一、黑体; date of issue in Arabic figures
 */
export const fonts = { title: '方正小标宋简体', body: '仿宋_GB2312', first: '黑体', second: '楷体_GB2312' } as const;

/** Half points: 2号 is 22 pt, 3号 16 pt, 4号 14 pt, 小四 12 pt. */
export const sizes = { title: 44, body: 32, imprint: 28, page: 28, table: 24 } as const;

/** Twentieths of a point. */
export const pitch = 28.5 * 20;
export const millimetre = 1440 / 25.4;
export const margin = { top: 37 * millimetre, left: 28 * millimetre, right: 26 * millimetre, bottom: 35 * millimetre };
export const paper = { width: 210 * millimetre, height: 297 * millimetre };

/** Latin letters and digits in Times New Roman, as offices print them. */
export function eastAsian(font: string) {
  return { ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia: font, cs: 'Times New Roman' };
}
