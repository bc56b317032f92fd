import { smallestHead } from './head.ts';
import { movedPositions } from './layout.ts';
import { headerOf } from './header.ts';
import { TooLong } from './one-line.ts';
import { placesOf, text } from './sheet-positions.ts';
import { type Sheet, type Sign, type SignFacts, signFields, type SignField } from './sign.ts';
import type { Typesetter } from './typesetter.ts';
import { typingLines } from './typing-line.ts';

/** A reason why a sign cannot be printed, in Chinese: which sign, what, and in which file and field to mend it. */
export type SignFault = string;

/** The facts as staff call them. */
const fieldNames: Readonly<Record<SignField, string>> = {
  government: '政府名称',
  programme: '清单名称',
  name: '名称',
  works: '建设内容',
  address: '地址',
  leadAgency: '牵头单位',
  handledBy: '承办单位',
  owner: '建设单位',
  contractor: '施工单位',
  supervisor: '监理单位',
  amount: '资金',
  terms: '办理时限',
  planned: '计划时间',
  expected: '预计时间',
  phone: '电话',
};

/** Everything that keeps a sign from being printed on a sheet: characters that no font has, and words too long for the smallest type. */
export function signFaults(setter: Typesetter, facts: SignFacts, sign: Sign, sheet: Sheet): SignFault[] {
  const told = (what: string) => `编号 ${sign.number}（${sign.name}）：${what}`;
  return [...missingFaults(setter, facts), ...lengthFaults(setter, facts, sign, sheet)].map(told);
}

/** Characters that no font has. */
function missingFaults(setter: Typesetter, facts: SignFacts): string[] {
  return signFields.flatMap((field) => {
    const missing = setter.missing(facts[field] ?? '').map((character) => `“${character}”（${codePointName(character)}）`);
    return missing.length === 0 ? [] : [`${fieldNames[field]}里的${missing.join('、')}没有字体可印，请换成别的字${place(facts, field)}`];
  });
}

/** Each part of the sign is laid out by itself, so that all that do not fit are told. */
function lengthFaults(setter: Typesetter, facts: SignFacts, sign: Sign, sheet: Sheet): string[] {
  const positions = placesOf(sheet);
  const above = tried(() => headerOf(setter, sign, positions));
  const below = tried(() => typingLines(setter, sign.typing, positions));
  const [down, up] = [above.done?.more ?? 0, below.done?.more ?? 0];
  const head = tried(() => smallestHead(setter, sign, movedPositions(positions, down, up)));
  return [
    ...[above, below].flatMap(({ refused }) =>
      refused === undefined ? [] : [refused.message + (refused.field === undefined ? '' : place(facts, refused.field))],
    ),
    ...(head.refused === undefined ? [] : [head.refused.message + place(facts, longestField(setter, facts))]),
  ];
}

function tried<T>(layOut: () => T): { done?: T; refused?: TooLong } {
  try {
    return { done: layOut() };
  } catch (error) {
    if (!(error instanceof TooLong)) throw error;
    return { refused: error };
  }
}

/** The fact that takes most room. */
function longestField(setter: Typesetter, facts: SignFacts): SignField {
  const inHead = signFields.filter((field) => field !== 'government' && field !== 'programme');
  const widthOf = (field: SignField) => setter.width(facts[field] ?? '', text(field === 'name' ? 18 : 12));
  return inHead.toSorted((a, b) => widthOf(b) - widthOf(a))[0] ?? 'name';
}

function place({ from }: SignFacts, field: SignField): string {
  const at = from?.[field];
  return at === undefined ? '' : `。在 ${at}`;
}

function codePointName(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
