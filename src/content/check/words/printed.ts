import type { Decomposition } from '../../../domain/task/allocation.ts';
import { assignmentKey } from '../../../domain/task/assignment.ts';
import type { Report } from '../../../domain/task/report.ts';
import type { TargetRevision } from '../../../domain/task/revision.ts';
import type { PublishedScore } from '../../../domain/publication/disclosure.ts';
import type { Fund } from '../../../domain/year/fund.ts';
import type { PlatformCount } from '../../../domain/year/platform-count.ts';
import { compareDecimals, type Decimal } from '../../../domain/value/quantity.ts';
import { documentOf, type Quoted } from '../../../domain/value/source.ts';
import type { FieldPath, IssueDraft } from '../../../domain/value/issue.ts';
import type { Model } from '../../model.ts';
import { printedNumbers } from '../../printed-numbers.ts';
import type { Rule } from '../../rule.ts';

/**
 * A number beside the words it is read from. Words that print numbers of its kind, and not this one, tell of a slip in
 * one of the two; words without any tell nothing.
 */
export const printedRule: Rule = {
  id: 'number-not-printed',
  sentence:
    '数旁边录了原文的，原文里应当有这个数：进展的百分比和名次、平台统计数、得分、资金、分解表的合计和本区域的任务、调整后的任务；进展情况写明截至哪一天的，应当就是截至日期。百分比超过 150 的要有完成值或原话。没有的提出提醒；核对后确实如此的，写明理由登记为例外。',
  isWarning: true,
  find: (model, { reports, platformCounts, scores, funds }) => [
    ...reports.flatMap((at) => [...ofPercent(at), ...ofRank(at), ...ofDay(at)]),
    ...platformCounts.flatMap(ofCount),
    ...scores.flatMap(ofScore),
    ...funds.flatMap(ofFund),
    ...model.decompositions.flatMap((at) => [...ofTotal(at, model), ...ofOwnShare(at, model)]),
    ...[...model.revisions.values()].flat().flatMap((at) => ofRevision(at, model)),
  ],
};

/** Nothing is done one and a half times without a word about it. */
const unspokenPercent = 150;

function ofPercent(at: Report): IssueDraft[] {
  const { reportedPercent, narrative, value } = at;
  if (reportedPercent !== undefined && Number(reportedPercent) > unspokenPercent && narrative === '' && value === undefined) {
    return [found(at, ['文件百分比'], `写的是 ${reportedPercent}%，没有完成值，也没有原话`, rowKey(at))];
  }
  return reportedPercent === undefined
    ? []
    : unprinted(at, ['文件百分比'], { value: reportedPercent, unit: '%', where: '进展情况', texts: [narrative], subject: rowKey(at) });
}

/** 排名第9, 列第9位, 第 9 名. */
function ofRank(at: Report): IssueDraft[] {
  const printed = [...at.narrative.normalize('NFKC').matchAll(/(?:排名|排|列|位列|位居)第?\s*(\d+)|第\s*(\d+)\s*[名位]/gu)].map(([, first, second]) =>
    Number(first ?? second),
  );
  if (at.rank === undefined || printed.length === 0 || printed.includes(at.rank)) return [];
  return [found(at, ['名次'], `名次写的是 ${at.rank}，进展情况里写的是第 ${printed.join('、')}`, rowKey(at))];
}

/** 截至9月30日, 截至 2024 年 9 月底: the day that the row's own words name is the row's day. */
function ofDay(at: Report): IssueDraft[] {
  const days = [...at.narrative.normalize('NFKC').matchAll(/截[至止](?:到)?\s*(?:目前)?(?:(\d{4})\s*年\s*)?(\d{1,2})\s*月\s*(?:(\d{1,2})\s*日|底)/gu)];
  const [, month, day] = at.asOf.split('-').map(Number);
  if (days.length === 0 || days.some(([, year, ...on]) => isDay({ year, on }, at.asOf, month, day))) return [];
  return [found(at, ['截至日期'], `截至日期写的是 ${at.asOf}，进展情况里写的是“${days[0]?.[0]}”`, rowKey(at))];
}

function isDay(
  { year, on: [month, day] }: { year: string | undefined; on: readonly (string | undefined)[] },
  asOf: string,
  ownMonth: number | undefined,
  ownDay: number | undefined,
): boolean {
  const isYear = year === undefined || asOf.startsWith(year);
  return isYear && Number(month) === ownMonth && (day === undefined ? (ownDay ?? 0) >= 28 : Number(day) === ownDay);
}

function ofCount(at: PlatformCount): IssueDraft[] {
  return unprinted(at, ['value'], { value: at.value, unit: at.unit, where: '原文', texts: textsOf(at), subject: `${at.area} ${at.measure} ${at.asOf}` });
}

