import type { IssueDraft } from '../value/issue.ts';

/**
 * Where the portal is served, base path included, slash at the end: `https://www.example.gov.cn/ztzl/mssx/`.
 *
 * @param address `origin` of `content/portal.yaml`, host and path
 * @throws {TypeError} if it is not an absolute URL
 */
export function siteUrlOf(address: string): string {
  const { origin, pathname } = new URL(address);
  return origin + pathname.replace(/\/*$/, '/');
}

/** What makes an address unfit for signs that hang for years; with a subject what works all the same. The length is another rule. */
export function addressIssues(address: string): IssueDraft[] {
  if (!URL.canParse(address)) return [];
  const { protocol, username, password, search, hash, hostname, port, pathname } = new URL(address);
  const wrong = (what: string, cure: string) => ({ what, cure });
  const unfit = (what: string, cure: string) => ({ what, cure, subject: address });
  const issues: IssueDraft[] = [];
  if (!/^https?:$/.test(protocol)) issues.push(wrong(`“${protocol}”不是网页的协议，手机扫了打不开`, '改成 https://（没有证书的写 http://）'));
  if (username !== '' || password !== '') issues.push(wrong('网址里写了用户名或密码', '删去 @ 和它前面的用户名、密码'));
  if (search !== '' || hash !== '') issues.push(wrong('网址里有 ? 或 # 以后的部分', '只写到栏目的路径，例：https://www.example.gov.cn/ztzl/mssx/'));
  if (!/^\/([\w.-]+\/)*[\w.-]*\/*$/.test(pathname)) issues.push(wrong(`路径“${pathname}”里有不能用的字符`, '路径只用字母、数字、点、横线和斜杠'));
  if (/\/\.{1,2}(?:\/|$)|%2e/i.test(address)) issues.push(wrong('路径里有“..”或“.”', '写完整的路径，例：https://www.example.gov.cn/ztzl/mssx/'));
  if (/\.(?:s?html?|aspx?|jspx?|php|do|action)\/*$/i.test(pathname))
    issues.push(wrong(`“${pathname.replace(/^.*\/(?=[^/])/, '')}”是一个页面，不是栏目`, '只写到栏目的路径，例：https://www.example.gov.cn/ztzl/mssx/'));
  if (!isDomain(hostname)) issues.push(unfit(`“${hostname}”不是域名，换了机器牌子就打不开`, '改用域名；只在内网试用的，在 exceptions.yaml 写明理由'));
  if (protocol === 'http:' && isDomain(hostname))
    issues.push({
      ...unfit('网址是 http，传的意见和电话别人看得见', '改成 https://；只在内网试用、还没有证书的，在 exceptions.yaml 写明理由'),
      isWarning: true,
    });
  if (port !== '')
    issues.push(unfit(`网址带端口 ${port}，牌子上难输，换了端口就打不开`, '由前面的服务器用标准端口转发；只在内网试用的，在 exceptions.yaml 写明理由'));
  return issues;
}

/** Neither an address of a machine nor this machine itself. */
function isDomain(hostname: string): boolean {
  return !/^[\d.]+$|^\[/.test(hostname) && hostname !== 'localhost';
}
