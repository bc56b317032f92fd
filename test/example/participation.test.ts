import { beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { proposalKind } from '../../src/server/intake/proposal-kind.ts';
import { surveyKind } from '../../src/server/intake/survey-kind.ts';
import { readPortal } from '../../src/server/portal/portal.ts';
import { builtSite, pagePathIn } from '../fixtures/built-site.ts';
import { buildExample, exampleSite } from './example-site.ts';

/** Who is asked in the example county, when and with what words first, and what became of what people proposed. */
const content = 'test/example/content';
const { htmlOf, wordsOf, tableOf } = builtSite(exampleSite);
const pathOf = pagePathIn(content);
const codeOf = (object: string) => pathOf(object).slice(2, 12);

beforeAll(buildExample);

// 青松小学 is in use, 加装电梯 is completed; the new culture centre is under works and only its beginning was promised,
// the training was not completed.
test.each(['site:990101/qingsong-primary-school', 'project:2025-990101/lifts'])(
  'I1: the page of %s leads to the questions, with the standard before them',
  (object) => {
    const html = htmlOf(pathOf(object));
    const words = wordsOf(pathOf(object));
    expect(html).toContain(`survey?code=${codeOf(object)}`);
    const [standard, ask] = [words.lastIndexOf('验收按这样的标准：'), words.indexOf('请您评一评')];
    expect(standard).toBeGreaterThan(0);
    expect(ask).toBeGreaterThan(standard);
  },
);

test.each(['site:990101/new-culture-centre', 'project:2025-990101/training', 'project:2025-990101/culture-centre'])(
  'I1: nobody is asked about %s before it is finished',
  (object) => {
    expect(htmlOf(pathOf(object))).not.toContain('survey?code=');
    const read = surveyKind.read({ code: codeOf(object), completionSatisfaction: '5' }, readPortal(exampleSite));
    expect(z.object({ errors: z.object({ code: z.string() }) }).parse(read).errors.code).toContain('还没有办成');
  },
);

test('I1: the questions say what they are about and by which standard it is accepted', () => {
  const portal = readPortal(exampleSite);
  const code = codeOf('project:2025-990101/lifts');
  const [first, ...standards] = surveyKind.about?.({ code }, portal) ?? [];
  expect(first).toBe('您评价的是：清溪县既有住宅加装电梯。');
  expect(standards.length).toBeGreaterThan(0);
  expect('errors' in surveyKind.read({ code, completionSatisfaction: '5' }, portal)).toBe(false);
  expect(surveyKind.about?.({ code: '1234567890' }, portal)?.[0]).toBe('民生实事办成了，请您评一评办得好不好。');
});

test('I3: a proposal that was adopted leads to the project that came of it, and the project back', () => {
  const opinions = wordsOf('opinions.html');
  expect(opinions).toContain('清溪县2025年 共征集2条');
  expect(opinions).toMatch(/在乡镇集镇的空地上建几处小公园，老人孩子有地方坐。 理由：[^。]*。 成了这个项目： 2025年：新建口袋公园 已采纳/);
  expect(wordsOf(pathOf('project:2025-990101/parks'))).toContain('这个项目来自群众的建议：在乡镇集镇的空地上建几处小公园，老人孩子有地方坐。');
});

test('I3: every area can be chosen for a proposal, in the order of official lists', () => {
  const [area] = proposalKind.fields(readPortal(exampleSite)).filter(({ name }) => name === 'area');
  expect(area?.choices?.map(({ label }) => label)).toEqual(['示例省', '云岭市', '清溪县', '城关街道', '东山镇', '河口镇', '柳林乡', '石桥镇']);
});

describe('I1: 现场一眼核验', () => {
  test('a site has four buttons, one tap each, and no words to write', () => {
    const html = htmlOf(pathOf('site:990101/new-culture-centre'));
    expect([...html.matchAll(/name="seen" value="(\w+)"/g)].map(([, value]) => value)).toEqual(['asShown', 'notStarted', 'inUse', 'cannotSee']);
    expect(htmlOf(pathOf('project:2025-990101/lifts'))).not.toContain('name="seen"');
  });

  // 6 ÷ 23 = 26.086… %, 15 ÷ 23 = 65.217… %, 2 ÷ 23 = 8.695… %
  test('stands beside the official stage as number, share and day, and is not mixed into it', () => {
    const words = wordsOf(pathOf('site:990101/qingsong-primary-school'));
    expect(words).toContain('2026年1月有23次回答，里面6次点“和这里写的一样”，15次点“已经在用”，2次点“看不到”。2026年2月1日统计。');
    expect(words).toContain('没有核实，不改变上面写的进度。');
    expect(words).not.toContain('待核');
  });

  test('a finished site of which three say 还没动工 is told as not verified; fewer than ten answers are not told apart', () => {
    const words = wordsOf(pathOf('site:990101/hekou-middle-school'));
    expect(words).toContain('待核：这里写的是已经完工，正在核对。');
    expect(words).not.toContain('说还没动工');
    expect(words).toContain('2026年1月有人回答过，不足10次，不公开各项。');
    expect(words).toContain('2025年8月28日完工。');
  });

  test('the table has the same, and no number where there are fewer than ten', () => {
    expect(tableOf('glances').map(({ code, answers, in_use, is_doubted }) => [code, answers, in_use, is_doubted])).toEqual([
      ['2189731254', '23', '15', ''],
      ['8797061145', '', '', 'yes'],
      ['6661278479', '', '', ''],
    ]);
  });
});

test('what people said and what became of it stands in tables too: surveys, answers, proposals, after-care', () => {
  const rowsOf = (name: string, column: string, value: string) => tableOf(name).filter((row) => row[column] === value);
  const lifts = codeOf('site:990101/qingsong-primary-school');
  expect(rowsOf('surveys', 'code', lifts)).toContainEqual(
    expect.objectContaining({ channel: 'web', answers: '24', left_out: '2', completion: '5=15;4=6;3=2;2=1' }),
  );
  // Fewer than ten are counted and not told apart.
  expect(rowsOf('surveys', 'answers', '4')).toMatchObject([{ completion: '', quality: '', service: '' }]);
  expect(rowsOf('answers', 'answer', 'nortjhkhgmlo')).toMatchObject([{ kind: 'suggestion', result: 'notFeasible', unit: '县教育局' }]);
  const counted = rowsOf('proposals', 'proposal', '');
  expect(new Set(counted.map(({ state }) => state))).toEqual(new Set(['collected', 'merged', 'shortlisted', 'adopted', 'notAdopted']));
  expect(rowsOf('aftercare', 'what', 'recheck_30')).toContainEqual(expect.objectContaining({ due_on: '2025-10-01', checked_on: '2025-10-09' }));
});
