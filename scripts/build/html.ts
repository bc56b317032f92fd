import type { renderToString } from 'astro/runtime/server/index.js';

export type Renderer = typeof renderToString;
export type Component = Parameters<Renderer>[1];
type Result = Parameters<Renderer>[0];
type Props = Parameters<Result['createAstro']>[0];

/** What turns components of another framework into HTML: `@astrojs/react`'s. */
export type Renderers = Result['renderers'];

/** What a page asks of `Astro` but its parameters. */
interface Asked {
  readonly params: Readonly<Record<string, string | undefined>>;
  readonly props: Props;
  readonly renderers: Renderers;
}

/**
 * The HTML of a page, by Astro's renderer alone: a static page needs no request, response, cookies or
 * route to be found. Of `Astro` there are `props`, `params` and `slots.has`, of the head what the layout
 * says; `test/build/astro.test.ts` holds the bytes to those of Astro's own build.
 */
export async function htmlOf(page: Component, render: Renderer, { params, props, renderers }: Asked): Promise<string> {
  const html = await render(resultFor(params, renderers), page, props, {}, true);
  if (typeof html !== 'string') throw new Error('a static page gives HTML, no response');
  return html;
}

function resultFor(params: Asked['params'], renderers: Renderers): Result {
  const createAstro = (props: Props, slots: Props | null) => ({ props, params, slots: { has: (name: string) => Boolean(slots?.[name]) } });
  return Object.assign(Object.create(null), {
    params,
    createAstro,
    compressHTML: true,
    partial: false,
    cancelled: false,
    base: '/',
    styles: new Set(),
    scripts: new Set(),
    links: new Set(),
    componentMetadata: new Map(),
    clientDirectives: new Map(),
    renderers,
    _metadata: {
      hasHydrationScript: false,
      rendererSpecificHydrationScripts: new Set(),
      hasRenderedHead: false,
      renderedScripts: new Set(),
      hasDirectives: new Set(),
      hasRenderedServerIslandRuntime: false,
      headInTree: false,
      extraHead: [],
      extraStyleHashes: [],
      extraScriptHashes: [],
      propagators: new Set(),
      routeHasPropagation: false,
      pendingSlotEvaluations: [],
      templateDepth: 0,
    },
  });
}
