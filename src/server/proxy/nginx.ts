import { notReceivedPath } from '../../domain/publication/page-path.ts';
import { contentTypes } from '../http/site/static-file.ts';
import { basePattern, cacheControl, fileHeaders, folders, hostOf, introduction, type ProxiedSite, servedPaths, unanswered } from './proxied-site.ts';

/** The whole configuration for nginx 1.18 or later, for a file that its `http` block includes. */
export function nginxConfiguration(site: ProxiedSite): string {
  const host = hostOf(site);
  return [
    ...introduction(site, 'nginx'),
    '# 域名下已经有别的网站时：把下面的 location 各段放进那个网站的 server 段里，其余不要。',
    'server {',
    `  listen ${site.httpPort};`,
    `  server_name ${host};`,
    `  return 301 https://$host$request_uri;`,
    '}',
    'server {',
    `  listen ${site.httpsPort} ssl;`,
    `  server_name ${host};`,
    `  ssl_certificate ${site.certificate};`,
    `  ssl_certificate_key ${site.key};`,
    '  ssl_protocols TLSv1.2 TLSv1.3;',
    '  server_tokens off;',
    ...(site.portal.basePath === '/' ? [] : ['  # 本域名下没有别的网站时才要这一段。', '  location / { return 404; }']),
    '',
    ...locations(site).map((line) => (line === '' ? '' : `  ${line}`)),
    '}',
    '',
  ].join('\n');
}

function locations(site: ProxiedSite): string[] {
  const { basePath } = site.portal;
  const base = basePattern(site);
  return [
    '# 网站的文件。网址不带结尾，也找得到文件。',
    `location ${basePath} {`,
    `  alias ${site.folder}/;`,
    '  try_files $uri $uri.html $uri/index.html =404;',
    `  error_page 404 ${basePath}404.html;`,
    ...files(fileHeaders, cacheControl.others),
    '}',
    ...folders.flatMap(({ folder, headers, says }) => [
      `# ${says}`,
      `location ${basePath}${folder} {`,
      `  alias ${site.folder}/${folder};`,
      '  try_files $uri $uri.html =404;',
      `  error_page 404 ${basePath}404.html;`,
      ...files(headers, cacheControl.others),
      '}',
    ]),
    `location ${basePath}_astro/ {`,
    `  alias ${site.folder}/_astro/;`,
    ...files(fileHeaders, cacheControl.hashed),
    '}',
    `location ~ "^${base}(.*/)?\\." { return 404; }`,
    ...(basePath === '/' ? [] : [`location = ${basePath.slice(0, -1)} { absolute_redirect off; return 301 ${basePath}; }`]),
    '',
    '# 亮码：大写的 P、结尾的斜杠，都转到同一个网址。',
    ...[`${base}[Pp]/(\\d{10})(\\.html)?/`, `${base}P/(\\d{10})(\\.html)?`].map(
      (pattern) => `location ~ "^${pattern}$" { absolute_redirect off; return 301 ${basePath}p/$1$is_args$args; }`,
    ),
    '',
    '# 表单、查询和办理，由后面的服务器回答。',
    `location ~ "^${base}(${servedPaths.join('|')})(/|$)" {`,
    `  proxy_pass http://127.0.0.1:${site.serverPort};`,
    '  proxy_http_version 1.1;',
    '  proxy_set_header Connection "";',
    '  proxy_set_header Host $http_host;',
    '  proxy_set_header X-Forwarded-For $proxy_add_x_forwarded_for;',
    '  proxy_set_header X-Forwarded-Proto $scheme;',
    '  # 来访者自己写的这两项不往后传。',
    '  proxy_set_header X-Real-IP "";',
    '  proxy_set_header Forwarded "";',
    '  client_max_body_size 256k;',
    '  # 后面的服务器没有应答，或者内容太长：网站自己的网页，写明没有收到、打哪个电话。',
    `  error_page ${unanswered.join(' ')} ${basePath}${notReceivedPath};`,
    '  # 导出排队时要等。',
    '  proxy_read_timeout 600s;',
    '}',
  ];
}

function files(headers: typeof fileHeaders, caching: string): string[] {
  return [
    ...headers.map(([name, value]) => `  add_header ${name} "${value}" always;`),
    `  add_header cache-control "${caching}" always;`,
    '  gzip on;',
    '  gzip_vary on;',
    `  gzip_types ${textTypes().join(' ')};`,
    '  charset utf-8;',
    `  charset_types ${textTypes().join(' ')};`,
    `  types { ${Object.entries(contentTypes)
      .map(([ending, type]) => `${bare(type)} ${ending.slice(1)};`)
      .join(' ')} }`,
  ];
}

/** The types that are text in UTF-8; nginx knows `text/html` to be one. */
function textTypes(): string[] {
  const texts = Object.values(contentTypes).filter((type) => type.endsWith('charset=utf-8'));
  return texts.map(bare).filter((type) => type !== 'text/html');
}

function bare(type: string): string {
  return type.replace(/;.*$/, '');
}
