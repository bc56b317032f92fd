import { notReceivedPath } from '../../domain/publication/page-path.ts';
import { basePattern, cacheControl, fileHeaders, folders, hostOf, introduction, type ProxiedSite, servedPaths, unanswered } from './proxied-site.ts';

/** The whole configuration for Caddy 2.6 or later, for a Caddyfile. */
export function caddyConfiguration(site: ProxiedSite): string {
  const { httpsPort, certificate, key } = site;
  const address = `https://${hostOf(site)}${httpsPort === 443 ? '' : `:${httpsPort}`}`;
  return [
    ...introduction(site, 'caddy'),
    `${address} {`,
    `\ttls ${certificate} ${key}`,
    '\tencode gzip',
    '\t# 访问日志；npm run code-reads 由它数亮码的网页打开几次。',
    '\tlog {',
    '\t\tformat json',
    '\t}',
    ...[...served(site), ...codes(site), ...files(site), ...missing(site)].map((line) => `\t${line}`),
    '}',
    '',
  ].join('\n');
}

function served(site: ProxiedSite): string[] {
  return [
    '# 表单、查询和办理，由后面的服务器回答。Caddy 自己写 X-Forwarded-For，来访者写的不算。',
    `@served path_regexp ^${basePattern(site)}(${servedPaths.join('|')})(/|$)`,
    'handle @served {',
    '\trequest_body {',
    '\t\tmax_size 256KB',
    '\t}',
    `\treverse_proxy 127.0.0.1:${site.serverPort} {`,
    '\t\theader_up -X-Real-IP',
    '\t\theader_up -Forwarded',
    '\t}',
    '}',
  ];
}

function codes(site: ProxiedSite): string[] {
  const base = basePattern(site);
  return [
    '# 亮码：大写的 P、结尾的斜杠，都转到同一个网址。',
    `@code path_regexp code ^${base}(?:[Pp]/([0-9]{10})(?:\\.html)?/|P/([0-9]{10})(?:\\.html)?)$`,
    'handle @code {',
    `\tredir * ${site.portal.basePath}p/{re.code.1}{re.code.2}?{query} permanent`,
    '}',
  ];
}

function files(site: ProxiedSite): string[] {
  const { basePath } = site.portal;
  const prefix = basePath.slice(0, -1);
  return [
    ...(prefix === '' ? [] : [`redir ${prefix} ${basePath} permanent`]),
    '# 网站的文件。网址不带结尾，也找得到文件。',
    `handle ${basePath}* {`,
    ...(prefix === '' ? [] : [`\turi strip_prefix ${prefix}`]),
    `\troot * "${site.folder}"`,
    '\t@hidden path_regexp (^|/)\\.|\\x00',
    '\terror @hidden 404',
    ...folders.flatMap(({ folder, headers: own, says }, index) => [
      `\t# ${says}`,
      `\t@folder${index} path ${basePath}${folder}*`,
      ...headers(own, `@folder${index}`).map((line) => `\t${line}`),
    ]),
    `\t@own not path ${folders.map(({ folder }) => `${basePath}${folder}*`).join(' ')}`,
    ...headers(fileHeaders, '@own').map((line) => `\t${line}`),
    `\t@hashed path ${basePath}_astro/*`,
    `\t@others not path ${basePath}_astro/*`,
    `\theader @others cache-control "${cacheControl.others}"`,
    `\theader @hashed cache-control "${cacheControl.hashed}"`,
    '\ttry_files {path} {path}.html {path}/index.html',
    '\tfile_server {',
    '\t\tdisable_canonical_uris',
    '\t}',
    '}',
    ...(prefix === '' ? [] : ['# 本域名下没有别的网站时才要这一段。', 'handle {', '\terror 404', '}']),
  ];
}

function missing(site: ProxiedSite): string[] {
  return [
    'handle_errors {',
    ...headers(fileHeaders).map((line) => `\t${line}`),
    `\theader cache-control "${cacheControl.others}"`,
    '\t@missing expression {err.status_code} == 404',
    '\thandle @missing {',
    `\t\troot * "${site.folder}"`,
    '\t\trewrite * /404.html',
    '\t\tfile_server',
    '\t}',
    '\t# 后面的服务器没有应答，或者内容太长：网站自己的网页，写明没有收到、打哪个电话。',
    `\t@unanswered expression {err.status_code} in [${unanswered.join(', ')}]`,
    '\thandle @unanswered {',
    `\t\troot * "${site.folder}"`,
    // A file is served to who asks for one, not to who sends a form.
    '\t\tmethod GET',
    `\t\trewrite * /${notReceivedPath}`,
    '\t\tfile_server',
    '\t}',
    '}',
  ];
}

function headers(all: typeof fileHeaders, where = ''): string[] {
  return [['header', where, '{'].filter(Boolean).join(' '), ...all.map(([name, value]) => `\t${name} "${value}"`), '}'];
}
