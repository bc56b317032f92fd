import type { FeedbackKind } from '../../src/domain/feedback/feedback.ts';
import type { FeedbackResult } from '../../src/domain/feedback/feedback-history.ts';
import type { WithheldReason } from '../../src/domain/feedback/answer.ts';

/**
 * The fifteen opinions of the fictional 清溪县, as its inbox holds them on the day they are counted, and what its
 * pages have to say of them. Worked out by hand before any code ran; the calculation stands beside each.
 * The first reply is due five working days after the day of receipt, which is not counted.
 */
export interface OpinionCase {
  /** Makes the case's id, and so the name of its published file. */
  readonly number: number;
  readonly kind: FeedbackKind;
  readonly code?: string;
  readonly unit?: string;
  readonly receivedOn: string;
  readonly repliedOn?: string;
  readonly closedOn?: string;
  readonly result?: FeedbackResult;
  readonly withheld?: WithheldReason;
  readonly isPublished?: true;
  readonly mark?: number;
  readonly isSolved?: boolean;
  readonly mergedInto?: number;
}

export const countedOn = '2026-01-31';

const [lifts, roads, training, reservoirs, tapWater, cultureCentre] = ['8103094627', '8992392664', '3906988408', '3264101993', '5039687866', '3461674503'];
const [qingsong, hekou] = ['2189731254', '8797061145'];
const [housing, transport, people, water, education] = ['县住房和城乡建设局', '县交通运输局', '县人力资源和社会保障局', '县水利局', '县教育局'];

export const opinionCases: readonly OpinionCase[] = [
  // 2025 年 5 月：4 件
  {
    number: 1,
    kind: 'enquiry',
    code: lifts,
    unit: housing,
    receivedOn: '2025-05-06',
    repliedOn: '2025-05-08',
    closedOn: '2025-05-08',
    result: 'explained',
    isPublished: true,
    mark: 4,
  },
  {
    number: 2,
    kind: 'complaint',
    code: lifts,
    unit: housing,
    receivedOn: '2025-05-12',
    repliedOn: '2025-05-15',
    closedOn: '2025-05-23',
    result: 'resolved',
    isPublished: true,
    mark: 5,
    isSolved: true,
  },
  { number: 3, kind: 'complaint', code: lifts, unit: housing, receivedOn: '2025-05-13', closedOn: '2025-05-14', result: 'merged', mergedInto: 2 },
  // 期限：5 月 21、22、23、26、27 日，到期 27 日；28 日才答复，超期。
  {
    number: 4,
    kind: 'suggestion',
    code: roads,
    unit: transport,
    receivedOn: '2025-05-20',
    repliedOn: '2025-05-28',
    closedOn: '2025-06-11',
    result: 'planned',
    isPublished: true,
    mark: 4,
  },
  // 7 月：4 件
  {
    number: 5,
    kind: 'correction',
    code: training,
    unit: people,
    receivedOn: '2025-07-08',
    repliedOn: '2025-07-10',
    closedOn: '2025-08-05',
    result: 'resolved',
    isPublished: true,
    mark: 5,
    isSolved: true,
  },
  {
    number: 6,
    kind: 'enquiry',
    code: reservoirs,
    unit: water,
    receivedOn: '2025-07-21',
    repliedOn: '2025-07-24',
    closedOn: '2025-07-24',
    result: 'explained',
    isPublished: true,
    mark: 3,
  },
  { number: 7, kind: 'complaint', receivedOn: '2025-07-22', repliedOn: '2025-07-25', closedOn: '2025-07-25', result: 'outOfScope', withheld: 'accusation' },
  { number: 8, kind: 'enquiry', receivedOn: '2025-07-28', repliedOn: '2025-07-29', closedOn: '2025-07-29', result: 'outOfScope', withheld: 'outOfScope' },
  // 9 月：4 件
  {
    number: 9,
    kind: 'complaint',
    code: qingsong,
    unit: education,
    receivedOn: '2025-09-08',
    repliedOn: '2025-09-10',
    closedOn: '2025-09-18',
    result: 'resolved',
    isPublished: true,
    mark: 5,
    isSolved: true,
  },
  {
    number: 10,
    kind: 'wrongSign',
    code: hekou,
    unit: education,
    receivedOn: '2025-09-11',
    repliedOn: '2025-09-12',
    closedOn: '2025-09-16',
    result: 'resolved',
    isPublished: true,
  },
  {
    number: 11,
    kind: 'suggestion',
    code: qingsong,
    unit: education,
    receivedOn: '2025-09-15',
    repliedOn: '2025-09-18',
    closedOn: '2025-09-22',
    result: 'notFeasible',
    isPublished: true,
    mark: 2,
    isSolved: false,
  },
  {
    number: 12,
    kind: 'complaint',
    code: hekou,
    unit: education,
    receivedOn: '2025-09-22',
    repliedOn: '2025-09-25',
    closedOn: '2025-09-30',
    result: 'resolved',
    withheld: 'privacy',
  },
  // 12 月：2 件。广告没有答复就办结。
  { number: 13, kind: 'suggestion', receivedOn: '2025-12-10', closedOn: '2025-12-10', result: 'notAccepted', withheld: 'abuse' },
  { number: 14, kind: 'complaint', code: tapWater, unit: water, receivedOn: '2025-12-22', repliedOn: '2025-12-25' },
  // 2026 年 1 月：1 件。期限：1 月 29、30 日，2 月 2、3、4 日，统计那天还没有到期。
  { number: 15, kind: 'enquiry', code: cultureCentre, receivedOn: '2026-01-28' },
];

