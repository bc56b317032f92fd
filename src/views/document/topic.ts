import type { Topic } from '../../domain/publication/document.ts';

/** What a statement is about, as its row says. */
export const topicNames: Readonly<Record<Topic, string>> = {
  goal: '目标',
  structure: '组成',
  progress: '进展',
  measure: '措施',
  highlight: '亮点',
  problem: '问题',
  plan: '打算',
  reporting: '调度报送',
  acceptance: '验收',
  adjustment: '指标调整',
  responsibility: '责任',
  disclosure: '信息公开',
  participation: '群众参与',
  aftercare: '建管用',
  incentive: '激励',
};
