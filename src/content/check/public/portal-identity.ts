import type { Portal } from '../../../domain/publication/portal.ts';
import type { IssueDraft } from '../../../domain/value/issue.ts';
import type { Rule } from '../../rule.ts';
import { isPlaceholder } from '../words/placeholders.ts';

/**
 * A portal that is no demonstration is a government's: it says who it is, and nothing in it stands for something else.
 * What is not known yet is left out.
 *
 * @see 《政府网站发展指引》(国办发〔2017〕47号)
 */
export const portalIdentityRule: Rule = {
  id: 'portal-placeholder',
  sentence: '不是示范站的，网站名称、主办单位、网址（党政机关标识和找错的也算）、标识码和备案编号不能是“示例”“示范站”、全是零这样的占位内容。',
  find: (_, { portal }) => (portal === undefined || portal.isDemonstration ? [] : [...words(portal), ...hosts(portal), ...numbers(portal)]),
};

const cure = '写真实的；主办单位还没有取得的，先不填这一项。只是试用的，写 isDemonstration: true';

function words(at: Portal): IssueDraft[] {
  const { name, shortName, operator, siteName, hostSite } = at;
  const all = { name, shortName, operator, siteName, hostSite: hostSite?.text };
  return Object.entries(all).flatMap(([field, text]) =>
    text === undefined || text === '' || !(isPlaceholder(text) || /示例|示范站|某某|[x×]{2}/iu.test(text))
      ? []
      : [{ at, path: field === 'hostSite' ? ['hostSite', 'text'] : [field], what: `“${text}”是占位的名称`, cure }],
  );
}

/** Hosts that are set aside for examples. RFC 2606 and 6761, and those that begin with example. */
function hosts(at: Portal): IssueDraft[] {
  const { origin, siteDomain, hostSite, institutionMark, errorReport } = at;
  const all = [
    { path: ['origin'], host: new URL(origin).hostname },
    { path: ['siteDomain'], host: siteDomain ?? '' },
    { path: ['hostSite', 'url'], host: hostOf(hostSite?.url) },
    { path: ['institutionMark'], host: hostOf(institutionMark) },
    { path: ['errorReport'], host: hostOf(errorReport) },
  ];
  return all
    .filter(({ host }) => /(?:^|\.)(?:example|test|invalid|localhost)(?:\.|$)/u.test(host))
    .map(({ path, host }) => ({ at, path, what: `“${host}”是示例用的域名，打不开`, cure }));
}

function hostOf(address: string | undefined): string {
  return address === undefined ? '' : new URL(address).hostname;
}

/** Issued numbers are neither all one digit nor mostly zeros, and count up only in examples. */
function numbers(at: Portal): IssueDraft[] {
  const { siteIdCode, icp, policeRecord, phone } = at;
  return Object.entries({ siteIdCode, icp, policeRecord, phone }).flatMap(([field, text]) => {
    const digits = text?.replace(/\D/gu, '') ?? '';
    const isWrong = text !== undefined && (/示例|[x×]{2}/iu.test(text) || /(\d)\1{6,}/u.test(digits) || /123456789/u.test(digits));
    return isWrong ? [{ at, path: [field], what: `“${text}”是占位的编号`, cure }] : [];
  });
}
