import type { Decomposition } from '../../../domain/task/allocation.ts';
import { assignmentKey } from '../../../domain/task/assignment.ts';
import { countsInDigits } from '../../../domain/value/han-number.ts';
import { compareDecimals } from '../../../domain/value/quantity.ts';
import { documentOf, type Quoted } from '../../../domain/value/source.ts';
import type { FieldPath, IssueDraft } from '../../../domain/value/issue.ts';
import type { Model } from '../../model.ts';
import { printedNumbers } from '../../printed-numbers.ts';
import type { Rule } from '../../rule.ts';

/** Shares of a split table beside the words that it is read from. */
export const printedShareRule: Rule = {
  id: 'share-not-printed',
  sentence:
    '分解表的原文在区域名称后面写了数的，那个区域的任务应当就是它；原文写分解到几个区域的，应当写了几个。不同的提出提醒；确实如此的，写明理由登记为例外。',
  isWarning: true,
  find: (model) => model.decompositions.flatMap((at) => [...namedOtherwise(at, model), ...countedOtherwise(at)]),
};

/** 清溪县 800 户 beside a share of 80: a number right behind the name of the area. */
function namedOtherwise(at: Decomposition, { indicators, areas }: Model): IssueDraft[] {
  const unit = at.unit ?? indicators.get(at.indicator)?.unit ?? '';
  const texts = textsOf(at).map((text) => text.normalize('NFKC'));
  return [...at.shares].flatMap(([id, share]) => {
    const area = areas.get(id);
    if (area === undefined || unit === '' || share.kind !== 'number' || share.reading !== undefined) return [];
    const printed = texts.flatMap((text) => [area.name, ...area.aliases].flatMap((name) => numbersBehind(name, text, unit)));
    const own = [share.value, ...(share.upTo === undefined ? [] : [share.upTo])];
    if (printed.length === 0 || printed.some((each) => own.some((value) => compareDecimals(each, value) === 0))) return [];
    const what = `写的是 ${share.value}${unit}，原文里${area.name}是 ${[...new Set(printed)].join('、')}${unit}`;
    return [found(at, ['shares', id], what, assignmentKey(at.indicator, id))];
  });
}

/** The numbers in `unit` that stand right behind every mention of `name`. */
function numbersBehind(name: string, text: string, unit: string) {
  return text
    .split(name)
    .slice(1)
    .flatMap((behind) => printedNumbers(/^[\s:为]{0,2}\d[\d.,]*\s*[万亿]?\s*\p{Script=Han}{1,3}/u.exec(behind)?.[0] ?? '', unit));
}

/** 分解到五个乡镇街道 above a table of four. */
function countedOtherwise(at: Decomposition): IssueDraft[] {
  const told = textsOf(at).flatMap((text) => /分解到[^\d，。；]{0,6}(\d+)\s*个/u.exec(countsInDigits(text.normalize('NFKC'), ['个']))?.[1] ?? []);
  const areas = [...at.shares.keys()].filter((id) => id !== at.by).length;
  if (told.length === 0 || told.some((count) => Number(count) === areas)) return [];
  return [found(at, ['shares'], `原文说分解到 ${told.join('、')} 个，这里写了 ${areas} 个`, at.indicator)];
}

function textsOf({ source, alsoIn }: Quoted): string[] {
  return [documentOf(source)?.text ?? '', ...alsoIn.map(({ text }) => text)];
}

function found(at: Decomposition, path: FieldPath, what: string, subject: string): IssueDraft {
  return { at, path, what, cure: '对照原文件改正其中一个；确实如此的登记例外', subject };
}
