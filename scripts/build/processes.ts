import { type ChildProcess, fork } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import type { BundleFolder } from './bundle-folder.ts';
import { type PageQueue, pageQueue } from './page-queue.ts';
import { type Question, question } from './process-questions.ts';

/** How the processes ended that make a site. */
export interface Ended {
  readonly status: number | null;
  /** What they wrote on standard error. */
  readonly complaints: string;
}

interface Options {
  /** What the processes read from their environment. */
  readonly settings: Readonly<Record<string, string | undefined>>;
  readonly codeDigest: string;
  readonly bundle: BundleFolder;
  /** Processes that make pages; as many as there are cores if it is missing. */
  readonly processes?: number | undefined;
  /** Told every code of the site, as soon as the content is found sound. */
  readonly codesKnown: (codes: ReadonlySet<string>) => void;
  /** Told how many pages have been handed out, of how many. */
  readonly say: (made: number, all: number) => void;
}

/** One part of the build that runs in a process of its own. */
interface Running {
  readonly child: ChildProcess;
  readonly ended: Promise<Ended>;
}

/** Variables of these names would be taken for what Astro says of the site. */
const itsOwn = { BASE_URL: undefined, SITE: undefined };
/** Fewer pages than this are made by one process: another would read the content for longer. */
const fewPages = 800;

/** Makes the site in the work folder: bundles the code if it changed, reads the content beside that, then makes the pages on every core. */
export async function makeSite({ settings, codeDigest, bundle, processes = availableParallelism(), codesKnown, say }: Options): Promise<Ended> {
  const env = {
    ...process.env,
    ...settings,
    CODE_DIGEST: codeDigest,
    BUNDLE: bundle.path,
    NODE_COMPILE_CACHE: resolve('node_modules/.cache/compiled'),
    ...itsOwn,
    NODE_ENV: 'production',
    ASTRO_TELEMETRY_DISABLED: '1',
  };
  const bundling = bundle.isThere() ? undefined : started('bundle', env);
  const queue = pageQueue();
  const others: Running[] = [];
  let content: NodeJS.ProcessEnv = {};

  /** Starts the other processes, once. */
  const startOthers = (pages: number) => {
    const missing = pages < fewPages || others.length > 0 ? 0 : processes - 1;
    others.push(...Array.from({ length: missing }, () => answering('render-worker', { ...env, ...content }, answer)));
  };
  const answer = async (asked: Question): Promise<readonly string[]> => {
    if (asked.kind === 'read') {
      content = { HELD_AREAS: asked.held.join(' '), CONTENT_DIGEST: asked.digest };
      codesKnown(new Set(asked.codes));
      // Where every page is made anew the others can read the content while the code is bundled and the first looks everything up.
      if (asked.isAllNew) startOthers(asked.codes.length);
    }
    if (asked.kind === 'stale') {
      queue.fill(asked.pages);
      startOthers(asked.pages.length);
    }
    if (asked.kind === 'read' || asked.kind === 'bundle') await bundling?.ended;
    return asked.kind === 'pages' ? handedOut(queue, say) : [];
  };

  const first = answering('render', env, answer);
  const end = await first.ended;
  const all = [...others, ...(bundling === undefined ? [] : [bundling])];
  if (end.status !== 0) for (const { child } of all) child.kill();
  if (end.status === 2) return end;
  const ends = [end, ...(await Promise.all(all.map(({ ended }) => ended)))];
  return { status: ends.every(({ status }) => status === 0) ? 0 : 1, complaints: ends.map(({ complaints }) => complaints).join('') };
}

async function handedOut(queue: PageQueue, say: Options['say']): Promise<readonly string[]> {
  const pages = await queue.next();
  const progress = queue.progress();
  if (progress !== undefined) say(progress.made, progress.all);
  return pages;
}

/** The same, with its questions answered. */
function answering(part: string, env: NodeJS.ProcessEnv, answer: (asked: Question) => Promise<readonly string[]>): Running {
  const running = started(part, env);
  const { child } = running;
  child.on('message', async (message) => {
    const told = await answer(question.parse(message));
    if (child.connected) child.send(told);
  });
  return running;
}

/**
 * Runs one part of the build in a process of its own, with a young generation large enough for a province. The old one
 * may grow by three quarters of what is in use before it is cleared: left alone it grew to four times as much.
 */
function started(part: string, env: NodeJS.ProcessEnv): Running {
  const child = fork(`scripts/build/${part}.ts`, {
    env,
    execArgv: ['--max-semi-space-size=48', '--heap-growing-percent=75'],
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  const complaints: string[] = [];
  child.stderr?.setEncoding('utf8').on('data', (text: string) => complaints.push(text));
  const ended = new Promise<Ended>((done) => child.on('close', (status) => done({ status, complaints: complaints.join('') })));
  return { child, ended };
}
