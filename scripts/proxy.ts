/**
 * `npm run proxy -- nginx|caddy`: prints the whole configuration of the web server in
 * front, for the host and base path of the built site.
 */
import { resolve } from 'node:path';
import { caddyConfiguration } from '../src/server/proxy/caddy.ts';
import { nginxConfiguration } from '../src/server/proxy/nginx.ts';
import type { ProxiedSite } from '../src/server/proxy/proxied-site.ts';
import { readPortal } from '../src/server/portal/portal.ts';
import { commandLine, UserError } from './command/command-line.ts';

const use = {
  does: `把前置网页服务器的整份配置写到屏幕，域名和目录取自已经生成的网站（先运行 npm run build）。
例：npm run --silent proxy -- nginx > /etc/nginx/conf.d/liangma.conf`,
  usage: 'npm run proxy -- nginx|caddy [选项]',
  options: {
    site: '生成的网站，默认 dist',
    'server-port': 'npm start 的端口，默认 4321',
    'https-port': '默认 443',
    'http-port': '默认 80，全部转到 https（Caddy 自己会转）',
    certificate: '证书文件（含中间证书），默认 /etc/liangma/fullchain.pem',
    key: '证书的私钥文件，默认 /etc/liangma/privkey.pem',
  },
  atLeast: 1,
};
const text = { type: 'string' } as const;
const { values, positionals } = commandLine(use, {
  options: { site: text, 'server-port': text, 'https-port': text, 'http-port': text, certificate: text, key: text },
});
const [program = ''] = positionals;
const configurations: Readonly<Record<string, (site: ProxiedSite) => string>> = { nginx: nginxConfiguration, caddy: caddyConfiguration };
const configuration = Object.hasOwn(configurations, program) ? configurations[program] : undefined;
if (!configuration) throw new UserError(`只会写 nginx 和 caddy 的配置，不会写 ${program} 的。`);
const folder = resolve(values.site ?? 'dist');
process.stdout.write(
  configuration({
    portal: portalIn(folder),
    folder,
    serverPort: port(values['server-port'], 4321),
    httpsPort: port(values['https-port'], 443),
    httpPort: port(values['http-port'], 80),
    certificate: values.certificate ?? '/etc/liangma/fullchain.pem',
    key: values.key ?? '/etc/liangma/privkey.pem',
  }),
);

function portalIn(folder: string): ProxiedSite['portal'] {
  try {
    return readPortal(folder);
  } catch {
    throw new UserError(`${folder} 里没有生成好的网站，请先运行 npm run build。`);
  }
}

function port(typed: string | undefined, otherwise: number): number {
  if (typed === undefined) return otherwise;
  if (!/^\d{1,5}$/.test(typed) || Number(typed) > 65_535) throw new UserError(`端口应当是 0 到 65535 的整数，不是 ${typed}。`);
  return Number(typed);
}
