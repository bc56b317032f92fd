import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'csv-stringify/sync';
import { afterAll, expect, test } from 'vitest';
import { ranWarm } from './warm-command.ts';

// Sentences of circulars and what must come of each, written by hand before the first run: what is written, or words of the reason
// for which a person is asked.

mkdirSync('var', { recursive: true });
const work = mkdtempSync('var/test-sentences-');
afterAll(() => rmSync(work, { recursive: true }));
const content = join(work, 'content');
cpSync('test/example/content', content, { recursive: true });
for (const month of ['2025-11', '2025-12', '2026-01']) rmSync(join(content, 'areas/990101/progress', `${month}.csv`));

const names = {
  lifts: '加装电梯',
  schools: '提质改造学校',
  jobs: '城镇新增就业',
  roads: '农村公路提质改造',
  urban: '城市低保标准',
  coverage: '农村自来水普及率',
  hospital: '县人民医院东扩工程',
  start: '新文化馆开工',
  people: '补贴性职业技能培训',
  parks: '新建口袋公园',
} as const;

type Sentence = readonly [keyof typeof names, string, { readonly writes: string } | { readonly asks: string }];

const sentences: readonly Sentence[] = [
  // Those of the issue.
  ['lifts', '截至11月底已加装21台，超额完成全年任务。', { writes: '21台' }],
  ['jobs', '1-11月新增就业4890人，完成率97.8%。', { writes: '4890人，97.8%' }],
  ['jobs', '城镇新增就业4890人，为年度目标任务的97.8%。', { writes: '4890人，97.8%' }],
  ['people', '完成培训960人次，其中创业培训180人次。', { writes: '960人次' }],
  ['people', '本月培训120人次，累计960人次。', { writes: '960人次' }],
  ['schools', '11所已完工，1所正在装修。', { writes: '完工 11；后期装修 1' }],
  ['coverage', '普及率94.3％，比上月提高0.5个百分点。', { writes: '94.3%' }],
  ['hospital', '主体封顶，形象进度45%，累计完成投资1.2亿元。', { writes: '主体完工，45%' }],
  // 累计, 截至, 共, 达, 占.
  ['lifts', '截至11月30日，全县累计完成加装电梯19台，占年度任务的95%。', { writes: '19台，95%' }],
  ['lifts', '全年任务20台，已完成19台，完成率95%。', { writes: '19台，95%' }],
  ['lifts', '达19台。', { writes: '19台' }],
  ['lifts', '占年度任务的95%。', { writes: '95%' }],
  ['roads', '今年以来，已建成农村公路66.5公里，快于序时进度3.3个百分点。', { writes: '66.5公里' }],
  ['roads', '共完成66.5公里，其中路面硬化40公里、护栏26.5公里。', { writes: '66.5公里' }],
  ['urban', '城市低保标准由600元/月提高到650元/月，达到目标要求。', { writes: '650元/月' }],
  ['coverage', '农村自来水普及率已达94.3%，较去年底提高1.2个百分点。', { writes: '94.3%' }],
  ['parks', '累计建成口袋公园8处，占任务数的100%。', { writes: '8处，100%' }],
  ['people', '截至目前，累计开展补贴性职业技能培训960人次，发放补贴78.5万元。', { writes: '960人次' }],
  ['people', '累计举办培训班8期，培训960人次。', { writes: '960人次' }],
  ['people', '累计培训960人次（其中本月120人次）。', { writes: '960人次' }],
  ['lifts', '已加装19台，投入资金1140万元，惠及居民456户。', { writes: '19台' }],
  // 本月, 当月新增.
  ['jobs', '当月新增就业490人，1-11月累计新增就业4890人，同比增长3.2%。', { writes: '4890人' }],
  ['roads', '本月完成4.5公里，当月新增通车3公里。', { asks: '没有写累计' }],
  ['people', '本月培训120人次，共960人次。', { asks: '写了两个数：120人次、960人次，不知道哪个是累计' }],
  ['people', '培训120人次、960人次。', { asks: '写了两个数：120人次、960人次，不知道哪个是累计' }],
  // 均已, 全部, 除…外, 剩余.
  ['lifts', '20台均已安装到位，提前完成全年任务。', { writes: '20台' }],
  ['lifts', '19台已加装完成，剩余1台正在施工。', { writes: '19台' }],
  ['lifts', '19台已加装完成，剩余2台正在施工。', { asks: '19台加上剩余的 2台' }],
  ['schools', '12所学校已全部完工。', { writes: '完工 12' }],
  ['schools', '除1所正在装修外，其余11所均已完工。', { writes: '后期装修 1；完工 11' }],
  ['schools', '12所学校中，11所已完工，1所正在装修。', { writes: '完工 11；后期装修 1' }],
  ['schools', '已完工11所，在建1所。', { writes: '完工 11；已开工 1' }],
  ['schools', '除河口镇外均已完工。', { asks: '“除河口镇外均已完工”没有写几所' }],
  ['parks', '已建成7处，另有2处正在施工。', { writes: '7处' }],
  ['jobs', '新增就业4890人，剩余110人预计12月底前完成。', { writes: '4890人' }],
  // Beside what is done, what is planned or begun.
  ['lifts', '已签约25台，开工21台，完成19台。', { writes: '19台' }],
  ['lifts', '实施20台，其中已完工19台。', { writes: '19台' }],
  ['jobs', '预计12月底累计新增就业5000人，目前已完成4890人。', { writes: '4890人' }],
  // Stages.
  ['start', '已于10月28日开工建设。', { writes: '已开工' }],
  ['start', '已开工，正在进行基础施工。', { writes: '已开工' }],
  ['hospital', '正在进行主体施工，形象进度达45%。', { writes: '45%' }],
  // What cannot be.
  ['jobs', '截至10月底新增就业4890人。', { asks: '“截至10月底”' }],
  ['jobs', '城镇新增就业4890人，完成年度目标任务的99%。', { asks: '4890 ÷ 5000 是 97.8%' }],
  ['lifts', '已加装19台，超额完成全年任务。', { asks: '“超额完成全年任务”' }],
  ['hospital', '形象进度45%，完成率40%。', { asks: '两个百分比' }],
  ['lifts', '已完成19部。', { asks: '写的单位是“部”' }],
  ['people', '意向培训960人次。', { asks: '“意向培训960人次”没有读懂' }],
];

