/**
 * `npm run proxy -- nginx|caddy`: prints the whole configuration of the web server in
 * front, for the host and base path of the built site.
 */
import { resolve } from 'node:path';
import { caddyConfiguration } from '../src/server/proxy/caddy.ts';
import { nginxConfiguration } from '../src/server/proxy/nginx.ts';
import type { ProxiedSite } from '../src/server/proxy/proxied-site.ts';
import { readPortal } from '../src/server/portal.ts';
import { Refused, runCommand } from './feedback/command.ts';

const usage = `用法：npm run proxy -- nginx 或者 caddy [选项]
把前置网页服务器的整份配置写到屏幕，域名和目录取自已经生成的网站（先运行 npm run build）。
例：npm run --silent proxy -- nginx > /etc/nginx/conf.d/liangma.conf

  --site 文件夹           生成的网站，默认 dist
  --server-port 端口      npm start 的端口，默认 4321
  --https-port 端口       默认 443
  --http-port 端口        默认 80，全部转到 https（Caddy 自己会转）
  --certificate 文件      证书（含中间证书），默认 /etc/liangma/fullchain.pem
  --key 文件              证书的私钥，默认 /etc/liangma/privkey.pem`;

const configurations: Readonly<Record<string, (site: ProxiedSite) => string>> = { nginx: nginxConfiguration, caddy: caddyConfiguration };

await runCommand({
  usage,
  options: { site: 'text', 'server-port': 'text', 'https-port': 'text', 'http-port': 'text', certificate: 'text', key: 'text' },
  words: { least: 1, most: 1 },
  async run({ words: [program = ''], texts }) {
    const configuration = Object.hasOwn(configurations, program) ? configurations[program] : undefined;
    if (!configuration) throw new Refused(`只会写 nginx 和 caddy 的配置，不会写 ${program} 的。`);
    const folder = resolve(texts.site ?? 'dist');
    process.stdout.write(
      configuration({
        portal: portalIn(folder),
        folder,
        serverPort: port(texts['server-port'], 4321),
        httpsPort: port(texts['https-port'], 443),
        httpPort: port(texts['http-port'], 80),
        certificate: texts.certificate ?? '/etc/liangma/fullchain.pem',
        key: texts.key ?? '/etc/liangma/privkey.pem',
      }),
    );
  },
});

function portalIn(folder: string): ProxiedSite['portal'] {
  try {
    return readPortal(folder);
  } catch {
    throw new Refused(`${folder} 里没有生成好的网站，请先运行 npm run build。`);
  }
}

function port(typed: string | undefined, otherwise: number): number {
  if (typed === undefined) return otherwise;
  if (!/^\d{1,5}$/.test(typed) || Number(typed) > 65_535) throw new Refused(`端口应当是 0 到 65535 的整数，不是 ${typed}。`);
  return Number(typed);
}
