/**
 * `npm run signs -- --area 430602 --size a3`: the signs of an area in one PDF; `--help` lists the options.
 * BUILD_DATE (default: today in China) is the date in the file: the same content on the same date gives the same bytes.
 * The address is `origin` of portal.yaml; with a BASE_PATH for previews nothing is printed.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { readSoundContent } from '../src/content/read/read.ts';
import { type CivilDate, civilDate } from '../src/domain/value/civil-date.ts';
import { symbolRoom } from '../src/domain/code/symbol-room.ts';
import { type SheetSize, type SignFacts, sheets } from '../src/signs/sign.ts';
import { siteUrlOf } from '../src/domain/publication/site-address.ts';
import { type Snapshot, snapshotOf } from '../src/findings/snapshot.ts';
import { serviceSigns } from '../src/views/code/service-sign.ts';
import { signFacts } from '../src/views/code/sign.ts';
import { signAddressProblem, signsWithoutPage } from './build/address.ts';
import { todayInChina } from './command/today.ts';
import { commandLine, UserError } from './command/command-line.ts';
import { faultsOf, omissionWords, printFile } from './signs/print.ts';

const use = {
  does: '把一个、几个或全部区域的亮码牌印成 PDF。',
  usage: 'npm run signs -- --area 430602 [--area 430681 …]、npm run signs -- --all 或 npm run signs -- --project 2023-430602/school-upgrades',
  options: {
    area: '区域编号（content/areas/ 下的文件夹名），可以写几个',
    all: '印全部区域',
    project: '只印一个项目和它的点位，如 2023-430602/school-upgrades；不写区域就印它在各区域的',
    size: '尺寸：a4（默认）、a3，或 card（A6 小卡片）',
    out: '以 .pdf 结尾：印成一个文件；否则是文件夹，一个区域一个文件。不写就放在当前文件夹，名为 signs-区域-尺寸.pdf',
    content: '内容在别的文件夹，默认 content',
    site: '按这份内容生成的网站，默认 dist；牌子印的网址和编号必须已在里面',
    date: '写进文件的日期，默认 BUILD_DATE，再默认今天',
  },
};

const options = {
  area: { type: 'string', multiple: true },
  all: { type: 'boolean' },
  project: { type: 'string' },
  size: { type: 'string', default: 'a4' },
  out: { type: 'string' },
  content: { type: 'string', default: 'content' },
  site: { type: 'string', default: 'dist' },
  date: { type: 'string', default: process.env['BUILD_DATE'] ?? todayInChina() },
} as const;

/** One PDF to print. */
interface SignFile {
  readonly path: string;
  readonly title: string;
  readonly facts: readonly SignFacts[];
}

await print(commandLine(use, { options }).values);

async function print(values: ReturnType<typeof commandLine<{ options: typeof options }>>['values']): Promise<void> {
  const size = sheetSize(values.size);
  const date = civilDate.safeParse(values.date);
  if (!date.success) throw new UserError(`日期“${values.date}”要写成 2026-11-25 的样子`);
  if (values.all === true && values.area !== undefined) throw new UserError('--all 和 --area 只能写一个');
  if (values.all !== true && values.area === undefined && values.project === undefined)
    throw new UserError(`请写明区域，或写 --all 印全部。用法：${use.usage}`);
  const snapshot = snapshotFrom(values, date.data);
  const byArea = factsByArea(snapshot, values);
  const facts = byArea.flatMap(([, each]) => each);
  if (facts.length === 0) throw new UserError('没有可印的牌子，请核对区域和项目的编号；还没有发码的，先运行 npm run codes');
  const absent = signsWithoutPage(
    facts.map(({ code }) => code),
    values.site,
  );
  if (absent !== undefined) throw new UserError(absent);
  refuseFaults(faultsOf(snapshot, facts, size), facts.length);
  const files = filesOf(snapshot, byArea, { size, out: values.out });
  for (const { path, title, facts: each } of files) await printFile(snapshot, each, path, { size, title, madeAt: new Date(`${date.data}T00:00:00+08:00`) });
  if (files.length > 1) console.error(`共印 ${facts.length} 块牌子，${files.length} 个文件`);
  const omitted = omissionWords(snapshot, facts, size);
  if (omitted !== undefined) console.error(omitted);
  tellWhatIsMissing(facts, snapshot.siteUrl);
}

