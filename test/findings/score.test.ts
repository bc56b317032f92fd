import { describe, expect, test } from 'vitest';
import { civilDate } from '../../src/domain/value/civil-date.ts';
import { computedScores } from '../../src/findings/score.ts';
import { snapshotOf } from '../../src/findings/snapshot.ts';
import { validContent } from '../fixtures/county.ts';
import { smallSnapshot } from '../views/small-snapshot.ts';

const duties = 'areas/990101/responsibilities/2024-990100.yaml';
const source = 'source: { document: notice, line: 7, text: 市教体局 }';
const both = { [duties]: `- { project: 2024-990100/schools, scope: 两所学校, requirements: 开学前完成, ${source} }\n` };
const checklist = (items: string) => ({
  'checklist.yaml': `- version: "2024-1"\n  from: "2024-01-01"\n  maxPoints: "6"\n  levels: [prefecture]\n  items: [${items}]\n`,
});
const words = '{ id: scopeAndRequirements, name: 建设内容和要求, cure: 填写 }';
const news = (withinDays: string) => `{ id: recentUpdate, name: 有动态, cure: 发一篇${withinDays} }`;
const update = (day: string) => ({ 'areas/990101/updates/wall.md': `---\ntitle: 外墙\npublishedOn: "${day}"\nprojects: [2024-990100/schools]\n---\n完工。\n` });

/** k / n and the score of the district on a day. */
function score(day: string, files: Readonly<Record<string, string>>): string | undefined {
  const { model, siteUrl } = smallSnapshot(files);
  const built = civilDate.parse(day);
  const [found] = computedScores(model, snapshotOf(model, built, siteUrl).tasksByArea.get('990101') ?? [], built);
  return found && `${found.score.disclosed}/${found.score.assigned} ${found.score.score} ${found.asOf}`;
}

describe('the score of an area', () => {
  test('asks for both the scope and the requirements of the area itself', () => {
    expect(score('2024-07-01', { ...checklist(words), ...both })).toBe('1/1 6.0000 2024-07-01');
    expect(score('2024-07-01', checklist(words))).toBe('0/1 0.0000 2024-07-01');
    const half = { [duties]: `- { project: 2024-990100/schools, scope: 两所学校, ${source} }\n` };
    expect(score('2024-07-01', { ...checklist(words), ...half })).toBe('0/1 0.0000 2024-07-01');
  });

  // 31 days after 1 June is 2 July.
  test.each([
    ['2024-05-31', '0/1'],
    ['2024-06-01', '1/1'],
    ['2024-07-02', '1/1'],
    ['2024-07-03', '0/1'],
  ])('counts an update of 1 June within 31 days: on %s it is %s', (day, counted) => {
    expect(score(day, { ...checklist(news(', withinDays: 31')), ...update('2024-06-01') })).toMatch(new RegExp(`^${counted} `));
  });

  test('of a year that is over stays that of its last day', () => {
    const files = { ...checklist(news(', withinDays: 31')), ...update('2024-12-15') };
    expect(score('2025-06-01', files)).toBe('1/1 6.0000 2024-12-31');
    expect(score('2025-06-01', { ...files, ...update('2025-05-20') })).toBe('0/1 0.0000 2024-12-31');
  });

  test('is none before the first checklist, and none of a level that is not scored', () => {
    expect(score('2023-12-31', checklist(words))).toBeUndefined();
    const county = { 'checklist.yaml': checklist(words)['checklist.yaml'].replace('[prefecture]', '[county]') };
    expect(score('2024-07-01', county)).toBeUndefined();
  });

  test('asks nothing for a project from the day on which it was withdrawn', () => {
    const list = 'areas/990100/programmes/2024.yaml';
    const withdrawal = 'withdrawal: { withdrawnOn: "2024-07-01", reason: 选址在规划道路上, source: { document: notice, line: 12, text: 取消 } }';
    const files = {
      ...checklist(words),
      [list]: validContent[list]!.replace('        title: 新增公办学位\n', `        title: 新增公办学位\n        ${withdrawal}\n`),
    };
    expect(score('2024-06-30', files)).toBe('0/1 0.0000 2024-06-30');
    expect(score('2024-07-01', files)).toBeUndefined();
  });
});
