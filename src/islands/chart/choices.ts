import type { Chart } from 'chart.js';

/** Lets one choose which lines a chart shows, and keep it as a picture; the boxes and the button were made with the page and have their room. */
export function tendChoices(holder: HTMLElement, chart: Chart): void {
  const tools = holder.querySelector<HTMLElement>('.chart__tools');
  if (tools === null) return;
  for (const box of tools.querySelectorAll<HTMLInputElement>('input')) {
    const line = chart.data.datasets.findIndex(({ label }) => label === box.value);
    const show = () => chart.setDatasetVisibility(line, box.checked);
    if (line >= 0) show();
    box.addEventListener('change', () => {
      if (line >= 0) show();
      chart.update();
    });
  }
  chart.update();
  tools.querySelector('button')?.addEventListener('click', () => save(chart, holder.dataset.title ?? ''));
  tools.classList.add('is-ready');
}

function save(chart: Chart, title: string): void {
  const link = document.createElement('a');
  link.href = chart.toBase64Image();
  link.download = `${title}.png`;
  link.click();
}
