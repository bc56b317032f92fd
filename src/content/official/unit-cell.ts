/** What may be a unit where a unit is looked for: 人, 元/月·人, 万亩, %; not / and not a number, and no name of an office. */
export function isUnit(cell: string): boolean {
  const plain = cell.normalize('NFKC').trim();
  return /^(?:%|\p{Script=Han}{1,4}(?:[/·]\p{Script=Han}{1,2}){0,2})$/u.test(plain) && !/^.{2,}(?:局|委|办|中心|政府|公司|街道|部门)$/u.test(plain);
}

/** Words that count or measure and are nothing else in a table: 新建, 民生 and 交通 are as short, and are none. */
const measures =
  /^[百千万亿]?(?:%|[人户个所处座台件项套条家张类次期回篇例份名辆间栋幢株棵盏口眼宗批亩吨元米方]|人次|台次|条次|件次|平方米|立方米|平方公里|公里|千米|公顷|公斤|千克|千瓦|学位|床位)$/u;
const latinMeasures = /^(?:k?m[23]?|ha|kg|t|kw)$/iu;

/** Whether a cell is a unit wherever it stands: 台, 万人次, 元/月, km. */
export function isMeasure(cell: string): boolean {
  const plain = cell.normalize('NFKC').trim();
  return latinMeasures.test(plain) || measures.test(plain) || (isUnit(plain) && /^[百千万亿]?(?:元|人|户|个|件|次|台)[/·]/u.test(plain));
}

/** The unit that a line above a table gives to all of it: 单位：个; undefined for any other line. */
export function unitOfTable(cells: readonly string[]): string | undefined {
  const said = cells.flatMap((cell) => /^(?:计量)?单位:(?<unit>.+)$/u.exec(cell.normalize('NFKC').replaceAll(/\s/gu, ''))?.groups?.['unit'] ?? []);
  return said.find(isUnit);
}
