import { areasWithTask } from '../../../comparison/roll-up.ts';
import { existedIn } from '../../../domain/value/validity.ts';
import { assignmentKey } from '../../../domain/task/assignment.ts';
import type { Report } from '../../../domain/task/report.ts';
import type { IssueDraft } from '../../../domain/value/issue.ts';
import type { Rule } from '../../rule.ts';
import type { Model } from '../../model.ts';

/** A printed "N areas with the task" against the areas that the split table gives the task to. */
export const rankRule: Rule = {
  id: 'rank-of-mismatch',
  sentence:
    '文件所列“有任务的区域数”应等于分解表中有任务的区域数，“任务区域数”不能多于下级有任务的区域，“已完成区域数”不能多于“任务区域数”；不符的照录，并登记说明。',
  find: (model, entries) => entries.reports.flatMap((report) => [...mismatch(report, model), ...countsBelow(report, model)]),
};

/** The areas below that a row counts: no more are done than have the task, and no more have it than there are. */
function countsBelow(at: Report, { children, allocations, areas }: Model): IssueDraft[] {
  const { areasCompleted, areasAssigned } = at;
  const found = (column: string, what: string, cure: string) => [{ at, path: [column], what, cure, subject: assignmentKey(at.indicator, at.area) }];
  if (areasCompleted !== undefined && areasAssigned !== undefined && areasCompleted > areasAssigned) {
    return found('已完成区域数', `已完成的区域 ${areasCompleted} 个，有任务的只有 ${areasAssigned} 个`, '对照原文件改正其中一个');
  }
  const below = (children.get(at.area) ?? []).map(({ id }) => id);
  if (areasAssigned === undefined || below.length === 0) return [];
  const counted = areasWithTask(below, allocations.get(at.indicator)).length;
  if (areasAssigned <= Math.max(counted, below.length) && (counted === 0 || areasAssigned <= counted)) return [];
  const known = counted === 0 ? `登记了的下级区域只有 ${below.length} 个` : `分解表里有任务的下级区域是 ${counted} 个`;
  return found(
    '任务区域数',
    `印的是 ${areasAssigned} 个有任务的区域，${areas.get(at.area)?.name ?? at.area}${known}`,
    '核对分解表和这个数；原文件本身不一致时照录，并在 contradictions.yaml 登记',
  );
}

function mismatch(report: Report, model: Model): IssueDraft[] {
  const parent = model.areas.get(report.area)?.parent?.id;
  if (report.rankOf === undefined || parent === undefined) return [];
  const year = model.indicators.get(report.indicator)?.project.programme.year;
  const below = (model.children.get(parent) ?? []).filter((area) => area.kind !== 'prefectureOwn' && (year === undefined || existedIn(area, year)));
  const allocations = model.allocations.get(report.indicator);
  const counted = areasWithTask(
    below.map(({ id }) => id),
    allocations,
  );
  if (counted.length === 0 || counted.length === report.rankOf) return [];
  const what = `印的是 ${report.rankOf} 个有任务的区域，分解表里是 ${counted.length} 个`;
  const cure = '核对分解表；原文件本身不一致时照录，并在 contradictions.yaml 登记';
  return [{ at: report, path: ['有任务区域数'], what, cure, subject: assignmentKey(report.indicator, report.area) }];
}
