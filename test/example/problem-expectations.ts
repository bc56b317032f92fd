/**
 * How the problems of 清溪县 stand on 10 February 2026, worked out by hand. The last day of a term is still in time.
 */
export const problemsOnTenthFebruary = [
  ['990101/late-reports', 'solved'],
  ['990101/qingsong-fans', 'solved'],
  // Due on 31 December 2025, before 10 February.
  ['990101/shiqiao-pipes', 'overdue'],
  // Due on 28 February 2026, after 10 February.
  ['990101/hekou-water-pressure', 'open'],
  // Due on 31 March 2026.
  ['990101/hekou-park-ramp', 'open'],
] as const;

/** 5 = 1 + 2 + 2; the county has its own change of the roads and the city's of the meters. */
export const ledgerLead =
  '问题5个：过期没有登记解决的1个、还没有登记解决的2个、已经解决的2个；检查和走访4条；佐证材料不相符或没有交的3处；任务调整2次；取消项目1个；点位改址1处。';

/** The inspections and visits of the county, newest first. */
export const inspectionTitles = [
  '民生观察员走访，2025年12月20日',
  '人大代表走访，2025年11月12日',
  '统计局检查，2025年10月15日',
  '实事办（专班办公室）检查，2025年9月4日',
];
