/** Where a feedback stands; `received` needs nobody's act, the others follow from an event. */
export const feedbackStates = {
  received: '已收到',
  accepted: '已受理',
  referred: '已转办',
  replied: '已答复',
  closed: '已办结',
} as const;

export type FeedbackState = keyof typeof feedbackStates;

/** What can happen to a feedback; the history is the list of these, oldest first. */
export const feedbackEventKinds = {
  accepted: '受理',
  referred: '转办',
  returned: '退回',
  moved: '移交',
  replied: '答复',
  extensionAsked: '申请延期',
  extended: '延长办结期限',
  closed: '办结',
  reopened: '要求继续办理',
  rated: '评价',
  supplemented: '补充情况',
  asked: '要求更正或者删除',
  requestDeclined: '答复更正、删除的要求',
  corrected: '更正内容',
  contactErased: '删除联系方式',
  textErased: '删除内容',
  noted: '内部备注',
  merged: '并入同一问题',
  redacted: '隐去个人信息',
  eventRedacted: '隐去办理过程里的个人信息',
  published: '公开答复',
  withheld: '决定不公开',
} as const;

export type FeedbackEventKind = keyof typeof feedbackEventKinds;

/** How a closed feedback ended. */
export const feedbackResults = {
  resolved: '已解决',
  explained: '已解释说明',
  planned: '列入计划',
  notFeasible: '目前办不到',
  outOfScope: '不属于本平台受理范围',
  notAccepted: '不予受理',
  merged: '与另一件合并办理',
} as const;

export type FeedbackResult = keyof typeof feedbackResults;

/** The state after an event; `undefined` where the event leaves the state as it is. */
const stateAfter: Partial<Record<FeedbackEventKind, FeedbackState>> = {
  accepted: 'accepted',
  referred: 'referred',
  returned: 'accepted',
  replied: 'replied',
  closed: 'closed',
  reopened: 'accepted',
  merged: 'closed',
};

/** The states in which something is still to be done. */
export const openStates: readonly FeedbackState[] = ['received', 'accepted', 'referred', 'replied'];

/** The states in which an event may happen. An event that is not named may happen in any. */
const allowedIn: Partial<Record<FeedbackEventKind, readonly FeedbackState[]>> = {
  accepted: ['received'],
  referred: openStates,
  returned: ['referred'],
  replied: openStates,
  extensionAsked: openStates,
  extended: openStates,
  closed: openStates,
  reopened: ['replied', 'closed'],
  rated: ['closed'],
  merged: openStates,
};

/**
 * The state after `event` happened in `state`, or `undefined` where it may not happen.
 * What moves to another area has no unit there yet.
 */
export function nextState(state: FeedbackState, event: FeedbackEventKind): FeedbackState | undefined {
  if (!(allowedIn[event]?.includes(state) ?? true)) return undefined;
  if (event === 'moved' && state === 'referred') return 'accepted';
  return stateAfter[event] ?? state;
}
