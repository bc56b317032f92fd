/**
 * `npm run letters -- --area 990101`: the letters that an area's office has to write today, one Word file a lead unit, into a folder
 * of their own. Nothing in the content is changed.
 */
import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { nearestWords } from '../src/content/file/nearest.ts';
import { readSoundContent } from '../src/content/read/read.ts';
import { civilDate, formatCivilDate } from '../src/domain/value/civil-date.ts';
import { letterBody } from '../src/views/letter/letter-words.ts';
import { letterNames } from '../src/views/letter/letter.ts';
import { letterSnapshot, lettersOfDay } from '../src/views/letter/letters-of-day.ts';
import { todayInChina } from './command/today.ts';
import { letterDocx } from './circular/docx.ts';
import { writeWord } from './circular/word-file.ts';
import { issuerOf } from './circular/issuer.ts';
import type { Area } from '../src/domain/task/area.ts';
import { commandLine, UserError } from './command/command-line.ts';

const use = {
  does: '按录入的数，给进度落后、材料不符、问题过期、没有报数的牵头单位（文件没有写牵头单位的，给责任单位）各写一份工作提示函或温馨提示函（Word），请您核对后印发。',
  usage: 'npm run letters -- --area 430602 [--year 2023] [--out 提示函]',
  options: {
    area: '区域编号',
    year: '清单的年份，不写就是今年；今年的清单还没有录入，就是去年',
    out: '写进哪个文件夹，默认 提示函-区域编号-日期',
    issuer: '发文单位，写在落款，不写就是本区域登记的民生实事办、政府办，没有登记的要写',
    'as-of': '按哪一天的情况写，默认今天',
    content: '内容文件夹，默认 content',
  },
};
const { values } = commandLine(use, {
  options: {
    area: { type: 'string' },
    year: { type: 'string' },
    out: { type: 'string' },
    issuer: { type: 'string' },
    'as-of': { type: 'string', default: todayInChina() },
    content: { type: 'string', default: 'content' },
  },
});

const day = civilDate.safeParse(values['as-of']);
if (!day.success) throw new UserError(`日期“${values['as-of']}”要写成 2023-12-31 的样子`);
if (values.area === undefined) throw new UserError(`没有写是哪个区域。用法：${use.usage}`);
if (values.year !== undefined && !/^\d{4}$/.test(values.year)) throw new UserError(`年份“${values.year}”要写成 2023 的样子`);

const model = readSoundContent(values.content);
const area = model.areas.get(values.area);
if (area === undefined) throw new UserError(`没有编号是“${values.area}”的区域${nearestWords(values.area, model.areas.keys())}`);
const snapshot = letterSnapshot(model, day.data, `${model.portal.origin}/`);
const found = lettersOfDay(snapshot, area, values.year === undefined ? undefined : Number(values.year));
if (found === undefined) throw new UserError(`${area.name}没有登记单位，提示函写不出来${unitsAbove(area)}`);
const { year, letters, unaddressed } = found;
const issuer = values.issuer ?? issuerOf(model, area, year);

const folder = values.out ?? `提示函-${area.id}-${day.data}`;
const earlier = existsSync(folder) ? readdirSync(folder).filter((each) => /^(?:工作|温馨)提示函-.+\.docx$/u.test(each)) : [];
const written = letters.map(({ kind, agency }) => `${letterNames[kind]}-${agency.name}.docx`);
if (letters.length === 0) console.log(`${area.name}${year}年，到${formatCivilDate(day.data)}没有需要提示的单位`);
else {
  mkdirSync(folder, { recursive: true });
  for (const letter of letters) {
    const { kind, agency, groups } = letter;
    const name = letterNames[kind];
    const head = { title: name, to: agency.name, issuer, issuedOn: day.data };
    const path = join(folder, `${name}-${agency.name}.docx`);
    const word = writeWord(path, await letterDocx(head, letterBody(letter, model.portal, day.data)));
    const note = word === path ? '' : `；${path} 有人改过，没有动它，新的是 ${word}`;
    console.log(`${agency.name}：${name}，${groups.reduce((count, { lines }) => count + lines.length, 0)} 项${note}`);
  }
  console.log(`共 ${letters.length} 份，写在 ${folder}/；核对、盖章以后再发`);
}
if (unaddressed.length > 0) console.log(`注意：落后的里面有 ${unaddressed.length} 项没有登记${area.name}的牵头、责任单位，没有写函：${unaddressed.join('、')}`);
const left = earlier.filter((each) => !written.includes(each));
if (left.length > 0) console.log(`注意：${folder}/ 里还有 ${left.length} 份是以前写的，这次没有：${left.join('、')}`);

/** Where the units of an area stand that has none of its own, as a 市本级 has not. */
function unitsAbove({ parent }: Area): string {
  return parent === undefined || !model.agencies.has(parent.id) ? '' : `；${parent.name}登记了单位，请写 --area ${parent.id}`;
}
