import { nearestWords } from '../../src/content/file/nearest.ts';
import type { Model } from '../../src/content/model.ts';
import type { Area } from '../../src/domain/task/area.ts';
import { type CivilDate, civilDate } from '../../src/domain/value/civil-date.ts';
import type { Source } from '../../src/domain/value/source.ts';
import { UserError } from '../command/command-line.ts';

/** What the command line says of an official table. */
interface OriginOptions {
  readonly area?: string | undefined;
  readonly 'as-of'?: string | undefined;
  readonly document?: string | undefined;
  readonly 'filed-by'?: string | undefined;
  readonly post?: string | undefined;
  readonly received: string;
  readonly 'entered-by': string;
}

/** The area and day of an official table and where it comes from: a published document, or a unit that filed it. */
export interface OfficialOrigin {
  readonly area: Area;
  readonly asOf: CivilDate;
  /** Whether it is a published document. */
  readonly isPublished: boolean;
  /** The columns of a progress file that say where the row on this line of the table comes from. */
  readonly originCells: (line: number) => Record<string, string>;
  readonly sourceOf: (place: { readonly line: number; readonly text: string }) => Source;
}

/** @throws {UserError} where something is not said, or names what is not registered */
export function officialOrigin(path: string, options: OriginOptions, model: Model): OfficialOrigin {
  const { area: areaId, 'as-of': day, document, 'filed-by': filedBy, post } = options;
  if (areaId === undefined || day === undefined) throw new UserError(`${path} 不是填报表；官方的表要写明 --area 区域编号 --as-of 截至日期`);
  const asOf = civilDate.safeParse(day).data;
  if (asOf === undefined) throw new UserError(`日期“${day}”要写成 2023-05-31 的样子`);
  const area = model.areas.get(areaId);
  if (area === undefined) throw new UserError(`没有编号是“${areaId}”的区域${nearestWords(areaId, model.areas.keys())}`);
  if (document !== undefined && !model.documents.has(document)) {
    throw new UserError(`没有编号是“${document}”的文件${nearestWords(document, model.documents.keys())}；先写好 documents/${document}.yaml`);
  }
  if (document === undefined && (filedBy === undefined || post === undefined)) {
    throw new UserError('要写明表从哪里来：公开的文件写 --document 文件编号，没有公开的写 --filed-by 单位 --post 岗位');
  }
  if (document === undefined && filedBy !== undefined) refuseUnregistered(filedBy, area, model);
  const filing = { filedBy: filedBy ?? '', post: post ?? '', receivedOn: civilDate.parse(options.received), enteredBy: options['entered-by'] };
  const originCells = (line: number): Record<string, string> =>
    document === undefined
      ? { 报送单位: filing.filedBy, 报送岗位: filing.post, 收到日期: filing.receivedOn, 录入岗位: filing.enteredBy }
      : { 来源文件: document, 行号: String(line) };
  const sourceOf: OfficialOrigin['sourceOf'] = ({ line, text }) => (document === undefined ? filing : { document, line, text });
  return { area, asOf, isPublished: document !== undefined, originCells, sourceOf };
}

/** @throws {UserError} where no unit of the area has that name */
function refuseUnregistered(name: string, { id }: Area, { agencyByName }: Model): void {
  if (agencyByName.has(`${id}/${name}`)) return;
  const known = [...agencyByName.keys()].filter((key) => key.startsWith(`${id}/`)).map((key) => key.slice(id.length + 1));
  throw new UserError(`--filed-by “${name}”没有登记${likeWords(name, known)}：写登记的名称，或先登记到 areas/${id}/agencies.yaml；一行也没有写`);
}

/** The name written most like it, else one of which it is a short form: 县民生办 of 县民生实事办. */
function likeWords(name: string, known: readonly string[]): string {
  const whole = known
    .toSorted((one, other) => one.length - other.length)
    .find((each) => [...name].reduce((at, letter) => (at === -1 ? -1 : each.indexOf(letter, at) + 1 || -1), 0) !== -1);
  return nearestWords(name, known) || (whole === undefined ? '' : `，最接近的是“${whole}”`);
}
