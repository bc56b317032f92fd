/** Fetches the chart's module only when a table of figures comes into view. */
export function watchCharts(page: Document): void {
  const charts = page.querySelectorAll<HTMLElement>('history-chart');
  if (charts.length === 0 || !('IntersectionObserver' in window)) return;
  const observer = new IntersectionObserver((entries) => {
    for (const { isIntersecting, target } of entries) {
      if (!isIntersecting || !(target instanceof HTMLElement)) continue;
      observer.disconnect();
      void import(/* @vite-ignore */ new URL(target.dataset.module ?? '', document.baseURI).href);
    }
  });
  for (const chart of charts) observer.observe(chart);
}
