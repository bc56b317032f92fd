/** 人, 元/月·人, 万亩, %; not / and not a number, and no name of an office. */
export function isUnit(cell: string): boolean {
  const plain = cell.normalize('NFKC').trim();
  return /^(?:%|\p{Script=Han}{1,4}(?:[/·]\p{Script=Han}{1,2}){0,2})$/u.test(plain) && !/^.{2,}(?:局|委|办|中心|政府|公司|街道|部门)$/u.test(plain);
}

/** The unit that a line above a table gives to all of it: 单位：个; undefined for any other line. */
export function unitOfTable(cells: readonly string[]): string | undefined {
  const said = cells.flatMap((cell) => /^(?:计量)?单位:(?<unit>.+)$/u.exec(cell.normalize('NFKC').replaceAll(/\s/gu, ''))?.groups?.['unit'] ?? []);
  return said.find(isUnit);
}
