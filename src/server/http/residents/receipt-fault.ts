import { countOfSigns, receiptLength } from '../../../domain/feedback/receipt.ts';
import { parseCaseNumber } from '../../intake/case-number.ts';

/** Why what was typed is no receipt, in words for a resident: the number of a case, a sign too few or too many, or one misread. */
export function receiptFault(typed: string): string {
  if (parseCaseNumber(typed)) {
    return `这是编号，光凭编号查不到内容。请填回执号：提交时给您的${receiptLength}个字母和数字。没有记下回执号，请打电话，报编号。`;
  }
  const count = countOfSigns(typed);
  if (count === 0) return `请填回执号：提交时给您的${receiptLength}个字母和数字。`;
  if (count !== receiptLength) {
    return `回执号不对：应当是${receiptLength}个字母和数字，您填了${count}个。请看看漏了哪个，或者多了哪个。`;
  }
  return '回执号不对：里面有看错的，或者前后写反了的。请四个一组，对着回执再看一遍。';
}
