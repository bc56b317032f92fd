/** A page of the site, or what else is made together. */
export interface SiteFiles {
  /** Below the site; also its name in the manifest. */
  readonly path: string;
  /** Other files that are made with it. */
  readonly beside?: readonly string[];
  /** What the page is handed besides the content. */
  readonly props: unknown;
  /** Writes it below the folder `site`, where it must not be yet. */
  readonly make: (site: string) => Promise<void>;
}
