import { html } from 'hono/html';
import type { PortalFacts } from '../portal/portal.ts';

/** A piece of a page, already escaped. */
export type Markup = ReturnType<typeof html>;

/** A whole page in the portal's dress: everything the server prints itself. */
export async function page(portal: PortalFacts, title: string, main: Markup, script?: string): Promise<string> {
  const [beforeTitle, afterTitle, afterMain] = await dress(portal);
  const scripted = script ? html`<script type="module" src="${script}"></script>` : '';
  return `${beforeTitle}${await html`<title>${title} - ${portal.name}</title>${scripted}`}${afterTitle}${await main}${afterMain}`;
}

type Dress = readonly [beforeTitle: string, afterTitle: string, afterMain: string];

/** What all pages of one built site share, made once. */
function dress(portal: PortalFacts): Promise<Dress> {
  const known = dresses.get(portal);
  if (known) return known;
  const made = makeDress(portal);
  dresses.set(portal, made);
  return made;
}

const dresses = new WeakMap<PortalFacts, Promise<Dress>>();

async function makeDress(portal: PortalFacts): Promise<Dress> {
  const home = portal.basePath;
  return [
    `${await html`<!doctype html>
<html lang="zh-CN">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="robots" content="noindex" />
    <link rel="stylesheet" href="${portal.stylesheet}" />`}`,
    `${await html`
  </head>
  <body>
    <a class="skip-link" href="#main">跳到正文</a>
    <header class="site-header"><a class="site-header__name" href="${home}">${portal.name}</a></header>
    <main class="main" id="main">`}`,
    `${await html`</main>
    <footer class="site-footer">
      <div class="site-footer__inner">
        <p class="site-footer__line">主办单位：${portal.operator}</p>
        <p class="site-footer__line">${callLine(portal)}</p>
      </div>
    </footer>
  </body>
</html>`}`,
  ];
}

/** Whom to call, as every page of the server says it. */
export function callLine({ phone, hotline }: PortalFacts): Markup {
  const office = phone ? html`办公电话 <a href="tel:${phone}">${phone}</a>，` : '';
  return html`${office}政务服务便民热线 <a href="tel:${hotline}">${hotline}</a>`;
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
