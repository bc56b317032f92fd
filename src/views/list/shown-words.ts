/**
 * How many rows of a list are shown, in a sentence: 共36个项目。 / 共36个项目，列出5个项目。
 *
 * @param unit 个项目
 */
export function shownWords(total: number, shown: number, unit: string): string {
  if (shown === total) return `共${total}${unit}。`;
  return shown === 0 ? `共${total}${unit}，没有符合条件的。按“全部列出”看全部。` : `共${total}${unit}，列出${shown}${unit}。`;
}
