import { notFoundPath } from '../domain/publication/page-path.ts';
import type { Snapshot } from '../findings/snapshot.ts';
import { type PageHead, pageHead } from './head.ts';
import { absoluteHref } from './address.ts';
import { type Shell, shellOf } from './shell.ts';

/** Where the server puts what it knows only when it answers. */
export const openPlaces = { title: '{{title}}', navigation: '{{navigation}}', main: '{{main}}' } as const;

/**
 * The head of the pages that the server prints for residents: receipt, status, survey, errors. Like the
 * page for unknown addresses they are shown at any depth, so they name everything from the root of the host.
 */
export function residentsHead(snapshot: Snapshot): PageHead {
  const { name } = snapshot.model.portal;
  const description = `在${name}网站上提意见、评价、查询办理情况。`;
  const head = pageHead(snapshot, { path: notFoundPath, title: openPlaces.title, description });
  return { ...head, metas: [...head.metas, { name: 'robots', content: 'noindex' }] };
}

/** The shell of the pages of staff: another name and footer, and the navigation of whoever signed in. */
export function staffShell(snapshot: Snapshot): Shell {
  const { operator } = snapshot.model.portal;
  const hrefTo = absoluteHref(snapshot.siteUrl);
  return {
    ...shellOf(snapshot, notFoundPath),
    name: '群众意见办理',
    homeHref: hrefTo('staff'),
    nav: [],
    footerLinks: [{ words: '回到公开网站', href: hrefTo('') }],
    footerLines: [`${operator}。意见里有群众的个人信息，只为办理查看，不得外传。`],
  };
}