function snapshotFrom({ content, site }: { content: string; site: string }, date: CivilDate): Snapshot {
  const model = readSoundContent(content);
  const problem = signAddressProblem(model.portal.origin, process.env['BASE_PATH'], site);
  if (problem !== undefined) throw new UserError(problem);
  return snapshotOf(model, date, siteUrlOf(model.portal.origin));
}

/** The facts of every area asked for, in the order asked, an area named twice once. An area without signs is told, not refused. */
function factsByArea(snapshot: Snapshot, { area, project }: { area?: string[] | undefined; project?: string | undefined }): [string, SignFacts[]][] {
  const areas = [...new Set(area ?? snapshot.model.areas.keys())];
  const unknown = areas.filter((each) => !snapshot.model.areas.has(each));
  if (unknown.length > 0) throw new UserError(`没有这些区域：${unknown.join('、')}。区域编号是 content/areas/ 下的文件夹名`);
  const byArea = areas.map((each): [string, SignFacts[]] => [
    each,
    [...signFacts(snapshot, { area: each, project }), ...(project === undefined ? serviceSigns(snapshot, each) : [])],
  ]);
  const empty = byArea.filter(([, facts]) => facts.length === 0).map(([each]) => each);
  if (empty.length > 0 && project === undefined) console.error(`没有可印的牌子：${empty.join('、')}`);
  return byArea.filter(([, facts]) => facts.length > 0);
}

function refuseFaults(faults: readonly string[], signs: number): void {
  if (faults.length === 0) return;
  throw new UserError(`${faults.join('\n')}\n\n${signs} 块牌子里有 ${faults.length} 处印不出，一块也没有印。改好后再运行 npm run signs。`);
}

function filesOf({ model }: Snapshot, byArea: readonly [string, SignFacts[]][], { size, out }: { size: SheetSize; out: string | undefined }): SignFile[] {
  const title = (area: string) => `${model.areas.get(area)?.name ?? area}亮码牌（${sheets[size].name}）`;
  if (out?.toLowerCase().endsWith('.pdf') === true) {
    const [only] = byArea.length === 1 ? byArea : [];
    return [{ path: out, title: only === undefined ? `亮码牌（${sheets[size].name}）` : title(only[0]), facts: byArea.flatMap(([, facts]) => facts) }];
  }
  if (out !== undefined) mkdirSync(out, { recursive: true });
  return byArea.map(([area, facts]) => ({ path: join(out ?? '.', `signs-${area}-${size}.pdf`), title: title(area), facts }));
}

function tellWhatIsMissing(facts: readonly SignFacts[], siteUrl: string): void {
  const silent = facts.filter(({ phone }) => phone === undefined);
  const units = new Map<string, number>();
  for (const { leadAgency = '没有牵头单位的' } of silent) units.set(leadAgency, (units.get(leadAgency) ?? 0) + 1);
  const told = [...units].sort(([, a], [, b]) => b - a).map(([unit, signs]) => `${unit}（${signs} 块）`);
  if (silent.length > 0)
    console.error(
      `其中 ${silent.length} 块没有登记办公电话，印的是政务热线；在 agencies.yaml 里补 phone 后重印：${told.slice(0, 20).join('、')}${told.length > 20 ? `等 ${told.length} 个单位` : ''}`,
    );
  const { urlLength, leftAtH } = symbolRoom(siteUrl);
  const level = leftAtH >= 0 ? `二维码为 H 级，网址还可加长 ${leftAtH} 个字符` : `二维码为 Q 级，网址缩短 ${-leftAtH} 个字符可用 H 级`;
  console.error(`网址 ${urlLength} 个字符，${level}`);
}

/** The size by its name, upper or lower case. @throws {Error} in Chinese if there is none */
function sheetSize(written: string): SheetSize {
  const size = written.trim().toLowerCase();
  if (isSheetSize(size)) return size;
  throw new UserError(`没有“${written}”这种尺寸，可选 ${Object.keys(sheets).join('、')}`);
}

function isSheetSize(size: string): size is SheetSize {
  return Object.hasOwn(sheets, size);
}
