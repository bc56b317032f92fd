/** How an opinion came that a member of staff registers on behalf of its author. */
export const feedbackChannels = {
  phone: '来电',
  visit: '来访',
  letter: '来信',
} as const;

export type FeedbackChannel = keyof typeof feedbackChannels;
