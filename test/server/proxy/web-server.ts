import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:https';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { freePort } from '../postgres.ts';

export type Program = 'nginx' | 'caddy';

export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
}

/** A real web server with the configuration that `npm run proxy` prints, over TLS with a certificate of its own. */
export interface WebServer {
  /** Asks for a path of the host as a browser at `from`, a loopback address, does. */
  ask(path: string, options?: { method?: string; from?: string; body?: string; headers?: Record<string, string> }): Promise<Answer>;
  stop(): Promise<void>;
}

const host = 'ms.example.gov.cn';

export async function startWebServer(program: Program, { site, serverPort }: { site: string; serverPort: number }): Promise<WebServer> {
  const folder = mkdtempSync(join(tmpdir(), `liangma-${program}-`));
  const [certificate, key] = [join(folder, 'cert.pem'), join(folder, 'key.pem')];
  const subject = ['-subj', `/CN=${host}`, '-addext', `subjectAltName=DNS:${host}`];
  execFileSync(
    'openssl',
    ['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-keyout', key, '-out', certificate, '-days', '2', ...subject],
    { stdio: 'ignore' },
  );
  const [httpsPort, httpPort] = [await freePort(), await freePort()];
  const ports = ['--server-port', String(serverPort), '--https-port', String(httpsPort), '--http-port', String(httpPort)];
  const script = join(import.meta.dirname, '../../../scripts/proxy.ts');
  const printed = execFileSync(process.execPath, [script, program, '--site', site, '--certificate', certificate, '--key', key, ...ports], { encoding: 'utf8' });
  const running = program === 'nginx' ? startNginx(folder, printed) : startCaddy(folder, printed);
  await listening(running, httpsPort);
  return {
    ask: (path, options = {}) => asked(httpsPort, path, options),
    async stop() {
      const ended = new Promise((resolve) => running.once('exit', resolve));
      if (running.exitCode === null && running.kill('SIGTERM')) await ended;
      rmSync(folder, { recursive: true });
    },
  };
}

function startNginx(folder: string, printed: string): ChildProcess {
  writeFileSync(join(folder, 'liangma.conf'), printed);
  const user = process.getuid?.() === 0 ? 'user root;' : '';
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `${name}_temp_path ${folder}/${name};`).join(' ');
  writeFileSync(
    join(folder, 'nginx.conf'),
    `${user} daemon off; pid ${folder}/pid; error_log stderr; events {} http { access_log off; ${temporary} include ${folder}/liangma.conf; }`,
  );
  return spawn('/usr/sbin/nginx', ['-e', 'stderr', '-p', folder, '-c', join(folder, 'nginx.conf')], { stdio: ['ignore', 'ignore', 'inherit'] });
}

function startCaddy(folder: string, printed: string): ChildProcess {
  mkdirSync(join(folder, 'data'));
  // What concerns the whole program stands before the sites: here it must leave the machine's usual ports alone.
  writeFileSync(join(folder, 'Caddyfile'), `{\n\tadmin off\n\tauto_https disable_redirects\n}\n${printed}`);
  const env = { ...process.env, XDG_DATA_HOME: join(folder, 'data'), XDG_CONFIG_HOME: join(folder, 'data'), HOME: folder };
  return spawn('/usr/bin/caddy', ['run', '--adapter', 'caddyfile', '--config', join(folder, 'Caddyfile')], { env, stdio: ['ignore', 'ignore', 'ignore'] });
}

async function listening(running: ChildProcess, port: number): Promise<void> {
  for (let attempt = 1; !(await isOpen(port)); attempt += 1) {
    if (running.exitCode !== null || attempt === 2400) throw new Error('The web server did not start with the printed configuration');
    await pause(50);
  }
}

function isOpen(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => resolve(true)).on('error', () => resolve(false));
    socket.unref().on('connect', () => socket.destroy());
  });
}

function asked(port: number, path: string, options: NonNullable<Parameters<WebServer['ask']>[1]>): Promise<Answer> {
  const { method = 'GET', from = '127.0.0.1', body, headers = {} } = options;
  const type = body === undefined ? {} : { 'content-type': 'application/x-www-form-urlencoded', 'content-length': String(Buffer.byteLength(body)) };
  return new Promise((resolve, reject) => {
    const sent = request(
      {
        host: '127.0.0.1',
        port,
        path,
        method,
        localAddress: from,
        servername: host,
        rejectUnauthorized: false,
        agent: false,
        headers: { host: `${host}:${port}`, ...type, ...headers },
      },
      async (response) => {
        let text = '';
        for await (const chunk of response.setEncoding('utf8')) text += chunk;
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: text });
      },
    );
    sent.on('error', reject).end(body);
  });
}
