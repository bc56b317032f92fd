import { stringify } from 'csv-stringify/sync';
import { formatCivilDate } from '../../domain/value/civil-date.ts';
import { spreadsheetText } from '../../domain/value/spreadsheet-cell.ts';
import type { Todo } from '../../findings/todo.ts';
import type { ScoreTrendView } from '../area/score-trend.ts';

/** What a clerk reads at a terminal: what is missing, and how the score went until now. */
export function todoText(todo: Todo, trend: ScoreTrendView | undefined): string {
  return [missingText(todo), ...(trend === undefined ? [] : ['', ...trendText(trend)])].join('\n');
}

function trendText({ words, rows, notes }: ScoreTrendView): string[] {
  const points = rows.length === 0 ? [words] : rows.map(({ day, score, counts }) => `${day}：${score}，${counts}`);
  return ['各月底的得分', ...[...points, ...notes].map((line) => `   ${line}`)];
}

function missingText({ computed, rows, closing }: Todo): string {
  const { area, year, asOf, score } = computed;
  const head = `${area.name}${year}年，截至${formatCivilDate(asOf)}：${score.score ?? '—'} / ${score.maxPoints}，${score.assigned} 个任务里齐了 ${score.disclosed} 个。`;
  if (rows.length === 0) return `${head}没有要补的。`;
  const parts = rows.map(({ task, steps, scoreAfter }, index) => {
    const lines = steps.map(({ item, place, template }) => [`   · 缺“${item.name}”`, `     改：${place}`, ...indented(template)].join('\n'));
    return [`${index + 1}. ${task.title}（${steps.length} 步，${gainWords(scoreAfter, closing !== undefined)}）`, ...lines].join('\n');
  });
  return [head, ...(closing === undefined ? [] : [closing]), '', ...parts].join('\n');
}

function gainWords(scoreAfter: string | undefined, isOver: boolean): string {
  if (scoreAfter === undefined) return '已经不能补，不再加分';
  return isOver ? `都是当年已有的，补登后得分 ${scoreAfter}` : `补齐后得分 ${scoreAfter}`;
}

/** The same as a table for a spreadsheet, one row a step. */
export function todoCsv({ rows, closing }: Todo): string {
  const header = ['次序', '任务', '项目编号', '缺什么', '改哪里', '写什么', closing === undefined ? '补齐这个任务后的得分' : '都是当年已有的，补登后的得分'];
  const lines = rows.flatMap(({ task, steps, scoreAfter }, index) =>
    steps.map(({ item, place, template }) => [String(index + 1), task.title, task.project.id, item.name, place, template, scoreAfter ?? '不再加分']),
  );
  return stringify([header, ...lines.map((cells) => cells.map(spreadsheetText))], { bom: true });
}

function indented(template: string): string[] {
  return template === '' ? [] : template.split('\n').map((line) => `       ${line}`);
}
