import { expect, test } from 'vitest';
import { drawCode } from '../../src/domain/code/code.ts';
import { signFaults } from '../../src/signs/faults.ts';
import { omittedRows } from '../../src/signs/head.ts';
import { signLayout } from '../../src/signs/layout.ts';
import { text } from '../../src/signs/sheet-positions.ts';
import { mm } from '../../src/signs/typesetter.ts';
import { measuringSetter } from '../../src/signs/pdf.ts';
import { type SignFacts, type SheetSize, sheets, signOf } from '../../src/signs/sign.ts';
import { symbolsOf } from '../../src/signs/symbol.ts';

const setter = measuringSetter();
const draw = symbolsOf('https://ms.example.gov.cn/');
const school: SignFacts = {
  code: drawCode(() => 7),
  programme: '2023年岳阳楼区重点民生实事',
  name: '青年路小学',
  works: '提质改造青年路小学。',
  government: '岳阳楼区人民政府',
  from: {
    government: 'areas/430602/area.yaml 的 name',
    programme: 'areas/430602/programmes/2023.yaml 的 title',
    name: 'areas/430602/sites/school.yaml 的 name',
    works: 'areas/430602/sites/school.yaml 的 scope',
  },
};

function faults(changes: Partial<SignFacts>, size: SheetSize = 'a4'): string[] {
  const facts = { ...school, ...changes };
  return signFaults(setter, facts, signOf(facts, draw(facts.code)), sheets[size]);
}

test.each([
  ['rare characters of names and positions', '𬭎𫓧䶮㙍𪣻𠮷鿏鿎㛃'],
  ['Tibetan', 'བོད་ལྗོངས་རིག་གནས།'],
  ['Uyghur', 'ئۇيغۇر مەكتەپ قۇرۇلۇشى'],
  ['Yi', 'ꆈꌠꉙ'],
  ['Latin with accents, and what units need', 'Ürümqi Lhünzhub 3℃ ≥5㎡ ½ № “引号”——…'],
])('%s can be printed', (_, name) => {
  expect(faults({ name })).toEqual([]);
});

test.each([
  ['an emoji', '青年路小学😀', '“😀”（U+1F600）'],
  ['Mongolian, whose joined letters fontkit cannot set', 'ᠮᠠ', '“ᠮ”（U+182E）、“ᠠ”（U+1820）'],
  ['a character of the private area', '青年路\uE000', '（U+E000）'],
])('%s is refused by name, with its file and field', (_, name, character) => {
  const [fault, ...rest] = faults({ name });
  expect(rest).toEqual([]);
  expect(fault).toContain(`名称里的`);
  expect(fault).toContain(`${character}没有字体可印`);
  expect(fault).toMatch(/。在 areas\/430602\/sites\/school\.yaml 的 name$/);
});

test('every fault of a sign is named, not the first only', () => {
  expect(faults({ name: '小学😀', works: '新建🏫。'.repeat(300) })).toEqual([
    expect.stringContaining('名称里的“😀”'),
    expect.stringContaining('建设内容里的“🏫”'),
    expect.stringContaining('最占地方的是建设内容'),
  ]);
});

test.each(['a4', 'card'] as const)('a long name without a space or a hyphen is broken on %s rather than refused', (size) => {
  expect(faults({ name: 'Yueyanglou-International-Convention-and-Exhibition-Centre-Phase-II-Extension' }, size)).toEqual([]);
  expect(faults({ name: 'A'.repeat(90) }, size)).toEqual([]);
});

test('a name that cannot fit is itself blamed, in its own field', () => {
  const [fault] = faults({ name: '青年路小学'.repeat(100) });
  expect(fault).toMatch(/最占地方的是名称，请改短。在 areas\/430602\/sites\/school\.yaml 的 name$/);
});

test.each(['a4', 'a3', 'card'] as const)('a government, a list and an address that are too long are each told before printing on %s', (size) => {
  const draw = symbolsOf(`https://${'W'.repeat(30)}.cn/`);
  const facts = { ...school, government: `${'岳阳楼区'.repeat(12)}人民政府`, programme: '2023年岳阳楼区重点民生实事'.repeat(12) };
  const address = draw(facts.code);
  const told = signFaults(
    setter,
    facts,
    { ...signOf(facts, address), typing: { before: '不能扫码，打开', address: 'W'.repeat(60), after: '输入编号' } },
    sheets[size],
  );
  expect(told).toEqual([expect.stringMatching(/政府名称“.*”太长.*。在 areas\/430602\/area\.yaml 的 name$/), expect.stringMatching(/网址“.*”太长.*origin$/)]);
  expect(faults({ programme: facts.programme }, size)).toEqual([
    expect.stringMatching(/清单名称“.*”太长.*。在 areas\/430602\/programmes\/2023\.yaml 的 title$/),
  ]);
});

test.each(['a4', 'a3', 'card'] as const)('the longest governments and lists of the country fit %s', (size) => {
  const government = '新疆维吾尔自治区克孜勒苏柯尔克孜自治州人民政府';
  expect(faults({ government, programme: '2024年新疆维吾尔自治区重点民生实事项目（察布查尔锡伯自治县）', isSpecimen: true }, size)).toEqual([]);
});

test('lines of Tibetan do not touch one another nor what stands above and below', () => {
  const block = text(30, { width: 60 });
  const words = 'བོད་ལྗོངས་རིག་གནས་བསྒྲུབས་རྐྱེན་སྤྱིར་རྫོགས་བོད་ལྗོངས་རིག་གནས་';
  const lines = setter.lines(words, block);
  expect(lines).toBeGreaterThan(1);
  // Its ink reaches from 1.11 em above the baseline to 0.69 below it.
  expect(setter.height(words, block)).toBeGreaterThanOrEqual((lines * 1.8 * 30) / mm);
  expect(setter.height('བོད་', block)).toBeGreaterThanOrEqual((1.8 * 30) / mm);
  expect(setter.height('青年路小学', block)).toBeCloseTo(30 / mm);
});

test('a half-width comma between Chinese characters is set as the Chinese one; numbers keep theirs', () => {
  const { works, name } = signOf({ ...school, works: '上线服务事项700项,其中“一网通办”事项达到50项', name: '投资1,200万元:青年路小学' }, draw(school.code));
  expect([works, name]).toEqual(['上线服务事项700项，其中“一网通办”事项达到50项', '投资1,200万元：青年路小学']);
});

test('the rows for which a card has no room are known, the last of them first', () => {
  const facts = {
    ...school,
    works: '新建教学楼和运动场。'.repeat(9),
    address: '青年路1号',
    leadAgency: '区教育局、区发展和改革局、区住房和城乡建设局',
    owner: '岳阳楼区城市建设投资集团有限公司',
    contractor: '湖南省第五工程有限公司',
    supervisor: '湖南华信项目管理咨询有限责任公司',
    planned: '2023年6月开工',
    hotline: '12345',
  };
  const sign = signOf(facts, draw(facts.code));
  const omitted = omittedRows(setter, sign, signLayout(setter, sign, sheets.card).positions);
  expect(omitted.length).toBeGreaterThan(0);
  expect(['地址', '建设单位', '施工单位', '监理单位'].slice(-omitted.length)).toEqual(omitted);
  expect(omittedRows(setter, sign, signLayout(setter, sign, sheets.a4).positions)).toEqual([]);
});
