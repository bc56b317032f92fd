import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { balancedLines, closeRuns } from '../../src/signs/lines.ts';

/** Full-width characters are one em, ASCII half of one. */
const ems = (text: string) => [...text].reduce((sum, character) => sum + (/[ -~]/.test(character) ? 0.5 : 1), 0);

test.each([
  ['青年路小学', 10, ['青年路小学']],
  ['', 10, []],
  ['洛王街道社区卫生服务中心', 8, ['洛王街道社区', '卫生服务中心']],
  ['新建（改扩建）学校', 5, ['新建', '（改扩建）', '学校']],
  ['完成 5985 户“一户一表”改造接收', 9, ['完成 5985 户', '“一户一表”', '改造接收']],
  ['从不低于 75 元/月·人提高到 80 元', 8, ['从不低于', '75 元/月·人', '提高到 80 元']],
  ['https://ms.example.gov.cn/mssx', 8, ['https://ms.example.gov.cn/mssx']],
])('%s in %i ems breaks as a typesetter would', (text, width, lines) => {
  expect(balancedLines(text, width, ems)).toEqual(lines);
});

test.each([
  ['基地、“守护好一江碧水”暨', ['基地、', '“守护好一江碧水”暨']],
  ['（一）、（二）。', ['（一）', '、', '（二）', '。']],
  ['学校，医院', ['学校，医院']],
])('the meeting blank halves in %s are closed up', (line, runs) => {
  expect(closeRuns(line)).toEqual(runs);
});

describe('whatever the text', () => {
  const characters = fc.constantFrom(...'民生实事项目，。、“”（）《》12 a.%街道小学');
  const texts = fc.string({ unit: characters, maxLength: 60 });

  test('nothing but spaces at line ends is lost', () => {
    fc.assert(
      fc.property(texts, fc.integer({ min: 1, max: 20 }), (text, width) => {
        expect(balancedLines(text, width, ems).join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
      }),
      { numRuns: 2000 },
    );
  });

  test('no line after the first begins with closing punctuation and none before the last ends with an opening mark', () => {
    fc.assert(
      fc.property(texts, fc.integer({ min: 1, max: 20 }), (text, width) => {
        const lines = balancedLines(text, width, ems);
        for (const line of lines.slice(1)) expect(line).not.toMatch(/^[，。、”）》%]/);
        for (const line of lines.slice(0, -1)) expect(line).not.toMatch(/[“（《]$/);
      }),
      { numRuns: 2000 },
    );
  });
});
