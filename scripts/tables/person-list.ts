import type { SheetRow } from '../../src/content/official/sheet-row.ts';
import { UserError } from '../command.ts';

/** Titles that only a list of people has. */
const ofPersons =
  /^(?:(?:户主|学员|学生|老人|本人|对象|人员|受益人|申请人|救助对象|参训人员)?姓名|.*身份证.*|(?:出生年月|出生日期|民族|银行卡号|银行账号|社保卡号|家庭住址|户籍地址))$/u;
const phones = /^(?:本人|联系|手机)?(?:电话|手机|号码)(?:号码|号)?$/u;
const rosters = /花名册|名册|人员名单|学员名单|对象名单|受益人名单|人员(?:信息|情况)?(?:登记|统计|明细)表/u;

/**
 * A list of people does not belong into the content at all, not even a line of it.
 *
 * @throws {UserError} with what it was known by
 */
export function refusePersons(rows: readonly SheetRow[], path: string): void {
  const isRoster = rows.slice(0, 5).some(({ cells }) => cells.some((cell) => rosters.test(cell)));
  for (const { line, cells } of rows.slice(0, 200)) {
    if (cells.filter(Boolean).length < 2) continue;
    const found = cells.find((cell) => ofPersons.test(bare(cell)) || (isRoster && phones.test(bare(cell))));
    if (found !== undefined) throw new UserError(`${path} 第 ${line} 行有“${found}”一栏，是按人列的表，不导入：只报汇总的数，名册不要放进内容文件夹`);
  }
  if (isRoster) throw new UserError(`${path} 的标题是名册，是按人列的表，不导入：只报汇总的数，名册不要放进内容文件夹`);
}

function bare(cell: string): string {
  return cell.normalize('NFKC').replaceAll(/\s/gu, '');
}
