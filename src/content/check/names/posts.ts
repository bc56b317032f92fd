import { isName, mayBeName, nameForm } from '../../../disclosure/personal/names.ts';
import { isFiled, type Source } from '../../../domain/value/source.ts';
import type { Official } from '../../../domain/task/agency.ts';
import type { FieldPath, IssueDraft } from '../../../domain/value/issue.ts';
import { fieldsNamed, type TextField } from '../../fields.ts';
import type { Rule } from '../../rule.ts';

/** Who reported and who entered is said by post, never by name. */
export const postRule: Rule = {
  id: 'name-for-post',
  sentence:
    '报送岗位、录入岗位、审核岗位、验收岗位、核实单位和检查、走访的人写岗位，不写姓名；建设、施工、监理、管护单位和提出、审核、批准调整的写单位，不写姓名；写明是职务的，要看得出是职务（提醒）。',
  find: (_model, entries) => [
    ...entries.reports.flatMap((at) => filed(at, at.source)),
    // An official's post stands beside the name, which is public.
    ...fieldsNamed({ ...entries, officials: [] }, posts).flatMap(postFaults),
    ...entries.sites.flatMap((at) => [
      ...(['owner', 'contractor', 'supervisor'] as const).flatMap((field) => unit(at, [field], at[field])),
      ...unit(at, ['aftercare', 'maintainer'], at.aftercare?.maintainer),
    ]),
    ...entries.revisions.flatMap((at) => (['requestedBy', 'reviewedBy', 'approvedBy'] as const).flatMap((field) => unit(at, [field], at[field]))),
    ...entries.problems.flatMap((at) => (at.foundBy === undefined ? [] : named(at, ['foundBy'], at.foundBy))),
    ...entries.inspections.flatMap((at) => at.members.flatMap((name, index) => named(at, ['members', index], name))),
    ...entries.confirmations.flatMap((at) => named(at, ['confirmedBy'], at.confirmedBy)),
    ...entries.officials.flatMap((at) => (at.isRole ? noRole(at) : [])),
  ],
};

/** A unit, where somebody may have written who stands for it. */
function unit(at: object, path: FieldPath, text: string | undefined): IssueDraft[] {
  return text === undefined ? [] : named(at, path, text).map((issue) => ({ ...issue, cure: '写单位的名称，不写姓名；个体户写字号' }));
}

/** The columns of a row of progress. */
function filed(at: object, source: Source): IssueDraft[] {
  if (!isFiled(source)) return [];
  const fields = [['报送岗位', source.post] as const, ['录入岗位', source.enteredBy] as const];
  return fields.flatMap(([column, text]) => (isNoPost(text) ? [likeName(at, [column], text)] : []));
}

const posts = new Set(['post', 'enteredBy']);

/** A post of a filing says what somebody is; elsewhere a document's own word for a post stands. */
function postFaults({ at, path, text, holder }: TextField): IssueDraft[] {
  if ('filedBy' in holder) return isNoPost(text) ? [likeName(at, path, text)] : [];
  return named(at, path, text);
}

const roleWord = /[长任员师记席岗股科室办局处组部站所队会委府人干]|代表|领导|主管|主办|秘书|干事/u;

/** A role that does not say what somebody is, but who. */
function noRole(at: Official): IssueDraft[] {
  if (roleWord.test(at.name) && named(at, ['name'], at.name).length === 0) return [];
  const cure = '是人的姓名的，删去 isRole: true；是职务的，照文件写全，如 县教育局分管副局长';
  return [{ at, path: ['name'], what: `写明是职务（isRole），“${at.name}”却看不出是什么职务`, cure, isWarning: true, subject: at.name }];
}

const rank = '长|任|员|师|记|志|士|生|席|理|管|秘';
/** A name by itself, before a form of address, or behind a post: 刘芳, 王科长, 股长李志强. */
const person = new RegExp(`^(?:\\p{Script=Han}{0,12}(?:${rank}|股|科|岗|室|办|局|处))?(${nameForm})(?:\\p{Script=Han}{0,3}(?:${rank}))?$`, 'u');
const alone = new RegExp(`^(${nameForm})(?:\\p{Script=Han}{0,3}(?:${rank}))?$`, 'u');

/** 王师傅: whom people know by one character and a form of address. */
const addressed = /^\p{Script=Han}(?:师傅|先生|女士|阿姨|大爷|大妈|大姐|大哥|老师|老板|同志|总)$/u;

/** A table has few posts in many rows. */
const isPerson = new Map<string, boolean>();

/** The whole, and each part between blanks, brackets and digits: 就业股 张伟 0999-2000004. */
function namesPerson(text: string): boolean {
  const [whole = '', ...parts] = [text.trim(), ...text.split(/[\s\d()（）:：—-]+/u)];
  return addressed.test(whole) || isName(person.exec(whole)?.[1] ?? '某') || parts.some((part) => part !== whole && isName(alone.exec(part)?.[1] ?? '某'));
}

function named(at: object, path: FieldPath, text: string): IssueDraft[] {
  const known = isPerson.get(text) ?? namesPerson(text);
  if (isPerson.size > 1000) isPerson.clear();
  isPerson.set(text, known);
  return known ? [likeName(at, path, text)] : [];
}

function likeName(at: object, path: FieldPath, text: string): IssueDraft {
  return { at, path, what: `“${text}”像是姓名`, cure: '写岗位，如 项目股、县实事办统计岗' };
}

/** Whether what should be a post is a name: also two or three characters after a usual surname in which nothing says what somebody is. */
export function isNoPost(text: string): boolean {
  return named({}, [], text).length > 0 || (mayBeName(text.trim()) && !roleWord.test(text));
}
