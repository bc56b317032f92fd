import type { Circular } from '../../src/domain/publication/circular.ts';
import { documentNumber } from '../../src/domain/publication/document.ts';
import { type CivilDate, civilDate, formatCivilDate } from '../../src/domain/value/civil-date.ts';
import { UserError } from '../command/command-line.ts';

/** What the command line says of an issue: `--issued 2024-10-09 --number 邵民实办〔2024〕9号`. */
interface IssueAsked {
  readonly issued?: string | undefined;
  readonly number?: string | undefined;
}

type Issued = Pick<Circular, 'issuedOn' | 'documentNumber'>;

/**
 * The day and the number of a circular that is issued: as its file has them, or as they are asked for where it has none yet. Undefined
 * for a draft of which nobody says that it is issued.
 *
 * @param to last day of the period: nobody issues a circular of a month before it is over
 * @throws {UserError} where they cannot be right, or differ from what the file has
 */
export function issueOf(
  before: Issued | undefined,
  asked: IssueAsked,
  { file, to, today }: { file: string; to: CivilDate; today: string },
): (Required<Pick<Circular, 'issuedOn'>> & Issued) | undefined {
  if (asked.issued === undefined && asked.number === undefined && before?.issuedOn === undefined) return undefined;
  if (before === undefined) throw new UserError(`还没有草稿 ${file}：先不写 --issued 起草，核对、写好以后再印发`);
  const number = same(before.documentNumber, asked.number, `${file} 的发文字号`);
  if (number !== undefined && !documentNumber.safeParse(number).success)
    throw new UserError(`发文字号“${number}”要写成 邵民实办〔2024〕9号 的样子：六角括号，不写“第”`);
  const day = same(before.issuedOn, asked.issued, `${file} 的成文日期`);
  if (day === undefined) throw new UserError('写了发文字号，没有写成文日期：加 --issued 2024-10-09');
  const issuedOn = civilDate.safeParse(day).data;
  if (issuedOn === undefined) throw new UserError(`成文日期“${day}”要写成 2024-10-09 的样子`);
  if (issuedOn < to) throw new UserError(`成文日期 ${day} 在数据截至的 ${to} 以前：核对年份和月份`);
  if (issuedOn > today) throw new UserError(`成文日期 ${day} 还没有到：印发以后再写`);
  return { issuedOn, documentNumber: number };
}

/** What is issued has one day and one number. */
function same(written: string | undefined, asked: string | undefined, what: string): string | undefined {
  if (written !== undefined && asked !== undefined && written !== asked)
    throw new UserError(`${what}已经写了“${written}”，命令写的是“${asked}”：写错了的，在文件里改正`);
  return asked ?? written;
}

/** 2024年10月9日，邵民实办〔2024〕9号 */
export function issueWords({ issuedOn, documentNumber: number }: Issued): string {
  return [issuedOn === undefined ? '' : formatCivilDate(issuedOn), number ?? '没有发文字号'].filter(Boolean).join('，');
}
