/**
 * Installs the Debian packages that the tests drive: a real browser, a real
 * PostgreSQL, the web servers that stand in front (with a certificate maker), a decoder
 * that is not ours, a PDF rasteriser and a CJK font.
 * `npm test` begins with it; does nothing where everything is there already.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** Debian package → the file that shows it is installed. */
const needed: Record<string, string> = {
  chromium: '/usr/bin/chromium',
  'zbar-tools': '/usr/bin/zbarimg',
  'poppler-utils': '/usr/bin/pdftoppm',
  qpdf: '/usr/bin/qpdf',
  postgresql: '/usr/lib/postgresql',
  nginx: '/usr/sbin/nginx',
  caddy: '/usr/bin/caddy',
  openssl: '/usr/bin/openssl',
  'fonts-noto-cjk': '/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc',
};

const missing = Object.keys(needed).filter((name) => !existsSync(needed[name] ?? ''));
if (missing.length > 0) {
  console.log(`Installing Debian packages for the tests: ${missing.join(' ')}`);
  apt('update', '-qq');
  apt('install', '-y', '-qq', '--no-install-recommends', ...missing);
}

function apt(...args: string[]): void {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const isRoot = process.getuid?.() === 0;
  const command = isRoot ? ['apt-get', ...args] : ['sudo', '-n', 'apt-get', ...args];
  const { status } = spawnSync(command[0] ?? '', command.slice(1), { env, stdio: ['ignore', 'ignore', 'inherit'] });
  if (status === 0) return;
  console.error(`apt-get ${args.join(' ')} failed. The tests need these Debian packages: ${missing.join(' ')}`);
  process.exit(1);
}
