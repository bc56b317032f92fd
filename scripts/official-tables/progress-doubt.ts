/** What a number is that is not done: not reached, left over, planned, a comparison, no exact one, of one period alone. */
export type DoubtKind = 'undone' | 'rest' | 'plan' | 'compared' | 'inexact' | 'period' | 'sign';

/** Words beside a number or a stage that make it something else than what has been done so far, and what they make of it. */
const doubts: ReadonlyArray<readonly [RegExp, string, DoubtKind]> = [
  [/(?:未(?!成年)|没|不(?!动产)|无法|无力|难以|尚待|有待|仍待)/u, '写的是没有做到的，不是已经完成的数', 'undone'],
  [/(?:剩余|剩下|其余|余下|还剩|尚余|还差|尚差|相差|尚缺|还缺|仍有|还有)/u, '写的是还没有做的，不是已经完成的数', 'rest'],
  [
    /(?:力争|争取|力求|确保|保证|预计|预期|预料|估计|有望|计划|打算|(?<!模)拟|准备|希望|目标(?!任务)|(?:月|年|季度|旬)底前?|前$|年内)/u,
    '写的是打算，不是已经完成的数',
    'plan',
  ],
  [/(?:将|须|需|(?<!许)可|(?<!主)要|(?<!供|响|适)应|(?:^|才|就|只|方|都|均)能)(?:全部|如期|按期|按时|全面|陆续|已)?$/u, '写的是打算，不是已经完成的数', 'plan'],
  [/(?:比|较(?!大)|同比|环比|多$|少$)/u, '写的是和别的时候比，不是一共完成的数', 'compared'],
  [/(?:(?<![签合履违节])约|(?:^|将|接|几)近|(?<!基本公共[^，]*)(?:基本|大致|大体|初步)|超过?|逾|至少|最多|大概|左右)$/u, '不是准数', 'inexact'],
];

/** Months, weeks and quarters by themselves, which are no figure from the start of the task on. */
const periods = /[日月年]均|平均|(?:本|当|上|这|该|每|[一二三四五六七八九十])(?:个?月|周|旬|季度?)|(?:今|昨|当|本)[天日]|[上下]半年|第?[一二三四]季度/u;

/**
 * Why the words before a number or a stage do not let it count as done: 未, 预计, 本月 … Undefined where they do.
 *
 * @param words what stands before it, at half width and without spaces
 */
export function doubtIn(words: string): string | undefined {
  return doubtOf(words)?.why;
}

/** The same, with what the number is instead. */
export function doubtOf(words: string): { readonly why: string; readonly kind: DoubtKind } | undefined {
  for (const [pattern, what, kind] of doubts) {
    const [found] = pattern.exec(words) ?? [];
    if (found !== undefined) return { why: `“${found}”：${what}`, kind };
  }
  const [period] = words.includes('累计') ? [] : (periods.exec(words) ?? []);
  if (period !== undefined) return { why: `写的是“${period}”的数，没有写累计：从开始到这一天一共完成多少，要问报送单位`, kind: 'period' };
  const [sign] = /[^\p{L}\p{N}、“”()·:]/u.exec(words) ?? [];
  return sign === undefined ? undefined : { why: `数的前面有“${sign}”`, kind: 'sign' };
}

/** Work that comes before the work, or a part of it: 完成选址9处 has built none. Longer words first. */
const preparations =
  /选址|选点|踏勘|勘[察测探]|测[绘量]|(?:招投|招|投|评|开|中)标|图纸|审图|施工图|(?<!建)设计|(?<!市场|经营|责任|实施)主体(?:工程|结构)?|路基(?![础本])|[桩地]基(?![础本])|基础(?:工程|施工|开挖)|基坑|土方|垫层|场地平整|三通一平|清表|放线|围挡|报建(?![设成])|报批|立项(?!目)|可研|环评|审批|批复|备案|方案|规划|论证|评审|前期|征[地收拆]|拆[迁除]|腾退|采购|签约|合同|订购|下单|到货|进场|摸[底排]|排查|普查|调查|筛查|报名|申报(?!建)|受理|备料/gu;

/**
 * Why a number of preparatory work is not one of what is done; undefined where none is named, or where it is what the indicator counts.
 *
 * @param words what stands before the verb, between it and the number, and behind the number
 * @param counted what the indicator counts
 */
export function preparationIn(words: readonly string[], counted = ''): string | undefined {
  const found = words.flatMap((each) => each.match(preparations) ?? []).find((each) => !counted.includes(each));
  return found === undefined ? undefined : `写的是“${found}”的数：是准备或其中一步，做完了多少要问报送单位`;
}
