import { expect, test } from 'vitest';
import { drawCode } from '../../src/domain/code.ts';
import { historiesByCode, parseRegistry } from '../../src/domain/registry.ts';
import { codeMoveSentences } from '../../src/views/code-move.ts';

const [code, still] = [drawCode(() => 0), drawCode(() => 1)];
const { events } = parseRegistry(`码,日期,事项,对象,原因
${code},2023-05-31,发放,site:430602/a,
${code},2023-09-01,改指,site:430602/b,原选址在规划道路上。
${code},2024-01-02,改指,site:430602/c,两个点位合并
${still},2023-05-31,发放,site:430602/d,
`);
const codeMoves = historiesByCode(events.filter(({ kind }) => kind === 'moved'));

test('a moved code tells every move and its reason', () => {
  expect(codeMoveSentences({ codeMoves }, code)).toEqual([
    '2023年9月1日，这块牌子的号码改指到这里。原因：原选址在规划道路上。',
    '2024年1月2日，这块牌子的号码改指到这里。原因：两个点位合并。',
  ]);
});

test('a code that never moved tells nothing', () => {
  expect(codeMoveSentences({ codeMoves }, still)).toEqual([]);
});
