import { lineage } from '../../../domain/task/area.ts';
import type { Portal } from '../../../domain/publication/portal.ts';
import type { FieldPath, IssueDraft } from '../../../domain/value/issue.ts';
import type { Entries } from '../../entries.ts';
import type { Model } from '../../model.ts';
import type { Rule } from '../../rule.ts';
import { isPlaceholder } from '../words/placeholders.ts';

/**
 * What the portal and its checklist say of themselves in two places.
 *
 * @see 《政府网站发展指引》(国办发〔2017〕47号): the first six digits of a site's code are its division code
 */
export const portalDoubtRule: Rule = {
  id: 'portal-doubtful',
  sentence:
    '网站标识码的前六位是首页区域或者它上级的行政区划代码，主站的域名和所属网站的网址是同一个网站，备案编号写着“ICP备”“公网安备”，找错的网址带的 site_code 是本站的标识码，信息公开条件名称里写的天数与 withinDays 相同。不同的提出提醒；确实如此的，写明理由登记为例外。',
  isWarning: true,
  find: (model, entries) => [...(entries.portal === undefined ? [] : ofPortal(entries.portal, model)), ...entries.checklists.flatMap(ofChecklist)],
};

function ofPortal(at: Portal, { areas }: Model): IssueDraft[] {
  const { siteIdCode, homeArea, siteDomain, hostSite, icp, policeRecord, errorReport } = at;
  const home = areas.get(homeArea);
  const codes = home === undefined ? [] : lineage(home).flatMap(({ divisionCode }) => divisionCode ?? []);
  const host = hostSite === undefined || !URL.canParse(hostSite.url) ? undefined : new URL(hostSite.url).hostname;
  const bare = (name: string) =>
    name
      .toLowerCase()
      .replace(/^(?:https?:\/\/)?(?:www\.)?/u, '')
      .replace(/\/.*$/u, '');
  return [
    ...(siteIdCode !== undefined && /^\d{10}$/u.test(siteIdCode) && codes.length > 0 && !codes.some((code) => siteIdCode.startsWith(code))
      ? [found(at, ['siteIdCode'], `网站标识码以 ${siteIdCode.slice(0, 6)} 开头，${home?.name ?? ''}和它的上级的行政区划代码是 ${codes.join('、')}`)]
      : []),
    ...(siteDomain !== undefined && host !== undefined && bare(siteDomain) !== bare(host)
      ? [found(at, ['hostSite', 'url'], `所属网站的网址是 ${host}，主站域名写的是 ${siteDomain}`)]
      : []),
    ...(icp !== undefined && !isPlaceholder(icp) && !/ICP[备证]/iu.test(icp.normalize('NFKC'))
      ? [found(at, ['icp'], `“${icp}”不像 ICP 备案编号，如 湘ICP备05001234号`)]
      : []),
    ...(policeRecord !== undefined && !isPlaceholder(policeRecord) && !/公网安备/u.test(policeRecord)
      ? [found(at, ['policeRecord'], `“${policeRecord}”不像公安备案编号，如 湘公网安备43060202000123号`)]
      : []),
    ...ofErrorReport(at, siteIdCode, errorReport),
  ];
}

/** The page for errors asks by the site's code: with another one, what residents write there goes to another site. */
function ofErrorReport(at: Portal, siteIdCode: string | undefined, errorReport: string | undefined): IssueDraft[] {
  const code = errorReport === undefined ? null : new URL(errorReport).searchParams.get('site_code');
  return code === null || code === siteIdCode ? [] : [found(at, ['errorReport'], `网址里的 site_code 是 ${code}，网站标识码是 ${siteIdCode ?? '空的'}`)];
}

function ofChecklist(at: Entries['checklists'][number]): IssueDraft[] {
  return at.items.flatMap(({ name, withinDays }, index) => {
    const days = /(\d+)\s*(?:天|日)/u.exec(name.normalize('NFKC'))?.[1];
    return days === undefined || withinDays === undefined || Number(days) === withinDays
      ? []
      : [found(at, ['items', index, 'withinDays'], `名称“${name}”里是 ${days} 天，withinDays 写的是 ${withinDays}`, at.version)];
  });
}

function found(at: object, path: FieldPath, what: string, subject = 'portal'): IssueDraft {
  return { at, path, what, cure: '核对以后改正其中一个；没有取得的不填；确实如此的登记例外', subject };
}
