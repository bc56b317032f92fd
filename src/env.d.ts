/// <reference types="astro/client" />

interface ImportMetaEnv {
  /** Folder that holds the content. */
  readonly CONTENT_ROOT: string;
  /** Day printed on every page, YYYY-MM-DD. */
  readonly BUILD_DATE: string;
}

/** A component that a `.ts` file renders. `astro check` knows its props; the compiler alone knows what it is. */
declare module '*.astro' {
  const component: import('astro/runtime/server/index.js').AstroComponentFactory;
  export default component;
}
