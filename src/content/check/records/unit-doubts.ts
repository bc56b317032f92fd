import { assignmentKey } from '../../../domain/task/assignment.ts';
import type { Agency } from '../../../domain/task/agency.ts';
import type { CivilDate } from '../../../domain/value/civil-date.ts';
import { isFiled } from '../../../domain/value/source.ts';
import type { FieldPath, IssueDraft } from '../../../domain/value/issue.ts';
import type { Entries } from '../../entries.ts';
import { areaOfFile } from '../../file/place.ts';
import type { Model } from '../../model.ts';
import type { Rule } from '../../rule.ts';

/** Units that speak of a task that is not theirs, by a name that was not theirs, or about themselves. */
export const unitDoubtRule: Rule = {
  id: 'unit-doubtful',
  sentence:
    '有自己项目的单位，只报送、负责分给它的项目；单位改名以后用新的名称报送、审核；佐证材料不由交材料的单位自己审核。不合的提出提醒；核对后确实如此的，写明理由登记为例外。',
  isWarning: true,
  find: (model, entries) => {
    const tasks = tasksOf(model, entries);
    return mentions(model, entries)
      .flatMap((each) => [...withoutPart(each, tasks), ...formerly(each)])
      .concat(ownReviews(model, entries));
  },
};

interface Mention {
  readonly at: object;
  readonly path: FieldPath;
  readonly name: string;
  readonly unit: Agency;
  /** `project@area`; undefined where any unit may speak. */
  readonly task: string | undefined;
  /** The day on which the unit acted, where it is known. */
  readonly day: CivilDate | undefined;
}

function mentions({ agencyByName, indicators }: Model, { reports, evidence, acceptances, funds, sites, problems, places }: Entries): Mention[] {
  const mention = (at: object, path: FieldPath, name: string, area: string | undefined, rest: Pick<Mention, 'task' | 'day'>): Mention[] => {
    const unit = agencyByName.get(`${area}/${name}`);
    return unit === undefined ? [] : [{ at, path, name, unit, ...rest }];
  };
  return [
    ...reports.flatMap((at) => {
      const folder = areaOfFile(places.get(at)?.file);
      const project = indicators.get(at.indicator)?.project.id ?? '';
      const rest = { task: assignmentKey(project, folder ?? ''), day: isFiled(at.source) ? at.source.receivedOn : undefined };
      return isFiled(at.source) ? mention(at, ['报送单位'], at.source.filedBy, folder, rest) : [];
    }),
    ...[...funds, ...sites, ...evidence].flatMap((at) => {
      const area = 'by' in at ? at.by : at.area;
      const rest = { task: assignmentKey(at.project, area), day: isFiled(at.source) ? at.source.receivedOn : undefined };
      return isFiled(at.source) ? mention(at, ['source', 'filedBy'], at.source.filedBy, area, rest) : [];
    }),
    ...evidence.flatMap((at) => [
      ...at.agencies.flatMap((name, index) => mention(at, ['agencies', index], name, at.by, { task: assignmentKey(at.project, at.by), day: at.handedInOn })),
      ...(at.review === undefined ? [] : mention(at, ['review', 'reviewer'], at.review.reviewer, at.by, { task: undefined, day: at.review.reviewedOn })),
    ]),
    ...acceptances.flatMap((at) =>
      at.steps.flatMap(({ step, by, doneOn }, index) => {
        const isOwn = step === 'application' || step === 'selfAssessment';
        return mention(at, ['steps', index, 'by'], by, at.by, { task: isOwn ? assignmentKey(at.project, at.by) : undefined, day: doneOn });
      }),
    ),
    ...problems.flatMap((at) =>
      at.owners.flatMap((name, index) => {
        const task = at.project === undefined ? undefined : assignmentKey(at.project, at.by);
        return mention(at, ['owners', index], name, at.by, { task, day: at.foundOn });
      }),
    ),
  ];
}

interface Tasks {
  /** `project@area` → the units that have a part in it. */
  readonly units: ReadonlyMap<string, ReadonlySet<Agency>>;
  /** Units with a part in any task; the others are offices that speak of all. */
  readonly busy: ReadonlySet<Agency>;
}

function tasksOf({ agencyByName }: Model, { responsibilities }: Entries): Tasks {
  const units = new Map<string, Set<Agency>>();
  for (const { project, area, leadAgencies, responsibleAgencies } of responsibilities) {
    const key = assignmentKey(project, area);
    const own = [...leadAgencies, ...responsibleAgencies].flatMap((name) => agencyByName.get(`${area}/${name}`) ?? []);
    units.set(key, new Set([...(units.get(key) ?? []), ...own]));
  }
  return { units, busy: new Set([...units.values()].flatMap((own) => [...own])) };
}

function withoutPart({ at, path, name, unit, task }: Mention, { units, busy }: Tasks): IssueDraft[] {
  const own = units.get(task ?? '');
  if (task === undefined || own === undefined || own.size === 0 || own.has(unit) || !busy.has(unit) || [...own].some(({ kind }) => kind === 'group')) return [];
  return [found(at, path, `${name}在这个项目里没有任务，分给的是${[...own].map((each) => each.name).join('、')}`, task)];
}

function formerly({ at, path, name, unit, day }: Mention): IssueDraft[] {
  const former = unit.formerNames.find((each) => each.name === name);
  if (former === undefined || day === undefined) return [];
  if (former.until !== undefined && day > former.until) return [found(at, path, `${day} 时“${name}”已经改叫${unit.name}（用到 ${former.until}）`, name)];
  return former.from !== undefined && day < former.from ? [found(at, path, `${day} 时还没有叫“${name}”（${former.from} 起用）`, name)] : [];
}

function ownReviews({ agencyByName }: Model, { evidence }: Entries): IssueDraft[] {
  return evidence.flatMap((at) => {
    const unitOf = (name: string) => agencyByName.get(`${at.by}/${name}`);
    const reviewer = at.review && unitOf(at.review.reviewer);
    if (reviewer === undefined || !at.agencies.some((name) => unitOf(name) === reviewer)) return [];
    return [found(at, ['review', 'reviewer'], `${reviewer.name}审核的是自己交的材料`, assignmentKey(at.project, at.area))];
  });
}

function found(at: object, path: FieldPath, what: string, subject: string): IssueDraft {
  return { at, path, what, cure: '核对单位；写错的改正，责任漏录的在 responsibilities/ 补上；确实如此的登记例外', subject };
}
