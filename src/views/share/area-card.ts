import { type CivilDate, formatCivilDate } from '../../domain/value/civil-date.ts';
import type { Snapshot } from '../../findings/snapshot.ts';
import { yearsOf } from '../../findings/area-years.ts';
import { inOrder, type YearPiece } from '../area/year-answer.ts';
import type { StatusShare } from '../area/status-shares.ts';
import { yearSummary } from '../area/year-summary.ts';

/** What the picture says that WeChat and others show beside a shared address of an area. */
export interface AreaCard {
  readonly portal: string;
  /** 岳阳楼区2023年 and 重点民生实事, a line each. */
  readonly title: readonly [string, string];
  /** The final result where there is one, else 60项指标：26项按时或提前，13项落后，……; that no list is on record for an area without one. */
  readonly answer: readonly YearPiece[];
  /** 按公开的进展，…… Below a final result; empty without one. */
  readonly below: readonly YearPiece[];
  readonly shares: readonly Pick<StatusShare, 'tone' | 'x' | 'width'>[];
  /** What the page says of it too: “落后”是本站按月平均推算的。这一年已经结束。 Empty where nothing needs it. */
  readonly reserve: string;
  /** 最新的进展截至2023年5月31日（个别的到2023年6月1日）, as the page says it; 2026年2月6日审定，进展截至2025年12月31日; 还没有公布进展. */
  readonly day: string;
  /** 示范站, or empty. */
  readonly mark: string;
}

/**
 * The card of an area: how its newest year stands. Of the day of the build it says only whether the year is over, so that it changes with the record and once a year.
 *
 * @throws {RangeError} for an area that is not registered
 */
export function areaCard(snapshot: Snapshot, id: string): AreaCard {
  const { areas, portal } = snapshot.model;
  const area = areas.get(id);
  if (area === undefined) throw new RangeError(`no area ${id}`);
  const [year] = yearsOf(snapshot, id);
  const frame = { portal: portal.name, mark: portal.isDemonstration ? '示范站' : '' };
  if (year === undefined)
    return { ...frame, title: [area.name, '重点民生实事'], answer: [{ text: '还没有录入任务表。' }], below: [], shares: [], reserve: '', day: '' };
  const { answer, result, resultDay, bar, days, partial, judgedBy, isOver } = yearSummary(snapshot, id, year);
  const { first, second } = inOrder(answer, result);
  return {
    ...frame,
    title: [`${area.name}${year}年`, '重点民生实事'],
    answer: first,
    below: second,
    shares: bar.shares.map(({ tone, x, width }) => ({ tone, x, width })),
    reserve: `${judgedBy}${isOver ? '这一年已经结束。' : ''}${partial === '' ? '' : '只列别处文件写到它的项目，不一定是全部。'}`,
    day: dayWords(resultDay, days),
  };
}

function dayWords(approvedOn: CivilDate | undefined, days: string): string {
  const newest = days === '' ? '还没有公布进展' : `${approvedOn === undefined ? '最新的进展' : '进展'}截至${days}`;
  return approvedOn === undefined ? newest : `${formatCivilDate(approvedOn)}审定，${newest}`;
}
