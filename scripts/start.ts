/**
 * `npm start`: builds the site if `dist/` is missing or older than what it is made from, then
 * serves it with the feedback endpoint and prints the address. BUILD_DATE and BASE_PATH as for
 * `npm run build`; PORT, HOST and the rest as in src/server/main.ts.
 */
import { basePathOf } from './build/address.ts';
import { BuildRefused, buildSite } from './build/site.ts';
import { isStale } from './build/staleness.ts';
import { todayInChina } from './build/today.ts';

const { BUILD_DATE = todayInChina(), PORT = '4321' } = process.env;
const basePath = basePathOf('content', process.env.BASE_PATH);
try {
  if (isStale('dist', basePath)) await buildSite({ out: 'dist', builtOn: BUILD_DATE, basePath });
  await import('../src/server/main.ts');
  console.log(`\n网站已就绪：http://localhost:${PORT}${basePath}\n按 Ctrl+C 停止。`);
} catch (error) {
  if (error instanceof BuildRefused) console.error(`\n${error.message}`);
  else if (isPortTaken(error)) console.error(`端口 ${PORT} 已被别的程序占用；换一个端口：PORT=4322 npm start`);
  else console.error(error);
  // The store's own thread would keep the process alive.
  process.exit(1);
}

function isPortTaken(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
}
