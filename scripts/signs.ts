/**
 * `npm run signs -- --area 430602 --size a3`: the signs of an area in one PDF.
 * `--size` a4 (default), a3 or card (A6); `--project <id>` prints one project and its sites; `--out` names the file;
 * `--content` another content folder. The address is `origin` of portal.yaml; with a BASE_PATH for previews nothing is printed.
 */
import { createWriteStream, renameSync } from 'node:fs';
import { readSoundContent } from '../src/content/read.ts';
import { siteUrlOf } from '../src/domain/publication/site-address.ts';
import { civilDate } from '../src/domain/value/civil-date.ts';
import { symbolRoom } from '../src/domain/code/symbol-room.ts';
import { writeSigns } from '../src/signs/pdf.ts';
import { type SheetSize, type Sign, type SignFacts, sheets, signOf } from '../src/signs/sign.ts';
import { type Edition, editionOf } from '../src/findings/edition.ts';
import { signFacts } from '../src/views/site/sign.ts';
import { signAddressProblem } from './build/address.ts';
import { progressLine } from './build/progress.ts';
import { commandLine, UserError } from './command.ts';
import { todayInChina } from './build/today.ts';

const use = {
  does: '把一个区域的亮码牌印成一份 PDF。',
  usage: 'npm run signs -- --area 430602 --size a3',
  options: {
    area: '区域编号，必填',
    project: '只印一个项目和它的点位，写项目编号',
    size: `尺寸：${Object.keys(sheets).join('、')}，默认 a4`,
    out: 'PDF 的文件名',
    content: '内容文件夹，默认 content',
    BASE_PATH: '网站在域名下的路径，默认 /',
  },
};
const { values } = commandLine(use, {
  options: {
    area: { type: 'string' },
    project: { type: 'string' },
    size: { type: 'string', default: 'a4' },
    out: { type: 'string' },
    content: { type: 'string', default: 'content' },
  },
});

await print();

async function print(): Promise<void> {
  const { area, project, size, content } = values;
  if (area === undefined) throw new UserError('请写明区域：npm run signs -- --area 430602 --size a3');
  if (!isSheetSize(size)) throw new UserError(`没有“${size}”这种尺寸，可选 ${Object.keys(sheets).join('、')}`);
  const edition = editionFrom(content);
  const facts = signFacts(edition, { area, project });
  if (facts.length === 0) throw new UserError(`区域 ${area}${project === undefined ? '' : ` 的项目 ${project}`} 没有可印的牌子，请核对编号`);
  const out = values.out ?? `signs-${area}-${size}.pdf`;
  const title = `${edition.model.areas.get(area)?.name ?? area}亮码牌（${sheets[size].name}）`;
  const progress = progressLine(process.stderr);
  await writeSigns(signsOf(edition, facts), createWriteStream(`${out}.part`), {
    size,
    title,
    madeAt: new Date(),
    onPage: (done) => progress.say(`${bar(done / facts.length)} ${done}/${facts.length} 块`),
  });
  renameSync(`${out}.part`, out);
  progress.end(`已印 ${facts.length} 块牌子，文件 ${out}`);
  tellWhatIsMissing(facts, edition.siteUrl);
}

function editionFrom(content: string): Edition {
  const model = readSoundContent(content);
  const problem = signAddressProblem(model.portal.origin, process.env['BASE_PATH'], content === 'content' ? 'dist' : undefined);
  if (problem !== undefined) throw new UserError(problem);
  return editionOf(model, civilDate.parse(todayInChina()), siteUrlOf(model.portal.origin));
}

function* signsOf(edition: Edition, facts: readonly SignFacts[]): Generator<Sign> {
  for (const each of facts) yield signOf(each, edition.symbolOf(each.code));
}

function tellWhatIsMissing(facts: readonly SignFacts[], siteUrl: string): void {
  const silent = facts.filter(({ phone }) => phone === undefined).length;
  if (silent > 0) console.error(`其中 ${silent} 块没有登记办公电话，印的是政务热线；在 agencies.yaml 里补 phone 后重印`);
  const { urlLength, leftAtH } = symbolRoom(siteUrl);
  const level = leftAtH >= 0 ? `二维码为 H 级，网址还可加长 ${leftAtH} 个字符` : `二维码为 Q 级，网址缩短 ${-leftAtH} 个字符可用 H 级`;
  console.error(`网址 ${urlLength} 个字符，${level}`);
}

function bar(share: number): string {
  const filled = Math.round(share * 24);
  return '█'.repeat(filled) + '░'.repeat(24 - filled);
}

function isSheetSize(size: string): size is SheetSize {
  return Object.hasOwn(sheets, size);
}
