import { assignmentKey } from '../../../domain/task/assignment.ts';
import { yearOf } from '../../../domain/value/civil-date.ts';
import type { FieldPath, IssueDraft } from '../../../domain/value/issue.ts';
import { isFiled } from '../../../domain/value/source.ts';
import type { Inspection } from '../../../domain/year/inspection.ts';
import type { Problem } from '../../../domain/year/problem.ts';
import type { Entries } from '../../entries.ts';
import type { Model } from '../../model.ts';
import { filesIn, nearestWords } from '../../file/nearest.ts';
import { problemKey, problemSite } from '../../oversight-records.ts';
import type { Rule } from '../../rule.ts';

/** What a problem and an inspection say of themselves and of the task they are about. */
export const oversightRules: readonly Rule[] = [
  {
    id: 'problem-in-order',
    sentence:
      '问题的期限和解决不早于发现；解决的写明日期和办法，两项一起写；单位报送的写明发现日期和负责单位；群众反映的不写发现单位；点位、答复都已经有；写在清单那一年的文件里，说的是本区域承担的任务。',
    find: (model, entries) => entries.problems.flatMap((at) => [...problemDates(at), ...completeness(at), ...problemPlace(at, model, entries)]),
  },
  {
    id: 'inspection-in-order',
    sentence:
      '检查和走访写明哪一天；文件只写次数的，写截至日期和次数；发现的问题登记在本区域的问题里，并且没有在检查以前解决；点位和照片都已经有；写在当年的文件里，说的是所去区域承担的任务。',
    find: (model, entries) =>
      entries.inspections.flatMap((at) => [...inspectionDay(at), ...inspectionPlace(at, model), ...foundProblems(at, model), ...photos(at, entries)]),
  },
];

function problemDates(at: Problem): IssueDraft[] {
  const { foundOn, dueOn, solvedOn, year } = at;
  return [
    ...(foundOn !== undefined && yearOf(foundOn) < year ? [issue(at, ['foundOn'], `${foundOn} 早于清单年份 ${year} 年`, '对照记录改正日期')] : []),
    ...(foundOn !== undefined && dueOn !== undefined && dueOn < foundOn
      ? [issue(at, ['dueOn'], `期限 ${dueOn} 早于发现日期 ${foundOn}`, '对照记录改正日期')]
      : []),
    ...(foundOn !== undefined && solvedOn !== undefined && solvedOn < foundOn
      ? [issue(at, ['solvedOn'], `解决日期 ${solvedOn} 早于发现日期 ${foundOn}`, '对照记录改正日期')]
      : []),
  ];
}

function completeness(at: Problem): IssueDraft[] {
  const { source, foundOn, owners, foundThrough, foundBy, answer } = at;
  const half = (at.solvedOn === undefined) !== (at.solution === undefined);
  return [
    ...(half ? [issue(at, [at.solvedOn === undefined ? 'solution' : 'solvedOn'], '解决日期和解决办法只写了一项', '两项都写；还没有解决的，两项都删去')] : []),
    ...(isFiled(source) && foundOn === undefined ? [issue(at, ['id'], '单位报送的问题没有写发现日期', '在 foundOn 写明哪一天发现的')] : []),
    ...(isFiled(source) && owners.length === 0 ? [issue(at, ['id'], '单位报送的问题没有写负责解决的单位', '在 owners 写明单位，登记在 agencies.yaml')] : []),
    ...(foundThrough === 'opinion' && foundBy !== undefined
      ? [issue(at, ['foundBy'], '群众反映的问题写了发现单位', '删去 foundBy；单位自己发现的，foundThrough 写 unit')]
      : []),
    ...(foundThrough !== 'opinion' && answer !== undefined
      ? [issue(at, ['answer'], '写了群众意见的答复，发现方式却不是群众反映', 'foundThrough 写 opinion，或删去 answer')]
      : []),
  ];
}

function problemPlace(at: Problem, model: Model, { answers }: Entries): IssueDraft[] {
  const site = problemSite(at);
  const known = site === undefined ? undefined : model.sites.get(site);
  const isOther = known !== undefined && at.project !== undefined && known.project !== at.project && model.projects.has(known.project);
  return [
    ...(site !== undefined && known === undefined ? [noSite(at, ['site'], at.area, at.site ?? '', model)] : []),
    ...(isOther ? [issue(at, ['site'], `“${known.name}”是 ${known.project} 的点位`, '改正项目编号，或改正点位')] : []),
    ...(at.answer !== undefined && !answersOf(at, answers).includes(at.answer)
      ? [issue(at, ['answer'], `没有这份公开答复：${at.answer}${nearestWords(at.answer, answersOf(at, answers))}`, '改成 answers/ 里已有的文件名，或删去')]
      : []),
    ...(at.project === undefined ? [] : ofTask(at, ['project'], at.project, model)),
  ];
}

