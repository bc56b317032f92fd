import { formatCivilDate } from '../../domain/value/civil-date.ts';
import { areaPath, ledgerPath, pageOfCode, type SitePath, yearPath } from '../../domain/publication/page-path.ts';
import { siteObject } from '../../domain/site/site.ts';
import { childAreas } from '../../findings/areas-below.ts';
import { type Ledger, ledgerOf } from '../../findings/ledger.ts';
import type { Snapshot } from '../../findings/snapshot.ts';
import type { Task } from '../../findings/task.ts';
import { type Link, relativeHref } from '../address.ts';
import { originLink } from '../figure/origin.ts';
import { type PageHead, pageHead } from '../head.ts';
import { type InspectionView, inspectionViews } from '../oversight/inspection.ts';
import { type ProblemGroup, type ProblemList, problemList } from '../oversight/problem.ts';
import { type VerdictRow, disputeRows } from '../year/evidence.ts';
import { reasonSentence } from '../task/revision-words.ts';
import { revisionViews } from '../task/revision.ts';

/** Problems, inspections, changes of targets, withdrawals and moves of an area's year on one page. */
export interface LedgerPage {
  readonly head: PageHead;
  readonly title: string;
  /** 问题5个：过期没有登记解决的1个，…；检查和走访4次；任务调整1次；取消项目1个；点位改址1处。 */
  readonly lead: string;
  /** What it does not say of what is not entered. */
  readonly reach: string;
  readonly problems: ProblemList;
  readonly inspections: readonly InspectionView[];
  readonly disputes: readonly VerdictRow[];
  /** Changes, withdrawals and moves, each kind under its heading; a kind without a row is left out. */
  readonly changes: readonly ChangeSection[];
  readonly year: Link;
  /** The ledgers of that year of the areas directly below. */
  readonly below: readonly Link[];
}

export interface ChangeSection {
  readonly title: string;
  readonly rows: readonly ChangeRow[];
}

/** One change: what was changed, on which day and why. */
export interface ChangeRow {
  readonly subject: Link;
  readonly detail: string;
  readonly source: Link;
}

/**
 * The ledger of an area's year.
 *
 * @throws {RangeError} for a year without one
 */
export function ledgerPage(snapshot: Snapshot, area: string, year: number): LedgerPage {
  const ledger = ledgerOf(snapshot, area, year);
  if (ledger === undefined) throw new RangeError(`no ledger of ${area} for ${year}`);
  const path = ledgerPath(area, year);
  const name = snapshot.model.areas.get(area)?.name ?? area;
  const title = `${name}${year}年台账`;
  const problems = problemList(snapshot, path, ledger.problems);
  const lead = leadOf(ledger, problems.groups);
  const yearName = `${name}${year}年的清单`;
  return {
    head: pageHead(snapshot, {
      path,
      title,
      description: `${title}：${lead}`,
      column: '数据发布',
      above: [
        [name, areaPath(area)],
        [`${year}年`, yearPath(area, year)],
      ],
      area,
    }),
    title,
    lead,
    reach: `这里写的是登记在本站的：没有登记的，不等于没有发生${problems.groups.length === 0 ? '' : '；没有登记解决的，不等于没有解决'}。`,
    problems,
    inspections: inspectionViews(snapshot, path, ledger.inspections),
    disputes: disputeRows(snapshot, path, ledger.disputes),
    changes: [
      { title: '任务调整', rows: revisionRows(snapshot, path, ledger, area) },
      { title: '取消的项目', rows: withdrawalRows(snapshot, path, ledger) },
      { title: '点位改址', rows: moveRows(snapshot, path, ledger) },
    ].filter(({ rows }) => rows.length > 0),
    year: { words: yearName, href: relativeHref(path, yearPath(area, year)) },
    below: childAreas(snapshot.model, area)
      .filter(({ id }) => ledgerOf(snapshot, id, year) !== undefined)
      .map((each) => ({ words: `${each.name}${year}年台账`, href: relativeHref(path, ledgerPath(each.id, year)) })),
  };
}

function leadOf({ problems, inspections, disputes, changes, withdrawals, moves }: Ledger, groups: readonly ProblemGroup[]): string {
  const parts = [
    problems.length === 0 ? '' : `问题${problems.length}个：${groups.map(({ title }) => title).join('、')}`,
    inspections.length === 0 ? '' : `检查和走访${inspections.length}条`,
    disputes.length === 0 ? '' : `佐证材料不相符或没有交的${disputes.length}处`,
    changes.length === 0 ? '' : `任务调整${changes.length}次`,
    withdrawals.length === 0 ? '' : `取消项目${withdrawals.length}个`,
    moves.length === 0 ? '' : `点位改址${moves.length}处`,
  ];
  return `${parts.filter((part) => part !== '').join('；')}。`;
}

function revisionRows(snapshot: Snapshot, path: SitePath, { changes }: Ledger, area: string): ChangeRow[] {
  const tasks = [...new Set(changes.map(({ task }) => task))];
  return tasks.flatMap((task) =>
    task.indicators.flatMap((indicator) =>
      revisionViews(snapshot, path, snapshot.outcome(indicator, area)).map(({ sentence, reason, approval, source }) => ({
        subject: taskLink(path, task, indicator.text),
        detail: `${sentence}${reason}${approval === '' ? '' : `${approval}。`}`,
        source,
      })),
    ),
  );
}

function withdrawalRows(snapshot: Snapshot, path: SitePath, { withdrawals }: Ledger): ChangeRow[] {
  return withdrawals.map(({ task, withdrawal: { withdrawnOn, reason, approvedBy, source } }) => ({
    subject: taskLink(path, task, task.title),
    detail: `${formatCivilDate(withdrawnOn)}取消。${reasonSentence(reason)}${approvedBy === undefined ? '' : `批准：${approvedBy}。`}`,
    source: originLink(snapshot, path, source),
  }));
}

function moveRows(snapshot: Snapshot, path: SitePath, { moves }: Ledger): ChangeRow[] {
  return moves.map(({ site, move: { movedOn, from, to, reason } }) => {
    const code = snapshot.model.codes.get(siteObject(site));
    return {
      subject: { words: site.name, href: code && relativeHref(path, pageOfCode(code)) },
      detail: `${formatCivilDate(movedOn)}由${from}改到${to}。${reasonSentence(reason)}`,
      source: originLink(snapshot, path, site.source),
    };
  });
}

function taskLink(path: SitePath, { code }: Task, words: string): Link {
  return { words, href: code && relativeHref(path, pageOfCode(code)) };
}
