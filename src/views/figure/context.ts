import type { Model } from '../../content/model.ts';
import type { Outcome } from '../../findings/outcome.ts';
import { areasToldBelow, isToldOfWhole } from '../../findings/told-elsewhere.ts';
import type { Link } from '../address.ts';

/** What a reader has to know of the task before its figure: that it is a part of another, counted elsewhere, or money. */
export function targetRemarks(model: Model, own: Outcome): Link[] {
  const { indicator, latest, target } = own;
  const name = (id: string) => model.indicators.get(id)?.text ?? id;
  const remarks = [
    ...(indicator.subsetOf === undefined ? [] : [`这是“${name(indicator.subsetOf)}”的一部分，不重复相加。${onlyWholeWords(model, own)}`]),
    ...(indicator.countedIn === undefined ? [] : [`另一份清单也列了同一任务（${name(indicator.countedIn)}），不重复相加。`]),
    ...(indicator.input && isMoney(own) ? ['这是投入的资金，不是成果。'] : []),
    ...toldBelow(model, own),
    ...(asksToLaunch(own) ? ['任务写的是“启动”，本站按“开工”判断。'] : []),
    ...(target === undefined && latest !== undefined ? ['还没有在本站公布本区域的任务数。'] : []),
  ];
  return remarks.map((words) => ({ words }));
}

/** That a document gives one figure for the whole and none for this part of it. */
function onlyWholeWords(model: Model, { indicator, area, reports: { length } }: Outcome): string {
  if (length > 0 || !isToldOfWhole(model, indicator, area) || areasToldBelow(model, indicator.id, area).length > 0) return '';
  return '文件只公布了整体的进展，没有公布这一项的。';
}

/** 启动 in the document, 开工 in the rule that judges it. */
function asksToLaunch({ indicator, target }: Outcome): boolean {
  const isStart = target?.kind === 'stage' ? target.stage === 'started' : indicator.doneAt === 'started';
  return isStart && [indicator.text, indicator.project.title, target?.text ?? ''].some((words) => words.includes('启动'));
}

/** Whether this area was given or reported a sum: a county may have put the same task in words of its own. */
function isMoney({ latest, target }: Outcome): boolean {
  return target?.kind === 'number' || latest?.value !== undefined || latest?.reportedPercent !== undefined;
}

/** That areas below have reported what this one has not. */
function toldBelow(model: Model, { indicator, area, reports: { length } }: Outcome): string[] {
  const told = areasToldBelow(model, indicator.id, area);
  return length > 0 || told.length === 0 ? [] : [`合计没有公布；公布了进展的有${told.map(({ name }) => name).join('、')}。`];
}
