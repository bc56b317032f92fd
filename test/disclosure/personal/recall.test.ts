import { describe, expect, test } from 'vitest';
import { personalData } from '../../../src/disclosure/personal/personal-data.ts';
import { bankCard, type Chance, disguises, idCard, mobile, mobileDisguises, oldIdCard, seeded } from './disguises.ts';
import { spots } from './places.ts';

const officials = new Set<string>();
const numbers = new Set(['430602', '430611', '430600']);
const found = (text: string, file: string) => personalData(text, { officials, numbers, isLetter: /answers|solicitations/.test(file) });

const kinds: ReadonlyArray<readonly [kind: string, make: (chance: Chance) => string]> = [
  ['手机号', mobile],
  ['身份证号', idCard],
  ['银行卡号', bankCard],
  ['身份证号', oldIdCard],
];

const everywhere = kinds.flatMap(([kind, make]) => [...disguises, ...(make === mobile ? mobileDisguises : [])].map((disguise) => ({ kind, make, disguise })));

test('every number in every disguise is found in every place of the content', () => {
  const missed: string[] = [];
  let tried = 0;
  for (const {
    kind,
    make,
    disguise: [name, write],
  } of everywhere) {
    for (const [file, place] of spots) {
      const chance = seeded(tried);
      const text = place(write(make(chance), chance));
      tried++;
      if (!found(text, file).some((data) => data.kind === kind)) missed.push(`${kind} ${name} ${file} #${tried - 1}: ${text}`);
    }
  }
  expect(missed).toEqual([]);
  expect(tried).toBeGreaterThan(2000);
});

test('what is found is the number and its disguise, where it stands', () => {
  for (const [
    index,
    {
      kind,
      make,
      disguise: [, write],
    },
  ] of everywhere.entries()) {
    const chance = seeded(index);
    const written = write(make(chance), chance);
    const text = `甲\u200b乙 ①：${written}`;
    const data = found(text, '').find((each) => each.kind === kind);
    expect(text.slice(data?.from, data?.to)).toBe(data?.exact);
    expect(text.slice(0, data?.from).length).toBeGreaterThanOrEqual(5);
    expect(written.length - (data?.exact.length ?? 0)).toBeLessThanOrEqual(12);
  }
});

describe('a mobile number that is split over two places', () => {
  const joins: ReadonlyArray<readonly [string, (head: string, tail: string) => string]> = [
    ['two lines of a folded YAML text', (head, tail) => `scope: 请联系 ${head}\n  ${tail}\n`],
    ['two lines of a block', (head, tail) => `scope: |\n  ${head}\n  ${tail}\n`],
    ['two lines in quotes', (head, tail) => `scope: "${head}\\\n  ${tail}"\n`],
    ['two fields', (head, tail) => `phone: "${head}"\naddress: "${tail}"\n`],
    ['two fields in one line', (head, tail) => `- { id: a, phone: "${head}", address: "${tail}" }\n`],
    ['two items', (head, tail) => `aliases:\n  - "${head}"\n  - "${tail}"\n`],
    ['two cells', (head, tail) => `指标,口径,单位\n甲,${head},${tail}\n`],
    ['two quoted cells', (head, tail) => `指标,口径,单位\n甲,"${head}","${tail}"\n`],
    ['two cells of a Markdown table', (head, tail) => `| 甲 | ${head} | ${tail} |\n`],
    ['two comments', (head, tail) => `# ${head}\n# ${tail}\n`],
  ];
  test.each(joins)('%s', (_name, join) => {
    const missed = Array.from({ length: 60 }, (_none, index) => {
      const number = mobile(seeded(index));
      const at = 3 + (index % 6);
      return join(number.slice(0, at), number.slice(at));
    }).filter((text) => !found(text, '').some(({ kind }) => kind === '手机号'));
    expect(missed).toEqual([]);
  });

  test('escapes of YAML, hexadecimal and Unicode', () => {
    const number = mobile(seeded(1));
    const escaped = [4, 2, 8].map((width) =>
      [...number].map((digit) => `\\${{ 4: 'u', 2: 'x', 8: 'U' }[width]}${digit.charCodeAt(0).toString(16).padStart(width, '0')}`).join(''),
    );
    for (const text of escaped) expect(found(`scope: "${text}"`, '')).toMatchObject([{ kind: '手机号', exact: text }]);
  });
});

test('every digit of Unicode is read', () => {
  const zeros = Array.from({ length: 0x1fbfa }, (_none, code) => code).filter(
    (code) => /\p{Nd}/u.test(String.fromCodePoint(code)) && !/\p{Nd}/u.test(String.fromCodePoint(code - 1)),
  );
  expect(zeros.length).toBeGreaterThan(50);
  for (const zero of zeros) {
    const number = [...'13812345678'].map((digit) => String.fromCodePoint(zero + Number(digit))).join('');
    expect(found(`电话${number}`, ''), zero.toString(16)).toMatchObject([{ kind: '手机号', exact: number }]);
  }
});
