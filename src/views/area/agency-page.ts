import type { Update } from '../../domain/publication/update.ts';
import type { Agency } from '../../domain/task/agency.ts';
import type { Duty } from '../../findings/duties.ts';
import type { Snapshot } from '../../findings/snapshot.ts';
import { agencyNamed } from '../../findings/answerable.ts';
import { agencyHonours } from '../../findings/honours.ts';
import { agencyDocuments, agencyMentions } from '../../findings/mentions.ts';
import { agencyPath, areaPath, documentPath, type SitePath, yearPath, unitFeedPath } from '../../domain/publication/page-path.ts';
import { type Link, relativeHref } from '../address.ts';
import { type PageHead, pageHead } from '../head.ts';
import { type ProblemGroup, problemGroups } from '../oversight/problem.ts';
import { counterparts, formerNameViews, type RoleView, rolesOf } from '../oversight/work-group.ts';
import { type HonourView, honourViews } from '../honour/honour.ts';
import { type ServiceRow, serviceRows } from '../service/service-page.ts';
import type { ListTools } from '../list/list-tools.ts';
import { type MarkedTaskRow, taskList } from '../task/task-list.ts';
import { stepRows } from '../year/acceptance.ts';
import { disputeRows, type VerdictRow } from '../year/evidence.ts';
import { type MentionView, mentionView } from '../mention.ts';
import type { UpdateRow } from '../update/update.ts';
import { newestUpdates } from '../update-pages/updates-page.ts';
import { yearsOf } from '../../findings/area-years.ts';
import { countedOutcomes, yearOutcomes } from '../../findings/year-outcomes.ts';
import { countedStatus } from '../figure/status.ts';
import { namedBehindIn } from '../figure/named-behind.ts';
import { decidedTasks } from '../../findings/year-end.ts';
import { resultAnswer, yearAnswer, type YearPiece } from './year-answer.ts';
import { dateWords, judgedByWords } from './year-summary.ts';
import { decidedShares, type StatusShares, statusShares } from './status-shares.ts';

/** A unit: how to reach it, what it leads and takes part in, and what documents say of it. */
export interface AgencyPage {
  readonly head: PageHead;
  readonly title: string;
  readonly area: Link;
  /** 文件里也写作：…; undefined for a unit of one name. */
  readonly aliases: string | undefined;
  readonly phone: string | undefined;
  readonly address: string | undefined;
  readonly hotline: string;
  /** How the newest year's tasks stand; missing for a unit without a task. */
  readonly standing: AgencyStanding | undefined;
  /** Said where no document gives it a task; empty else. */
  readonly absence: string;
  readonly years: readonly AgencyYear[];
  /** How the tasks of all years can be looked through. */
  readonly tools: ListTools;
  readonly formerNames: readonly RoleView[];
  /** What documents give it to do besides its projects, and its part in work groups. */
  readonly roles: readonly RoleView[];
  /** Its like in the areas above and below; names change from year to year. */
  readonly counterparts: readonly Link[];
  /** What it has to solve, or has solved. */
  readonly problems: readonly ProblemGroup[];
  /** Evidence it answers for that a review found wanting. */
  readonly disputes: readonly VerdictRow[];
  /** The steps that it took in the acceptance of tasks: a statistics office is known by what it verified. */
  readonly steps: readonly VerdictRow[];
  /** Documents that it issued or stamped: 用印 where it stamped. */
  readonly documents: readonly Link[];
  readonly mentions: readonly MentionView[];
  readonly honours: readonly HonourView[];
  /** What residents can have done there. */
  readonly services: readonly ServiceRow[];
  /** The newest about its tasks. */
  readonly updates: readonly UpdateRow[];
  /** The lists of its area, newest first. */
  readonly lists: readonly Link[];
}

/** What a unit has to do in one year, at a glance. */
export interface AgencyStanding {
  /** 2025年牵头3个项目，参与负责1个；下面说的是牵头的。 */
  readonly size: string;
  /** 最终结果已经审定：2个项目完成，1个项目部分完成。 Of these tasks; empty while there is none. */
  readonly result: readonly YearPiece[];
  /** 4项指标：3项已完成，1项任务数还没有定。 */
  readonly answer: readonly YearPiece[];
  readonly counts: StatusShares;
  /** “落后”是本站按月平均推算的。最新的进展截至2023年5月31日。 */
  readonly dates: string;
}

export interface AgencyYear {
  readonly year: number;
  readonly leads: readonly MarkedTaskRow[];
  readonly answers: readonly MarkedTaskRow[];
}

/**
 * The page of an agency. Every agency has one, also where no document gives it a task.
 *
 * @throws {RangeError} for an agency that is not registered
 */
