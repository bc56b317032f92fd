/**
 * `npm run photos -- --site 430602/qingnianlu-primary-school --shows before --alt "旧教学楼正面，外墙瓷砖脱落" IMG_1234.jpg`
 * cleans a photo, puts it into the area's `photos/` folder and enters it in the site's file. `--shows sign` enters it as
 * the photo of the sign; `--taken 2023-05-02` notes the day; `--content` names another content folder.
 * `--update 430602/2023-06-library` adds it at the end of an update instead;
 * `--evidence 990101/lifts-inspection` only cleans a photo that evidence is to name.
 * Several photos at once have an `--alt` each, in their order; if one of them is refused, none is put in.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Document, isScalar, parseDocument, type YAMLMap } from 'yaml';
import { civilDate } from '../src/domain/value/civil-date.ts';
import { commandLine } from './command/command-line.ts';
import { cleanPhoto, PhotoRefused } from './photos/clean.ts';
import { textOfFile } from './command/text-file.ts';

const use = {
  does: '清理一张照片（缩小、去掉拍摄信息），放进区域的 photos/ 文件夹，并写进点位或工作动态的文件；佐证材料的照片只放入，由 evidence/ 里写。几张一起放的，一张一条 --alt，次序相同。',
  usage: 'npm run photos -- --site 430602/qingnianlu-primary-school --shows before --alt "旧教学楼正面，外墙瓷砖脱落" 照片.jpg',
  options: {
    site: '区域/点位；照片是一条工作动态的，写 --update；佐证材料的，写 --evidence',
    update: '区域/工作动态，照片放在正文最后',
    evidence: '区域/照片名，佐证材料的照片用，如 990101/lifts-inspection；不用写 --shows 和 --alt',
    shows: 'before 建设前、during 建设中、after 建成后、sign 亮码牌；点位的照片必填',
    alt: '图片说明，至少六个字，必填；几张照片写几条',
    taken: '拍摄日期，如 2023-05-02',
    content: '内容文件夹，默认 content',
  },
  atMost: 20,
  mayBeEmpty: ['alt'],
};
const { values, positionals } = commandLine(use, {
  options: {
    site: { type: 'string' },
    update: { type: 'string' },
    evidence: { type: 'string' },
    shows: { type: 'string' },
    alt: { type: 'string', multiple: true, default: [] },
    taken: { type: 'string' },
    content: { type: 'string', default: 'content' },
  },
  allowPositionals: true,
});

await take();

async function take(): Promise<void> {
  const { area, name, into, pictures } = photoRequest();
  const cleaned = await Promise.all(pictures.map(async (picture) => ({ ...picture, ...(await cleanPhoto(picture.file)) })));
  const folder = join(values.content, 'areas', area, 'photos');
  mkdirSync(folder, { recursive: true });
  refuseSame(folder, name, cleaned);
  for (const { alt, jpeg, width, height, notes } of cleaned) {
    const entered = freeName(folder, name);
    writeFileSync(join(folder, entered), jpeg);
    for (const note of notes) console.log(note);
    into?.enter(entered, alt);
    const what = into === undefined ? `请在 evidence/ 的材料里写 file: ${entered}。` : `已写入 ${into.file}。`;
    console.log(`照片放在 ${join(folder, entered)}（${width}×${height}，${Math.ceil(jpeg.length / 1000)} KB），${what}`);
  }
  if (into !== undefined) console.log('请把照片和写入的文件一起交上去。');
}

/** A photo that was given, and what it shows in words. */
interface Picture {
  readonly file: string;
  readonly alt: string;
}

/** Photos to take: which they are, what they will be called, and the file that will name them; missing for evidence, which is written by hand. */
interface PhotoRequest {
  readonly pictures: readonly Picture[];
  readonly area: string;
  readonly name: string;
  readonly into: { readonly file: string; readonly enter: (name: string, alt: string) => void } | undefined;
}

/** @throws {PhotoRefused} naming what is missing */
function photoRequest(): PhotoRequest {
  const { site, update, evidence } = values;
  const gone = positionals.find((file) => !existsSync(file));
  if (gone !== undefined) throw new PhotoRefused(`找不到照片文件 ${gone}：把文件名写在命令最后`);
  const named = [site, update, evidence].filter((each) => each !== undefined);
  if (named.length !== 1) throw new PhotoRefused(`--site、--update、--evidence ${named.length === 0 ? '要写一个：照片放到哪里' : '只能写一个'}`);
  if (update !== undefined) return updateRequest(update);
  return evidence === undefined ? siteRequest() : evidenceRequest(evidence);
}

/** A photo for evidence. @throws {PhotoRefused} naming what is missing */
function evidenceRequest(wanted: string): PhotoRequest {
  const [area = '', slug = ''] = wanted.split('/');
  if (!/^[0-9a-z-]+\/[0-9a-z-]+$/.test(wanted) || !existsSync(join(values.content, 'areas', area, 'area.yaml')))
    throw new PhotoRefused(`“${wanted}”读不懂：--evidence 写 区域/照片名，如 990101/lifts-inspection，照片名用小写英文、数字和连字符`);
  return { pictures: photoFiles().map((file) => ({ file, alt: '' })), area, name: slug, into: undefined };
}

/** @throws {PhotoRefused} where none is named */
function photoFiles(): string[] {
  if (positionals.length === 0) throw new PhotoRefused('没有写照片文件：把文件名写在命令最后');
  return positionals;
}

