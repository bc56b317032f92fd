import type { Indicator } from '../domain/task/programme.ts';

/** An indicator where its project is not named beside it: 建设“湘易办”超级服务端：用户数; alone where it says as much as the project, in whatever order. */
export function indicatorName({ text, project: { title } }: Pick<Indicator, 'text' | 'project'>): string {
  return saysAsMuch(title, text) ? text : `${title}：${text}`;
}

/** 启动建设县域普通高中“徐特立项目” and 启动县域普通高中“徐特立项目”建设 are the same words. */
export function saysAsMuch(title: string, text: string): boolean {
  return title.includes(text) || text.includes(title) || charactersOf(title) === charactersOf(text);
}

function charactersOf(words: string): string {
  return [...words.replace(/[^\p{L}\p{N}]/gu, '')].sort().join('');
}