export function agencyPage(snapshot: Snapshot, area: string, id: string): AgencyPage {
  const { model, dutiesByAgency } = snapshot;
  const agency = model.agencies.get(area)?.find((each) => each.id === id);
  if (agency === undefined) throw new RangeError(`no agency ${area}/${id}`);
  const path = agencyPath(agency);
  const areaName = model.areas.get(agency.area)?.name ?? agency.area;
  const duties = dutiesByAgency.get(`${agency.area}/${agency.id}`) ?? [];
  const list = taskList(
    snapshot,
    path,
    duties.map(({ task, indicators }) => ({ ...task, indicators })),
    true,
  );
  const years = [...new Set(duties.map(({ task }) => task.project.programme.year))].sort((left, right) => right - left);
  return {
    head: pageHead(snapshot, {
      path,
      title: `${agency.name}（${areaName}）`,
      description: `${areaName}${agency.name}牵头和负责的重点民生实事。`,
      column: '机构职能',
      above: [[areaName, areaPath(agency.area)]],
      feed: [agency.name, unitFeedPath(agency)],
      area: agency.area,
    }),
    title: agency.name,
    area: { words: areaName, href: relativeHref(path, areaPath(agency.area)) },
    aliases: agency.aliases.length === 0 ? undefined : `文件里也写作：${agency.aliases.join('、')}。`,
    phone: agency.phone,
    address: agency.address,
    hotline: model.portal.hotline,
    standing: standingOf(snapshot, duties, years[0]),
    absence: duties.length > 0 ? '' : '公开的文件没有写这个单位牵头或者负责哪个项目，没有进展要由它报。',
    years: years.map((year) => {
      return { year, leads: rowsOf(year, true), answers: rowsOf(year, false) };
    }),
    tools: list.tools,
    formerNames: formerNameViews(snapshot, path, agency),
    roles: rolesOf(snapshot, path, agency),
    counterparts: counterparts(snapshot, path, agency),
    problems: problemGroups(snapshot, path, snapshot.problemsByAgency.get(`${agency.area}/${agency.id}`) ?? []),
    disputes: disputeRows(snapshot, path, snapshot.disputesByAgency.get(`${agency.area}/${agency.id}`) ?? []),
    steps: stepRows(snapshot, path, snapshot.stepsByAgency.get(`${agency.area}/${agency.id}`) ?? []),
    documents: documentLinks(snapshot, path, agency),
    mentions: agencyMentions(model, agency).map((mention) => mentionView(snapshot, path, mention, area)),
    honours: honourViews(snapshot, path, agencyHonours(model, agency)),
    services: serviceRows(
      snapshot,
      path,
      (model.servicesByArea.get(area) ?? []).filter(({ unit }) => agencyNamed(model, area, unit) === agency),
    ),
    updates: newestUpdates(snapshot, path, updatesAbout(snapshot, area, duties)),
    lists: yearsOf(snapshot, area).map((year) => ({ words: `${areaName}${year}年的清单`, href: relativeHref(path, yearPath(area, year)) })),
  };

  function rowsOf(year: number, isLead: boolean): MarkedTaskRow[] {
    return list.rows.filter((_, index) => duties[index]?.isLead === isLead && duties[index]?.task.project.programme.year === year);
  }
}

/** What it leads speaks for it, else what it takes part in. */
function standingOf(snapshot: Snapshot, duties: readonly Duty[], year: number | undefined): AgencyStanding | undefined {
  if (year === undefined) return undefined;
  const ofYear = duties.filter(({ task }) => task.project.programme.year === year);
  const led = ofYear.filter(({ isLead }) => isLead);
  const others = ofYear.length - led.length;
  const tasks = (led.length === 0 ? ofYear : led).map(({ task, indicators }) => ({ ...task, indicators }));
  const outcomes = countedOutcomes(yearOutcomes(snapshot, tasks)).map(({ outcome }) => outcome);
  if (outcomes.length === 0) return undefined;
  const decided = decidedTasks(snapshot, tasks);
  const days = outcomes.flatMap(({ latest }) => latest?.asOf ?? []);
  const statuses = outcomes.map(countedStatus);
  const parts = [...(led.length === 0 ? [] : [`牵头${led.length}个项目`]), ...(others === 0 ? [] : [`参与负责${others}个${led.length === 0 ? '项目' : ''}`])];
  return {
    size: `${year}年${parts.join('，')}${led.length > 0 && others > 0 ? '；下面说的是牵头的' : ''}。`,
    result: resultAnswer(
      decided.map(({ outcome }) => outcome),
      tasks.length - decided.length,
    ),
    answer: yearAnswer(statuses, namedBehindIn(outcomes)),
    counts: decided.length === 0 ? statusShares(statuses) : decidedShares(decided, tasks.length),
    dates: `${judgedByWords(outcomes)}${dateWords(year, days, snapshot.builtOn, decided.length > 0)}${days.length === 0 && led.length > 0 ? `该由这个单位报，${year}年1月以来一次也没有。` : ''}`,
  };
}

/** The area's updates about any of the unit's tasks, newest first. */
function updatesAbout({ model }: Snapshot, area: string, duties: readonly Duty[]): Update[] {
  const own = new Set<string>(duties.map(({ task }) => task.project.id));
  return (model.updatesByArea.get(area) ?? []).filter(({ projects }) => projects.some((id) => own.has(id)));
}

function documentLinks({ model }: Snapshot, path: SitePath, agency: Agency): Link[] {
  const { issued, sealed } = agencyDocuments(model, agency);
  return [
    ...issued.map(({ id, title }) => ({ words: `印发《${title}》`, href: relativeHref(path, documentPath(id)) })),
    ...sealed.map(({ id, title, seal = '' }) => ({ words: `用印《${title}》（${seal}）`, href: relativeHref(path, documentPath(id)) })),
  ];
}
