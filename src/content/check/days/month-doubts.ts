import { ascending } from '../../../domain/value/order.ts';
import { assignmentKey } from '../../../domain/task/assignment.ts';
import type { Report } from '../../../domain/task/report.ts';
import { addDays, monthOf } from '../../../domain/value/civil-date.ts';
import type { IssueDraft } from '../../../domain/value/issue.ts';
import type { Entries } from '../../entries.ts';
import type { Rule } from '../../rule.ts';

/** A month's table beside itself and beside the month before. */
export const monthDoubtRule: Rule = {
  id: 'month-doubtful',
  sentence:
    '同一份进展表里绝大多数行截至同一天、个别行截至这个月别的日子的；整份表五行以上、每一行的数都与上一份完全一样的（多半是复制了上个月的表没有改），提出提醒；确实如此的，写明理由登记为例外，就不再提醒。',
  isWarning: true,
  find: (_model, entries) => {
    const files = byFile(entries);
    return [...files.values()].flatMap(oddDays).concat(copied(files));
  },
};

function byFile({ reports, places }: Entries): Map<string, Report[]> {
  const files = new Map<string, Report[]>();
  for (const at of reports) {
    const file = places.get(at)?.file ?? '';
    const rows = files.get(file);
    if (rows === undefined) files.set(file, [at]);
    else rows.push(at);
  }
  return files;
}

const usualShare = 0.8;
const fewestRows = 5;

function oddDays(rows: readonly Report[]): IssueDraft[] {
  const own = rows.filter(({ correctedOn }) => correctedOn === undefined);
  const usual = own.find(({ asOf }) => own.filter((each) => each.asOf === asOf).length >= own.length * usualShare)?.asOf;
  if (usual === undefined || own.length < fewestRows || monthOf(addDays(usual, 1)) === monthOf(usual)) return [];
  return own
    .filter(({ asOf }) => asOf < usual)
    .map((at) => ({
      at,
      path: ['截至日期'],
      what: `这一行截至 ${at.asOf}，同一份表的其他行截至 ${usual}：按前一天算，应到的进度少一个月`,
      cure: '对照原表核对日期；确实截至这一天的登记例外',
      subject: assignmentKey(at.indicator, at.area),
    }));
}

/** Only what counts: a value, a percent, parts. A table whose rows are all done has nothing left to move. */
function copied(files: ReadonlyMap<string, readonly Report[]>): IssueDraft[] {
  const tables = [...files].filter(([file]) => /\/progress\/\d{4}-\d{2}\.csv$/.test(file)).sort(ascending(([file]) => file));
  return tables.flatMap(([file, rows], index) => {
    const [before, older] = tables[index - 1] ?? [];
    if (before === undefined || older === undefined || folderOf(before) !== folderOf(file)) return [];
    const [now, then] = [figures(rows), figures(older)];
    const isSame = now.size >= fewestRows && now.size === then.size && [...now].every(([key, value]) => then.get(key) === value);
    const [first] = rows;
    if (!isSame || first === undefined) return [];
    const what = `${now.size} 行的数与 ${before.slice(before.lastIndexOf('/') + 1)} 完全一样`;
    return [{ at: first, path: ['完成值'], what, cure: '是不是复制了上一份表、没有改数；确实一个数都没有变的登记例外', subject: file }];
  });
}

function folderOf(file: string): string {
  return file.slice(0, file.lastIndexOf('/'));
}

function figures(rows: readonly Report[]): Map<string, string> {
  const moving = rows.filter(({ stage, reportedPercent }) => stage !== 'completed' && stage !== 'notStarted' && reportedPercent !== '100');
  const told = moving.filter(({ value, reportedPercent, breakdown }) => (value ?? reportedPercent ?? breakdown) !== undefined);
  return new Map(
    told.map(({ indicator, area, measure, value, reportedPercent, breakdown }) => [
      `${assignmentKey(indicator, area)} ${measure}`,
      JSON.stringify([value, reportedPercent, breakdown]),
    ]),
  );
}