/** 收到 15 = 公开 8（1、2、4、5、6、9、10、11）+ 不公开 5（3、7、8、12、13）+ 未决定 2（14、15）。 */
export const headline = [
  ['收到（件）', '15'],
  ['已公开答复（件）', '8'],
  ['不公开（件）', '5'],
  ['尚未决定是否公开（件）', '2'],
];

export const withheld = [
  ['涉及个人隐私', '1'],
  ['举报具体人员，已转有权机关', '1'],
  ['与另一件合并，答复见那一件', '1'],
  ['不属于民生实事范围，已告知去处', '1'],
  ['广告、谩骂等不是意见的内容', '1'],
  ['合计', '5'],
];

/** 已解决：2、5、9、10、12；已解释：1、6；列入计划：4；办不到：11；不属于受理范围：7、8；不予受理：13；合并：3；未办结：14、15。 */
export const results = [
  ['已解决', '5'],
  ['已解释说明', '2'],
  ['列入计划', '1'],
  ['目前办不到', '1'],
  ['不属于本平台受理范围', '2'],
  ['不予受理', '1'],
  ['与另一件合并办理', '1'],
  ['还没有办完', '2'],
  ['合计', '15'],
];

export const sentences = [
  // 答复过的 12 件，4 号超期：12 − 1 = 11；11 ÷ 12 = 0.916666…。15 号没有到期，3 号并入 2 号，13 号没有答复就办结。
  '在期限内第一次答复：11 ÷ 12 = 91.67%；另有1件没有到期、1件并入另一件、1件没有答复就办完，不算在内。',
  // 1、1、2、2、2、3、3、3、3、3、3、8 天：第 6、7 个都是 3。
  '第一次答复用了几天：一半在3天内答复。',
  // 5 ÷ (5 + 2 + 1 + 1) = 0.5555…
  '单位说解决了：5 ÷ 9 = 55.56%。',
  // 2、5、9 号说解决了，11 号说没有。
  '群众说解决了：3 ÷ 4 = 75%。',
  // 4、5、4、5、3、5、2 分：4 分以上 5 件；5 ÷ 7 = 0.714285…
  '办完以后评价满意：5 ÷ 7 = 71.43%。',
  '统计日期：2026年1月31日。',
];

/** 收到、公开、不公开、未决定、按期答复、自报解决、群众确认解决。 */
export const byMonth = [
  ['2026年1月', '1', '0', '0', '1', '—', '—', '—'],
  ['2025年12月', '2', '0', '1', '1', '1 / 1', '—', '—'],
  ['2025年9月', '4', '3', '1', '0', '4 / 4', '3 / 4', '1 / 2'],
  ['2025年7月', '4', '2', '2', '0', '4 / 4', '1 / 2', '1 / 1'],
  ['2025年5月', '4', '3', '1', '0', '2 / 3', '1 / 3', '1 / 1'],
  ['合计', '15', '8', '5', '2', '11 / 12', '5 / 9', '3 / 4'],
];