function answersOf({ by }: Problem, answers: Entries['answers']): string[] {
  return answers.filter(({ area }) => area === by).map(({ id }) => id);
}

function inspectionDay(at: Inspection): IssueDraft[] {
  const { heldOn, asOf, times, year } = at;
  const day = heldOn ?? asOf;
  if (day === undefined) return [issue(at, ['id'], '没有写哪一天', '在 heldOn 写明日期；文件只写了次数的，写 asOf 和 times')];
  if (heldOn !== undefined && (asOf !== undefined || times !== undefined))
    return [issue(at, ['heldOn'], '又写了哪一天，又写了截至日期或次数', '一次的只写 heldOn；文件只写了次数的只写 asOf 和 times')];
  if (asOf !== undefined && times === undefined) return [issue(at, ['asOf'], '写了截至日期，没有写次数', '在 times 照抄文件写的次数，如 20余次')];
  return yearOf(day) < year ? [issue(at, [heldOn === undefined ? 'asOf' : 'heldOn'], `${day} 早于清单年份 ${year} 年`, '对照记录改正日期')] : [];
}

function inspectionPlace(at: Inspection, model: Model): IssueDraft[] {
  return [
    ...at.sites.flatMap((site, index) => (model.sites.has(`${at.area}/${site}`) ? [] : [noSite(at, ['sites', index], at.area, site, model)])),
    ...at.projects.flatMap((id, index) => ofTask(at, ['projects', index], id, model)),
  ];
}

function foundProblems(at: Inspection, { problems }: Model): IssueDraft[] {
  return at.problems.flatMap((id, index) => {
    const path = ['problems', index];
    const found = problems.get(problemKey(at.keptBy, id));
    if (found === undefined) {
      const own = [...problems.values()].filter(({ by }) => by === at.keptBy).map((each) => each.id);
      return [issue(at, path, `没有登记这个问题：${id}${nearestWords(id, own)}`, '改成本区域 problems/ 里已有的短名，或先登记这个问题')];
    }
    const isBefore = found.solvedOn !== undefined && at.heldOn !== undefined && found.solvedOn < at.heldOn;
    return isBefore ? [issue(at, path, `问题 ${id} 在 ${found.solvedOn} 已经解决，早于检查的 ${at.heldOn}`, '核对日期；又发生的，另登记一个问题')] : [];
  });
}

function photos(at: Inspection, { media }: Entries): IssueDraft[] {
  return at.photos.flatMap(({ file }, index) =>
    media.has(`areas/${at.keptBy}/photos/${file}`)
      ? []
      : [
          issue(
            at,
            ['photos', index, 'file'],
            `照片文件夹里没有 ${file}${nearestWords(file, filesIn(media, `areas/${at.keptBy}/photos/`))}`,
            '用 npm run photos 放入照片，或改正文件名',
          ),
        ],
  );
}

/** The project is of that year's lists, and the area has it. */
function ofTask(at: Problem | Inspection, path: FieldPath, id: string, { projects, areas, assignments }: Model): IssueDraft[] {
  const project = projects.get(id);
  const area = areas.get(at.area);
  if (project === undefined || area === undefined) return [];
  const { year, issuer } = project.programme;
  if (year !== at.year) return [issue(at, path, `${id} 是 ${year} 年的项目，写在了 ${at.year} 年的文件里`, `移到 ${year}.yaml，或改正编号`)];
  if (issuer.id === area.id || assignments.has(assignmentKey(id, area.id))) return [];
  return [issue(at, path, `“${project.title}”在${area.name}没有任务`, '改成这个区域承担的项目编号')];
}

function noSite(at: object, path: FieldPath, area: string, site: string, { sites }: Model): IssueDraft {
  const own = [...sites.keys()].flatMap((id) => (id.startsWith(`${area}/`) ? [id.slice(area.length + 1)] : []));
  return issue(
    at,
    path,
    `没有这个点位：${site}${nearestWords(site, own)}`,
    '写错了的改成 sites/ 里已有的文件名（不带 .yaml）；那个点位的文件读不成的，先改好那个文件；还没有登记的先登记',
  );
}

function issue(at: object, path: FieldPath, what: string, cure: string): IssueDraft {
  return { at, path, what, cure };
}
