import { lineage } from '../../domain/task/area.ts';
import type { FieldPath, IssueDraft } from '../../domain/value/issue.ts';
import type { Entries } from '../entries.ts';
import type { Model } from '../model.ts';
import type { Rule } from '../rule.ts';

/** An address that begins with the name of another county. */
export const addressElsewhereRule: Rule = {
  id: 'address-elsewhere',
  sentence: '单位、点位、办理地点的地址以别的县的名称开头的，提出提醒；确实在那里的，写明理由登记为例外。',
  isWarning: true,
  find: (model, entries) => addressesOf(entries).flatMap((each) => elsewhere(each, model)),
};

interface Address {
  readonly at: object;
  readonly path: FieldPath;
  readonly area: string;
  readonly text: string | undefined;
  readonly subject: string;
}

function addressesOf({ agencies, sites, services }: Entries): Address[] {
  return [
    ...agencies.map((at) => ({ at, path: ['address'], area: at.area, text: at.address, subject: `${at.area}/${at.id}` })),
    ...sites.map((at) => ({ at, path: ['address'], area: at.area, text: at.address, subject: at.id })),
    ...services.flatMap((at) =>
      at.places.map(({ address }, index) => ({ at, path: ['places', index, 'address'], area: at.area, text: address, subject: at.id })),
    ),
  ];
}

/** Province and prefecture may stand before; 县城、县政府 and 本县 name no other. */
const leading =
  /^(?:\p{Script=Han}{2,8}?(?:省|自治区))?(?:\p{Script=Han}{2,6}?(?:市|州))?((?!本|全|该|原|老)\p{Script=Han}{1,10}?县)(?=\p{Script=Han})(?!城(?!关)|政府|委|人民(?:政府|医院|法院)|医院)/u;

function elsewhere({ at, path, area, text = '', subject }: Address, { areas }: Model): IssueDraft[] {
  const own = areas.get(area);
  const county = leading.exec(text.trim())?.[1];
  if (own === undefined || county === undefined) return [];
  const around = [...lineage(own), ...[...areas.values()].filter((each) => lineage(each).includes(own))];
  const names = around.flatMap(({ name, aliases }) => [name, ...aliases]);
  // Below a prefecture whose counties are not registered any of them may be meant.
  const knowsCounties = around.some(({ kind, name }) => kind === 'county' && name.endsWith('县'));
  if (!knowsCounties || names.some((name) => name.endsWith(county) || county.endsWith(name))) return [];
  return [{ at, path, what: `地址写的是“${county}”，这里是${own.name}`, cure: '核对地址；确实在那里的登记例外', subject }];
}
