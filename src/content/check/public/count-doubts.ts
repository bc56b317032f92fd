import { countOperators, type PlatformCount, type PlatformMeasure, platformMeasureNames } from '../../../domain/year/platform-count.ts';
import { keysOf } from '../../../domain/value/keys.ts';
import { documentOf } from '../../../domain/value/source.ts';
import type { FieldPath, IssueDraft } from '../../../domain/value/issue.ts';
import type { Rule } from '../../rule.ts';

/** A count of the platform beside the words that it is copied from. */
export const countDoubtRule: Rule = {
  id: 'count-words-disagree',
  sentence:
    '平台统计数的余、左右、以上与原文一致；起始和截至与原文写的上半年、全年、几月至几月一致；数和单位里的万只写一处；所录原文说的是同一种数，处理率以 % 计，别的不以 % 计。不合的提出提醒；核对后确实如此的，写明理由登记为例外。',
  isWarning: true,
  find: (_model, { platformCounts }) => platformCounts.flatMap((at) => [...ofOperator(at), ...ofPeriod(at), ...ofMultiple(at), ...ofKind(at)]),
};

const operatorWords: Readonly<Record<keyof typeof countOperators, readonly [before: RegExp, after: RegExp]>> = {
  moreThan: [/(?:超过?|逾|突破)$/u, /^\s*[万亿]?(?:余|多)/u],
  about: [/(?:约|近|大约)$/u, /^\s*[万亿]?\p{Script=Han}{0,3}左右/u],
  atLeast: [/(?:不少于|不低于)$/u, /^\s*[万亿]?\p{Script=Han}{0,3}以上/u],
};

function ofOperator(at: PlatformCount): IssueDraft[] {
  const text = (documentOf(at.source)?.text ?? '').normalize('NFKC');
  const index = new RegExp(`(?<![\\d.])${at.value.replace('.', '\\.')}(?![\\d.])`, 'u').exec(text)?.index;
  if (index === undefined) return [];
  const [before, after] = [text.slice(0, index), text.slice(index + at.value.length)];
  const printed = keysOf(operatorWords).find((each) => operatorWords[each][0].test(before) || operatorWords[each][1].test(after));
  if (printed === at.operator) return [];
  const name = (operator: typeof at.operator) => (operator === undefined ? '没有这样的词' : `“${countOperators[operator]}”`);
  return [found(at, ['operator'], `写的是${name(at.operator)}，原文“${text.slice(Math.max(0, index - 4), index + at.value.length + 5)}”是${name(printed)}`)];
}

/** 上半年, 全年, 1—9月: only where the words name one period. */
function ofPeriod(at: PlatformCount): IssueDraft[] {
  const text = (at.periodText ?? documentOf(at.source)?.text ?? '').normalize('NFKC');
  const named = [...text.matchAll(/上半年|下半年|全年|(\d{1,2})\s*(?:[—–~-]+|至|到)\s*(\d{1,2})月/gu)];
  const [only] = named;
  if (only === undefined || named.length > 1) return [];
  const [first, last] = { 上半年: [1, 6], 下半年: [7, 12], 全年: [1, 12] }[only[0]] ?? [Number(only[1]), Number(only[2])];
  const [from, to] = [at.from, at.asOf].map((day) => (day === undefined ? undefined : Number(day.slice(5, 7))));
  const path = from !== undefined && from !== first ? 'from' : 'asOf';
  if ((from === undefined || from === first) && to === last) return [];
  return [found(at, [path], `写的是 ${at.from ?? ''}${at.from === undefined ? '截至 ' : ' 至 '}${at.asOf}，原文写的是“${only[0]}”`)];
}

/** 50000 of 万件 is five hundred million: somebody wrote the number out and left 万 in the unit. */
const largestOfTenThousands = 10_000;

function ofMultiple(at: PlatformCount): IssueDraft[] {
  const text = (documentOf(at.source)?.text ?? '').normalize('NFKC').replaceAll(/(?<=\d),(?=\d{3})/gu, '');
  const multiple = /^[万亿]/u.exec(at.unit)?.[0];
  const behind = new RegExp(`(?<![\\d.])${at.value.replace('.', '\\.')}\\s*([万亿]?)`, 'u').exec(text)?.[1];
  if (multiple === undefined) {
    return behind === '万' || behind === '亿' ? [found(at, ['unit'], `原文写的是 ${at.value}${behind}，单位写的是“${at.unit}”，少了“${behind}”`)] : [];
  }
  if (behind === '' || Number(at.value) >= largestOfTenThousands) return [found(at, ['unit'], `${at.value} 的单位写的是“${at.unit}”，多了“${multiple}”`)];
  const own = [...text.matchAll(/(\d+(?:\.\d+)?)\s*[万亿]/gu)].map(([, digits]) => digits ?? '');
  if (own.length === 0 || own.includes(at.value)) return [];
  return [found(at, ['value'], `写的是 ${at.value}${at.unit}，原文写的是 ${own.join('、')}${multiple}`)];
}

/** A word of each measure, without which words are hardly about it. */
const measureWords: Readonly<Record<PlatformMeasure, RegExp>> = {
  mediaPieces: /媒体|稿|报道|刊/u,
  policyDocuments: /文件/u,
  localUpdates: /本地化|建设内容|建设要求/u,
  updates: /动态|信息/u,
  opinions: /意见|建议|诉求/u,
  codeUses: /码/u,
  serviceUses: /服务|群众|自助/u,
  handlingRate: /率/u,
  problemsSolved: /问题|困难/u,
  meetings: /会/u,
  circulars: /通报/u,
  letters: /函/u,
  inspections: /调研|督导|督查|检查|暗访/u,
};

function ofKind(at: PlatformCount): IssueDraft[] {
  const { measure, unit, source } = at;
  const text = documentOf(source)?.text ?? '';
  if ((unit === '%') !== (measure === 'handlingRate')) return [found(at, ['unit'], `“${platformMeasureNames[measure]}”的单位写的是“${unit}”`)];
  if (text === '' || measureWords[measure].test(text)) return [];
  const other = keysOf(measureWords).find((each) => measureWords[each].test(text));
  if (other === undefined) return [];
  return [found(at, ['measure'], `写的是“${platformMeasureNames[measure]}”，所录原文“${text.slice(0, 40)}”说的像是“${platformMeasureNames[other]}”`)];
}

function found(at: PlatformCount, path: FieldPath, what: string): IssueDraft {
  return { at, path, what, cure: '对照原文件改正其中一个；确实如此的登记例外', subject: `${at.area} ${at.measure} ${at.asOf}` };
}
