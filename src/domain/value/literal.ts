/** A text as a part of a regular expression that finds just it: `个/天` → `个\/天`. */
export function literal(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\/]/gu, String.raw`\$&`);
}
