/** Whether a cell stands for no value, in one of the ways that tables have: empty, /, —, 无. A zero is a value. */
export function isNoValue(cell: string): boolean {
  return /^(?:[-—–\-/\\·]*|无|暂无|没有|不涉及|未填|n\/?a)$/iu.test(cell.normalize('NFKC').replaceAll(/\s/gu, ''));
}
