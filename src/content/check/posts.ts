import { isName, nameForm } from '../../disclosure/personal/names.ts';
import { isFiled, type Source } from '../../domain/value/source.ts';
import type { FieldPath, IssueDraft } from '../../domain/value/issue.ts';
import type { Rule } from '../rule.ts';

/** Who reported and who entered is said by post, never by name. */
export const postRule: Rule = {
  id: 'name-for-post',
  sentence:
    '报送岗位、录入岗位、审核岗位、验收岗位、核实单位和检查、走访的人写岗位，不写姓名；建设、施工、监理、管护单位和提出、审核、批准调整的写单位，不写姓名。',
  find: (_model, { reports, sites, revisions, responsibilities, scores, workGroups, problems, inspections, confirmations, ...entries }) => [
    ...reports.flatMap((at) => filed(at, at.source, ['报送岗位'], ['录入岗位'])),
    ...[...sites, ...revisions, ...responsibilities, ...scores, ...workGroups, ...problems, ...inspections].flatMap((at) =>
      filed(at, at.source, ['source', 'post'], ['source', 'enteredBy']),
    ),
    ...sites.flatMap((at) => [
      ...(['owner', 'contractor', 'supervisor'] as const).flatMap((field) => unit(at, [field], at[field])),
      ...unit(at, ['aftercare', 'maintainer'], at.aftercare?.maintainer),
    ]),
    ...revisions.flatMap((at) => (['requestedBy', 'reviewedBy', 'approvedBy'] as const).flatMap((field) => unit(at, [field], at[field]))),
    ...problems.flatMap((at) => (at.foundBy === undefined ? [] : named(at, ['foundBy'], at.foundBy))),
    ...inspections.flatMap((at) => at.members.flatMap((name, index) => named(at, ['members', index], name))),
    ...[entries.acceptanceRules, entries.evidence, entries.acceptances, entries.publicNotices, entries.yearResults, entries.funds]
      .flat()
      .flatMap((at) => postsIn(at, at)),
    ...entries.surveyResults.flatMap((at) => postsIn(at, at)),
    ...confirmations.flatMap((at) => named(at, ['confirmedBy'], at.confirmedBy)),
  ],
};

/** A unit, where somebody may have written who stands for it. */
function unit(at: object, path: FieldPath, text: string | undefined): IssueDraft[] {
  return text === undefined ? [] : named(at, path, text).map((issue) => ({ ...issue, cure: '写单位的名称，不写姓名；个体户写字号' }));
}

function filed(at: object, source: Source, post: FieldPath, entered: FieldPath): IssueDraft[] {
  return isFiled(source) ? [...named(at, post, source.post), ...named(at, entered, source.enteredBy)] : [];
}

/** Every post that a record of the year names, at any depth. */
function postsIn(at: object, value: object, path: FieldPath = []): IssueDraft[] {
  return Object.entries(value).flatMap(([key, each]: [string, unknown]) => {
    const here = [...path, Array.isArray(value) ? Number(key) : key];
    if (typeof each === 'object' && each !== null) return postsIn(at, each, here);
    return typeof each === 'string' && (key === 'post' || key === 'enteredBy') ? named(at, here, each) : [];
  });
}

const person = new RegExp(`^(${nameForm})(?:\\p{Script=Han}{0,3}(?:长|任|员|师|记|志|士|生))?$`, 'u');

/** A table has few posts in many rows. */
const isPerson = new Map<string, boolean>();

function named(at: object, path: FieldPath, text: string): IssueDraft[] {
  const known = isPerson.get(text) ?? isName(person.exec(text.trim())?.[1] ?? '某');
  if (isPerson.size > 1000) isPerson.clear();
  isPerson.set(text, known);
  return !known ? [] : [{ at, path, what: `“${text}”像是姓名`, cure: '写岗位，如 项目股、县实事办统计岗' }];
}
