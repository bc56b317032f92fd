import { lineage } from '../../../domain/task/area.ts';
import { assignmentKey } from '../../../domain/task/assignment.ts';
import type { TargetRevision } from '../../../domain/task/revision.ts';
import { isTask, type Target } from '../../../domain/task/target.ts';
import { civilDate } from '../../../domain/value/civil-date.ts';
import { compareDecimals, sum } from '../../../domain/value/quantity.ts';
import type { FieldPath, IssueDraft } from '../../../domain/value/issue.ts';
import { targetInForce } from '../../../schedule/target-in-force.ts';
import type { Model } from '../../model.ts';
import { nearestWords } from '../../file/nearest.ts';
import { procedure, strangeRequest } from './revision-procedure.ts';
import { doneIn } from '../../reported.ts';
import type { Rule } from '../../rule.ts';
import { areaOfFile } from '../../file/place.ts';

/** What the plan asks of a change of a task: in writing in time, approved, and from what really applied. */
export const revisionRules: readonly Rule[] = [
  {
    id: 'revision-out-of-order',
    sentence:
      '任务调整要写明批准单位；方案规定了最后申请日的，要写明提出单位和提出日期，并且不晚于那一天；提出的不能自己审核、批准；单位报送的要写明原因；方案规定总的任务不变的，总数不变。',
    find: (model) => own(model).flatMap((revision) => procedure(revision, model)),
  },
  {
    id: 'revision-mismatch',
    sentence: '调整前的任务必须是当时有效的任务，调整后的必须与它不同；同一任务同一天只能调整一次；没有任务的区域不能调整。',
    find: (model) => own(model).flatMap((revision) => [...base(revision, model), ...toNothing(revision), ...sameDay(revision, model)]),
  },
  {
    id: 'revision-doubtful',
    sentence:
      '上级的任务数调整了而下级的任务数没有说怎么变，调整后的任务比当时已经完成的还少，提出单位不是牵头单位、批准单位没有登记的，提出提醒；核对后确实如此的，写明理由登记为例外，就不再提醒。',
    isWarning: true,
    find: (model, entries) =>
      own(model).flatMap((revision) => [
        ...sharesLeft(revision, model),
        ...belowDone(revision, model),
        ...strangeRequest(revision, model),
        ...strangeApproval(revision, model, areaOfFile(entries.places.get(revision)?.file)),
      ]),
  },
];

/** Revisions that an area recorded itself. */
function own({ revisions }: Model): TargetRevision[] {
  return [...revisions.values()].flat().filter(({ from }) => from === undefined);
}

/** A task is seldom cut below what was done already. */
function belowDone(at: TargetRevision, { indicators, reports }: Model): IssueDraft[] {
  const indicator = indicators.get(at.indicator);
  const { after } = at;
  const last = (reports.get(assignmentKey(at.indicator, at.area)) ?? []).findLast(({ asOf, value }) => asOf <= at.revisedOn && value !== undefined);
  const done = last === undefined || indicator === undefined || indicator.isLevel ? undefined : doneIn(last, indicator);
  if (after.kind !== 'number' || done === undefined || last === undefined || compareDecimals(done, after.value) <= 0) return [];
  const what = `调整为 ${after.value}${indicator?.unit ?? ''}，而 ${last.asOf} 已经完成 ${done}${indicator?.unit ?? ''}`;
  return [{ ...found(at, ['after'], what, '对照调整的文件改正；确实如此的登记例外'), subject: assignmentKey(at.indicator, at.area) }];
}

function base(at: TargetRevision, model: Model): IssueDraft[] {
  const key = assignmentKey(at.indicator, at.area);
  const first = model.allocations.get(at.indicator)?.get(at.area)?.target;
  if (first === undefined || !isTask(first)) {
    return [found(at, ['area'], '这个区域没有这项任务，不能调整', '改正区域或指标；任务还没有录入的，先录入最初的任务')];
  }
  const earlier = (model.revisions.get(key) ?? []).filter(({ revisedOn }) => revisedOn < at.revisedOn);
  const inForce = targetInForce(first, earlier, at.revisedOn);
  if (inForce !== undefined && !isSame(inForce, at.before)) {
    return [
      found(
        at,
        ['before'],
        `调整前写的是“${at.before.text}”，当时有效的任务是“${inForce.text}”`,
        '对照原文件：是 before 抄错了，还是清单里的任务、前一次调整抄错了，改正错的那一处；中间漏了一次调整的，补录',
      ),
    ];
  }
  return isSame(at.before, at.after) ? [found(at, ['after'], '调整前后的任务一样', '改正 after；没有变化就不登记')] : [];
}

