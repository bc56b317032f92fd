import { assignmentKey } from '../../../domain/task/assignment.ts';
import type { Project } from '../../../domain/task/programme.ts';
import { isReached } from '../../../domain/site/site-stage.ts';
import { siteStages } from '../../../domain/site/site.ts';
import type { FieldPath, IssueDraft } from '../../../domain/value/issue.ts';
import { projectOfCode } from '../../code-owner.ts';
import type { Entries } from '../../entries.ts';
import type { Model } from '../../model.ts';
import { problemKey } from '../../oversight-records.ts';
import type { Rule } from '../../rule.ts';

/** Records that name each other speak of one project. */
export const linkDoubtRule: Rule = {
  id: 'link-doubtful',
  sentence:
    '检查发现的问题列在那一次检查里，检查列的问题是所看项目的；问题引的公开答复说的是同一个项目；答复的承办单位有责任分解的，要对所说项目有责任；项目由来的建议不是以后年份征集的；写明申请录全的清单，过了最后一天要有申请的记录；没有报完工的点位没有“报的是已经完工”的存疑。不合的提出提醒；核对后确实如此的，写明理由登记为例外。',
  isWarning: true,
  find: (model, entries) => [
    ...entries.problems.flatMap((at) => [...ofNoInspection(at, entries), ...ofOtherAnswer(at, model, entries)]),
    ...entries.inspections.flatMap((at) => otherProblems(at, model)),
    ...entries.answers.flatMap((at) => ofOtherUnit(at, model)),
    ...[...model.projects.values()].flatMap((at) => ofLaterCall(at, entries)),
    ...entries.acceptanceRules.flatMap((at) => withoutRecords(at, model, entries)),
    ...entries.glances.flatMap((at) => doubtedEarly(at, model)),
  ],
};

type Problem = Entries['problems'][number];

function ofNoInspection(at: Problem, { inspections }: Entries): IssueDraft[] {
  const own = inspections.filter(({ keptBy, year }) => keptBy === at.by && year === at.year);
  if (at.foundThrough !== 'inspection' || own.length === 0 || own.some(({ problems }) => problems.includes(at.id))) return [];
  return [
    found(at, ['foundThrough'], '写的是检查发现，这一年的检查里没有一次列了它', at.id, '在那一次检查的 problems 里写上它的短名；不是检查发现的，改正发现方式'),
  ];
}

function ofOtherAnswer(at: Problem, model: Model, { answers }: Entries): IssueDraft[] {
  const code = answers.find(({ id, area }) => id === at.answer && area === at.by)?.code;
  const about = code === undefined ? undefined : projectOfCode(code, model);
  if (about === undefined || at.project === undefined || about === at.project) return [];
  return [found(at, ['answer'], `问题说的是 ${at.project}，答复 ${at.answer} 的亮码是 ${about} 的`, at.id, '改正答复的编号或项目编号')];
}

function otherProblems(at: Entries['inspections'][number], { problems, sites }: Model): IssueDraft[] {
  const seen = [...at.projects, ...at.sites.flatMap((site) => sites.get(`${at.area}/${site}`)?.project ?? [])];
  return at.problems.flatMap((id, index) => {
    const project = problems.get(problemKey(at.keptBy, id))?.project;
    if (project === undefined || seen.length === 0 || seen.includes(project)) return [];
    return [
      found(
        at,
        ['problems', index],
        `问题 ${id} 是 ${project} 的，这次检查看的是 ${[...new Set(seen)].join('、')}`,
        at.id,
        '改正问题的短名，或在 projects 补上看过的项目',
      ),
    ];
  });
}

/** A unit that answers for other projects by the lists, and not for the one of the code. */
function ofOtherUnit(at: Entries['answers'][number], model: Model): IssueDraft[] {
  const project = at.code === undefined ? undefined : projectOfCode(at.code, model);
  const unit = model.agencyByName.get(`${at.area}/${at.unit ?? ''}`);
  if (project === undefined || unit === undefined) return [];
  const unitsOf = (key: string) =>
    (model.responsibilities.get(key) ?? []).flatMap(({ area, leadAgencies, responsibleAgencies }) =>
      [...leadAgencies, ...responsibleAgencies].flatMap((name) => model.agencyByName.get(`${area}/${name}`) ?? []),
    );
  const own = unitsOf(assignmentKey(project, at.area));
  if (own.length === 0 || own.includes(unit) || ![...model.responsibilities.keys()].some((key) => unitsOf(key).includes(unit))) return [];
  const names = [...new Set(own.map(({ name }) => name))].join('、');
  const title = model.projects.get(project)?.title ?? project;
  return [found(at, ['unit'], `亮码是“${title}”的，由${names}负责，承办单位写的是${at.unit}`, at.id, '核对亮码和承办单位')];
}

function ofLaterCall(at: Project, { solicitations }: Entries): IssueDraft[] {
  const { year, id: list } = at.programme;
  return at.proposals.flatMap((id, index) => {
    const call = solicitations.find(({ proposals }) => proposals.some((proposal) => proposal.id === id));
    if (call === undefined || Number(call.year) <= year) return [];
    return [found(at, ['proposals', index], `建议 ${id} 是为 ${call.year} 年征集的，这份清单是 ${year} 年的`, list, '核对建议编号')];
  });
}

/** Who says that every application is on record, and has none on record, would have said that nothing was done. */
function withoutRecords(at: Entries['acceptanceRules'][number], { projects }: Model, { acceptances, today }: Entries): IssueDraft[] {
  const until = at.closing?.applyUntil;
  if (until === undefined || today === undefined || today <= until) return [];
  return at.recordsKept.flatMap((list, index) => {
    const isRecorded = acceptances.some(({ by, project }) => by === at.area && projects.get(project)?.programme.id === list);
    if (isRecorded) return [];
    const what = `写明清单 ${list} 的申请录全了，本区域却一条申请也没有录，到 ${until} 全部算没有完成`;
    return [found(at, ['recordsKept', index], what, `${at.area} ${at.year}`, '补录申请；没有录全的，删去这一份')];
  });
}

function doubtedEarly(at: Entries['glances'][number], { objectOfCode, sites }: Model): IssueDraft[] {
  const siteOf = new Map<string, string>(objectOfCode);
  return at.codes.flatMap(({ code, isDoubted }, index) => {
    const site = sites.get((siteOf.get(code) ?? '').replace('site:', ''));
    const isFinished = site?.stages.some((entry) => isReached(entry) && siteStages.indexOf(entry.stage) >= siteStages.indexOf('worksFinished'));
    if (!isDoubted || site === undefined || isFinished === true) return [];
    const what = `“${site.name}”没有报过完工，却写着“报的是已经完工”的存疑`;
    return [found(at, ['codes', index, 'isDoubted'], what, code, '重新运行 npm run publish-answers；点位的完工日期删去过的，照记录补上')];
  });
}

function found(at: object, path: FieldPath, what: string, subject: string, cure: string): IssueDraft {
  return { at, path, what, cure: `${cure}；确实如此的登记例外`, subject };
}
