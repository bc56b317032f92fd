/**
 * Starts `sw.js`, which keeps visited pages for times without a network, and tells it of the first page, which was
 * there before it. The pages of the server start nothing: they are the ones that no search engine may list.
 * Without HTTPS, or from a disk, there is nothing to start.
 */
export async function keepVisitedPages(page: Document): Promise<void> {
  const manifest = page.querySelector<HTMLLinkElement>('link[rel=manifest]');
  if (manifest === null || page.querySelector('meta[name=robots]') !== null || !('serviceWorker' in navigator)) return;
  const { serviceWorker } = navigator;
  const isFirst = serviceWorker.controller === null;
  try {
    await serviceWorker.register(new URL('sw.js', manifest.href));
    const { active } = await serviceWorker.ready;
    const parts = performance.getEntriesByType('resource').map(({ name }) => name);
    if (isFirst) active?.postMessage([location.href, ...parts]);
  } catch {
    // A browser may refuse it, in a private window for one: the page is whole without it.
  }
}