/** 已得满分 prints no number of its own. */
function ofScore(at: PublishedScore): IssueDraft[] {
  const texts = textsOf(at);
  if (at.score === at.maxPoints && texts.some((text) => text.includes('满分'))) return [];
  return unprinted(at, ['score'], { value: at.score, unit: '分', where: '原文', texts, subject: at.area });
}

function ofFund(at: Fund): IssueDraft[] {
  return (['arranged', 'paid', 'social'] as const).flatMap((field) => {
    const value = at[field];
    return value === undefined
      ? []
      : unprinted(at, [field], { value, unit: '万元', where: '原文', texts: textsOf(at), subject: assignmentKey(at.project, at.area) });
  });
}

/** The total that an issuer's own table declares; a district's table repeats the total of the area above in its words. */
function ofTotal(at: Decomposition, { indicators }: Model): IssueDraft[] {
  const { total, by, text, indicator, unit } = at;
  const known = indicators.get(indicator);
  if (total?.kind !== 'number' || total.reading !== undefined || known?.project.programme.issuer.id !== by) return [];
  const figure = { value: total.value, unit: unit ?? known.unit ?? '', subject: indicator };
  return [
    ...unprinted(at, ['text'], { ...figure, where: '表述', texts: [text] }),
    ...unprinted(at, ['total'], { ...figure, where: '原文', texts: textsOf(at) }),
  ];
}

/**
 * The one share of the area that wrote the row. Its words often print the total of the area above (4.5 万人, of which 4980), so only a
 * number that looks like the share mistyped is told: two digits changed places, or one is another.
 */
function ofOwnShare(at: Decomposition, { indicators }: Model): IssueDraft[] {
  const { total, by, shares, text, indicator, unit } = at;
  const share = shares.get(by);
  const words = unit ?? indicators.get(indicator)?.unit ?? '';
  if (total !== undefined || shares.size !== 1 || share?.kind !== 'number' || share.baseline !== undefined || share.reading !== undefined || words === '')
    return [];
  const printed = printedNumbers(text, words);
  const slip = printed.find((each) => isMistyped(share.value, each));
  if (slip === undefined || printed.some((each) => compareDecimals(each, share.value) === 0)) return [];
  return [found(at, ['shares', by], `写的是 ${share.value}${words}，这一行的表述里写的是 ${slip}${words}`, indicator)];
}

/** 1080 for 1800, 4930 for 4980: as many digits, two of them in the other order or one another. */
function isMistyped(written: Decimal, printed: Decimal): boolean {
  if (written.length !== printed.length || written.length < 2 || written === printed) return false;
  const differing = [...written].flatMap((digit, index) => (digit === printed[index] ? [] : [index]));
  const [first = 0, second = 0] = differing;
  return differing.length === 1 || (differing.length === 2 && written[first] === printed[second] && written[second] === printed[first]);
}

/** What the area's own record says; a change that comes down from above is told there. What was before is held against the target in force. */
function ofRevision(at: TargetRevision, { indicators }: Model): IssueDraft[] {
  const unit = indicators.get(at.indicator)?.unit ?? '';
  const { after, from } = at;
  if (from !== undefined || after.kind !== 'number') return [];
  return unprinted(at, ['after'], { value: after.value, unit, where: '原文', texts: textsOf(at), subject: rowKey(at) });
}

interface Printed {
  readonly value: Decimal;
  readonly unit: string;
  /** What the words are called in the message. */
  readonly where: string;
  readonly texts: readonly string[];
  readonly subject: string;
}

function unprinted(at: object, path: FieldPath, { value, unit, where, texts, subject }: Printed): IssueDraft[] {
  const printed = unit === '' ? [] : texts.flatMap((text) => printedNumbers(text.replace(/(?<=\d)\s*[—–~～至-]\s*(?=\d)/gu, unit), unit));
  if (printed.length === 0 || printed.some((each) => compareDecimals(each, value) === 0)) return [];
  return [found(at, path, `写的是 ${value}${unit}，${where}里写的是 ${[...new Set(printed)].join('、')}${unit}`, subject)];
}

function textsOf({ source, alsoIn }: Quoted): string[] {
  return [documentOf(source)?.text ?? '', ...alsoIn.map(({ text }) => text)];
}

function rowKey({ indicator, area }: Pick<Report, 'indicator' | 'area'>): string {
  return assignmentKey(indicator, area);
}

function found(at: object, path: FieldPath, what: string, subject: string): IssueDraft {
  return { at, path, what, cure: '对照原文件改正其中一个；以前报错的另写一行更正；确实如此的登记例外', subject };
}
