/**
 * `npm run doctor -- --area 430582 --strict`: what is stale, empty or overdue today, the gravest first. Exit 0 whatever it finds;
 * with `--strict` 1 if something would fail the inspection of government websites.
 */
import { readSoundContent } from '../src/content/read/read.ts';
import { civilDate } from '../src/domain/value/civil-date.ts';
import { modelOnHand } from '../src/findings/as-of.ts';
import { staleOf } from '../src/findings/freshness.ts';
import { freshForDays } from '../src/findings/report-duty.ts';
import { snapshotOf } from '../src/findings/snapshot.ts';
import { todayInChina } from './command/today.ts';
import { commandLine, UserError } from './command/command-line.ts';

const use = {
  does: `查哪些内容过期、空白、到期没有办：政府网站普查的单项否决、二十个工作日、超过 ${freshForDays} 天的数、没有人看过的牌子、到期的回访。`,
  usage: 'npm run doctor -- [--area 430582] [--strict]',
  options: { area: '只看一个区域和整个网站的', 'as-of': '算到哪一天，默认今天', strict: '有单项否决的，退出码是 1', content: '内容文件夹，默认 content' },
};
const { values } = commandLine(use, {
  options: {
    area: { type: 'string' },
    'as-of': { type: 'string', default: todayInChina() },
    strict: { type: 'boolean', default: false },
    content: { type: 'string', default: 'content' },
  },
});

const weights = { veto: '单项否决', overdue: '过期', soon: '快到期' } as const;

const day = civilDate.safeParse(values['as-of']);
if (!day.success) throw new UserError(`日期“${values['as-of']}”要写成 2023-12-31 的样子`);
const model = readSoundContent(values.content);
if (values.area !== undefined && !model.areas.has(values.area)) throw new UserError(`没有编号是“${values.area}”的区域`);
const all = staleOf(snapshotOf(modelOnHand(model, day.data), day.data, `${model.portal.origin}/`));
const found = all.filter(({ area }) => values.area === undefined || area === undefined || area === values.area);
for (const { weight, what, cure, file } of found) console.log(`【${weights[weight]}】${what}\n    怎么办：${cure}${file === undefined ? '' : `（${file}）`}`);
console.log(found.length === 0 ? `截至 ${day.data}，没有过期的。` : `\n截至 ${day.data}，共 ${found.length} 处。`);
if (values.strict && found.some(({ weight }) => weight === 'veto')) process.exitCode = 1;
