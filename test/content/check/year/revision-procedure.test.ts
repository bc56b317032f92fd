import { describe, expect, test } from 'vitest';
import { textOf } from '../../faults/county.ts';
import { readCounty } from '../../faults/memory.ts';

const revisions = 'areas/990101/revisions.yaml';
const list = 'areas/990101/programmes/2025.yaml';
const kept = { [list]: textOf(list).replace('changesUntil: "2025-09-15"', 'changesUntil: "2025-09-15"\nchangesKeepTotal: true') };

function edited(from: string, to: string): Record<string, string> {
  expect(textOf(revisions)).toContain(from);
  return { [revisions]: textOf(revisions).replace(from, to) };
}
/** What is refused, and what is only told. */
const told = (changes: Record<string, string>) => {
  const { issues, notices } = readCounty(changes);
  return [...issues, ...notices.filter(({ rule }) => rule !== 'notice')].map(({ rule, what }) => `${rule} ${what}`);
};

describe('D1: a change of a task follows the plan', () => {
  test('the change of the county does: asked in May by the unit that leads, reviewed, approved in June', () => {
    expect(told({}).join()).not.toMatch(/revision/);
  });

  test.each([
    [
      'the last day for requests is still in time',
      'requestedOn: "2025-05-28"',
      'requestedOn: "2025-09-15"',
      'revisedOn: "2025-06-10"',
      'revisedOn: "2025-09-20"',
    ],
  ])('%s', (_what, from, to, dayFrom, dayTo) => {
    expect(told({ [revisions]: textOf(revisions).replace(from, to).replace(dayFrom, dayTo) }).filter((each) => each.startsWith('revision'))).toEqual([]);
  });

  test.each([
    ['nobody approved it', '  approvedBy: 清溪县人民政府\n', '', 'revision-out-of-order 调整任务没有写批准单位'],
    ['nobody asked for it', '  requestedBy: 县交通运输局\n', '', 'revision-out-of-order 方案规定 2025-09-15 前书面提出，这里没有写提出单位和提出日期'],
    [
      'asked for after it was made',
      'requestedOn: "2025-05-28"',
      'requestedOn: "2025-06-11"',
      'revision-out-of-order 提出日期 2025-06-11 晚于调整日期 2025-06-10',
    ],
    ['who asks approves', 'approvedBy: 清溪县人民政府', 'approvedBy: 县交通运输局', 'revision-out-of-order “县交通运输局”又提出又批准'],
    ['who asks reviews', 'reviewedBy: 县民生实事办', 'reviewedBy: 县交通运输局', 'revision-out-of-order “县交通运输局”又提出又审核'],
    ['a reason that says nothing', '省级补助资金增加，河口镇两条断头路并入', '工作需要，调整', 'empty-reason “工作需要，调整”没有说明原因'],
    [
      'another unit than the one that leads asks',
      'requestedBy: 县交通运输局',
      'requestedBy: 县水利局',
      'revision-doubtful 提出单位“县水利局”不是这个项目的牵头单位（县交通运输局）',
    ],
    ['who approves is nobody known', 'approvedBy: 清溪县人民政府', 'approvedBy: 清溪县交通公司', 'revision-doubtful 批准单位“清溪县交通公司”没有登记'],
  ])('%s: it is told', (_what, from, to, words) => {
    expect(told(edited(from, to))).toContain(words);
  });

  test('who files a change knows its reason; a document may leave it out', () => {
    const filed = 'source: { filedBy: 县交通运输局, post: 规划股, receivedOn: "2025-06-12", enteredBy: 县民生实事办统计岗 }';
    const unstated = edited('省级补助资金增加，河口镇两条断头路并入', '文件未说明')[revisions] ?? '';
    expect(told({ [revisions]: unstated }).join()).not.toMatch(/revision-out-of-order/);
    expect(told({ [revisions]: unstated.replace(/source: .*/, filed) })).toContain('revision-out-of-order 单位报送的调整，原因写的是“文件未说明”');
  });

  test('a plan that keeps the total refuses another total', () => {
    expect(told(kept)).toContain('revision-out-of-order 方案规定总的指标任务不变，这里改了总的任务');
  });

  // 5000 jobs are 1200 + 1000 + 800 + 1000 + 1000; 城关 gives 50 to 河口.
  const share = (area: string, before: string, after: string) => `- indicator: 2025-990101/jobs/jobs
  area: ${area}
  revisedOn: "2025-08-20"
  before: "${before}"
  after: "${after}"
  reason: 两个街道之间按企业搬迁后的地点划分
  requestedOn: "2025-08-05"
  requestedBy: 县人社局
  approvedBy: 清溪县人民政府
  source: { document: county-minutes-2025-07, line: 12, text: 城镇新增就业 }
`;

  test('shares may change where they go on adding up to the total, and not otherwise', () => {
    const from = share('990101-chengguan', '1200', '1150');
    const to = share('990101-hekou', '1000', '1050');
    expect(told({ ...kept, [revisions]: from + to }).filter((each) => each.includes('总的指标任务不变'))).toEqual([]);
    expect(told({ ...kept, [revisions]: from })).toContain('revision-out-of-order 方案规定总的指标任务不变，调整后各区域相加是 4950，总的任务是 5000');
    expect(told({ [revisions]: from }).filter((each) => each.includes('总的指标任务不变'))).toEqual([]);
  });
});
