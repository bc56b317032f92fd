import { disclosureScore } from '../disclosure/solutions.ts';
import type { ChecklistItem } from '../domain/publication/disclosure.ts';
import { addDays, type CivilDate, formatCivilDate } from '../domain/value/civil-date.ts';
import type { Decimal } from '../domain/value/quantity.ts';
import { isFiled, type Source } from '../domain/value/source.ts';
import type { Area } from '../domain/task/area.ts';
import { speaksFor } from './answerable.ts';
import type { ComputedScore } from './score.ts';
import type { Task } from './task.ts';
import type { Model } from '../content/model.ts';

/** One thing that is missing of a task, with the place where it is entered and what is written there. */
export interface TodoStep {
  readonly item: ChecklistItem;
  /** Path below the content folder, or where else it is done. */
  readonly place: string;
  /** Ready to be copied; the words in 【】 are for the clerk to fill in. Empty where nothing is written in a file. */
  readonly template: string;
}

/** A task that is not disclosed yet. */
export interface TodoTask {
  readonly task: Task;
  readonly steps: readonly TodoStep[];
  /** The area's score once this task and all before it in the list are done; missing where the year is over and nothing mends it any more. */
  readonly scoreAfter: Decimal | undefined;
}

/** What keeps an area from full marks; no row if nothing does. */
export interface Todo {
  readonly computed: ComputedScore;
  readonly rows: readonly TodoTask[];
  /** What still counts of a year that is over; missing while it runs. */
  readonly closing: string | undefined;
}

/**
 * The tasks that are missing, those with the fewest steps first: every task brings the same points once nothing of it is
 * missing, so the fewest steps are the most points for the effort. Equal ones stay in the order of the list.
 *
 * @param day the day that templates date with
 */
export function todoOf(model: Model, computed: ComputedScore, day: CivilDate): Todo {
  const { items, disclosed, assigned, maxPoints } = computed.score;
  const isOver = computed.asOf < day;
  const when: When = { asOf: computed.asOf, isOver };
  const open = items
    .filter(({ missing }) => missing.length > 0)
    .map(({ assignment, missing }) => ({
      task: assignment,
      steps: missing.flatMap((item) => stepsFor(model, assignment, item, when)),
      isLost: isOver && missing.some(({ id }) => id === 'feedbackAnswered'),
    }))
    .toSorted((left, right) => Number(left.isLost) - Number(right.isLost) || left.steps.length - right.steps.length);
  const rows = open.map(({ isLost, ...row }, index) => ({
    ...row,
    scoreAfter: isLost ? undefined : disclosureScore({ disclosed: disclosed + index + 1, assigned }, maxPoints),
  }));
  return { computed, rows, closing: isOver && rows.length > 0 ? closingOf(computed) : undefined };
}

/** The day of the score, and whether it is past: a step is then dated by what was done until it. */
interface When {
  readonly asOf: CivilDate;
  readonly isOver: boolean;
}

function closingOf({ year, asOf }: ComputedScore): string {
  const last = formatCivilDate(asOf);
  return `${year}年已经结束，得分算到${last}为止：在这以前确实已经公开、已经装牌，只是没有登记的，照原来的日期补登，仍然计分；在这以后才公开、装牌、答复的，不改变${year}年的得分。没有公开过的不能补。`;
}

function stepsFor(model: Model, task: Task, item: ChecklistItem, when: When): TodoStep[] {
  const folder = `areas/${task.area.id}`;
  switch (item.id) {
    case 'policyDocument':
      return [
        {
          item,
          place: `${folder}/documents/【文件编号】.yaml`,
          template: `title: 【文件标题】\nkind: policy\nissuers: [【发文机关】]\nissuedOn: "【成文日期${until(when)}】"\n# 登记以后，在这个任务的责任分解里把 source 的 document 写成这个文件编号`,
        },
      ];
    case 'scopeAndRequirements':
      return [{ item, place: `${folder}/responsibilities/${task.project.programme.id}.yaml`, template: localWordsTemplate(model, task) }];
    case 'recentUpdate':
      return [updateStep(folder, task, item, when)];
    case 'signInstalled':
      return (model.sitesOf.get(task.key) ?? [])
        .filter(({ sign }) => sign === undefined || sign.installedOn > when.asOf)
        .map(({ id }) => ({ item, place: `${folder}/sites/${id.split('/')[1]}.yaml`, template: `sign: { installedOn: "【装牌日期${until(when)}】" }` }));
    case 'feedbackAnswered':
      return [{ item, place: when.isOver ? '已经不能补' : '收件箱（staff）', template: '' }];
    default:
      return item.id satisfies never;
  }
}

/** News of the day; of a year that is over the news that there was within the days that count. */
function updateStep(folder: string, { project }: Task, item: ChecklistItem, { asOf, isOver }: When): TodoStep {
  const first = item.withinDays === undefined ? undefined : addDays(asOf, -item.withinDays);
  const span = first === undefined ? `${formatCivilDate(asOf)}以前` : `${formatCivilDate(first)}至${formatCivilDate(asOf)}之间`;
  const template = `---\ntitle: 【标题】\npublishedOn: "${isOver ? `【当时公开的日期，在${span}】` : asOf}"\nprojects: [${project.id}]\n---\n【正文】`;
  return { item, place: `${folder}/updates/${isOver ? '【当时公开的日期】' : asOf}-【短名】.md`, template };
}

function until({ asOf, isOver }: When): string {
  return isOver ? `，在${formatCivilDate(asOf)}以前` : '';
}

/** The lines that are missing of the record that is there, or the record. */
function localWordsTemplate(model: Model, { project, area, responsibilities }: Task): string {
  const own = responsibilities.find((each) => each.area === area.id && each.indicators.length === 0);
  const lines = [
    ...(own?.scope === undefined ? ['  scope: 【本地的建设内容】'] : []),
    ...(own?.requirements === undefined ? ['  requirements: 【本地的建设要求】'] : []),
  ];
  if (own !== undefined) return `# 写进“project: ${project.id}”那一条\n${lines.join('\n')}`;
  return [`- project: ${project.id}`, ...lines, `  source: { document: ${ownDocument(model, project.source, area)}, line: 【行号】, text: 【原文】 }`].join(
    '\n',
  );
}

/** The document that the list stands in, if it speaks for the area; another one is the clerk's to name. */
function ownDocument(model: Model, source: Source, area: Area): string {
  return !isFiled(source) && speaksFor(model, source, area) ? source.document : '【文件编号】';
}