/** Each indicator once in a table. */
function tables(): Sentence[][] {
  const found: Sentence[][] = [];
  for (const each of sentences) {
    const free = found.find((table) => table.every(([name]) => name !== each[0]));
    if (free === undefined) found.push([each]);
    else free.push(each);
  }
  return found;
}

test.each(tables().map((table, index) => [index + 1, table] as const))('table %i', (index, table) => {
  const path = join(work, `表${index}.csv`);
  writeFileSync(path, stringify([['序号', '项目名称', '完成情况'], ...table.map(([name, words], at) => [at + 1, names[name], words])]));
  const filed = ['--filed-by', '县民生实事办', '--post', '统计岗', '--received', '2025-12-03'];
  const { stdout, stderr } = ranWarm('scripts/import.ts', [path, '--content', content, '--area', '990101', '--as-of', '2025-11-30', ...filed, '--dry-run']);
  expect(stderr).not.toContain('先改好');
  const lines = stdout.split('\n');
  const came = table.map(([name, words], at) => {
    const written = lines.find((line) => line.startsWith('会写') && line.includes(`/${name}（`) && line.endsWith(words));
    const said = written?.slice(written.indexOf('）') + 1, -words.length - 1) ?? lines.find((line) => line.startsWith(`第 ${at + 2} 行 ${names[name]}：`));
    return `${words} → ${said ?? 'nothing'}`;
  });
  for (const [at, [, words, wanted]] of table.entries()) {
    if ('writes' in wanted) expect(came[at]).toBe(`${words} → ${wanted.writes}`);
    else expect(came[at]).toMatch(new RegExp(` → 第.*${wanted.asks.replaceAll('.', String.raw`\.`)}`, 'u'));
  }
});
