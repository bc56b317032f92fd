import { Chart, type ChartDataset, Filler, Legend, LinearScale, LineController, LineElement, PointElement, Tooltip } from 'chart.js';

Chart.register(Filler, Legend, LinearScale, LineController, LineElement, PointElement, Tooltip);

/** @param months of the task: twelve, or those of several years */
const optionsFor = (months: number) =>
  ({
    animation: false,
    maintainAspectRatio: false,
    scales: {
      x: { type: 'linear', min: 0, max: months, ticks: { stepSize: 1, maxRotation: 0, callback: monthWords } },
      y: { beginAtZero: true, suggestedMax: 100, ticks: { callback: (value: number | string) => `${value}%` } },
    },
    plugins: { tooltip: { callbacks: { title: () => '' } }, legend: { position: 'bottom', labels: { usePointStyle: true } } },
  }) as const;

/** Shapes and dashes tell the lines apart where colours do not. */
const marks = ['circle', 'rect', 'triangle', 'rectRot', 'star'] as const;
const colours = ['#14508f', '#5b7fa6', '#0c3866', '#7c8a9a', '#1a2633'] as const;

interface Point {
  readonly x: number;
  readonly y: number;
}

/**
 * Draws the history table inside it where the page has a drawn line, which can then be asked for its numbers: `data-plan`
 * holds the percent due at the end of each month, every row with `data-percent` is a report. The table stays.
 */
class HistoryChart extends HTMLElement {
  connectedCallback(): void {
    const holder = this.querySelector<HTMLElement>('.chart__canvas');
    if (holder === null) return;
    const canvas = document.createElement('canvas');
    canvas.setAttribute('role', 'img');
    canvas.setAttribute('aria-label', holder.querySelector('svg')?.getAttribute('aria-label') ?? '');
    // As high as what it takes the place of: nothing below moves.
    holder.style.height = `${holder.offsetHeight}px`;
    holder.textContent = '';
    holder.append(canvas);
    const { color, fontSize } = getComputedStyle(this);
    Chart.defaults.color = color;
    Chart.defaults.font.size = Number.parseFloat(fontSize) * 0.8;
    Chart.defaults.font.family = getComputedStyle(document.body).fontFamily;
    const plan = planOf(this);
    new Chart(canvas, { type: 'line', data: { datasets: [plan, ...reportsOf(this)] }, options: optionsFor(plan.data.length - 1) });
  }
}

function planOf({ dataset }: HTMLElement): ChartDataset<'line', Point[]> {
  const due = (dataset.plan ?? '').split(' ').map(Number);
  const points = [{ x: 0, y: 0 }, ...due.map((y, index) => ({ x: index + 1, y }))];
  return { label: '计划', data: points, borderColor: '#7c8a9a', borderDash: [5, 5], borderWidth: 2, pointRadius: 0 };
}

function reportsOf(chart: HTMLElement): ChartDataset<'line', Point[]>[] {
  const rows = [...chart.querySelectorAll<HTMLElement>('[data-percent]')].reverse();
  const names = [...new Set(rows.map((row) => row.dataset.indicator ?? ''))];
  return names.map((label, index) => ({
    label,
    data: rows.filter((row) => row.dataset.indicator === label).map(pointOf),
    borderColor: colours[index % colours.length],
    backgroundColor: colours[index % colours.length],
    pointStyle: marks[index % marks.length],
    pointRadius: 5,
    borderWidth: 3,
  }));
}

/** Months since the year began: 31 May is 5. */
function pointOf({ dataset }: HTMLElement): Point {
  const [year = 0, month = 1, day = 1] = (dataset.day ?? '').split('-').map(Number);
  const daysInMonth = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return { x: (year - Number(dataset.year)) * 12 + month - 1 + day / daysInMonth, y: Number(dataset.percent) };
}

function monthWords(value: number | string): string {
  const month = ((Number(value) - 1) % 12) + 1;
  return value === 0 ? '' : `${month}月`;
}

customElements.define('history-chart', HistoryChart);
