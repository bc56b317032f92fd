import { type Area, lineage } from '../../../domain/task/area.ts';
import type { FieldPath, IssueDraft } from '../../../domain/value/issue.ts';
import type { Entries } from '../../entries.ts';
import type { Model } from '../../model.ts';
import type { Rule } from '../../rule.ts';

/** Names of places that are not the area's: an address next door, a list or a government of another county. */
export const foreignPlaceRule: Rule = {
  id: 'place-elsewhere',
  sentence:
    '点位、单位和办事窗口的地址，清单的名称，批准、审定、表扬的机关，以别处（不是本区域，也不是上级、下级）的省、市、县、区开头的，提出提醒；确实如此的，写明理由登记为例外。',
  isWarning: true,
  find: (model, entries) => named(entries).flatMap((each) => foreign(each, model)),
};

interface Named {
  readonly at: object;
  readonly path: FieldPath;
  readonly text: string | undefined;
  readonly area: string;
  readonly subject: string;
}

function named({ sites, agencies, services, programmes, revisions, yearResults, honours, documents }: Entries): Named[] {
  return [
    ...sites.map((at) => ({ at, path: ['address'], text: at.address, area: at.area, subject: at.id })),
    ...agencies.map((at) => ({ at, path: ['address'], text: at.address, area: at.area, subject: `${at.area} ${at.id}` })),
    ...services.flatMap((at) =>
      at.places.map(({ address }, index) => ({ at, path: ['places', index, 'address'], text: address, area: at.area, subject: at.id })),
    ),
    ...programmes.flatMap((at) => [
      { at, path: ['title'], text: at.title, area: at.area, subject: at.id },
      ...at.commitments.flatMap(({ projects }, commitment) =>
        projects.map(({ id, withdrawal }, project) => ({
          at,
          path: ['commitments', commitment, 'projects', project, 'withdrawal', 'approvedBy'],
          text: withdrawal?.approvedBy,
          area: at.area,
          subject: `${at.id}/${id}`,
        })),
      ),
    ]),
    ...documents.map((at) => ({ at, path: ['title'], text: at.title, area: at.area, subject: at.id })),
    ...revisions.map((at) => ({ at, path: ['approvedBy'], text: at.approvedBy, area: at.area, subject: `${at.indicator}@${at.area}` })),
    ...yearResults.map((at) => ({ at, path: ['approver'], text: at.approver, area: at.area, subject: at.list })),
    ...honours.map((at) => ({ at, path: ['honouredBy'], text: at.honouredBy, area: at.area, subject: at.area })),
  ];
}

/** The provinces, cities, counties and districts that a text begins with; 农贸市场, 县城, 小区 and 开发区 are none. */
function leadingPlaces(text: string): string[] {
  const places: string[] = [];
  let rest = text.normalize('NFKC').replace(/^(?:关于)?(?:印发)?《?(?:\d{4}年)?/u, '');
  for (;;) {
    const place =
      /^(?![省市县区州全])\p{Script=Han}{1,5}?(?:省(?![道级直会定])|(?<!超|夜|集|门|城)市(?![场民政容内直里中上区])|县(?![级直委]|城(?!关))|(?<=[^小园校社片城新发厂景辖库街院病山范理老矿牧])区(?![域间内块分]))/u.exec(
        rest,
      )?.[0];
    if (place === undefined) return places;
    places.push(place);
    rest = rest.slice(place.length);
  }
}

function foreign({ at, path, text, area: id, subject }: Named, { areas }: Model): IssueDraft[] {
  const area = areas.get(id);
  const places = leadingPlaces(text ?? '');
  if (area === undefined || places.length === 0) return [];
  const namesOf = ({ name, aliases }: Area) => [name, ...aliases];
  const own = namesOf(area);
  const related = [...areas.values()].filter((each) => lineage(area).includes(each) || lineage(each).includes(area)).flatMap(namesOf);
  const strange = places.find((place) => !related.some((name) => name === place || name.endsWith(place) || place.endsWith(name)));
  if (strange === undefined || places.some((place) => own.includes(place))) return [];
  return [{ at, path, what: `“${text ?? ''}”以“${strange}”开头，这里是${area.name}的记录`, cure: '对照原文件改正；确实在那里的登记例外', subject }];
}
