import type { Cadence } from '../../src/domain/publication/circular.ts';
import { addDays, type CivilDate, civilDate } from '../../src/domain/value/civil-date.ts';
import { dayOrMonth, lastDay } from '../../src/domain/value/day-or-month.ts';

/** A stretch of a year that a circular tells of, both days included. */
export interface Period {
  readonly cadence: Cadence;
  readonly from: CivilDate;
  readonly to: CivilDate;
  /** 1—9月, 第三季度, 9月中旬 */
  readonly words: string;
  /** `2024-09`, `2024-q3`, `2024-09-2`: the file's name less its cadence. */
  readonly slug: string;
}

const parts = { '1': ['01', '10', '上旬'], '2': ['11', '20', '中旬'], '3': ['21', undefined, '下旬'] } as const;

/**
 * The period that somebody wrote for a cadence: `2024-09` a month (told from January on), `2024-q3` a quarter, `2024-09-2` the
 * second ten days of a month; undefined where the words do not fit.
 */
export function periodOf(cadence: Cadence, written: string): Period | undefined {
  if (cadence === 'quarterly') return quarter(written);
  const [, year = '', month = '', part] = /^(\d{4})-(0[1-9]|1[0-2])(?:-([123]))?$/.exec(written) ?? [];
  if (year === '' || (cadence === 'dekad') !== (part !== undefined)) return undefined;
  const last = lastDay(dayOrMonth.parse(`${year}-${month}`));
  const name = Number(month);
  if (part === undefined) {
    return { cadence, from: civilDate.parse(`${year}-${month}-01`), to: last, words: name === 1 ? '1月' : `1—${name}月`, slug: written };
  }
  const [first, until, word] = parts[part === '1' ? '1' : part === '2' ? '2' : '3'];
  const to = until === undefined ? last : civilDate.parse(`${year}-${month}-${until}`);
  return { cadence, from: civilDate.parse(`${year}-${month}-${first}`), to, words: `${name}月${word}`, slug: written };
}

function quarter(written: string): Period | undefined {
  const [, year = '', number = ''] = /^(\d{4})-?[qQ]([1-4])$/.exec(written) ?? [];
  if (year === '') return undefined;
  const months = [(Number(number) - 1) * 3 + 1, Number(number) * 3].map((month) => String(month).padStart(2, '0'));
  const from = civilDate.parse(`${year}-${months[0]}-01`);
  return {
    cadence: 'quarterly',
    from,
    to: lastDay(dayOrMonth.parse(`${year}-${months[1]}`)),
    words: `第${'一二三四'[Number(number) - 1]}季度`,
    slug: `${year}-q${number}`,
  };
}

/** The day before the period: what it is compared with. */
export function dayBefore({ from }: Period): CivilDate {
  return addDays(from, -1);
}