export const byUnit = [
  ['清溪县 · 县交通运输局', '1', '1', '0', '0', '0 / 1', '0 / 1', '—'],
  ['清溪县 · 县住房和城乡建设局', '3', '2', '1', '0', '2 / 2', '1 / 2', '1 / 1'],
  ['清溪县 · 没有转办', '4', '0', '3', '1', '2 / 2', '—', '—'],
  ['清溪县 · 县人力资源和社会保障局', '1', '1', '0', '0', '1 / 1', '1 / 1', '1 / 1'],
  ['清溪县 · 县水利局', '2', '1', '0', '1', '2 / 2', '0 / 1', '—'],
  ['清溪县 · 县教育局', '4', '3', '1', '0', '4 / 4', '3 / 4', '1 / 2'],
  ['合计', '15', '8', '5', '2', '11 / 12', '5 / 9', '3 / 4'],
];

/** Fewer than ten answers show no marks; exactly ten do. Newest count first; waves and channels are never added. */
export const surveys = [
  {
    place: '青松小学',
    note: '网页，2026年上半年：24份问卷，另有2份没有算：同一部手机当天重复的，和用同一个网络的当天超过10份的，2026年1月31日统计',
    questions: [
      // 15 + 6 = 21；21 ÷ 24 = 0.875
      '这件事办成了：满意的 21 ÷ 24 = 87.5%（非常满意15、满意6、一般2、不满意1）',
      // 一份没有答这一题：12 + 7 = 19；19 ÷ 23 = 0.826086…
      '质量和效果：满意的 19 ÷ 23 = 82.61%（非常满意12、满意7、一般3、不满意1、没有答1）',
      // 10 + 9 = 19；19 ÷ 24 = 0.791666…
      '办事的态度和公开的情况：满意的 19 ÷ 24 = 79.17%（非常满意10、满意9、一般4、非常不满意1）',
    ],
  },
  { place: '河口中学', note: '网页，2026年上半年：4份问卷，不足10份，不公开分值，2026年1月31日统计', questions: [] },
  {
    place: '既有住宅加装电梯',
    note: '网页，2026年上半年：11份问卷，2026年1月31日统计',
    questions: [
      // 6 + 3 = 9；9 ÷ 11 = 0.818181…
      '这件事办成了：满意的 9 ÷ 11 = 81.82%（非常满意6、满意3、一般1、不满意1）',
      // 5 + 4 = 9；9 ÷ 11 = 0.818181…
      '质量和效果：满意的 9 ÷ 11 = 81.82%（非常满意5、满意4、一般2）',
      // 一份没有答这一题：5 + 4 = 9；9 ÷ 10 = 0.9
      '办事的态度和公开的情况：满意的 9 ÷ 10 = 90%（非常满意5、满意4、一般1、没有答1）',
    ],
  },
  {
    place: '既有住宅加装电梯',
    note: '电话访问，2026年1月：问了60人，41份问卷，2026年1月20日统计县民生实事办督查股报送，2026年1月21日收到，县民生实事办统计岗录入',
    questions: [
      // 12 + 24 = 36；36 ÷ 41 = 0.878048…
      '这件事办成了：满意的 36 ÷ 41 = 87.8%（非常满意24、满意12、一般4、非常不满意1）',
      // 14 + 18 = 32；32 ÷ 41 = 0.780487…
      '质量和效果：满意的 32 ÷ 41 = 78.05%（非常满意18、满意14、一般6、不满意3）',
      // 16 + 20 = 36；36 ÷ 41
      '办事的态度和公开的情况：满意的 36 ÷ 41 = 87.8%（非常满意20、满意16、一般5）',
    ],
  },
  {
    place: '新建口袋公园',
    note: '网页，2026年上半年：10份问卷，2026年1月31日统计',
    questions: [
      // 4 + 4 = 8；8 ÷ 10 = 0.8
      '这件事办成了：满意的 8 ÷ 10 = 80%（非常满意4、满意4、一般2）',
      // 2 + 4 = 6；6 ÷ 10 = 0.6
      '质量和效果：满意的 6 ÷ 10 = 60%（非常满意2、满意4、一般2、不满意2）',
      // 2 + 2 = 4；4 ÷ 10 = 0.4
      '办事的态度和公开的情况：满意的 4 ÷ 10 = 40%（非常满意2、满意2、一般6）',
    ],
  },
];

/** 3 + 4 + 2 + 2 + 2 = 13；列出的六条另有 2 + 1 + 1 = 4 条相同，就是已归并的 4 条。 */
export const solicited = '共征集13条：还没有处理3条、已归并4条、列入候选2条、已采纳2条、未采纳2条（2025年12月10日统计，每条只算在现在的状态里）。';
