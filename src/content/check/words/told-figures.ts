import { assignmentKey } from '../../../domain/task/assignment.ts';
import type { Indicator, Project } from '../../../domain/task/programme.ts';
import type { Target } from '../../../domain/task/target.ts';
import { keysOf } from '../../../domain/value/keys.ts';
import { countsInDigits } from '../../../domain/value/han-number.ts';
import { compareDecimals, type Decimal } from '../../../domain/value/quantity.ts';
import type { IssueDraft } from '../../../domain/value/issue.ts';
import { projectOfCode } from '../../code-owner.ts';
import type { Entries } from '../../entries.ts';
import type { Model } from '../../model.ts';
import { printedNumbers } from '../../printed-numbers.ts';
import type { Rule } from '../../rule.ts';

/** Numbers in news and answers beside the record of the task that they are about. */
export const toldFigureRule: Rule = {
  id: 'told-otherwise',
  sentence:
    '动态引了文件的，和文件摘录用同一个计量单位的数，要有一个与摘录相同；答复和动态只说一个项目的，“增加到”“减少到”“调整为”后面的数，是这个项目有过的任务，写明几月几日提出、批准的，是登记的调整提出、批准的那一天。不合的提出提醒；确实如此的，写明理由登记为例外。',
  isWarning: true,
  find: (model, entries) => [
    ...entries.updates.flatMap((at) => otherThanDocument(at, model)),
    ...changesTold(model, entries).flatMap((each) => [...otherThanTargets(each, model), ...otherDays(each, model)]),
  ],
};

/** Units of one character count things; 个 and 项 count anything. */
const counting = '所处台套座栋间户人件辆名株盏';

/** 20 台电梯全部 in the news of a circular that has 21台. */
function otherThanDocument(at: Entries['updates'][number], { documents }: Model): IssueDraft[] {
  const statements = documents.get(at.document ?? '')?.statements ?? [];
  return [...counting].flatMap((unit) => {
    const [own, printed] = [at.body, statements.map(({ text }) => text).join('；')].map((text) => numbersOf(text, unit));
    if (own === undefined || printed === undefined || own.length === 0 || printed.length === 0) return [];
    if (own.some((each) => hasNumber(printed, each))) return [];
    const title = documents.get(at.document ?? '')?.title ?? '';
    const what = `写的是 ${own.join('、')}${unit}，所引《${title}》的摘录里是 ${printed.slice(0, 4).join('、')}${unit}`;
    return [{ at, inText: own[0] ?? '', what, cure: '对照文件改正；说的是另外的数，登记例外', subject: at.id }];
  });
}

interface Change {
  readonly at: object;
  readonly text: string;
  readonly path: string[];
  readonly project: Project;
  readonly area: string;
  readonly subject: string;
}

function changesTold(model: Model, { updates, answers }: Entries): Change[] {
  const of = (id: string | undefined) => model.projects.get(id ?? '') ?? [];
  return [
    ...updates.flatMap((at) =>
      at.projects.length === 1 ? [of(at.projects[0])].flat().map((project) => ({ at, path: [], text: at.body, project, area: at.area, subject: at.id })) : [],
    ),
    ...answers.flatMap((at) =>
      [of(at.code === undefined ? undefined : projectOfCode(at.code, model))]
        .flat()
        .map((project) => ({ at, path: ['answer'], text: at.answer, project, area: at.area, subject: at.id })),
    ),
  ];
}

const change =
  /(?:增加|增|减少|减|核减|调减|调增|提高|降低)到\s*(\d[\d.,]*\s*[万亿]?\p{Script=Han}{1,3})|(?:调整|调|变更|改)[为成至到]\s*(\d[\d.,]*\s*[万亿]?\p{Script=Han}{1,3})/gu;

function otherThanTargets({ at, path, text, project, area, subject }: Change, model: Model): IssueDraft[] {
  return project.indicators.flatMap((indicator) => {
    const { unit } = indicator;
    const asked = everAsked(indicator, area, model);
    if (unit === undefined || asked.length === 0 || project.indicators.filter((each) => each.unit === unit).length > 1) return [];
    return [...countsInDigits(text.normalize('NFKC'), [unit]).matchAll(change)].flatMap(([words, to = '', changed = '']) => {
      const printed = printedNumbers(`${to}${changed}`, unit);
      if (printed.length === 0 || printed.some((each) => hasNumber(asked, each))) return [];
      const what = `写的是“${words}”，“${indicator.text}”的任务有过的是 ${asked.join('、')}${unit}`;
      return [{ at, path, what, cure: '对照任务调整的文件改正；调整还没有录的，先录进 revisions.yaml；确实如此的登记例外', subject }];
    });
  });
}

/** 6月20日经县人民政府批准 beside a change that was approved on 10 June. */
function otherDays({ at, path, text, project, area, subject }: Change, model: Model): IssueDraft[] {
  const revisions = project.indicators.flatMap(({ id }) => model.revisions.get(assignmentKey(id, area)) ?? []);
  const days = { 批准: revisions.map(({ revisedOn }) => revisedOn), 提出: revisions.flatMap(({ requestedOn }) => requestedOn ?? []) };
  return text.split(/[，。；;,]/u).flatMap((clause) =>
    keysOf(days).flatMap((act) => {
      const [words, month = '', day = ''] = /(\d{1,2})\s*月\s*(\d{1,2})\s*日/u.exec(clause.normalize('NFKC')) ?? [];
      const told = `-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
      if (words === undefined || !clause.includes(act) || days[act].length === 0 || days[act].some((each) => each.endsWith(told))) return [];
      const what = `写的是“${clause.trim().slice(0, 40)}”，登记的调整是 ${[...new Set(days[act])].join('、')} ${act}的`;
      return [{ at, path, what, cure: '对照任务调整的文件改正其中一个；说的是别的事，登记例外', subject }];
    }),
  );
}

/** The targets of an area at any time, of the list and of those changed. */
function everAsked({ id }: Indicator, area: string, { allocations, revisions }: Model): Decimal[] {
  const key = assignmentKey(id, area);
  const targets: Target[] = [
    ...[allocations.get(id)?.get(area)?.target ?? []].flat(),
    ...(revisions.get(key) ?? []).flatMap(({ before, after }) => [before, after]),
  ];
  return [...new Set(targets.flatMap((target) => (target.kind === 'number' ? [target.value, ...(target.upTo === undefined ? [] : [target.upTo])] : [])))];
}

function numbersOf(text: string, unit: string): Decimal[] {
  return [...new Set(printedNumbers(countsInDigits(text.normalize('NFKC'), [unit]), unit))];
}

function hasNumber(numbers: readonly Decimal[], number: Decimal): boolean {
  return numbers.some((each) => compareDecimals(each, number) === 0);
}
