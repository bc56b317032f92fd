/**
 * `npm run validate [folder]`: checks every content file, and the codes against what was published
 * before; exit 1 if anything is wrong.
 */
import { formatProblem } from '../src/content/problem.ts';
import { readContent } from '../src/content/read.ts';
import { publishedBefore } from './codes/published.ts';

const [folder = 'content'] = process.argv.slice(2);
const started = performance.now();
const { known, notices: unchecked } = publishedBefore(folder, folder === 'content' ? 'dist' : undefined);
const { problems, notices } = readContent(folder, undefined, known);
for (const notice of notices) console.log(`核实过：${notice}`);
for (const problem of problems) console.error(formatProblem(problem));
const seconds = ((performance.now() - started) / 1000).toFixed(1);
for (const notice of unchecked) console.log(`提示：${notice}`);
if (problems.length > 0) {
  console.error(`\n共 ${problems.length} 处问题，用时 ${seconds} 秒。改好后再运行 npm run validate。`);
  process.exitCode = 1;
} else {
  console.log(`内容没有问题，用时 ${seconds} 秒。`);
}
