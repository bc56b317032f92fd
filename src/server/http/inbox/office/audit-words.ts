import { withheldReasons } from '../../../../domain/feedback/answer.ts';
import { feedbackResults, feedbackStates } from '../../../../domain/feedback/feedback-history.ts';
import { proposalStates } from '../../../../domain/feedback/proposal.ts';
import { auditedActs } from '../../../store/staff/audit.ts';
import { roles } from '../../../staff/roles.ts';

/** The word of an act. */
export function actWords(act: string): string {
  return wordIn(auditedActs, act) ?? act;
}

/**
 * What stands beside an act, in Chinese words.
 *
 * @param called what a member's or a case's id is called; `undefined` where it is neither
 */
export function detailWords(act: string, detail: string | null, called: (id: string) => string | undefined): string {
  if (detail === null) return '';
  switch (act) {
    case 'close':
      return wordIn(feedbackResults, detail) ?? detail;
    case 'withhold':
      return wordIn(withheldReasons, detail) ?? detail;
    case 'moveProposal':
      return wordIn(proposalStates, detail) ?? detail;
    case 'merge':
      return `并入 ${called(detail) ?? '另一件'}`;
    case 'addStaff':
      return detail.replace(/\S+$/, (role) => wordIn(roles, role) ?? role);
    case 'export':
      return exportWords(detail);
    case 'purge':
      return purgeWords(detail);
    default:
      return detail;
  }
}

const filterNames: Readonly<Record<string, string>> = {
  state: '状态',
  kind: '类型',
  area: '区域',
  unit: '单位',
  due: '期限',
  publication: '公开',
  code: '亮码',
  words: '查找',
  suspected: '疑似自动提交',
  wish: '要求更正或者删除',
  order: '排列',
};

/** `csv?state=closed&area=430602` → CSV，状态 已办结，区域 430602 */
function exportWords(detail: string): string {
  const [format = '', search = ''] = detail.split('?');
  const narrowed = [...new URLSearchParams(search)].map(
    ([name, value]) => `${filterNames[name] ?? name} ${wordIn(feedbackStates, value) ?? (value === 'all' ? '全部' : value)}`,
  );
  return [format.toUpperCase(), ...narrowed].join('，');
}

function purgeWords(detail: string): string {
  const [contacts, texts, keys] = detail.split(' ');
  return keys === undefined ? detail : `联系方式 ${contacts} 个，内容 ${texts} 件，密钥 ${keys} 个`;
}

function wordIn(words: Readonly<Record<string, string>>, key: string): string | undefined {
  return Object.hasOwn(words, key) ? words[key] : undefined;
}
