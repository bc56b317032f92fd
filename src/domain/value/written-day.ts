/** How a spreadsheet or a person writes a day with its year in front. */
const patterns = [
  /^(\d{4})-(\d{1,2})-(\d{1,2})$/,
  /^(\d{4})\/(\d{1,2})\/(\d{1,2})$/,
  /^(\d{4})\.(\d{1,2})\.(\d{1,2})$/,
  /^(\d{4})年(\d{1,2})月(\d{1,2})[日号]$/,
  /^(\d{4})(\d{2})(\d{2})$/,
];

/**
 * `2025-06-30` of 2025/6/30, 2025.6.30, 2025年6月30日 or 20250630, without blanks; whether there is such a day is
 * not asked. Undefined where day, month and year could be changed about: nothing is guessed.
 */
export function writtenDay(text: string): string | undefined {
  const parts = patterns.map((pattern) => pattern.exec(text)).find((match) => match !== null);
  if (parts === undefined || parts === null) return undefined;
  const [, year = '', month = '', day = ''] = parts;
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}
