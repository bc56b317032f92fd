import { describe, expect, test } from 'vitest';
import { civilDate } from '../../src/domain/value/civil-date.ts';
import { computedScores } from '../../src/findings/score.ts';
import { scoreTrend } from '../../src/findings/score-trend.ts';
import { snapshotOf } from '../../src/findings/snapshot.ts';
import { readSoundContent } from '../../src/content/read/read.ts';
import { scoreTrendView } from '../../src/views/area/score-trend.ts';
import { validContent } from '../fixtures/county.ts';
import { smallSnapshot } from '../views/small-snapshot.ts';

const checklist = {
  'checklist.yaml':
    '- version: "2024-1"\n  from: "2024-01-01"\n  maxPoints: "6"\n  levels: [prefecture]\n  items: [{ id: recentUpdate, name: 有动态, cure: 发一篇, withinDays: 31 }]\n',
};
const update = (day: string) => ({
  [`areas/990101/updates/${day}.md`]: `---\ntitle: 外墙\npublishedOn: "${day}"\nprojects: [2024-990100/schools]\n---\n完工。\n`,
});
const notice = 'areas/990100/documents/notice.yaml';
const dated = (lines: string) => ({ [notice]: `${validContent[notice]!.replaceAll(/^(?:issuedOn|publishedOn):.*\n/gm, '').trimEnd()}\n${lines}` });

/** The trend of the district on a day, as day and k of n. */
function trend(day: string, files: Readonly<Record<string, string>>) {
  const { model, siteUrl } = smallSnapshot(files);
  const built = civilDate.parse(day);
  const tasks = snapshotOf(model, built, siteUrl).tasksByArea.get('990101') ?? [];
  const [last] = computedScores(model, tasks, built);
  if (last === undefined) throw new Error('no score');
  const found = scoreTrend(model, tasks, last);
  return { ...found, view: scoreTrendView(model, found), days: found.points.map(({ asOf, score }) => `${asOf.slice(5)} ${score.disclosed}/${score.assigned}`) };
}

describe('the trend of a score', () => {
  // The list came out on 10 March. News of 20 April counts to 21 May; news of 5 June to 6 July.
  test('takes each month-end by what was published then, from the list’s own publication on', () => {
    const files = { ...checklist, ...dated('publishedOn: "2024-03-10"\n'), ...update('2024-04-20'), ...update('2024-06-05') };
    const { days, knownFrom, undated, onlyMade, view } = trend('2024-07-10', files);
    expect(days).toEqual(['03-31 0/1', '04-30 1/1', '05-31 0/1', '06-30 1/1', '07-10 0/1']);
    expect([knownFrom, undated, onlyMade]).toEqual(['2024-03-10', [], []]);
    expect(view?.words).toBe('2024年3月31日0分，2024年4月30日6分，2024年5月31日0分，2024年6月30日6分，2024年7月10日0分。');
    // 31 March is day 91 of a leap year, 90 days after 1 January of 365.
    expect(view?.drawing?.points.slice(0, 2)).toEqual([
      { x: 24.66, y: 100 },
      { x: 32.88, y: 0 },
    ]);
    expect(view?.notes.join('')).toContain('清单最早出自2024年3月10日的文件，以前的月底没有得分。');
  });

  test('takes what has no date as always there, and names it', () => {
    const { days, undated, view } = trend('2024-03-10', { ...checklist, ...dated('') });
    expect(days).toEqual(['01-31 0/1', '02-29 0/1', '03-10 0/1']);
    expect(undated).toEqual(['notice']);
    expect(view?.notes.join('')).toMatch(/《.+》没有写日期，按一直都有算。/);
  });

  test('says that a document’s day is the one on which it was made', () => {
    const { onlyMade, view } = trend('2024-05-10', { ...checklist, ...dated('issuedOn: "2024-03-01"\n') });
    expect(onlyMade).toEqual(['notice']);
    expect(view?.notes.join('')).toMatch(/《.+》没有写发布日期，按成文日期算。/);
  });

  test('says in one sentence that nothing changed', () => {
    const { view } = trend('2024-05-10', { ...checklist, ...dated('publishedOn: "2024-03-10"\n') });
    expect(view).toMatchObject({
      words: '从2024年3月31日到2024年5月10日的各个月底没有变化，都是0分（1项任务中0项满足全部条件）。',
      drawing: undefined,
      rows: [],
    });
  });

  test('needs two points', () => {
    expect(trend('2024-03-20', { ...checklist, ...dated('publishedOn: "2024-03-10"\n') }).view).toBeUndefined();
  });
});

// The reservoirs were withdrawn on 15 July: n falls from 11 to 10. The school's news of June and the lifts' of 30 December are
// each of one task with everything else published: 6 × 1 ÷ 11 and 6 × 1 ÷ 10.
test('the example county has one task whole in June and one at the year’s end', () => {
  const model = readSoundContent('test/example/content');
  const day = civilDate.parse('2026-02-10');
  const tasks = snapshotOf(model, day, 'https://ms.example.gov.cn/').tasksByArea.get('990101') ?? [];
  const [last] = computedScores(model, tasks, day);
  const view = last && scoreTrendView(model, scoreTrend(model, tasks, last));
  const whole = view?.rows.filter(({ counts }) => !counts.includes('中0项'));
  expect(whole).toEqual([
    { day: '2025年6月30日', score: '0.5455分', counts: '11项任务中1项满足全部条件' },
    { day: '2025年12月31日', score: '0.6分', counts: '10项任务中1项满足全部条件' },
  ]);
  expect(view?.rows[0]?.day).toBe('2025年2月28日');
});
