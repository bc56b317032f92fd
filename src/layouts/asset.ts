/**
 * A built asset as the page names it: relative, so that the folder can be moved.
 *
 * @param root from the page to the site's base, `../`
 * @param url what the bundler gives, base path included: `/ztzl/mssx/_astro/site.1a2b.css`
 */
export function assetHref(root: string, url: string): string {
  return `${root}${url.slice(import.meta.env.BASE_URL.replace(/\/*$/, '/').length)}`;
}
