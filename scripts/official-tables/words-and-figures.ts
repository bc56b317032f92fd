import { compareDecimals, decimal } from '../../src/domain/value/quantity.ts';
import { inUnit } from '../../src/domain/value/unit.ts';
import type { Asked, ProgressRead } from './progress-read.ts';
import { amountsIn, readProgress } from './progress-words.ts';

/** A number of its own column, held against the sentence beside it: the sentence stands as 进展情况. */
export function withWords(figures: ProgressRead, words: string, asked: Asked): ProgressRead {
  if ('unsure' in figures || words === '') return figures;
  const said = readProgress(words, asked);
  const { cells } = figures;
  const value = decimal.safeParse(cells['完成值']).data;
  const unit = cells['单位'] ?? '';
  const inAsked = value === undefined ? undefined : inUnit(value, unit, asked.unit);
  if ('unsure' in said) {
    const others = amountsIn(words, asked.unit ?? '');
    const isSaid = others.length === 0 || inAsked === undefined || others.some((each) => each.replaceAll(',', '').startsWith(inAsked));
    return isSaid ? figures : { unsure: `“完成数”一列是 ${value}${unit}，“完成情况”里没有这个数（${others.join('、')}）` };
  }
  const own = decimal.safeParse(said.cells['完成值']).data;
  const ownInAsked = own === undefined ? undefined : inUnit(own, said.cells['单位'], asked.unit);
  if (inAsked !== undefined && ownInAsked !== undefined && compareDecimals(inAsked, ownInAsked) !== 0)
    return { unsure: `“完成数”一列是 ${value}${unit}，“完成情况”写的是 ${own}${said.cells['单位'] ?? ''}` };
  const [rate, ownRate] = [cells['文件百分比'], said.cells['文件百分比']];
  if (rate !== undefined && ownRate !== undefined && Number(rate) !== Number(ownRate))
    return { unsure: `“完成率”一列是 ${rate}%，“完成情况”写的是 ${ownRate}%` };
  return { cells: { ...said.cells, ...cells } };
}
