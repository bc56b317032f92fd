import type { FieldPath, IssueDraft } from '../../../domain/value/issue.ts';
import type { Entries } from '../../entries.ts';
import type { Rule } from '../../rule.ts';

/** A name or a number means one thing. */
export const nameRule: Rule = {
  id: 'name-twice',
  sentence:
    '同一区域的两个单位、两个人员，同一上级的两个区域，不能用同一个名称、别名或从前的名称；同一份清单里，实事的序号、同一个项目里指标的名称不能重复。同一份清单的两个项目用同一个名称、同一句大白话的，提出提醒。',
  find: (_model, entries) => [
    ...agencies(entries),
    ...officials(entries),
    ...areas(entries),
    ...numbers(entries),
    ...indicators(entries),
    ...sameWords(entries),
  ],
};

interface Named {
  /** Where the name must be the only one. */
  readonly within: string;
  readonly name: string;
  readonly at: object;
  readonly path: FieldPath;
}

function agencies({ agencies: units }: Entries): IssueDraft[] {
  return twice(
    units.flatMap((at) => [
      ...namesOf(at, at.area),
      ...at.formerNames.map(({ name }, index) => ({ within: at.area, name, at, path: ['formerNames', index, 'name'] })),
    ]),
    '这个名称已经是另一个单位的',
    '多半有一条的名称或别名抄错了：核对两条的短名、电话和地址，改正抄错的一条；真是同一个单位登记了两次的，才合成一条',
  );
}

function officials({ officials: people }: Entries): IssueDraft[] {
  return twice(
    people.flatMap((at) => namesOf(at, at.area)),
    '这个姓名或写法已经登记过',
    '多半有一条的姓名抄错了：改正抄错的一条；真是同一个人登记了两次的，才合成一条；同名的两个人，姓名后写明职务，如 李强（副县长）',
  );
}

function areas({ areas: all }: Entries): IssueDraft[] {
  return twice(
    all.flatMap((at) => namesOf(at, at.parent ?? '')),
    '这个名称已经是同一上级的另一个区域的',
    '对照民政部门公布的名称改正其中一个',
  );
}

function namesOf(at: { readonly name: string; readonly aliases: readonly string[] }, within: string): Named[] {
  return [{ within, name: at.name, at, path: ['name'] }, ...at.aliases.map((name, index) => ({ within, name, at, path: ['aliases', index] }))];
}

function numbers({ programmes }: Entries): IssueDraft[] {
  const numbered = programmes.flatMap((at) =>
    at.commitments.flatMap(({ number }, index) =>
      number === undefined ? [] : [{ within: at.id, name: String(number), at, path: ['commitments', index, 'number'] }],
    ),
  );
  return twice(numbered, '这个序号已经用过', '对照原文件改正序号；文件没有印序号的不填 number');
}

/** Two rows of one project with the same words are one row copied, or one whose words were not changed. */
function indicators({ programmes }: Entries): IssueDraft[] {
  const named = programmes.flatMap((at) =>
    at.commitments.flatMap((commitment, index) =>
      commitment.projects.flatMap((project, place) =>
        project.indicators.map(({ text, unit = '' }, row) => ({
          ...{ within: `${at.id}/${project.id} ${unit}`, name: text, at },
          path: ['commitments', index, 'projects', place, 'indicators', row, 'text'],
        })),
      ),
    ),
  );
  return twice(named, '这个项目里已经有同名、同单位的指标', '对照原文件改正名称；真是重复录入的，删去一条');
}

/** The title or the plain words of one project, copied to another. */
function sameWords({ programmes }: Entries): IssueDraft[] {
  const said = programmes.flatMap((at) =>
    at.commitments.flatMap((commitment, index) =>
      commitment.projects.flatMap(({ id, title, plain }, place) =>
        [
          { field: 'title', name: '名称', text: title },
          { field: 'plain', name: '大白话', text: plain },
        ].map((each) => ({ ...each, at, title, subject: `${at.id}/${id}`, path: ['commitments', index, 'projects', place, each.field] })),
      ),
    ),
  );
  const seen = new Map<string, string>();
  return said.flatMap(({ at, field, name, text, title, subject, path }) => {
    if (text === undefined) return [];
    const key = `${at.id} ${field} ${text}`;
    const other = seen.get(key);
    if (other === undefined) seen.set(key, title);
    const what = `${name}和“${other ?? ''}”的一样：${text}`;
    return other === undefined ? [] : [{ at, path, what, cure: '写这个项目自己办什么；两个项目确实是一回事的登记例外', isWarning: true, subject }];
  });
}

function twice(named: readonly Named[], what: string, cure: string): IssueDraft[] {
  const seen = new Map<string, Named>();
  return named.flatMap(({ within, name, at, path }) => {
    const key = `${within}\n${name}`;
    const first = seen.get(key);
    if (first === undefined) {
      seen.set(key, { within, name, at, path });
      return [];
    }
    if (first.at === at && first.path[0] === 'name')
      return [{ at, path, what: `别名和规范名称一样：${name}`, cure: '别名写文件里的另一种叫法；没有的删去这一个' }];
    const other = 'id' in first.at && first.at !== at ? `（${String(first.at.id)}）` : '';
    return [{ at, path, what: `${what}：${name}${other}`, cure }];
  });
}
