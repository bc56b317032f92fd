import { feedbackStatistics } from '../../src/disclosure/feedback-statistics.ts';
import type { FeedbackMonth } from '../../src/domain/feedback/feedback-count.ts';
import type { Area } from '../../src/domain/task/area.ts';
import { formatCivilDate, monthOf } from '../../src/domain/value/civil-date.ts';
import { childAreas } from '../../src/findings/areas-below.ts';
import type { Snapshot } from '../../src/findings/snapshot.ts';
import { listed } from '../../src/views/words.ts';
import type { Period } from './period.ts';

/**
 * The opinions that residents sent in the months of a period, as counted on the day that their statistics name: by area, received, replied
 * to in time, overdue and finished. Months and areas without published statistics are said to be 未登记, and never taken for none.
 */
export function opinions({ model }: Snapshot, area: Area, period: Period): string[] {
  const words = monthsOf(period).map(monthWords);
  if (period.cadence === 'dekad') return [`群众意见按月统计，${period.words}的件数未登记。`];
  const below = [area, ...childAreas(model, area.id)];
  const counted = below.flatMap((each) => {
    const months = (model.feedbackMonths.get(each.id) ?? []).filter(({ month }) => monthsOf(period).includes(month));
    return months.length === 0 ? [] : [{ area: each, months }];
  });
  if (counted.length === 0) return [`群众意见：${listed(words)}的统计未登记。`];
  const others = below.filter((each) => counted.every(({ area: { id } }) => id !== each.id)).map(({ name }) => name);
  return [
    `群众意见（${listed(words)}收到的）：`,
    counted.map(({ area: { name }, months }) => `- ${name}：${countWords(months)}${missingWords(period, months)}。`).join('\n'),
    ...(others.length === 0 ? [] : [`${listed(others)}的统计未登记。`]),
  ];
}

/** 收到2件，按期首次答复1件，超期0件，没有到期0件；办结1件，没有办结1件（统计到2026年1月31日） */
function countWords(months: readonly FeedbackMonth[]): string {
  const { received, inTime, notYetDue, unfinished, duplicates, closedUnanswered } = feedbackStatistics(months.flatMap(({ units }) => units));
  const others = [...(duplicates === 0 ? [] : [`并入另一件${duplicates}件`]), ...(closedUnanswered === 0 ? [] : [`没有答复就办结${closedUnanswered}件`])];
  const replies = [
    `收到${received}件`,
    `按期首次答复${inTime.numerator}件`,
    `超期才答复或者超期还没有答复${inTime.denominator - inTime.numerator}件`,
    `没有到期${notYetDue}件`,
    ...others,
  ];
  const days = [...new Set(months.map(({ countedOn }) => formatCivilDate(countedOn)))];
  return `${replies.join('，')}；办结${received - unfinished}件，没有办结${unfinished}件（统计到${listed(days)}）`;
}

function missingWords(period: Period, months: readonly FeedbackMonth[]): string {
  const missing = monthsOf(period).filter((month) => months.every((each) => each.month !== month));
  return missing.length === 0 ? '' : `；${listed(missing.map(monthWords))}的统计未登记`;
}

/** `2025-07`, `2025-08`, `2025-09` of a third quarter. */
function monthsOf({ from, to }: Period): string[] {
  const [first, last] = [Number(from.slice(5, 7)), Number(to.slice(5, 7))];
  return Array.from({ length: last - first + 1 }, (_each, index) => `${monthOf(from).slice(0, 5)}${String(first + index).padStart(2, '0')}`);
}

function monthWords(month: string): string {
  return `${Number(month.slice(5))}月`;
}
