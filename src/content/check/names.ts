import type { FieldPath, IssueDraft } from '../../domain/value/issue.ts';
import type { Entries } from '../entries.ts';
import type { Rule } from '../rule.ts';

/** A name or a number means one thing. */
export const nameRule: Rule = {
  id: 'name-twice',
  sentence: '同一区域的两个单位、两个人员，同一上级的两个区域，不能用同一个名称、别名或从前的名称；同一份清单里，实事的序号不能重复。',
  find: (_model, entries) => [...agencies(entries), ...officials(entries), ...areas(entries), ...numbers(entries)],
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
    '两条是同一个单位的合成一条；不是的，别名写得再具体些',
  );
}

function officials({ officials: people }: Entries): IssueDraft[] {
  return twice(
    people.flatMap((at) => namesOf(at, at.area)),
    '这个姓名或写法已经登记过',
    '同一个人合成一条；同名的两个人，姓名后写明职务，如 李强（副县长）',
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

function twice(named: readonly Named[], what: string, cure: string): IssueDraft[] {
  const seen = new Set<string>();
  return named.flatMap(({ within, name, at, path }) => {
    const key = `${within}\n${name}`;
    if (!seen.has(key)) {
      seen.add(key);
      return [];
    }
    return [{ at, path, what: `${what}：${name}`, cure }];
  });
}