/** Nothing to do is a task withdrawn; 0 would read as done. */
function toNothing(at: TargetRevision): IssueDraft[] {
  if (at.after.kind !== 'number' || Number(at.after.upTo ?? at.after.value) !== 0) return [];
  return [found(at, ['after'], '任务调整成了 0', '任务取消了，after 写两行：kind: withdrawn 和 text: 原文；还没有下达写 kind: pending')];
}

function sharesLeft(at: TargetRevision, model: Model): IssueDraft[] {
  if (at.after.kind !== 'number' || at.sharesBelow !== undefined || model.indicators.get(at.indicator)?.rollup !== 'sum') return [];
  const table = model.decompositions.find(({ by, indicator, isComplete }) => by === at.area && indicator === at.indicator && isComplete);
  const shares = [...(table?.shares.keys() ?? [])].filter((area) => area !== at.area);
  const now = shares.flatMap((area) => {
    const target = targetInForce(model.allocations.get(at.indicator)?.get(area)?.target, model.revisions.get(assignmentKey(at.indicator, area)) ?? [], lastDay);
    return target?.kind === 'number' ? [target.value] : [];
  });
  const next = (model.revisions.get(assignmentKey(at.indicator, at.area)) ?? []).at(-1);
  if (now.length === 0 || next !== at || compareDecimals(sum(now), at.after.value) === 0) return [];
  const what = `任务调整为 ${at.after.value}，下级各区域的任务相加还是 ${sum(now)}`;
  return [found(at, ['after'], what, '下级的任务也变了的，逐个登记调整，或在 sharesBelow 写明同时变成什么（待重新下达写 kind: pending）；确实不变的登记例外')];
}

const lastDay = civilDate.parse('2100-12-31');

/** Governments, congresses, groups and offices for the task approve; another name may be a slip. */
function strangeApproval(at: TargetRevision, { agencyByName, areas }: Model, folder: string | undefined): IssueDraft[] {
  const { approvedBy } = at;
  if (approvedBy === undefined || folder === undefined) return [];
  const above = areas.get(folder);
  const known = above !== undefined && lineage(above).some(({ id }) => agencyByName.has(`${id}/${approvedBy}`));
  if (known || /(?:人民政府|政府|管委会|管理委员会|委员会|办事处|人大|人大常委会|党委|党组|常委会|领导小组|指挥部|专班|联席会议|常务会议)$/u.test(approvedBy))
    return [];
  return [
    found(
      at,
      ['approvedBy'],
      `批准单位“${approvedBy}”没有登记${nearestWords(
        approvedBy,
        [...agencyByName.keys()].filter((key) => key.startsWith(`${folder}/`)).map((key) => key.slice(folder.length + 1)),
      )}`,
      '照规范名称改正，或在 agencies.yaml 登记这个单位',
    ),
  ];
}

function sameDay(at: TargetRevision, model: Model): IssueDraft[] {
  const all = model.revisions.get(assignmentKey(at.indicator, at.area)) ?? [];
  const first = all.find(({ revisedOn, from }) => revisedOn === at.revisedOn && from === undefined);
  return first === at ? [] : [found(at, ['revisedOn'], `同一任务 ${at.revisedOn} 已经登记过一次调整`, '合成一次，或改正日期')];
}

/** Numbers are the same whatever words stand beside them. */
function isSame(one: Target, other: Target): boolean {
  if (one.kind === 'number' && other.kind === 'number') return Number(one.value) === Number(other.value) && one.upTo === other.upTo;
  if (one.kind === 'stage' && other.kind === 'stage') return one.stage === other.stage && one.dueOn === other.dueOn;
  return one.kind === other.kind && (one.kind !== 'text' || one.text === other.text);
}

function found(at: TargetRevision, path: FieldPath, what: string, cure: string): IssueDraft {
  return { at, path, what, cure, subject: assignmentKey(at.indicator, at.area) };
}
