/**
 * `npm run inventory -- --area 430602 --out signs.csv`: which sites have no sign or one that nobody has looked at for
 * more than 90 days. Without `--area` all areas; without `--out` the CSV goes to the terminal; `--as-of 2023-12-31`
 * counts to another day than today. Exit 0 whatever it finds.
 */
import { writeFileSync } from 'node:fs';
import { readSoundContent } from '../src/content/read/read.ts';
import { type CivilDate, civilDate } from '../src/domain/value/civil-date.ts';
import { inventoryCsv, signInventory, signStateNames } from '../src/signs/inventory.ts';
import { todayInChina } from './command/today.ts';
import { commandLine, UserError } from './command/command-line.ts';

const use = {
  does: '列出哪些点位没有装牌，哪些牌子超过 90 天没有人看过。',
  usage: 'npm run inventory -- --area 430602 --out signs.csv',
  options: { area: '区域编号，不写就是全部', out: '写进哪个 CSV 文件，不写就显示出来', 'as-of': '算到哪一天，默认今天', content: '内容文件夹，默认 content' },
};
const { values } = commandLine(use, {
  options: {
    area: { type: 'string' },
    out: { type: 'string' },
    'as-of': { type: 'string', default: todayInChina() },
    content: { type: 'string', default: 'content' },
  },
});

const asOf = civilDate.safeParse(values['as-of']);
if (!asOf.success) throw new UserError(`日期“${values['as-of']}”要写成 2023-12-31 的样子`);
takeStock(asOf.data);

function takeStock(day: CivilDate): void {
  const model = readSoundContent(values.content);
  const sites = [...model.sites.values()].filter(({ area }) => values.area === undefined || area === values.area);
  const standings = signInventory(sites, model.codes, day);
  const csv = inventoryCsv(standings);
  if (values.out === undefined) process.stdout.write(csv);
  else writeFileSync(values.out, csv);
  const counts = Object.entries(signStateNames).map(([state, name]) => `${name} ${standings.filter((each) => each.state === state).length} 个`);
  console.error(`截至 ${day}，共 ${standings.length} 个点位：${counts.join('，')}`);
}
