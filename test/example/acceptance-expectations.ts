/**
 * How the year of the fictional 清溪县 ended, worked out by hand before any page was made. Its plan (line 54): apply by
 * 10 January 2026; who has not applied, or whose acceptance failed, is not completed. The pages are made on 10 February 2026.
 */
const own = '2025-990101';
const late = '到2026年1月10日（申请验收的最后一天）没有申请';

/**
 * Every indicator of the county's list on 10 February 2026, where the plan on acceptance changes what the figures say: from the
 * day after the last one to apply, or from that of the failed step. On 31 December each still had the status of its own figures.
 */
export const overruled = [
  {
    indicator: `${own}/roads/roads`,
    why: '核定不合格：66.5 ÷ 70 = 95%',
    words: '县统计局核定为不合格；方案写明不合格的直接认定为未完成',
    since: '2026年1月23日',
    onItsDay: 'completed',
  },
  { indicator: `${own}/training/people`, why: '1000 ÷ 1000 = 100%，但没有申请', words: late, since: '2026年1月11日', onItsDay: 'completed' },
  { indicator: `${own}/training/startup`, why: '同一个项目，没有申请', words: late, since: '2026年1月11日', onItsDay: 'completed' },
  { indicator: `${own}/tap-water/coverage`, why: '没有申请', words: late, since: '2026年1月11日', onItsDay: 'overdue' },
] as const;

/** Asked for nothing at the end of 2025: taken back in July; done in 2026; called back by the city; all others applied. */
export const notOverruled = ['reservoirs/reservoirs', 'hospital/hospital', 'lifts/lifts', 'schools/schools', 'parks/parks', 'culture-centre/start'];

/** Projects without an application, in list order. */
export const notApplied = ['农村自来水普及', '补贴性职业技能培训'];

/** 10 January less one month is 10 December: 21 days are left on 20 December, none is said on 9 December. */
export const countdown = '申请验收到2026年1月10日为止，还有21天，现在还没有申请；到时没有申请的，按方案是未完成。';

/** Open disputes on 10 February: the lifts' of November was settled by that of December. */
export const disputes = [
  ['提质改造12所学校（清溪县）', '与进度不相符'],
  ['补贴性职业技能培训（清溪县）', '未上传'],
  ['新建口袋公园（清溪县）', '与验收标准不相符'],
];

/** 24 to 30 January is 7 days, 5 to 14 February 10, both ends counted; on 10 February the second runs. */
export const notices = [
  { project: 'lifts', days: '7', state: 'over', objections: '1' },
  { project: 'jobs', days: '7', state: 'over', objections: '1' },
  { project: 'allowance', days: '7', state: 'over', objections: '1' },
  { project: 'culture-centre', days: '7', state: 'over', objections: '1' },
  { project: 'schools', days: '10', state: 'open', objections: '' },
] as const;

/** What the county's government approved; `differs` where the published figures say something else. */
export const results = [
  { title: '既有住宅加装电梯', outcome: '完成', differs: false },
  { title: '城镇新增就业', outcome: '完成', differs: true }, // 柳林乡 790 ÷ 800 has not reached its task
  { title: '提高城市低保标准', outcome: '完成', differs: false },
  { title: '启动新文化馆建设', outcome: '完成', differs: false },
  { title: '提质改造12所学校', outcome: '部分完成', differs: true }, // 12 of 12 finished, 11 accepted
  { title: '新建口袋公园', outcome: '部分完成', differs: true }, // 8 of 8 built, 7 accepted
  { title: '农村公路提质改造', outcome: '未完成', differs: false },
  { title: '补贴性职业技能培训', outcome: '未完成', differs: false },
  { title: '农村自来水普及', outcome: '未完成', differs: false },
] as const;

/** Progress less acceptance in points: 100 − 100, 100 − 92, 100 − 87.5, 100 − 95 (核定). Only more than 10 is too wide. */
export const gaps = [
  { indicator: `${own}/lifts/lifts`, accepted: '100', points: '0.00', tooWide: '' },
  { indicator: `${own}/schools/schools`, accepted: '92', points: '8.00', tooWide: '' },
  { indicator: `${own}/parks/parks`, accepted: '87.5', points: '12.50', tooWide: 'yes' },
  { indicator: `${own}/roads/roads`, accepted: '95', points: '5.00', tooWide: '' },
] as const;

/**
 * Where the records leave the plan's order (line 55: 自评, 审核, 核定, 审定): jobs, roads and allowance were verified without a review, the
 * culture centre approved without a verification; the schools were approved on 6 February, in their notice of 5 to 14 February.
 */
export const orderGaps = ['提质改造12所学校', '城镇新增就业', '农村公路提质改造', '提高城市低保标准', '启动新文化馆建设'];
