import type { Model } from '../content/model.ts';
import { areasInOrder } from '../findings/areas-below.ts';

/**
 * `data/portal.json`: what the feedback server has to know of the site it serves, with the
 * areas and their agencies as they are registered, so that it can check a name where it is typed.
 *
 * @param basePath slash at both ends
 * @param stylesheet base path included
 */
export function portalFile(model: Model, basePath: string, stylesheet: string) {
  const { name, origin, hotline, phone, operator, retentionDays } = model.portal;
  const registered = areasInOrder(model).map(({ id, name: areaName }) => ({
    id,
    name: areaName,
    agencies: (model.agencies.get(id) ?? []).filter(({ kind }) => kind === 'unit').map((agency) => ({ name: agency.name, aliases: agency.aliases })),
  }));
  return { name, basePath, origin: new URL(origin).origin, stylesheet, hotline, phone, operator, retention: retentionDays, areas: registered };
}
