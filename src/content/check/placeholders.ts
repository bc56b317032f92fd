import type { FieldPath, IssueDraft } from '../../domain/value/issue.ts';
import type { Entries } from '../entries.ts';
import type { Model } from '../model.ts';
import type { Rule } from '../rule.ts';

/** A name is a name, and a row of a table speaks of its own indicator. */
export const placeholderRule: Rule = {
  id: 'name-unfit',
  sentence: '单位、区域、项目、指标、点位的名称不能是“待定”“暂定”“测试”这样的话；分解表的表述不能是同一清单里另一个指标的名称；矛盾的两个数不能一样。',
  find: (model, entries) => [
    ...names(model, entries)
      .filter(({ name }) => isPlaceholder(name))
      .map(placeholder),
    ...otherTexts(model),
    ...alike(entries),
  ],
};

interface Name {
  readonly at: object;
  readonly path: FieldPath;
  readonly name: string;
}

function names({ projects, indicators }: Model, { areas, agencies, sites }: Entries): Name[] {
  return [
    ...[...areas, ...agencies, ...sites].map((at) => ({ at, path: ['name'], name: at.name })),
    ...[...projects.values()].map((at) => ({ at, path: ['title'], name: at.title })),
    ...[...indicators.values()].map((at) => ({ at, path: ['text'], name: at.text })),
  ];
}

/** 待定, 测试, 示例 and the like: words that stand where a name belongs. */
export function isPlaceholder(name: string): boolean {
  return /^(?:待定|待补充?|待填|待确定|暂定|未定|暂无|无|测试|示例|名称|test|todo|tbd|xx+|[\s\p{P}\p{S}\d]+)$/iu.test(name.normalize('NFKC').trim());
}

function placeholder({ at, path, name }: Name): IssueDraft {
  return { at, path, what: `“${name}”不是名称`, cure: '写出真正的名称；还没有定的，先不登记这一条' };
}

function otherTexts({ decompositions, indicators }: Model): IssueDraft[] {
  return decompositions.flatMap((at) => {
    const own = indicators.get(at.indicator);
    if (own === undefined || own.text === at.text) return [];
    const all = own.project.programme.projects.flatMap((project) => project.indicators);
    const other = all.find(({ text }) => text === at.text);
    return other === undefined
      ? []
      : [
          {
            at,
            path: ['text'],
            what: `这一行的指标是“${own.text}”，表述写的却是“${at.text}”`,
            cure: `改正 indicator（“${at.text}”的编号是 ${other.id}）或者表述`,
            subject: at.indicator,
          },
        ];
  });
}

function alike({ contradictions }: Entries): IssueDraft[] {
  const plain = (text: string) => text.normalize('NFKC').replace(/\s/gu, '');
  const same = contradictions.filter(({ printed, computed }) => plain(printed) === plain(computed));
  return same.map((at) => ({ at, path: ['computed'], what: `两个数一样，都是“${at.printed}”`, cure: '写另一处的数或重新计算的结果；没有矛盾就删去这一条' }));
}