/** A photo at the end of an update. @throws {PhotoRefused} naming what is missing */
function updateRequest(update: string): PhotoRequest {
  const [area = '', slug = ''] = update.split('/');
  const updateFile = join(values.content, 'areas', area, 'updates', `${slug}.md`);
  if (!/^[0-9a-z-]+\/[0-9a-z-]+$/.test(update) || !existsSync(updateFile))
    throw new PhotoRefused(`没有工作动态“${update}”：--update 写 区域/文件名（不带 .md），如 430602/2023-06-library`);
  const enter = (name: string, alt: string) => writeFileSync(updateFile, `${textOfFile(updateFile).trimEnd()}\n\n![${escaped(alt)}](${name})\n`);
  return { pictures: pictureRequests(), area, name: slug, into: { file: updateFile, enter } };
}

/** Words as they stand between the brackets of a Markdown image. */
function escaped(alt: string): string {
  return alt.replace(/\s+/g, ' ').replace(/[\\[\]*_`<>&]/g, '\\$&');
}

/** The pictures and their words. @throws {PhotoRefused} naming what is missing */
function pictureRequests(): Picture[] {
  const files = photoFiles();
  const alts = values.alt.map((alt) => alt.trim());
  if (alts.length > 0 && alts.length !== files.length) throw new PhotoRefused(`有 ${files.length} 张照片、${alts.length} 条 --alt：一张一条，次序和照片相同`);
  return files.map((file, index) => {
    const alt = alts[index] ?? '';
    if (alt.length < 6) throw new PhotoRefused('请写图片说明 --alt "…"，至少六个字：照片里是什么、在哪里、什么状态。看不见图的人靠它读');
    return { file, alt };
  });
}

/** A photo of a site. @throws {PhotoRefused} naming what is missing */
function siteRequest(): PhotoRequest {
  const { site = '', shows = '', taken, content } = values;
  const [area = '', slug = ''] = site.split('/');
  const siteFile = join(content, 'areas', area, 'sites', `${slug}.yaml`);
  if (!/^[0-9a-z-]+\/[0-9a-z-]+$/.test(site) || !existsSync(siteFile))
    throw new PhotoRefused(`没有点位“${site}”：--site 写 区域/点位，如 430602/qingnianlu-primary-school`);
  if (!['before', 'during', 'after', 'sign'].includes(shows)) throw new PhotoRefused('请写明 --shows：before 建设前、during 建设中、after 建成后、sign 亮码牌');
  const pictures = pictureRequests();
  if (shows === 'sign' && !parseDocument(textOfFile(siteFile)).hasIn(['sign', 'installedOn']))
    throw new PhotoRefused(`${siteFile} 还没有 sign.installedOn：先写亮码牌的安装日期`);
  if (taken !== undefined && !civilDate.safeParse(taken).success) throw new PhotoRefused(`拍摄日期“${taken}”要写成 2023-05-31 的样子`);
  if (shows === 'sign' && pictures.length > 1) throw new PhotoRefused('亮码牌的照片只放一张');
  const enterPhoto = (name: string, alt: string) => enter(siteFile, shows, { file: name, alt, ...(taken === undefined ? {} : { takenOn: taken }) });
  return { pictures, area, name: `${slug}-${shows}`, into: { file: siteFile, enter: enterPhoto } };
}

/** The same photo again, byte for byte after cleaning, in the place for which it is meant. @throws {PhotoRefused} naming the one that is there */
function refuseSame(folder: string, name: string, cleaned: readonly { readonly file: string; readonly jpeg: Uint8Array }[]): void {
  const isNamedSo = new RegExp(`^${name}(?:-\\d+)?\\.jpg$`);
  const there = readdirSync(folder).filter((each) => isNamedSo.test(each));
  const placed = there.map((each) => [readFileSync(join(folder, each)), `photos/${each}`] as const);
  for (const [index, { file, jpeg }] of cleaned.entries()) {
    const others = [...placed, ...cleaned.slice(0, index).map((each) => [each.jpeg, each.file] as const)];
    const same = others.find(([bytes]) => Buffer.compare(bytes, jpeg) === 0);
    if (same !== undefined) throw new PhotoRefused(`${file} 和 ${same[1]} 是同一张照片，没有再放`);
  }
}

/** `name.jpg`, or `name-2.jpg` if that is taken: a photo is never overwritten. */
function freeName(folder: string, name: string): string {
  for (let number = 1; ; number++) {
    const candidate = number === 1 ? `${name}.jpg` : `${name}-${number}.jpg`;
    if (!existsSync(join(folder, candidate))) return candidate;
  }
}

/** Adds the photo to the site's YAML and leaves everything else there, comments included, as it is. */
function enter(siteFile: string, shows: string, photo: Record<string, string>): void {
  const document = parseDocument(textOfFile(siteFile));
  if (shows === 'sign') document.setIn(['sign', 'photo'], quoted(document, photo));
  else if (document.has('photos')) document.addIn(['photos'], quoted(document, { ...photo, shows }));
  else document.set('photos', document.createNode([quoted(document, { ...photo, shows })]));
  writeFileSync(siteFile, document.toString({ lineWidth: 0 }));
}

/** A date without quotes would be refused by the content's schema. */
function quoted(document: Document, photo: Record<string, string>): YAMLMap {
  const node = document.createNode(photo);
  const takenOn = node.get('takenOn', true);
  if (isScalar(takenOn)) takenOn.type = 'QUOTE_DOUBLE';
  return node;
}
