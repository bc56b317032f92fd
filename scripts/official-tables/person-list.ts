import type { SheetRow } from '../../src/content/official/sheet-row.ts';
import type { Sheet } from '../../src/content/official/table-file.ts';
import { UserError } from '../command/command-line.ts';

/** Titles that only a list of people has. */
const ofPersons =
  /^(?:(?:户主|学员|学生|老人|本人|对象|人员|受益人|申请人|救助对象|参训人员)?姓名|[^\d]{0,8}身份证[^\d]{0,8}|(?:出生年月|出生日期|民族|银行卡号|银行账号|社保卡号|家庭住址|户籍地址))$/u;
const phones = /^(?:本人|联系|手机)?(?:电话|手机|号码)(?:号码|号)?$/u;
const rosters = /花名册|名册|人员名单|学员名单|对象名单|受益人名单|人员(?:信息|情况)?(?:登记|统计|明细)表/u;

/**
 * A list of people does not belong into the content at all, not even a line of it.
 *
 * @throws {UserError} with what it was known by
 */
export function refusePersons(rows: readonly SheetRow[], path: string): void {
  const why = whyPersons(rows);
  if (why !== undefined) throw new UserError(`${path} ${why}，是按人列的表，不导入：只报汇总的数，名册不要放进内容文件夹`);
}

/**
 * A list of people on another sheet of the file: told in a trial, in which the sheet that is read is still shown; refused where something
 * would be written.
 *
 * @throws {UserError} with the name of the sheet
 */
export function personsBehind(sheets: readonly Pick<Sheet, 'name' | 'rows'>[], path: string, isTrial: boolean): string[] {
  const found = sheets.flatMap(({ name, rows }) => {
    const why = whyPersons(rows);
    return why === undefined ? [] : [`工作表“${name}”${why}，是按人列的表`];
  });
  if (found.length > 0 && !isTrial) throw new UserError(`${path} 的${found.join('；')}，没有导入：删去那张工作表，只报汇总的数，再导入`);
  return found.map((each) => `${each}：试运行没有读它；要写的时候先删去那张工作表`);
}

/** What a list of people is known by; undefined for another table. */
function whyPersons(rows: readonly SheetRow[]): string | undefined {
  const isRoster = rows.slice(0, 5).some(({ cells }) => cells.some((cell) => rosters.test(cell)));
  for (const { line, cells } of rows.slice(0, 200)) {
    if (cells.filter(Boolean).length < 2) continue;
    const found = cells.find((cell) => ofPersons.test(bare(cell)) || (isRoster && phones.test(bare(cell))));
    if (found !== undefined) return `第 ${line} 行有“${found}”一栏`;
  }
  return isRoster ? '的标题是名册' : undefined;
}

function bare(cell: string): string {
  return cell.normalize('NFKC').replaceAll(/\s/gu, '');
}
