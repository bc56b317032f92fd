import type { Agency } from '../../../domain/task/agency.ts';
import { isTask } from '../../../domain/task/target.ts';
import type { CivilDate } from '../../../domain/value/civil-date.ts';
import { isFiled, type Source } from '../../../domain/value/source.ts';
import { existedIn, type Validity } from '../../../domain/value/validity.ts';
import type { FieldPath, IssueDraft } from '../../../domain/value/issue.ts';
import type { Entries } from '../../entries.ts';
import type { Model } from '../../model.ts';
import type { Rule } from '../../rule.ts';
import { grouped } from '../../grouped.ts';
import { areaOfFile } from '../../file/place.ts';

/** Areas and units are spoken of while they exist. */
export const existenceRule: Rule = {
  id: 'not-in-existence',
  sentence: '写了设立、撤销日期的区域和单位，只在存在的年份有任务、进展和责任；设立不晚于撤销。',
  find: (model, entries) => [...ends(entries), ...atArea([...shares(model), ...rows(model, entries)], model, entries), ...duties(model, entries)],
};

function ends({ areas, agencies }: Entries): IssueDraft[] {
  return [...areas, ...agencies].flatMap((at) => {
    const { validFrom, validTo } = at;
    return validFrom === undefined || validTo === undefined || validFrom <= validTo
      ? []
      : [found(at, ['validTo'], `撤销日期 ${validTo} 早于设立日期 ${validFrom}`, '核对两个日期')];
  });
}

function shares({ decompositions, indicators, areas }: Model): IssueDraft[] {
  return decompositions.flatMap((at) => {
    const year = indicators.get(at.indicator)?.project.programme.year;
    return [...at.shares].flatMap(([id, target]) => {
      const area = areas.get(id);
      if (year === undefined || area === undefined || !isTask(target) || existedIn(area, year)) return [];
      return [found(at, ['shares', id], `${year} 年没有${area.name}（${spanWords(area)}）`, '任务改给当时存在的区域；设立、撤销日期有误的，改 area.yaml')];
    });
  });
}

/** So many places that speak of an area in a time without it know better than its own entry. */
const manyPlaces = 3;

/** What is said of many places because of one area's days is told once, at the area. */
function atArea(issues: readonly IssueDraft[], { areas }: Model, entries: Entries): IssueDraft[] {
  const areaOf = ({ at = {}, path = [] }: IssueDraft) => {
    const id = path[0] === 'shares' ? String(path[1]) : path[0] === '区域' && 'area' in at ? String(at.area) : '';
    return areas.get(id);
  };
  const told = grouped(issues, (issue) => areaOf(issue)?.id ?? '');
  return [...told].flatMap(([id, own]) => {
    const area = areas.get(id);
    if (area === undefined || own.length < manyPlaces) return own;
    const [first] = own.map(({ at = {} }) => entries.places.get(at)?.file ?? '');
    const what = `${spanWords(area)}，而 ${own.length} 处任务和进展在这以外说到${area.name}（如 ${first ?? ''}）`;
    return [
      found(
        area,
        [area.validFrom === undefined ? 'validTo' : 'validFrom'],
        what,
        '多半是这里的日期写错了：对照设立、撤销的批复改正；日期没有错的，逐处改正那些记录',
      ),
    ];
  });
}

function duties(model: Model, { responsibilities }: Entries): IssueDraft[] {
  return responsibilities.flatMap((at) => {
    const year = model.projects.get(at.project)?.programme.year;
    return (['leadAgencies', 'responsibleAgencies'] as const).flatMap((field) =>
      at[field].flatMap((name, index) => {
        const unit = model.agencyByName.get(`${at.area}/${name}`);
        return year === undefined || unit === undefined || existedIn(unit, year) ? [] : [gone(at, [field, index], unit, `${year} 年`)];
      }),
    );
  });
}

function rows(
  model: Model,
  { reports, sites, revisions, workGroups, problems, inspections, evidence, acceptances, publicNotices, yearResults, funds, places }: Entries,
): IssueDraft[] {
  const ofAreas = reports.flatMap((at) => {
    const area = model.areas.get(at.area);
    return area === undefined || existedOn(area, at.asOf)
      ? []
      : [found(at, ['区域'], `${at.asOf} 时没有${area.name}（${spanWords(area)}）`, '改成当时的区域；设立、撤销日期有误的，改 area.yaml')];
  });
  const filed = [
    ...reports.map((at) => ({ at, path: ['报送单位'], source: at.source })),
    ...[...sites, ...revisions, ...workGroups, ...problems, ...inspections, ...evidence, ...publicNotices, ...yearResults, ...funds].map((at) => ({
      at,
      path: ['source', 'filedBy'],
      source: at.source,
    })),
    ...acceptances.flatMap((at) => at.steps.map(({ source }, index) => ({ at, path: ['steps', index, 'source', 'filedBy'], source }))),
  ];
  return [...ofAreas, ...filed.flatMap(({ at, path, source }) => ofFiling(at, path, source, model, areaOfFile(places.get(at)?.file)))];
}

function ofFiling(at: object, path: FieldPath, source: Source, { agencyByName }: Model, folder: string | undefined): IssueDraft[] {
  if (!isFiled(source)) return [];
  const unit = agencyByName.get(`${folder}/${source.filedBy}`);
  return unit === undefined || existedOn(unit, source.receivedOn) ? [] : [gone(at, path, unit, `${source.receivedOn} 时`)];
}

function existedOn({ validFrom, validTo }: Validity, day: CivilDate): boolean {
  return (validFrom === undefined || validFrom <= day) && (validTo === undefined || day <= validTo);
}

function gone(at: object, path: FieldPath, unit: Agency, when: string): IssueDraft {
  return found(at, path, `${when}没有${unit.name}（${spanWords(unit)}）`, '改成当时的单位；设立、撤销日期有误的，改 agencies.yaml');
}

function spanWords({ validFrom, validTo }: Validity): string {
  return [...(validFrom === undefined ? [] : [`${validFrom} 设立`]), ...(validTo === undefined ? [] : [`${validTo} 撤销`])].join('，');
}

function found(at: object, path: FieldPath, what: string, cure: string): IssueDraft {
  return { at, path, what, cure };
}
