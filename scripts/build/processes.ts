import { type ChildProcess, fork } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import { digestOfCode } from './code-digest.ts';
import { question } from './questions.ts';
import { workFolder } from './work-folder.ts';

/** How the processes ended that make a site. */
export interface Ended {
  readonly status: number | null;
  /** What they wrote on standard error. */
  readonly complaints: string;
}

interface Options {
  /** What the processes read from their environment. */
  readonly settings: Readonly<Record<string, string | undefined>>;
  /** Work folder. */
  readonly work: string;
  readonly basePath: string;
  /** Processes that make pages; as many as there are cores if it is missing. */
  readonly processes?: number;
  /** Told every code of the site, as soon as the content is found sound. */
  readonly codesKnown: (codes: ReadonlySet<string>) => void;
  /** Told how many pages have been handed out, of how many. */
  readonly say: (made: number, all: number) => void;
}

/** Fewer pages than this are made by one process: another would read the content for longer. */
const fewPages = 400;
/** Pages handed out at once; what comes first are tables, handed out one by one. */
const batchSize = 50;

/** Makes the site in the work folder: bundles the code if it is not, reads the content beside that, then makes the pages on every core. */
export async function makeSite({ settings, work, basePath, processes = availableParallelism(), codesKnown, say }: Options): Promise<Ended> {
  const code = digestOfCode();
  const env = { ...process.env, ...settings, CODE_DIGEST: code, NODE_COMPILE_CACHE: resolve('node_modules/.cache/compiled'), NODE_ENV: 'production', ASTRO_TELEMETRY_DISABLED: '1' };
  const folder = workFolder(work);
  const bundledFrom = `${code} ${basePath}`;
  const bundling = folder.bundledFrom() === bundledFrom ? undefined : started('bundle', env);
  const bundled = bundling === undefined ? Promise.resolve(true) : bundling.ended.then(({ status }) => {
    if (status === 0) folder.setBundledFrom(bundledFrom);
    return status === 0;
  });
  const all: Running[] = bundling === undefined ? [] : [bundling];
  const batches: string[][] = [];
  let count = 0;

  const start = (part: string, more: NodeJS.ProcessEnv) => {
    const running = started(part, { ...env, ...more });
    all.push(running);
    running.child.on('message', (message) => void answer(running.child, message));
    return running;
  };
  const answer = async (child: ChildProcess, message: unknown) => {
    const asked = question.parse(message);
    if (asked.kind === 'bundle' && !(await bundled)) child.kill();
    if (asked.kind === 'open') {
      count = asked.pages.length;
      codesKnown(new Set(asked.codes));
      batches.push(...batchesOf(asked.pages));
      const others = count < fewPages ? 0 : processes - 1;
      for (let other = 0; other < others; other += 1) start('render-too', { HELD_AREAS: asked.held.join(' '), CONTENT_DIGEST: asked.content });
    }
    const next = asked.kind === 'pages' ? (batches.shift() ?? []) : [];
    say(count - batches.reduce((left, batch) => left + batch.length, 0), count);
    if (child.connected) child.send(next);
  };

  const { ended } = start('render', {});
  const first = await ended;
  if (first.status === 2) bundling?.child.kill();
  const others = await Promise.all(all.map((each) => each.ended));
  if (first.status === 2) return first;
  return { status: others.every(({ status }) => status === 0) ? 0 : 1, complaints: others.map(({ complaints }) => complaints).join('') };
}

interface Running {
  readonly child: ChildProcess;
  readonly ended: Promise<Ended>;
}

/** Runs one part of the build in a process of its own, with a young generation large enough for a province. */
function started(part: string, env: NodeJS.ProcessEnv): Running {
  const child = fork(`scripts/build/${part}.ts`, { env, execArgv: ['--max-semi-space-size=48'], stdio: ['ignore', 'ignore', 'pipe', 'ipc'] });
  const complaints: string[] = [];
  child.stderr?.setEncoding('utf8').on('data', (text: string) => complaints.push(text));
  const ended = new Promise<Ended>((done) => child.on('close', (status) => done({ status, complaints: complaints.join('') })));
  return { child, ended };
}

function batchesOf(pages: readonly string[]): string[][] {
  const tables = pages.filter((page) => page.endsWith('.csv')).map((page) => [page]);
  const others = pages.filter((page) => !page.endsWith('.csv'));
  const batches: string[][] = [];
  for (let from = 0; from < others.length; from += batchSize) batches.push(others.slice(from, from + batchSize));
  return [...tables, ...batches];
}
