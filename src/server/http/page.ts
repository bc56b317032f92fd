import { html } from 'hono/html';
import { phoneLinks } from '../../domain/value/phone.ts';
import type { PortalFacts } from '../portal/portal.ts';

/** A piece of a page, already escaped. */
export type Markup = ReturnType<typeof html>;

/**
 * A whole page for residents: the header, the large type and the footer are those of the site.
 *
 * @param title plain text
 */
export async function page({ shells }: PortalFacts, title: string, main: Markup): Promise<string> {
  const [beforeTitle, afterTitle, afterMain] = shells.residents;
  return `${beforeTitle}${await html`${title}`}${afterTitle}${await main}${afterMain}`;
}

/** Whom to call, as every page of the server says it. */
export function callLine({ phone, hotline }: PortalFacts): Markup {
  return html`${phone ? html`办公电话${linked(phone)}，` : ''}政务服务便民热线${linked(hotline)}`;
}

function linked(phone: string): Markup[] {
  return phoneLinks(phone).map(({ words, href }, index) => html`${index === 0 ? '' : '、'}<a href="${href}">${words}</a>`);
}

/** A page that says what happened and what to do, and nothing else. */
export function noticePage(portal: PortalFacts, title: string, ...sentences: string[]): Promise<string> {
  return page(
    portal,
    title,
    html`<h1>${title}</h1>
      ${sentences.map((sentence) => html`<p>${sentence}</p>`)}
      <p>${callLine(portal)}</p>`,
  );
}
