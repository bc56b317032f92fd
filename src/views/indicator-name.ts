import type { Indicator } from '../domain/task/programme.ts';

/** An indicator where its project is not named beside it: 建设“湘易办”超级服务端：用户数; alone where it says as much as the project. */
export function indicatorName({ text, project: { title } }: Pick<Indicator, 'text' | 'project'>): string {
  return title.includes(text) || text.includes(title) ? text : `${title}：${text}`;
}
