import { beforeAll, describe, expect, test } from 'vitest';
import { builtSite, pagePathIn } from '../fixtures/built-site.ts';
import { buildExample, exampleSite } from './example-site.ts';

/** What the example county's pages say of a project from its plan to what comes after the works, worked out by hand from its content. */
const content = 'test/example/content';
const { wordsOf, tableOf } = builtSite(exampleSite);
const pathOf = pagePathIn(content);

beforeAll(buildExample);

describe('I8: money', () => {
  // 210 + 420 + 420 = 1050, so nothing is told of the parts.
  test('stands on the task with its parts, its day and its source, and is called what was put in', () => {
    const words = wordsOf(pathOf('project:2025-990101/lifts'));
    expect(words).toContain(
      '花了多少钱 截至2025年12月31日，安排1050万元（省级补助210万元、县级财政420万元、业主自筹420万元），其中社会资本420万元，已经投入840万元。',
    );
    expect(words).toContain('县住房和城乡建设局建设股报送，2026年1月4日收到');
    expect(words).toContain('这是投入的资金，不是成果。');
    expect(words).not.toContain('相加是');
  });

  test('of two years says which, newest first', () => {
    const words = wordsOf(pathOf('project:2025-990101/hospital'));
    const [newest, older] = [
      '截至2025年12月31日，2025年至2026年安排8600万元，已经投入4300万元。',
      '截至2025年6月30日，2025年至2026年安排8600万元，已经投入2150万元。',
    ];
    expect(words.indexOf(newest)).toBeGreaterThan(0);
    expect(words.indexOf(older)).toBeGreaterThan(words.indexOf(newest));
  });

  test('what nobody stated is empty in the table, and no heading is without content', () => {
    const paid = tableOf('funds').find(({ project }) => project === '2025-990101/tap-water');
    expect(paid).toMatchObject({ arranged: '', paid: '316.5', social: '', contributions: '', from_year: '2025', to_year: '2025' });
    expect(wordsOf(pathOf('project:2025-990101/jobs'))).not.toContain('花了多少钱');
  });

  test('is never a percent: the lifts stand as their reports say', () => {
    const reported = tableOf('reports').filter(({ indicator = '' }) => indicator.startsWith('2025-990101/lifts'));
    expect(reported.every(({ unit }) => unit !== '万元')).toBe(true);
  });
});

describe('I7: after-care', () => {
  // In use from 1 September 2025: 30 days are 1 October, 180 days are 28 February 2026.
  test('the site says who keeps it, whom to call, what was found and what is due', () => {
    const words = wordsOf(pathOf('site:990101/qingsong-primary-school'));
    expect(words).toContain('建成以后谁来管 单位 青松小学 坏了找谁 0999-2000015 质保到 2027年7月20日');
    expect(words).toContain('30天回访 2025年10月9日：使用正常，厕所排风扇已更换');
    expect(words).toContain('180天回访 2026年2月28日以前');
  });

  test('a site that is not in use has nothing to keep', () => {
    expect(wordsOf(pathOf('site:990101/hekou-middle-school'))).not.toContain('建成以后谁来管');
  });
});

describe('from the plan to the result', () => {
  test('B6: the page of a project has its plan, its progress, its acceptance, its notice, its result and its sites', () => {
    const words = wordsOf(pathOf('project:2025-990101/schools'));
    const steps = [
      '清政办发〔2025〕6号第32行',
      '截至2025年12月31日，完工12所',
      '申请 已申请',
      '公示：2026年2月5日至2026年2月14日公示10天',
      '清溪县人民政府2026年2月6日审定',
    ];
    for (const step of steps) expect(words).toContain(step);
    expect(words).toContain('青松小学');
  });

  test('B8: a site that moved says from where, to where, when and why, and keeps its number', () => {
    expect(wordsOf(pathOf('site:990101/hekou-middle-school'))).toContain(
      '2025年2月10日由清溪县河口镇老街3号改到清溪县河口镇新街6号。原因：原校舍在防洪堤管理范围内。号码不变。',
    );
  });

  test('D1: a change says who asked, who approved, what it was before and why', () => {
    const changed = tableOf('revisions').find(({ requested_by = '', approved_by = '' }) => requested_by !== '' && approved_by !== '');
    const [project = ''] = /^[^/]+\/[^/]+/.exec(changed?.indicator ?? '') ?? [];
    const words = wordsOf(pathOf(`project:${project}`));
    for (const part of [changed?.requested_by, changed?.approved_by, changed?.reason]) expect(words).toContain(part);
  });
});

test('an acceptance rate stands in the table of reports as it was said, and is judged by nothing', () => {
  const accepted = tableOf('reports').filter(({ basis }) => basis === 'accepted');
  expect(accepted.length).toBeGreaterThan(0);
  expect(accepted.map(({ status, judged_percent, judged_basis }) => [status, judged_percent, judged_basis])).toEqual(
    accepted.map(() => ['notComputable', '', '']),
  );
});

test('the year lists what acceptance is more than ten points behind, which ten points are not', () => {
  // 口袋公园: 100 − 87.5 = 12.5; schools 8, roads 5, lifts 0.
  expect(wordsOf('area/990101/2025.html')).toContain('验收比进度低超过10个百分点的1项指标');
});
