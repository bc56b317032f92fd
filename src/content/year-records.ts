import { assignmentKey } from '../domain/task/assignment.ts';
import type { Acceptance } from '../domain/year/acceptance.ts';
import { type AcceptanceRules, yearKey } from '../domain/year/acceptance-rules.ts';
import type { Evidence } from '../domain/year/evidence.ts';
import type { PublicNotice } from '../domain/year/public-notice.ts';
import type { Fund } from '../domain/year/fund.ts';
import type { YearResult } from '../domain/year/year-result.ts';
import type { Entries } from './entries.ts';
import { grouped, sorted } from './grouped.ts';

/** What is kept of a year besides its progress, by what it is about; part of the model. */
export interface YearRecords {
  /** `yearKey` of an area → how it accepts that year's tasks. */
  readonly acceptanceRules: ReadonlyMap<string, AcceptanceRules>;
  /** `project@area` → the evidence of that task, oldest period first. */
  readonly evidence: ReadonlyMap<string, readonly Evidence[]>;
  /** `project@area` → its acceptance. */
  readonly acceptances: ReadonlyMap<string, Acceptance>;
  /** `project@area` → the notices about it, oldest first. */
  readonly publicNotices: ReadonlyMap<string, readonly PublicNotice[]>;
  /** Area → the final results of its lists, oldest first. */
  readonly yearResults: ReadonlyMap<string, readonly YearResult[]>;
  /** `project@area` → its money, oldest first. */
  readonly funds: ReadonlyMap<string, readonly Fund[]>;
}

/** Puts the records of the year under what they are about. */
export function yearRecords({ acceptanceRules, evidence, acceptances, publicNotices, yearResults, funds }: Entries): YearRecords {
  const notices = sorted(publicNotices, ({ from }) => from).flatMap((notice) => notice.projects.map((project) => ({ project, notice })));
  const noticesOf = grouped(notices, ({ project, notice }) => assignmentKey(project, notice.area));
  return {
    acceptanceRules: new Map(acceptanceRules.map((rules) => [yearKey(rules.area, rules.year), rules])),
    evidence: grouped(
      sorted(evidence, ({ asOf }) => asOf),
      ({ project, area }) => assignmentKey(project, area),
    ),
    acceptances: new Map(acceptances.map((each) => [assignmentKey(each.project, each.area), each])),
    publicNotices: new Map([...noticesOf].map(([key, found]) => [key, found.map(({ notice }) => notice)])),
    yearResults: grouped(
      sorted(yearResults, ({ approvedOn }) => approvedOn),
      ({ area }) => area,
    ),
    funds: grouped(
      sorted(funds, ({ asOf }) => asOf),
      ({ project, area }) => assignmentKey(project, area),
    ),
  };
}
