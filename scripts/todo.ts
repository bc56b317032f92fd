/**
 * `npm run todo -- --area 430582 --year 2024 --out todo.csv`: what keeps an area from full marks in the disclosure score, the
 * most points for the least effort first, each with the file and a template. Exit 0 whatever it finds.
 */
import { writeFileSync } from 'node:fs';
import { readSoundContent } from '../src/content/read/read.ts';
import { civilDate, formatCivilDate } from '../src/domain/value/civil-date.ts';
import { computedScores } from '../src/findings/score.ts';
import { scoreTrend } from '../src/findings/score-trend.ts';
import { snapshotOf } from '../src/findings/snapshot.ts';
import { todoOf } from '../src/findings/todo.ts';
import { nearestWords } from '../src/content/file/nearest.ts';
import { scoreTrendView } from '../src/views/area/score-trend.ts';
import { todoCsv, todoText } from '../src/views/guide/todo.ts';
import { todayInChina } from './command/today.ts';
import { commandLine, UserError } from './command/command-line.ts';

const use = {
  does: '列出一个区域的信息公开还缺什么：最省事、得分最多的在前，每一项写明改哪个文件、写什么。',
  usage: 'npm run todo -- --area 430582 [--year 2024] [--out 待办.csv]',
  options: {
    area: '区域编号',
    year: '清单的年份，不写就是最近一年',
    out: '写进哪个 CSV 文件，不写就显示出来',
    'as-of': '算到哪一天，默认今天',
    content: '内容文件夹，默认 content',
  },
};
const { values } = commandLine(use, {
  options: {
    area: { type: 'string' },
    year: { type: 'string' },
    out: { type: 'string' },
    'as-of': { type: 'string', default: todayInChina() },
    content: { type: 'string', default: 'content' },
  },
});

const day = civilDate.safeParse(values['as-of']);
if (!day.success) throw new UserError(`日期“${values['as-of']}”要写成 2023-12-31 的样子`);
if (values.area === undefined) throw new UserError(`没有写是哪个区域。用法：${use.usage}`);

const model = readSoundContent(values.content);
const area = model.areas.get(values.area);
if (area === undefined) throw new UserError(`没有编号是“${values.area}”的区域${nearestWords(values.area, model.areas.keys())}`);
const { tasksByArea } = snapshotOf(model, day.data, `${model.portal.origin}/`);
const scores = computedScores(model, tasksByArea.get(area.id) ?? [], day.data);
const found = values.year === undefined ? scores[0] : scores.find(({ year }) => String(year) === values.year);
if (found === undefined) {
  const years = scores.map(({ year }) => year).join('、');
  throw new UserError(`${area.name}${values.year ?? ''}没有计分的任务${years === '' ? '' : `，有的年份：${years}`}`);
}
const todo = todoOf(model, found, day.data);
const trend = scoreTrendView(model, scoreTrend(model, tasksByArea.get(area.id) ?? [], found));
if (values.out === undefined) console.log(todoText(todo, trend));
else {
  writeFileSync(values.out, todoCsv(todo));
  console.log(`${area.name}${found.year}年，截至${formatCivilDate(found.asOf)}，还有 ${todo.rows.length} 个任务不齐，写进了 ${values.out}`);
}
