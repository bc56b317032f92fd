import { disclosureScore } from '../disclosure/solutions.ts';
import type { ChecklistItem } from '../domain/publication/disclosure.ts';
import type { CivilDate } from '../domain/value/civil-date.ts';
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
  /** The area's score once this task and all before it in the list are done. */
  readonly scoreAfter: Decimal;
}

/** What keeps an area from full marks; no row if nothing does. */
export interface Todo {
  readonly computed: ComputedScore;
  readonly rows: readonly TodoTask[];
}

/**
 * The tasks that are missing, those with the fewest steps first: every task brings the same points once nothing of it is
 * missing, so the fewest steps are the most points for the effort. Equal ones stay in the order of the list.
 *
 * @param day the day that templates date with
 */
export function todoOf(model: Model, computed: ComputedScore, day: CivilDate): Todo {
  const { items, disclosed, assigned, maxPoints } = computed.score;
  const open = items
    .filter(({ missing }) => missing.length > 0)
    .map(({ assignment, missing }) => ({ task: assignment, steps: missing.flatMap((item) => stepsFor(model, assignment, item, day)) }))
    .toSorted((left, right) => left.steps.length - right.steps.length);
  const rows = open.map((row, index) => ({ ...row, scoreAfter: disclosureScore({ disclosed: disclosed + index + 1, assigned }, maxPoints) }));
  return { computed, rows };
}

function stepsFor(model: Model, task: Task, item: ChecklistItem, day: CivilDate): TodoStep[] {
  const folder = `areas/${task.area.id}`;
  switch (item.id) {
    case 'policyDocument':
      return [
        {
          item,
          place: `${folder}/documents/【文件编号】.yaml`,
          template: `title: 【文件标题】\nkind: policy\nissuers: [【发文机关】]\nissuedOn: "【成文日期】"\n# 登记以后，在这个任务的责任分解里把 source 的 document 写成这个文件编号`,
        },
      ];
    case 'scopeAndRequirements':
      return [{ item, place: `${folder}/responsibilities/${task.project.programme.id}.yaml`, template: localWordsTemplate(model, task) }];
    case 'recentUpdate':
      return [
        {
          item,
          place: `${folder}/updates/${day}-【短名】.md`,
          template: `---\ntitle: 【标题】\npublishedOn: "${day}"\nprojects: [${task.project.id}]\n---\n【正文】`,
        },
      ];
    case 'signInstalled':
      return (model.sitesOf.get(task.key) ?? [])
        .filter(({ sign }) => sign === undefined || sign.installedOn > day)
        .map(({ id }) => ({ item, place: `${folder}/sites/${id.split('/')[1]}.yaml`, template: `sign: { installedOn: "【装牌日期】" }` }));
    case 'feedbackAnswered':
      return [{ item, place: '收件箱（staff）', template: '' }];
    default:
      return item.id satisfies never;
  }
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
