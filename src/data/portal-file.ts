import type { Portal } from '../domain/publication/portal.ts';

/**
 * `data/portal.json`: what the feedback server has to know of the site it serves.
 *
 * @param basePath slash at both ends
 * @param stylesheet base path included
 */
export function portalFile({ name, origin, hotline, phone, operator, retentionDays }: Portal, basePath: string, stylesheet: string) {
  return { name, basePath, origin: new URL(origin).origin, stylesheet, hotline, phone, operator, retention: retentionDays };
}
