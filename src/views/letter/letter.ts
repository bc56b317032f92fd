import type { Agency } from '../../domain/task/agency.ts';
import type { Area } from '../../domain/task/area.ts';
import type { Indicator } from '../../domain/task/programme.ts';
import { behindBelow, behindIn, isSameMatter } from '../../findings/behind.ts';
import { hasNoTask, type Outcome } from '../../findings/outcome.ts';
import type { Duty } from '../../findings/duties.ts';
import type { Snapshot } from '../../findings/snapshot.ts';
import { indicatorName } from '../indicator-name.ts';
import type { YearOutcome } from '../../findings/year-outcomes.ts';
import type { LetterGroup } from './letter-group.ts';
import { behindGroup, incompleteGroup, unacceptedGroup, belowBehindGroup, unreportedGroup, staleGroup, silentBelowGroup } from './progress-groups.ts';
import { disputedGroup, handedInGroup } from './evidence-groups.ts';
import { overdueGroup, dueSoonGroup, undatedGroup } from './problem-groups.ts';

/** 工作提示函 for what is behind, disputed or past its day; 温馨提示函 for what is missing or falls due soon. */
export const letterNames = { notice: '工作提示函', reminder: '温馨提示函' } as const;

export type LetterKind = keyof typeof letterNames;

/** A letter to one unit. */
export interface Letter {
  readonly kind: LetterKind;
  readonly agency: Agency;
  /** What the documents call its part in the year's tasks: 牵头 only where one of them names it so. */
  readonly part: '牵头' | '负责' | '牵头和负责';
  /** What is to be seen to, group by group: the lead sentence, then one line each. */
  readonly groups: readonly LetterGroup[];
}

/**
 * The letters that an area's office has to write on the day of the snapshot, one a unit, in the order of the register: to the units
 * that lead a task, and for a task for which no document names a lead unit to those that are responsible. A unit for which there is
 * nothing gets none.
 *
 * @see 邵阳市 2024 年 1—9 月通报第 19 行“针对推进相对滞后项目……发送温馨提示函、工作提示函15个”
 */
export function lettersOf(snapshot: Snapshot, area: Area, year: number): Letter[] {
  return (snapshot.model.agencies.get(area.id) ?? []).flatMap((agency): Letter[] => {
    const duties = dutiesOf(snapshot, agency, year);
    const outcomes = outcomesOf(snapshot, duties.filter(isAnswerable));
    const own = indicatorsOf(duties);
    const told = behindIn(snapshot, area.id, year).filter(({ indicator }) => own.some((each) => isSameMatter(each, indicator)));
    const urgent = filled([
      behindGroup(snapshot, told),
      incompleteGroup(snapshot, told),
      unacceptedGroup(snapshot, told),
      belowBehindGroup(snapshot, area, year, own),
      disputedGroup(snapshot, agency, year),
      overdueGroup(snapshot, agency, year),
    ]);
    const mild = filled([
      unreportedGroup(snapshot, outcomes),
      staleGroup(snapshot, outcomes),
      silentBelowGroup(snapshot, area, outcomes),
      dueSoonGroup(snapshot, agency, year),
      undatedGroup(snapshot, agency, year),
    ]);
    if (urgent.length + mild.length === 0) return [];
    return [
      {
        kind: urgent.length > 0 ? 'notice' : 'reminder',
        agency,
        part: partOf(duties),
        groups: [...urgent, ...mild, ...filled([handedInGroup(snapshot, agency, year)])],
      },
    ];
  });
}

function dutiesOf({ dutiesByAgency }: Snapshot, { area, id }: Agency, year: number): Duty[] {
  return (dutiesByAgency.get(`${area}/${id}`) ?? []).filter(({ task }) => task.project.programme.year === year && task.area.id === area);
}

/** The units that lead answer for a task; all that are named where none leads. */
function isAnswerable({ isLead, task: { responsibilities } }: Duty): boolean {
  return isLead || responsibilities.every(({ leadAgencies }) => leadAgencies.length === 0);
}

function partOf(duties: readonly Duty[]): Letter['part'] {
  if (duties.every(({ isLead }) => !isLead)) return '负责';
  return duties.every(({ isLead }) => isLead) ? '牵头' : '牵头和负责';
}

function filled(groups: readonly LetterGroup[]): LetterGroup[] {
  return groups.filter(({ lines }) => lines.length > 0);
}

/** What is behind here and below for which no unit of the area is named, so that no letter tells of it: 柳林乡城镇新增就业. */
export function behindWithoutLetter(snapshot: Snapshot, area: Area, year: number): string[] {
  const own = (snapshot.model.agencies.get(area.id) ?? []).flatMap((agency) => indicatorsOf(dutiesOf(snapshot, agency, year)));
  const isNobodys = ({ indicator }: YearOutcome) => own.every((each) => !isSameMatter(each, indicator));
  const here = behindIn(snapshot, area.id, year).map((each) => ({ each, place: '' }));
  const below = behindBelow(snapshot, area.id, year).flatMap(({ area: { name }, behind: told }) => told.map((each) => ({ each, place: name })));
  return [...here, ...below].filter(({ each }) => isNobodys(each)).map(({ each, place }) => `${place}${indicatorName(each.indicator)}`);
}

function indicatorsOf(duties: readonly Duty[]): Indicator[] {
  return duties.filter(isAnswerable).flatMap(({ indicators }) => indicators);
}

/** What is asked of a unit: the indicators that it answers for, nothing that was taken back or not given yet. */
function outcomesOf(snapshot: Snapshot, duties: readonly Duty[]): Outcome[] {
  return duties
    .flatMap(({ indicators, task }) => indicators.map((indicator) => snapshot.outcome(indicator, task.area.id)))
    .filter(({ target }) => !hasNoTask(target));
}
