/**
 * The fictional 清溪县, 2025: where each of its twelve indicators, and the one that is a part of another, stands on 30 June and on 31 December.
 * Worked out by hand from the methodology before any code ran; the calculation stands beside each.
 * A month's end is due month ÷ 12: 30 June 50 %, 31 December 100 %.
 */
export interface Expectation {
  readonly indicator: string;
  readonly area: string;
  readonly asOf: string;
  readonly status: string;
  /** Two decimals; undefined where nothing is divided. */
  readonly completion: string | undefined;
  readonly why: string;
}

const own = '2025-990101';
const county = '990101';
const [june, december] = ['2025-06-30', '2025-12-31'];

export const expectations: readonly Expectation[] = [
  { indicator: `${own}/lifts/lifts`, area: county, asOf: june, status: 'onSchedule', completion: '50.00', why: '10 ÷ 20 = 50%，不低于应达的 50%' },
  { indicator: `${own}/lifts/lifts`, area: county, asOf: december, status: 'completed', completion: '105.00', why: '21 ÷ 20 = 105%，年底完成' },
  {
    indicator: `${own}/schools/schools`,
    area: county,
    asOf: june,
    status: 'behindSchedule',
    completion: '8.33',
    why: '12 所里 1 所完工：1 ÷ 12 = 8.33%，低于 50%；后期装修、已开工都不算完成',
  },
  { indicator: `${own}/schools/schools`, area: county, asOf: december, status: 'completed', completion: '100.00', why: '12 所全部完工' },
  { indicator: `${own}/jobs/jobs`, area: county, asOf: june, status: 'onSchedule', completion: '52.00', why: '2600 ÷ 5000 = 52%，不低于 50%' },
  {
    indicator: `${own}/jobs/jobs`,
    area: county,
    asOf: december,
    status: 'overdue',
    completion: '102.00',
    why: '5100 ÷ 5000 = 102%，但柳林乡 790 ÷ 800 = 98.75% 没有完成，所以不算完成',
  },
  { indicator: `${own}/jobs/jobs`, area: '990101-liulin', asOf: december, status: 'overdue', completion: '98.75', why: '790 ÷ 800 = 98.75%，年底不到 100%' },
  {
    indicator: `${own}/roads/roads`,
    area: county,
    asOf: '2025-05-31',
    status: 'behindSchedule',
    completion: '41.65',
    why: '调整前：25.2 ÷ 60.5 = 41.65%，低于 5 ÷ 12 = 41.67%',
  },
  {
    indicator: `${own}/roads/roads`,
    area: county,
    asOf: june,
    status: 'behindSchedule',
    completion: '43.21',
    why: '6 月 10 日起任务 70 公里：30.25 ÷ 70 = 43.21%，低于 50%',
  },
  { indicator: `${own}/roads/roads`, area: county, asOf: december, status: 'completed', completion: '100.00', why: '70 ÷ 70 = 100%' },
  {
    indicator: `${own}/allowance/urban`,
    area: county,
    asOf: '2025-03-31',
    status: 'notYetDue',
    completion: undefined,
    why: '标准还是 600 元/月，没有到 650；水平类不相除，没到年底不算落后',
  },
  { indicator: `${own}/allowance/urban`, area: county, asOf: june, status: 'completedEarly', completion: undefined, why: '标准提高到 650 元/月，不低于 650' },
  { indicator: `${own}/allowance/urban`, area: county, asOf: december, status: 'completed', completion: undefined, why: '年底仍是 650 元/月' },
  {
    indicator: `${own}/tap-water/coverage`,
    area: county,
    asOf: '2025-01-31',
    status: 'notYetDue',
    completion: undefined,
    why: '普及率 90%，目标不低于 95%：差 5 个百分点，不是完成了 94.74%',
  },
  { indicator: `${own}/tap-water/coverage`, area: county, asOf: december, status: 'overdue', completion: undefined, why: '年底 94.6%，没有达到 95%' },
  {
    indicator: `${own}/reservoirs/reservoirs`,
    area: county,
    asOf: june,
    status: 'behindSchedule',
    completion: '16.67',
    why: '1 ÷ 6 = 16.67%，低于 50%（7 月 15 日才取消）',
  },
  {
    indicator: `${own}/hospital/hospital`,
    area: county,
    asOf: june,
    status: 'onSchedule',
    completion: undefined,
    why: '两年的项目，6 月底应 6 ÷ 24 = 25%；形象进度 30%',
  },
  {
    indicator: `${own}/hospital/hospital`,
    area: county,
    asOf: december,
    status: 'behindSchedule',
    completion: undefined,
    why: '12 月底应 12 ÷ 24 = 50%；形象进度 48%',
  },
  {
    indicator: `${own}/culture-centre/start`,
    area: county,
    asOf: june,
    status: 'stageOnly',
    completion: undefined,
    why: '要求开工，6 月在招投标，没到年底不算落后',
  },
  { indicator: `${own}/culture-centre/start`, area: county, asOf: december, status: 'completed', completion: undefined, why: '9 月开工，达到要求的阶段' },
  {
    indicator: '2025-990100/household-meters/households',
    area: county,
    asOf: '2025-05-31',
    status: 'behindSchedule',
    completion: '25.00',
    why: '200 ÷ 800 = 25%，低于 41.67%',
  },
  {
    indicator: '2025-990100/household-meters/households',
    area: county,
    asOf: june,
    status: 'pending',
    completion: undefined,
    why: '6 月 12 日起全市份额收回，待重新下达',
  },
  { indicator: `${own}/training/people`, area: county, asOf: june, status: 'onSchedule', completion: '62.00', why: '620 ÷ 1000 = 62%' },
  {
    indicator: `${own}/training/people`,
    area: county,
    asOf: '2025-07-31',
    status: 'behindSchedule',
    completion: '58.00',
    why: '据实核减 40 人次重复报名：580 ÷ 1000 = 58%，低于 7 ÷ 12 = 58.33%',
  },
  { indicator: `${own}/training/people`, area: county, asOf: december, status: 'completed', completion: '100.00', why: '1000 ÷ 1000 = 100%' },
  { indicator: `${own}/training/startup`, area: county, asOf: june, status: 'onSchedule', completion: '60.00', why: '120 ÷ 200 = 60%' },
  { indicator: `${own}/training/startup`, area: county, asOf: december, status: 'completed', completion: '100.00', why: '200 ÷ 200 = 100%' },
  { indicator: `${own}/parks/parks`, area: county, asOf: june, status: 'onSchedule', completion: '50.00', why: '目标 8—10 处，按下限：4 ÷ 8 = 50%' },
  { indicator: `${own}/parks/parks`, area: county, asOf: december, status: 'completed', completion: '100.00', why: '8 ÷ 8 = 100%，达到下限' },
];

/** On the day the example is built, 2026-02-10, after the reservoirs were withdrawn. */
export const withdrawn = { indicator: `${own}/reservoirs/reservoirs`, area: county, status: 'withdrawn' } as const;

/** What was accepted by 15 January 2026, beside what was completed; more than ten points less asks for a reminder. */
export const acceptances = [
  { indicator: `${own}/lifts/lifts`, note: '验收率100%（截至2026年1月15日）。', why: '21 ÷ 20 = 105%，按 100% 计：100 − 100 = 0' },
  { indicator: `${own}/schools/schools`, note: '验收率92%（截至2026年1月15日）。', why: '11 ÷ 12 = 91.67%，文件印 92%：100 − 92 = 8，没有超过 10' },
  {
    indicator: `${own}/parks/parks`,
    note: '验收率87.5%（截至2026年1月15日），比进度低12.5个百分点，超过了10个百分点的上限。',
    why: '7 ÷ 8 = 87.5%：100 − 87.5 = 12.5，超过 10',
  },
] as const;
