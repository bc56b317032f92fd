/// <reference types="astro/client" />

interface ImportMetaEnv {
  /** Folder that holds the content. */
  readonly CONTENT_ROOT: string;
  /** Day printed on every page, YYYY-MM-DD. */
  readonly BUILD_DATE: string;
}
