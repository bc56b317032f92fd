import type { IssueDraft } from '../../../domain/value/issue.ts';
import type { Official } from '../../../domain/task/agency.ts';
import type { Rule } from '../../rule.ts';

/** How a document spaces a name of two characters is an alias; whoever holds a post is a role. */
export const personNameRule: Rule = {
  id: 'name-as-printed',
  sentence: '登记人员的姓名中间有空格的，提出提醒：文件排版的空格写进别名；写的是职务（如 各乡镇长）而没有写明是职务的，提出提醒。',
  isWarning: true,
  find: (_model, { officials }) => officials.flatMap((at) => [...spacedName(at), ...postForName(at)]),
};

function spacedName(at: Official): IssueDraft[] {
  if (at.isRole || !/^\p{Script=Han}(?:[\s　]+\p{Script=Han}){1,3}$/u.test(at.name)) return [];
  const name = at.name.replaceAll(/[\s　]/gu, '');
  const cure = `姓名写“${name}”；文件里的写法“${at.name}”写进 aliases`;
  return [{ at, path: ['name'], what: `姓名“${at.name}”中间有空格`, cure, subject: at.name }];
}

const post = /(?:[乡镇街局校院科股站所区县市]长|主任|书记|负责人|领导|责任人)$/u;

function postForName(at: Official): IssueDraft[] {
  if (at.isRole || at.name.length < 4 || !post.test(at.name)) return [];
  return [{ at, path: ['name'], what: `“${at.name}”像是职务，不是姓名`, cure: '是职务的，写 isRole: true；是人的，写姓名，职务写在 post', subject: at.name }];
}
