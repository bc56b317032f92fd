import { ascending } from '../../domain/value/order.ts';
import type { PortalFacts } from '../portal/portal.ts';
import { staffOf } from '../staff/roles.ts';
import type { CaseContext } from './case-context.ts';

/** An agency a feedback can be referred to. */
export interface UnitChoice {
  readonly area: string;
  readonly areaName: string;
  readonly name: string;
  /** Whether somebody signs in there: without that nobody of the agency sees what is referred to it. */
  readonly hasAccount: boolean;
}

/** The agencies registered for the areas, in the order of the areas and of their names. No areas means all of them. */
export async function unitsNear(context: Pick<CaseContext, 'portal' | 'store'>, areas: readonly string[]): Promise<UnitChoice[]> {
  const members = (await context.store.read('allStaff')).filter(({ role, isActive }) => role === 'unit' && isActive === 1).map(staffOf);
  const staffed = new Set(members.flatMap(({ agency, areas: own }) => own.map((area) => `${area}/${agency}`)));
  const near = context.portal().areas.filter(({ id }) => areas.length === 0 || areas.includes(id));
  return near.flatMap(({ id, name: areaName, agencies }) =>
    agencies
      .map(({ name }) => ({ area: id, areaName, name, hasAccount: staffed.has(`${id}/${name}`) }))
      .sort((left, right) => left.name.localeCompare(right.name, 'zh-CN')),
  );
}

/** 市民政局（岳阳市） */
export function unitWords({ name, areaName, hasAccount }: UnitChoice): string {
  return `${name}（${areaName}）${hasAccount ? '' : '，还没有账号'}`;
}

/** The registered areas, id and name, in the order of their ids. */
export function areasNamed({ areas }: Pick<PortalFacts, 'areas'>): Array<readonly [id: string, name: string]> {
  return areas.map(({ id, name }) => [id, name] as const).sort(ascending(([id]) => id));
}
