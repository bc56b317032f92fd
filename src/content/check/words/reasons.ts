import type { FieldPath, IssueDraft } from '../../../domain/value/issue.ts';
import type { Entries } from '../../entries.ts';
import type { Model } from '../../model.ts';
import type { Rule } from '../../rule.ts';

/** A reason says something: words that could stand anywhere are none. */
export const reasonRule: Rule = {
  id: 'empty-reason',
  sentence: '减少、更正、调整、改址、改名、取消和校验例外的原因要说明具体缘由；“无”“调整”“工作需要”这样的话不算原因。文件没有写原因的，写“文件未说明”。',
  find: (model, entries) =>
    reasonsOf(model, entries)
      .filter(({ words }) => saysNothing(words))
      .map(issue),
};

interface Reason {
  readonly at: object;
  readonly path: FieldPath;
  readonly words: string;
}

function reasonsOf({ projects }: Model, { reports, revisions, sites, exceptions }: Entries): Reason[] {
  return [
    ...reports.flatMap((at) => [...given(at, ['减少原因'], at.reason), ...given(at, ['更正原因'], at.correctionReason)]),
    ...revisions.map((at) => ({ at, path: ['reason'], words: at.reason })),
    ...sites.flatMap((at) => at.moves.map(({ reason }, index) => ({ at, path: ['moves', index, 'reason'], words: reason }))),
    ...[...projects.values()].flatMap((at) => [
      ...given(at, ['withdrawal', 'reason'], at.withdrawal?.reason),
      ...at.renamings.map(({ reason }, index) => ({ at, path: ['renamings', index, 'reason'], words: reason })),
    ]),
    ...exceptions.map((at) => ({ at, path: ['reason'], words: at.reason })),
  ];
}

function given(at: object, path: FieldPath, words: string | undefined): Reason[] {
  return words === undefined ? [] : [{ at, path, words }];
}

/** Words that are no reason by themselves, alone or after one another. */
const emptyWords =
  /^(?:无|没有|暂无|略|同上|调整|调减|核减|减少|变更|更正|改正|修改|原因|如题|工作|需要|实际|情况|客观|有关|相关|其他|见|详见|附件|附表|说明|数据|有误|错误|正常|统计|原来|上次|之前|等|的|因|按|据|根据|要求|n\/?a|na|test|xx+|[\s\p{P}\p{S}\d])+$/iu;

/** 据实核减 is what circulars themselves give as a reason. */
function saysNothing(words: string): boolean {
  const plain = words.normalize('NFKC').trim();
  return plain === '' || (emptyWords.test(plain) && plain !== '据实核减');
}

function issue({ at, path, words }: Reason): IssueDraft {
  const what = words.trim() === '' ? '原因是空的' : `“${words}”没有说明原因`;
  return { at, path, what, cure: '写明具体缘由，如 选址在规划道路上、两所学校合并建设；文件没有写就写“文件未说明”' };
}
