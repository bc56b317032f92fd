import type { Model } from '../content/model.ts';
import { areasInOrder } from '../findings/areas-below.ts';

/**
 * `data/portal.json`: what the feedback server has to know of the site it serves.
 *
 * @param basePath slash at both ends
 * @param stylesheet base path included
 */
export function portalFile(model: Model, basePath: string, stylesheet: string) {
  const { name, origin, hotline, phone, operator, retentionDays } = model.portal;
  const areas = areasInOrder(model).map((area) => ({ id: area.id, name: area.name }));
  return { name, basePath, origin, stylesheet, hotline, phone, operator, retention: retentionDays, areas };
}
