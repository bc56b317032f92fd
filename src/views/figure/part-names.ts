/** One thing of a part, with what exactly is being done there. */
export interface NamedPart {
  /** Empty where the note gives no name. */
  readonly name: string;
  readonly detail: string;
}

/**
 * The things that notes of one stage name, in order: `老垅坡安置房、法水坡安置房`, each with what is said of
 * all before a colon (`正在收集资料：蔡家安置房`) or after a comma (`二期，正在办理相关手续`). A note that
 * names one thing where `count` counts several says what is being done with all of them.
 */
export function namedParts(notes: readonly string[], count: number): NamedPart[] {
  const parts = notes.flatMap(partsIn);
  const [only] = parts;
  if (only === undefined || parts.length > 1 || count <= 1) return parts;
  const detail = [only.name, only.detail].filter(Boolean).join('，');
  return Array.from({ length: count }, () => ({ name: '', detail }));
}

function partsIn(note: string): NamedPart[] {
  const [, before = '', names = note] = /^([^：]+)：(.+)$/u.exec(note) ?? [];
  const [listed = '', ...after] = names.split('，');
  const detail = [before, ...after].filter(Boolean).join('，');
  return listed
    .split('、')
    .map((name) => ({ name: name.trim(), detail }))
    .filter(({ name }) => name !== '');
}
