import type { OfficialRow } from '../../src/content/official/official-rows.ts';
import { amountIn } from '../../src/content/official/amount.ts';
import { parseTargetCell } from '../../src/domain/task/target-cell.ts';
import { type Stage, stageOf } from '../../src/domain/task/stage.ts';
import { compareDecimals } from '../../src/domain/value/quantity.ts';
import type { Source } from '../../src/domain/value/source.ts';
import { literal } from '../../src/domain/value/literal.ts';
import { type DraftOrder, type DraftQuestion, sourceOf, ask } from './draft-order.ts';

/** 主体完工 as a target. */
interface StageTarget {
  readonly kind: 'stage';
  readonly stage: Stage;
  readonly text: string;
}

/** A row of the table as an indicator of the list. */
export interface DraftIndicator {
  readonly id: string;
  readonly text: string;
  readonly unit?: string;
  readonly target?: string | StageTarget;
  readonly source: Source;
}

interface Reading {
  readonly order: DraftOrder;
  readonly questions: DraftQuestion[];
  readonly place: string;
}

/** The indicator of a row; what the row does not say surely is asked and left out. */
export function indicatorOf(row: OfficialRow, id: string, { order, questions, place }: Reading): DraftIndicator {
  const doubt = (why: string) => questions.push(ask(row, why, place));
  const words = row.words.at(-1) ?? '';
  const printed = row.head.target === undefined || row.shift === undefined ? undefined : (row.row.cells[row.head.target + row.shift] ?? '');
  const unit =
    row.unit ||
    (isOfSeveral(printed ?? '') ? '' : (/\d\s*(?<unit>%|\p{Script=Han}{1,4}(?:\/\p{Script=Han}{1,2})?)$/u.exec(printed || words)?.groups?.['unit'] ?? ''));
  const tail = words.includes('其中') ? undefined : tailOf(words, unit);
  const text = tail === undefined ? words : words.slice(0, -tail.length).trim();
  const target = targetOf(printed, { tail, words, unit }, doubt);
  if (words.includes('其中')) doubt('一行写了“其中”：另写一个指标，用 subsetOf 写明它属于这一个');
  const isStage = typeof target === 'object';
  if (unit === '' && !isStage) doubt('没有写计量单位');
  if (/^%$|\//u.test(unit)) doubt(`单位是“${unit}”：是不是水平类指标（isLevel），各区域相不相加（rollup），没有填`);
  return { id, text, ...(unit === '' || isStage ? {} : { unit }), ...(target === undefined ? {} : { target }), source: sourceOf(row, order) };
}

/** 20个小区、1500户: several amounts, each of its own unit. */
function isOfSeveral(printed: string): boolean {
  return printed.split(/[、，,；;和及]/u).filter((each) => /^\D{0,8}\d[\d.]*\s*[万亿]?\p{Script=Han}/u.test(each.trim())).length > 1;
}

interface NamedAmount {
  readonly tail: string | undefined;
  readonly words: string;
  readonly unit: string;
}

/** The target as printed, under its head or behind the words; undefined, and asked, where there is none or two that differ. */
function targetOf(printed: string | undefined, { tail, words, unit }: NamedAmount, doubt: (why: string) => void): string | StageTarget | undefined {
  const said = unit === '' ? undefined : amountIn(words, unit)?.value;
  if (printed === undefined || printed === '') {
    if (tail === undefined)
      doubt(`${printed === undefined ? '没有目标任务的列' : '目标任务空着'}${said === undefined ? '' : `，名称里写着 ${said}${unit}`}：没有写目标`);
    return tail;
  }
  const read = parseTargetCell(printed, unit);
  if (read.kind === 'number' && said !== undefined && compareDecimals(said, read.value) !== 0) {
    doubt(`名称里写的是 ${said}${unit}，目标任务是“${printed}”：不一样，没有写目标`);
    return undefined;
  }
  if (read.kind === 'number') return printed;
  const stage = stageOf(printed.normalize('NFKC').replace(/^(?:年内|年底前?|\d{1,2}月底?前)?(?:实现|达到|全面)?/u, ''));
  if (stage !== undefined) return { kind: 'stage', stage, text: printed };
  if (isOfSeveral(printed)) {
    doubt(`目标“${printed}”是几个数：每个数另写一个指标，各有各的单位；没有写目标和单位`);
    return undefined;
  }
  doubt(`目标“${printed}”读不成一个数，没有写目标：在那里照抄原文，是阶段的写 kind: stage`);
  return undefined;
}

/** 不低于20台 of 加装电梯不低于20台; undefined where no amount of the unit ends the words, or nothing else stands there. */
function tailOf(words: string, unit: string): string | undefined {
  if (unit === '') return undefined;
  const bare = literal(unit);
  const found = new RegExp(`(?:不低于|不少于|超过|突破|约)?\\s*\\d[\\d,.]*(?:[—–~-]\\d[\\d,.]*)?\\s*[万亿]?\\s*${bare}(?:及?以上|左右)?$`, 'u').exec(
    words,
  )?.[0];
  const name = words.slice(0, words.length - (found?.length ?? 0));
  return found === undefined || name.trim().length < 2 || /\d/u.test(name) ? undefined : found;
}
