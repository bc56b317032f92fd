import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Component, htmlOf, type Renderer, type Renderers } from './html.ts';
import { writeNewFile } from './new-file.ts';
import type { SiteFiles } from './site-files.ts';

/** The program that Astro bundled, as far as it is used here. */
interface Program {
  readonly app: {
    readonly manifest: { readonly routes: readonly { readonly routeData: Route }[]; readonly renderers: Renderers };
    getComponentByRoute(route: Route): Promise<Module>;
  };
}

/** A file of src/pages. */
interface Route {
  readonly type: string;
  readonly origin: string;
  /** Path of each part between slashes, piece by piece: `feed`, `[area]` and `.xml`. */
  readonly segments: readonly (readonly { readonly content: string; readonly dynamic: boolean }[])[];
}

interface Module {
  readonly default: Component;
  readonly GET: (context: Way) => Response | Promise<Response>;
  readonly getStaticPaths?: () => Iterable<Way>;
}

/** What turns pages, and components of other frameworks in them, into HTML. */
interface Rendering {
  readonly renderer: () => Renderer;
  readonly renderers: Renderers;
}

/** One page of a route. */
interface Way {
  readonly params: Readonly<Record<string, string | undefined>>;
  readonly props?: Readonly<Record<string, unknown>>;
}

/**
 * Every page of the site as the bundled program makes it, in the order of its routes.
 *
 * @param server folder of the bundled program
 * @param renderer the function that turns its pages into HTML, known when the program is loaded
 */
export async function pagesOf(server: string, renderer: () => Renderer): Promise<SiteFiles[]> {
  const { app } = await programIn(server);
  const { renderers } = app.manifest;
  const own = app.manifest.routes.map(({ routeData }) => routeData).filter(({ origin }) => origin === 'project');
  const pages = await Promise.all(own.map(async (route) => pagesOfRoute(route, await app.getComponentByRoute(route), { renderer, renderers })));
  return pages.flat();
}

function pagesOfRoute(route: Route, module: Module, { renderer, renderers }: Rendering): SiteFiles[] {
  const ways = module.getStaticPaths?.() ?? [{ params: {} }];
  return [...ways].map(({ params, props = {} }) => {
    const path = pathOf(route, params);
    const made = () => (route.type === 'endpoint' ? answerOf(module, { params, props }) : htmlOf(module.default, renderer(), { params, props, renderers }));
    return { path, props, make: async (site) => writeNewFile(join(site, path), await made()) };
  });
}

async function answerOf({ GET }: Module, way: Way): Promise<Uint8Array> {
  const response = await GET(way);
  return new Uint8Array(await response.arrayBuffer());
}

async function programIn(server: string): Promise<Program> {
  const entry = readdirSync(server).find((name) => name.startsWith('prerender-entry'));
  if (entry === undefined) throw new Error(`${server} holds no program that makes pages`);
  return await import(pathToFileURL(join(server, entry)).href);
}

/** `area` and `[area]` → `area/430602.html`; an endpoint's name is its file's. */
function pathOf({ type, segments }: Route, params: Way['params']): string {
  const valueOf = (name: string) => params[name.replace('...', '')] ?? '';
  const path = segments.map((parts) => parts.map(({ content, dynamic }) => (dynamic ? valueOf(content) : content)).join('')).join('/');
  return type === 'endpoint' ? path : `${path === '' ? 'index' : path}.html`;
}
