import { assignmentKey } from '../../../domain/task/assignment.ts';
import { type Breakdown, doneCount, type Part, total } from '../../../domain/task/breakdown.ts';
import type { Report } from '../../../domain/task/report.ts';
import { hasReached, type Stage, stageNames, stages } from '../../../domain/task/stage.ts';
import type { Site } from '../../../domain/site/site.ts';
import { firstDay, lastDay } from '../../../domain/value/day-or-month.ts';
import { percentNumber } from '../../../domain/value/percent-words.ts';
import { percentOf } from '../../../domain/value/quantity.ts';
import type { IssueDraft } from '../../../domain/value/issue.ts';
import type { Model } from '../../model.ts';
import { printedNumbers } from '../../printed-numbers.ts';
import type { Rule } from '../../rule.ts';

/** The parts of a row beside the names in their brackets, the sites of those names, and the row's own percent. */
export const partDoubtRule: Rule = {
  id: 'parts-doubtful',
  sentence:
    '分阶段的括号里逐个写了名称的，名称不能比数多；写了点位名称的，阶段与点位登记的日期相符；同一行写了开工率的，与已开工的部分所占的比相差不到 1 个百分点。不合的提出提醒；核对后确实如此的，写明理由登记为例外。',
  isWarning: true,
  find: (model) => [...model.reports.values()].flat().flatMap((at) => (at.breakdown === undefined ? [] : doubts(at, at.breakdown, model))),
};

function doubts(at: Report, breakdown: Breakdown, model: Model): IssueDraft[] {
  const project = model.indicators.get(at.indicator)?.project.id ?? '';
  const sites = model.sitesOf.get(assignmentKey(project, at.area)) ?? [];
  const told = [
    ...breakdown.flatMap(tooManyNames),
    ...breakdown.flatMap((part) => sites.filter(({ name }) => part.note?.includes(name)).flatMap((site) => otherStage(part, site, at))),
    ...otherStarted(at, breakdown),
  ];
  return told.map((what) => ({
    at,
    path: ['分阶段'],
    what,
    cure: '对照原文件和点位的记录核对；写错的改正，确实如此的登记例外',
    subject: assignmentKey(at.indicator, at.area),
  }));
}

/** 完工 1（青松小学、河口中学）; a note with a number of its own tells of something else. */
function tooManyNames({ stage, count, note = '' }: Part): string[] {
  const names = note.split(/[、,，]/u).filter((name) => name.trim().length > 1);
  const isList = names.length > 1 && printedNumbers(note).length === 0 && !/[等其（(]|均为|包括|已|正在|办理|施工/u.test(note);
  return isList && names.length > Number(count) ? [`“${stageNames[stage]}”写的是 ${count}，括号里有 ${names.length} 个名称：${names.join('、')}`] : [];
}

/** The furthest stage that a site had reached for certain on a day, and the first that it had not. */
function otherStage({ stage }: Part, site: Site, { asOf }: Report): string[] {
  const reached = site.stages.flatMap((each) => (each.reachedOn === undefined ? [] : [{ stage: each.stage, day: each.reachedOn }]));
  const before = reached
    .filter(({ day }) => lastDay(day) <= asOf)
    .toSorted(byStage)
    .at(-1);
  const after = reached
    .filter(({ day }) => firstDay(day) > asOf)
    .toSorted(byStage)
    .at(0);
  const tell = (day: string, at: Stage) => [`“${site.name}”写的是“${stageNames[stage]}”，点位登记的是 ${day} ${stageNames[at]}`];
  // 完工 of what is in use already is true; tables seldom have a column of their own for it.
  if (before !== undefined && !hasReached(stage, before.stage) && !hasReached(stage, 'worksFinished')) return tell(before.day, before.stage);
  return after !== undefined && hasReached(stage, after.stage) ? tell(after.day, after.stage) : [];
}

function byStage(left: { readonly stage: Stage }, right: { readonly stage: Stage }): number {
  return stages.indexOf(left.stage) - stages.indexOf(right.stage);
}

function otherStarted({ reportedPercent, basis }: Report, breakdown: Breakdown): string[] {
  const share = percentOf(doneCount(breakdown, 'started'), total(breakdown));
  if (basis !== 'started' || reportedPercent === undefined || share === undefined) return [];
  const computed = percentNumber(share);
  return Math.abs(Number(computed) - Number(reportedPercent)) < 1 ? [] : [`开工率写的是 ${reportedPercent}%，各部分里已开工的占 ${computed}%`];
}
