/**
 * `npm run circular -- --area 430500 --period 2024-09 --cadence monthly`: drafts a circular from the data as they stood at the end of
 * the period, into `content/areas/<area>/circulars/`, and as a Word file. What its writer has written stays.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { cadenceNames, type Circular, circular } from '../src/domain/publication/circular.ts';
import { markdown } from '../src/content/file/parse.ts';
import { readSoundContent } from '../src/content/read/read.ts';
import { nearestWords } from '../src/content/file/nearest.ts';
import { keysOf } from '../src/domain/value/keys.ts';
import { civilDate, yearOf } from '../src/domain/value/civil-date.ts';
import { modelAsOf } from '../src/findings/as-of.ts';
import { snapshotOf } from '../src/findings/snapshot.ts';
import { tasksOfYear } from '../src/views/area/year-summary.ts';
import { draftName, draftOf } from './circular/draft.ts';
import { issueOf, issueWords } from './circular/issue.ts';
import { merged, sectionsIn } from './circular/merge.ts';
import { periodOf } from './circular/period.ts';
import { doubtsOf } from './circular/doubts.ts';
import { circularDocx } from './circular/docx.ts';
import { headOf } from './circular/head.ts';
import { issuerOf } from './circular/issuer.ts';
import { writeWord } from './circular/word-file.ts';
import { todayInChina } from './command/today.ts';
import { commandLine, UserError } from './command/command-line.ts';
import { replaceFiles } from './import/replace-files.ts';
import { textOfFile } from './command/text-file.ts';

const use = {
  does: '用录入的数起草旬简报、月通报、季总结，写进内容文件夹，同时写一份 Word。您在草稿里写的段落，再次起草时都留着。',
  usage: 'npm run circular -- --area 430500 --period 2024-09 --cadence monthly [--docx 通报.docx]',
  options: {
    area: '区域编号',
    period: '哪一段：月通报写 2024-09，季总结写 2024-q3，旬简报写 2024-09-2（中旬）',
    cadence: `哪一种：${keysOf(cadenceNames)
      .map((each) => `${each} ${cadenceNames[each]}`)
      .join('，')}`,
    issuer: '发文单位，写在落款；第一次起草不写，就是本区域登记的民生实事办、政府办，没有登记的要写',
    to: '主送机关，如 各乡镇人民政府，县直有关单位；也可以在草稿里写 to',
    issued: '印发：写上成文日期，如 2024-10-09。草稿的文字不再改动，Word 照它写，带成文日期和发文字号',
    number: '发文字号，和 --issued 一起写，如 邵民实办〔2024〕9号；没有就不写',
    on: '起草的日期：这一天以后才收到、更正的数不算，默认今天',
    preprinted: '用印好红头的纸：Word 里留出红头的地方，不印红头',
    docx: 'Word 文件写到哪里，不写就和草稿同名，放在当前文件夹',
    content: '内容文件夹，默认 content',
  },
};
const { values } = commandLine(use, {
  options: {
    area: { type: 'string' },
    period: { type: 'string' },
    cadence: { type: 'string', default: 'monthly' },
    issuer: { type: 'string' },
    to: { type: 'string' },
    issued: { type: 'string' },
    number: { type: 'string' },
    on: { type: 'string', default: todayInChina() },
    preprinted: { type: 'boolean', default: false },
    docx: { type: 'string' },
    content: { type: 'string', default: 'content' },
  },
});

if (values.area === undefined || values.period === undefined) throw new UserError(`没有写是哪个区域、哪一段。用法：${use.usage}`);
const cadence = keysOf(cadenceNames).find((each) => each === values.cadence || cadenceNames[each] === values.cadence);
if (cadence === undefined) throw new UserError(`“${values.cadence}”不是哪一种；${use.options.cadence}`);
const period = periodOf(cadence, values.period);
if (period === undefined) throw new UserError(`“${values.period}”不是${cadenceNames[cadence]}的一段；${use.options.period}`);

const on = civilDate.safeParse(values.on);
if (!on.success) throw new UserError(`日期“${values.on}”要写成 2024-10-08 的样子`);

const whole = readSoundContent(values.content);
const area = whole.areas.get(values.area);
if (area === undefined) throw new UserError(`没有编号是“${values.area}”的区域${nearestWords(values.area, whole.areas.keys())}`);
const snapshot = snapshotOf(modelAsOf(whole, period.to, on.data), period.to, `${whole.portal.origin}/`);
const tasks = tasksOfYear(snapshot, area.id, yearOf(period.to));
if (tasks.length === 0) throw new UserError(`${area.name}${yearOf(period.to)}年没有录入任务，起草不了`);

const name = `${period.slug}-${cadence}`;
const file = join(values.content, 'areas', area.id, 'circulars', `${name}.md`);
const before = existsSync(file) ? earlier(file) : undefined;
const issue = issueOf(before, values, { file, to: period.to, today: todayInChina() });
const docx = values.docx ?? `${area.id}-${name}.docx`;
if (before !== undefined && issue !== undefined) {
  // The words of what is issued stay as they are; its Word file has its day and its number.
  const { body, ...head } = { ...before, ...issue, cadence, asOf: period.to };
  if (before.issuedOn === undefined) replaceFiles(new Map([[file, headOf(head, `${body.trimEnd()}\n`)]]));
  const word = await written(head, body);
  console.log(`${draftName(area, period)}已经印发（${issueWords(head)}）：${file} 的文字没有动，Word 在 ${word}`);
  const empty = sectionsIn(body).flatMap(({ heading, blocks }) => (blocks.length === 0 && heading !== '' ? [heading] : []));
  if (empty.length > 0) console.log(`没有内容、没有印出来的部分：${empty.join('、')}`);
  console.log('网站重新生成以后，有它的网页。要重新起草，先删去 issuedOn');
} else {
  const draft = draftOf(snapshot, area, period);
  const { body, generated, kept, empty, clashes } = merged(draft, before ?? { body: '', generated: [] });
  const issuer = values.issuer ?? before?.issuer ?? issuerOf(whole, area, yearOf(period.to));
  const to = values.to?.replace(/[：:]$/u, '') ?? before?.to;
  const head = { ...before, to, title: before?.title ?? draft.title, cadence, asOf: period.to, issuer, generated };
  replaceFiles(new Map([[file, headOf(head, body)]]));
  const word = await written(head, body);

  console.log(`${draftName(area, period)}：草稿在 ${file}，Word 在 ${word}`);
  if (kept > 0) console.log(`留下了您写的 ${kept} 段；改过、删去的，数据没有变就不再写`);
  for (const { heading, his, ours } of clashes) console.log(`请核对“${heading}”：您改过的一处，数据也变了。留着您的：${his}\n  数据现在是：${ours}`);
  if (empty.length > 0) console.log(`还没有内容、由您写的部分：${empty.join('、')}`);
  for (const doubt of doubtsOf(snapshot, area, period, tasks)) console.log(`请核对：${doubt}`);
  console.log('印发以前可以体检：npm run examine -- 那份 Word');
  if (to === undefined) console.log('还没有主送机关：起草时写 --to，或者在草稿里写 to: 各乡镇人民政府，县直有关单位');
  console.log('印发以后：同一条命令加 --issued 成文日期 --number 发文字号，得到带日期、字号的 Word，网站上有它的网页');
}

/** Writes the Word file, beside one that somebody has worked on. */
async function written(head: Parameters<typeof circularDocx>[0], body: string): Promise<string> {
  const word = writeWord(docx, await circularDocx(head, body, values.preprinted));
  if (word !== docx) console.log(`注意：${docx} 有人改过，没有动它，新的写在旁边；在 Word 里写的段落，抄进 ${file}，再写一次 Word 就有了`);
  return word;
}

/** The circular that is there already; a file that cannot be read is not written over. */
function earlier(path: string): Omit<Circular, 'id' | 'area' | 'asOf' | 'cadence'> {
  const { rows, issues } = markdown(circular)(textOfFile(path), path);
  const [row] = rows;
  if (row === undefined || issues.length > 0) throw new UserError(`${path} 读不懂，没有动它：${issues.map(({ what }) => what).join('；')}`);
  return { ...row.value, body: row.body ?? '' };
}
