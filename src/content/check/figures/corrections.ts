import { assignmentKey } from '../../../domain/task/assignment.ts';
import type { Correction, Report } from '../../../domain/task/report.ts';
import { isFiled } from '../../../domain/value/source.ts';
import type { FieldPath, IssueDraft } from '../../../domain/value/issue.ts';
import type { Model } from '../../model.ts';
import type { Rule } from '../../rule.ts';

/** A correction says what it corrects, when and why. */
export const correctionRule: Rule = {
  id: 'correction-incomplete',
  sentence: '更正要写明更正日期和更正原因，更正的是同一天、同一口径、写在它前面的一行，并且改变其中的数、阶段或文字；更正日期不早于收到日期。',
  find: (model, { reports }) => [...reports.flatMap(halfWritten), ...ofNothing(model, reports), ...[...model.corrections.values()].flat().flatMap(unchanged)],
};

function halfWritten(at: Report): IssueDraft[] {
  const { correctedOn, correctionReason, source } = at;
  if (correctedOn === undefined)
    return correctionReason === undefined ? [] : [found(at, ['更正日期'], '写了更正原因，没有写更正日期', '填更正日期；不是更正就删去“更正原因”')];
  if (correctionReason === undefined) return [found(at, ['更正原因'], '写了更正日期，没有写更正原因', '写明前一行错在哪里，如 把在建的 1 台误计为完成')];
  if (!isFiled(source) || source.receivedOn <= correctedOn) return [];
  return [found(at, ['更正日期'], `更正日期 ${correctedOn} 早于收到日期 ${source.receivedOn}`, '更正那天才收到的数，收到日期不会更晚：核对两个日期')];
}

/** A correction before which no row of its day and measure stands. */
function ofNothing({ corrections }: Model, reports: readonly Report[]): IssueDraft[] {
  const whole = new Set([...corrections.values()].flat().map(({ after }) => after));
  const open = reports.filter((at) => at.correctedOn !== undefined && !whole.has(at));
  if (open.length === 0) return [];
  const measures = new Map<string, Set<string>>();
  for (const at of reports) {
    const day = `${assignmentKey(at.indicator, at.area)} ${at.asOf}`;
    measures.set(day, (measures.get(day) ?? new Set()).add(at.measure));
  }
  return open.map((at) => {
    const others = [...(measures.get(`${assignmentKey(at.indicator, at.area)} ${at.asOf}`) ?? [])].filter((measure) => measure !== at.measure);
    const other = others.length === 0 ? '' : `（那一天只有“${others.join('”“')}”）`;
    return found(
      at,
      ['更正日期'],
      `前面没有截至 ${at.asOf}、口径为“${at.measure}”的一行可以更正${other}`,
      '被更正的那一行不见了的，从 Git 或备份放回；读不成的，先改好；截至日期、区域和口径要与它一样，写在它后面',
    );
  });
}

const figures = [
  'value',
  'unit',
  'stage',
  'breakdown',
  'reportedPercent',
  'basis',
  'rank',
  'rankOf',
  'areasCompleted',
  'areasAssigned',
  'judgement',
  'narrative',
  'source',
  'alsoIn',
] as const;

function unchanged({ before, after }: Correction): IssueDraft[] {
  const isSame = figures.every((field) => after[field] === '' || JSON.stringify(told(before[field])) === JSON.stringify(told(after[field])));
  return isSame ? [found(after, ['更正日期'], '更正的一行与被更正的一行完全一样', '对照报来的表填更正以后的数；更正的就是文字的，写明更正成什么')] : [];
}

/** Of a filing only the unit: the corrected figure comes on another day. */
function told(field: unknown): unknown {
  return typeof field === 'object' && field !== null && 'filedBy' in field ? field.filedBy : field;
}

function found(at: Report, path: FieldPath, what: string, cure: string): IssueDraft {
  return { at, path, what, cure };
}
