import { isWithin } from '../../../domain/task/area.ts';
import { assignmentKey } from '../../../domain/task/assignment.ts';
import { documentOf } from '../../../domain/value/source.ts';
import type { FieldPath, IssueDraft } from '../../../domain/value/issue.ts';
import type { Entries } from '../../entries.ts';
import type { Model } from '../../model.ts';
import { areaOfFile } from '../../file/place.ts';
import type { Rule } from '../../rule.ts';

/** An area's folder speaks of the area itself and of the areas below it, never of one beside or above it. */
export const ownershipRule: Rule = {
  id: 'foreign-area',
  sentence:
    '一个区域的文件夹只写本区域和下级区域的事：进展、任务调整、得分、平台统计数、表扬、工作动态、文件的矛盾、佐证材料、验收、公示、结果、问题和检查都不能写别的区域。',
  find: (model, entries) => [...named(entries, model), ...ofListsBelow(entries, model), ...updates(entries, model), ...contradictions(entries, model)],
};

/** Nobody scores itself: a score is printed in a document of the area above. */
export const ownScoreRule: Rule = {
  id: 'scored-itself',
  sentence: '信息公开得分由上级评定：得分的来源文件不能是被评区域自己的文件。',
  find: (_model, { scores, documents }) =>
    scores.flatMap((at) => {
      const cited = documentOf(at.source)?.document;
      const own = documents.find(({ id, area }) => id === cited && area === at.area);
      if (own === undefined) return [];
      return [issue(at, ['source', 'document'], `得分的来源《${own.title}》是被评区域自己的文件`, '改成上级公布得分的文件；上级没有公布的，删去这一条')];
    }),
};

interface Named {
  readonly at: object;
  readonly path: FieldPath;
  readonly area: string;
  readonly what: string;
}

function named(entries: Entries, model: Model): IssueDraft[] {
  const { reports, revisions, scores, platformCounts, honours, problems, inspections, evidence, acceptances, publicNotices, yearResults, funds, places } =
    entries;
  const all: Named[] = [
    ...reports.map((at) => ({ at, path: ['区域'], area: at.area, what: '进展' })),
    ...revisions.map((at) => ({ at, path: ['area'], area: at.area, what: '任务调整' })),
    ...scores.map((at) => ({ at, path: ['area'], area: at.area, what: '得分' })),
    ...problems.map((at) => ({ at, path: ['area'], area: at.area, what: '问题' })),
    ...inspections.map((at) => ({ at, path: ['area'], area: at.area, what: '检查' })),
    ...platformCounts.map((at) => ({ at, path: ['area'], area: at.area, what: '平台统计数' })),
    ...honours.map((at) => ({ at, path: ['area'], area: at.area, what: '表扬和典型经验' })),
    ...evidence.map((at) => ({ at, path: ['area'], area: at.area, what: '佐证材料' })),
    ...acceptances.map((at) => ({ at, path: ['area'], area: at.area, what: '验收' })),
    ...publicNotices.map((at) => ({ at, path: ['area'], area: at.area, what: '公示' })),
    ...yearResults.map((at) => ({ at, path: ['area'], area: at.area, what: '最终结果' })),
    ...funds.map((at) => ({ at, path: ['area'], area: at.area, what: '资金' })),
  ];
  return all.flatMap(({ at, path, area, what }) => {
    const folder = areaOfFile(places.get(at)?.file);
    if (folder === undefined || !model.areas.has(area) || isWithin(model, area, folder)) return [];
    const name = model.areas.get(area)?.name ?? area;
    return [
      issue(
        at,
        path,
        `${model.areas.get(folder)?.name ?? folder}的文件夹里写了${name}的${what}`,
        `移到 areas/${area}/ 里，由${name}的经办人写；写错了区域就改正`,
      ),
    ];
  });
}

/** What an area below has set itself, it reports and changes itself. */
function ofListsBelow({ reports, revisions, places }: Entries, model: Model): IssueDraft[] {
  const all = [
    ...reports.map((at) => ({ at, path: ['指标'], indicator: at.indicator, what: '进展' })),
    ...revisions.map((at) => ({ at, path: ['indicator'], indicator: at.indicator, what: '任务调整' })),
  ];
  return all.flatMap(({ at, path, indicator, what }) => {
    const folder = areaOfFile(places.get(at)?.file);
    const issuer = model.indicators.get(indicator)?.project.programme.issuer;
    if (folder === undefined || issuer === undefined || issuer.id === folder || !isWithin(model, issuer.id, folder)) return [];
    const name = model.areas.get(folder)?.name ?? folder;
    return [
      issue(at, path, `${name}的文件夹里写了${issuer.name}自己的清单的${what}`, `移到 areas/${issuer.id}/ 里，由${issuer.name}的经办人写；写错了指标就改正`),
    ];
  });
}

/** News is about tasks that the area has. */
function updates({ updates: news }: Entries, { projects, assignments }: Model): IssueDraft[] {
  return news.flatMap((at) =>
    at.projects.flatMap((id, index) => {
      const project = projects.get(id);
      if (project === undefined || project.programme.issuer.id === at.area || assignments.has(assignmentKey(id, at.area))) return [];
      return [issue(at, ['projects', index], `“${project.title}”在本区域没有任务`, '改成本区域承担的项目编号，或删去这一行')];
    }),
  );
}

/** A contradiction is about the area's own tasks, those it was given from above, and those of the areas below it. */
function contradictions({ contradictions: all }: Entries, model: Model): IssueDraft[] {
  return all.flatMap((at) =>
    at.about.flatMap((subject, index) => {
      const [id = '', area] = subject.split('@');
      const issuer = model.indicators.get(id)?.project.programme.issuer;
      const folder = model.areas.get(at.area);
      if (issuer === undefined || folder === undefined) return [];
      const isForeign =
        area === undefined
          ? !isWithin(model, issuer.id, at.area) && !isWithin(model, at.area, issuer.id)
          : model.areas.has(area) && !isWithin(model, area, at.area);
      return isForeign
        ? [
            issue(
              at,
              ['about', index],
              `${folder.name}的文件夹里写了${model.areas.get(area ?? issuer.id)?.name ?? ''}的矛盾`,
              '改成本区域或下级区域的指标；别的区域的由它的经办人登记',
            ),
          ]
        : [];
    }),
  );
}

function issue(at: object, path: FieldPath, what: string, cure: string): IssueDraft {
  return { at, path, what, cure };
}
