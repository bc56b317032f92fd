import { type Cell, type CellStyle, colToLetter, type DataValidation, type WriteSheet } from 'hucre';
import type { Area } from '../../src/domain/task/area.ts';
import { type CivilDate, formatCivilDate, yearOf } from '../../src/domain/value/civil-date.ts';
import { basisNames } from '../../src/domain/task/report.ts';
import { isFiled } from '../../src/domain/value/source.ts';
import { percentWords } from '../../src/domain/value/percent-words.ts';
import { hasNoTask, type Outcome } from '../../src/findings/outcome.ts';
import type { Snapshot } from '../../src/findings/snapshot.ts';
import { type Task, tasksOf } from '../../src/findings/task.ts';
import { scheduledPercent } from '../../src/schedule/plan.ts';
import { indicatorName } from '../../src/views/indicator-name.ts';
import { reportWords } from '../../src/views/figure/notes.ts';
import { targetWords } from '../../src/views/words.ts';
import { type FormColumn, formColumns, formTitle, sheetName } from './form.ts';

/** Rows above the first indicator: title, guide and head. */
const headRows = 3;

const ruled: CellStyle = {
  border: { left: { style: 'thin' }, right: { style: 'thin' }, top: { style: 'thin' }, bottom: { style: 'thin' } },
  alignment: { wrapText: true, vertical: 'center' },
};
/** What the office asks: grey and locked. */
const asked: CellStyle = { ...ruled, fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'EDEDED' } }, protection: { locked: true } };
/** What the clerk fills: white and open. */
const toFill: CellStyle = { ...ruled, protection: { locked: false } };

/**
 * The monthly form of an area and of those directly below it that have tasks: one row an indicator that still owes a report, with its task, the last
 * figure and what is due. Everything but the clerk's cells is protected, without a password: it keeps from slips, not from anybody.
 */
export function formSheets(snapshot: Snapshot, area: Area, asOf: CivilDate): WriteSheet[] {
  const rows = rowsOf(snapshot, area, asOf);
  const last = headRows + rows.length;
  const cells = new Map<string, Partial<Cell>>([['0,0', { style: { font: { bold: true, size: 16 } } }]]);
  for (const [column, { isFilled }] of formColumns.entries()) {
    cells.set(`${headRows - 1},${column}`, { style: { ...asked, font: { bold: true } } });
    for (let row = headRows; row < last; row++) cells.set(`${row},${column}`, { style: isFilled ? toFill : asked });
  }
  return [
    {
      name: sheetName,
      columns: formColumns.map(({ width }) => ({ width })),
      rows: [
        [formTitle(area, asOf)],
        ['只填白格：从“完成值”往右；没有进展的行空着。填好以后：npm run import -- 这个文件'],
        formColumns.map(({ title }) => title),
        ...rows,
      ],
      cells,
      rowDefs: new Map(rows.map((row, index) => [index + headRows, { height: heightOf(row) }])),
      freezePane: { rows: headRows, columns: 3 },
      protection: { sheet: true, formatColumns: true, formatRows: true, selectLockedCells: true, selectUnlockedCells: true },
      dataValidations: formColumns.flatMap((column, index) => validationOf(column, `${colToLetter(index)}${headRows + 1}:${colToLetter(index)}${last}`)),
      pageSetup: { paperSize: 'a3', orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0, printTitlesRow: `${headRows}:${headRows}` },
    },
  ];
}

/** Points: nobody drags rows open to read what was reported. A Chinese character is two units of column width. */
function heightOf(row: readonly string[]): number {
  const lines = row.map((text, index) => Math.ceil((text.replaceAll(/[^\x20-\x7e]/gu, '  ').length + 1) / (formColumns[index]?.width ?? 10)));
  return 16 * Math.max(1, ...lines) + 4;
}

/** A list to choose from, or a word of advice at the cell. */
function validationOf({ choices, hint }: FormColumn, range: string): DataValidation[] {
  const message = hint === undefined ? {} : { showInputMessage: true, inputMessage: hint };
  if (choices !== undefined)
    return [{ type: 'list', values: [...choices], allowBlank: true, showErrorMessage: true, errorMessage: '从下拉的词里选一个', range, ...message }];
  // A validation that lets every text through carries the advice.
  if (hint !== undefined) return [{ type: 'textLength', operator: 'lessThanOrEqual', formula1: '20000', range, ...message }];
  return [];
}

function rowsOf(snapshot: Snapshot, area: Area, asOf: CivilDate): string[][] {
  const below = new Set([area.id, ...(snapshot.model.children.get(area.id) ?? []).map(({ id }) => id)]);
  const tasks = tasksOf(snapshot.model).filter((task) => below.has(task.area.id) && task.span.from <= yearOf(asOf) && yearOf(asOf) <= task.span.to);
  return tasks.flatMap((task) =>
    task.indicators.flatMap((indicator) => {
      const outcome = snapshot.outcome(indicator, task.area.id);
      return hasNoTask(outcome.target) || indicator.reportedUnder !== undefined ? [] : [rowOf(task, outcome, asOf)];
    }),
  );
}

function rowOf(task: Task, outcome: Outcome, asOf: CivilDate): string[] {
  const { indicator, target, latest, span } = outcome;
  const { source } = latest ?? {};
  const filing = source !== undefined && isFiled(source) ? source : undefined;
  const before = latest === undefined ? '还没有报过' : `${reportWords(latest, outcome) || latest.narrative}（${formatCivilDate(latest.asOf)}）`;
  const known: Readonly<Record<string, string>> = {
    指标: indicator.id,
    区域: task.area.id,
    项目和指标: `${task.area.name}：${indicatorName(indicator)}`,
    任务: target === undefined ? '还没有录入' : targetWords(target, indicator.unit),
    上次报的: before,
    到时应到: indicator.isLevel ? '达到标准' : percentWords(scheduledPercent(asOf, span, indicator.plan)),
    单位: indicator.unit ?? '',
    百分比含义: latest?.basis === undefined ? '' : basisNames[latest.basis],
    报送单位: filing?.filedBy ?? task.responsibilities.flatMap(({ leadAgencies }) => leadAgencies)[0] ?? '',
    报送岗位: filing?.post ?? '',
  };
  return formColumns.map(({ title }) => known[title] ?? '');
}
