/**
 * `npm start`: builds the site if `dist/` is missing or older than what it is made from, keeps the old one if the
 * content is refused, then serves it with the feedback endpoint and prints the address. BUILD_DATE and BASE_PATH as for
 * `npm run build`; PORT, HOST and the rest as in src/server/main.ts.
 */
import { basePathOf } from './build/address.ts';
import { type HeldBack, heldBackWords } from './build/held-back.ts';
import { BuildRefused, buildSite } from './build/site.ts';
import { basePathOfSite, isStale } from './build/staleness.ts';
import { todayInChina } from './command/today.ts';
import { commandLine, errorSentence } from './command/command-line.ts';

const { BUILD_DATE = todayInChina(), PORT = '4321' } = process.env;
const use = {
  does: '需要时生成网站，并在本机打开网站和意见服务。',
  usage: 'npm start',
  options: { PORT: '端口，默认 4321', BASE_PATH: '预览时用的路径，默认照 portal.yaml 的 origin', BUILD_DATE: '页面上印的日期，默认今天' },
};
commandLine(use, {});
const basePath = basePathOf('content', process.env.BASE_PATH);
try {
  const held = isStale('dist', basePath) ? await built() : [];
  if (held.length > 0) console.error(`\n${heldBackWords(held)}`);
  await import('../src/server/main.ts');
  console.log(`\n网站已就绪：http://localhost:${PORT}${basePath}\n按 Ctrl+C 停止。`);
} catch (error) {
  if (isPortTaken(error)) console.error(`端口 ${PORT} 已被别的程序占用；换一个端口：PORT=4322 npm start`);
  else console.error(`\n${errorSentence(error)}`);
  // The store's own thread would keep the process alive.
  process.exit(1);
}

/** Builds the site. If the content is refused, residents are served what was published last, and the person at the terminal is told why. */
async function built(): Promise<readonly HeldBack[]> {
  try {
    return await buildSite({ out: 'dist', builtOn: BUILD_DATE, basePath });
  } catch (error) {
    if (!(error instanceof BuildRefused) || basePathOfSite('dist') !== basePath) throw error;
    console.error(`\n${errorSentence(error)}\n\n网站没有重新生成，现在打开的还是上一次生成的网站（dist/），内容是旧的。改好以上问题后再运行 npm start。`);
    return [];
  }
}

function isPortTaken(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
}
