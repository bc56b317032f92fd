import {
  Chart,
  type ChartDataset,
  type ChartOptions,
  Filler,
  Legend,
  LinearScale,
  LineController,
  LineElement,
  type Plugin,
  PointElement,
  Title,
  Tooltip,
} from 'chart.js';
import { tendChoices } from './chart/choices.ts';

Chart.register(Filler, Legend, LinearScale, LineController, LineElement, PointElement, Title, Tooltip);

/** @param months of the task: twelve, or those of several years */
const optionsFor = (months: number, title: string) =>
  ({
    animation: false,
    maintainAspectRatio: false,
    scales: {
      x: { type: 'linear', min: 0, max: months, ticks: { stepSize: 1, maxRotation: 0, callback: monthWords } },
      y: { beginAtZero: true, suggestedMax: 100, ticks: { callback: (value: number | string) => `${value}%` } },
    },
    plugins: {
      title: { display: title !== '', text: title },
      tooltip: { callbacks: { title: () => '' } },
      legend: { position: 'bottom', labels: { usePointStyle: true, boxHeight: 9, filter: ({ hidden }) => hidden !== true } },
    },
  }) satisfies ChartOptions<'line'>;

/** Shapes and dashes tell the lines apart where colours do not. */
const marks = ['circle', 'rect', 'triangle', 'rectRot', 'star'] as const;
/** Those of the drawing that the page was made with, in light and in dark. */
const colours = ['--hue', '--done', '--not-begun', '--under-way-fill', '--ink'] as const;

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
    const chart = new Chart(canvas, {
      type: 'line',
      data: { datasets: [plan, ...reportsOf(this)] },
      options: optionsFor(plan.data.length - 1, this.dataset.title ?? ''),
      plugins: [paper(getComputedStyle(document.body).backgroundColor)],
    });
    tendChoices(this, chart);
  }
}

/** The page's own paper below the lines, so that a picture that was kept can be read anywhere. */
function paper(colour: string): Plugin<'line'> {
  return {
    id: 'paper',
    beforeDraw({ ctx, width, height }) {
      ctx.save();
      ctx.fillStyle = colour;
      ctx.fillRect(0, 0, width, height);
      ctx.restore();
    },
  };
}

/** After every shape was used once they begin again in another colour. */
function colourOf(index: number): string {
  return tokenOf(colours[(index + Math.floor(index / marks.length)) % colours.length] ?? colours[0]);
}

function tokenOf(name: string): string {
  return getComputedStyle(document.documentElement).getPropertyValue(name).trim();
}

function planOf({ dataset }: HTMLElement): ChartDataset<'line', Point[]> {
  const due = (dataset.plan ?? '').split(' ').map(Number);
  const points = [{ x: 0, y: 0 }, ...due.map((y, index) => ({ x: index + 1, y }))];
  return { label: '计划', data: points, borderColor: tokenOf('--not-begun'), borderDash: [5, 5], borderWidth: 2, pointStyle: 'line', pointRadius: 0 };
}

function reportsOf(chart: HTMLElement): ChartDataset<'line', Point[]>[] {
  const rows = [...chart.querySelectorAll<HTMLElement>('[data-percent]')];
  const names = [...new Set(rows.map((row) => row.dataset.indicator ?? ''))];
  return names.map((label, index) => ({
    label,
    data: rows
      .filter((row) => row.dataset.indicator === label)
      .map(pointOf)
      .sort((left, right) => left.x - right.x),
    borderColor: colourOf(index),
    backgroundColor: colourOf(index),
    pointStyle: marks[index % marks.length],
    pointRadius: 5,
    // A point at the end of the year is whole.
    clip: 8,
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
