/** `npm run template -- --area 430602 --as-of 2023-06-30`: the spreadsheet in which an area's month is filled in; `npm run import` reads it back. */
import { writeFileSync } from 'node:fs';
import { writeXlsx } from 'hucre';
import { nearestWords } from '../src/content/file/nearest.ts';
import { readSoundContent } from '../src/content/read/read.ts';
import { civilDate, formatCivilDate } from '../src/domain/value/civil-date.ts';
import { modelAsOf } from '../src/findings/as-of.ts';
import { snapshotOf } from '../src/findings/snapshot.ts';
import { todayInChina } from './command/today.ts';
import { commandLine, UserError } from './command/command-line.ts';
import { formSheets } from './monthly-form/workbook.ts';

const use = {
  does: '给一个区域生成当月的填报表（Excel）：每项指标一行，写着任务、上次报的数和到时应到多少，只填白格。',
  usage: 'npm run template -- --area 430602 --as-of 2023-06-30 [--out 填报表.xlsx]',
  options: {
    area: '区域编号；下一级区域的任务也在表里',
    'as-of': '数据截至哪一天，如 2023-06-30',
    out: '写到哪个文件，默认 填报表-区域编号-日期.xlsx',
    content: '内容文件夹，默认 content',
  },
};
const { values } = commandLine(use, {
  options: { area: { type: 'string' }, 'as-of': { type: 'string' }, out: { type: 'string' }, content: { type: 'string', default: 'content' } },
});

if (values.area === undefined || values['as-of'] === undefined) throw new UserError(`没有写是哪个区域、截至哪一天。用法：${use.usage}`);
const asOf = civilDate.safeParse(values['as-of']);
if (!asOf.success) throw new UserError(`日期“${values['as-of']}”要写成 2023-06-30 的样子`);
const model = readSoundContent(values.content);
const area = model.areas.get(values.area);
if (area === undefined) throw new UserError(`没有编号是“${values.area}”的区域${nearestWords(values.area, model.areas.keys())}`);

const sheets = formSheets(snapshotOf(modelAsOf(model, asOf.data, civilDate.parse(todayInChina())), asOf.data, `${model.portal.origin}/`), area, asOf.data);
const count = (sheets[0]?.rows?.length ?? 0) - 3;
if (count <= 0) throw new UserError(`${area.name}到${formatCivilDate(asOf.data)}没有要报进展的指标`);
const out = values.out ?? `填报表-${area.id}-${asOf.data}.xlsx`;
writeFileSync(out, await writeXlsx({ sheets }));
console.log(`${area.name}，截至${formatCivilDate(asOf.data)}，${count} 项指标，写在 ${out}；填好以后运行 npm run import -- ${out}`);
