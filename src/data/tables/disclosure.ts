import { z } from 'zod';
import type { Model } from '../../content/model.ts';
import { type CivilDate, yearOf } from '../../domain/value/civil-date.ts';
import type { PublishedScore } from '../../domain/publication/disclosure.ts';
import { disclosureScore, scoreSolutions } from '../../disclosure/solutions.ts';
import { liveScores, type LiveScore } from '../../views/area/live-score.ts';
import { tasksOf } from '../../views/task/task.ts';
import { date, integer, number, sourceColumns, text } from '../column.ts';
import { publishedTable } from '../table.ts';

const row = z.strictObject({
  area: text('区域编号'),
  area_name: text('区域名称'),
  as_of: date('截至日期'),
  origin: text('published 文件印出的得分；computed 本站计算：有来源行号的，由“满分 × 已公开项目数 ÷ 应公开项目数”反推，每一组能得出所印得分的数一行；没有来源的，是本站按现行条件算出的当日得分'),
  full_marks: number('满分'),
  disclosed: integer('已公开的项目数；文件没有印出时为空'),
  assigned: integer('应公开的项目数；文件没有印出时为空'),
  score: number('得分'),
  ...sourceColumns,
});

/**
 * Fewest projects an area can have been scored over. The nine scores of the circular with one
 * solution come from 20 to 23 projects; 18 leaves room for an area with fewer.
 *
 * @see 邵阳市 2024 年 1—9 月通报第 39—41 行
 */
const fewestAssigned = 18;

/** Every printed score, below each the counts it can have come from, and every area's own score today. */
export const disclosureTable = publishedTable('disclosure', '信息公开得分', row, (model, builtOn) => [
  ...model.scores.flatMap((score) => [publishedRow(model, score), ...computedRows(model, score)]),
  ...liveScores(model, tasksOf(model), builtOn).map((live) => liveRow(model, live, builtOn)),
]);

function publishedRow(model: Model, { area, asOf, maxPoints, score, source }: PublishedScore) {
  return {
    area,
    area_name: model.areas.get(area)?.name ?? '',
    as_of: asOf,
    origin: 'published',
    full_marks: maxPoints,
    disclosed: '',
    assigned: '',
    score,
    source: source.document,
    line: String(source.line),
  };
}

function computedRows(model: Model, score: PublishedScore) {
  const most = provinceProjects(model, score);
  if (most < fewestAssigned) return [];
  return scoreSolutions(score.score, score.maxPoints, fewestAssigned, most).map((count) => ({
    ...publishedRow(model, score),
    origin: 'computed',
    disclosed: String(count.disclosed),
    assigned: String(count.assigned),
    score: disclosureScore(count, score.maxPoints),
  }));
}

function liveRow(model: Model, { area, score }: LiveScore, builtOn: CivilDate) {
  return {
    area,
    area_name: model.areas.get(area)?.name ?? '',
    as_of: builtOn,
    origin: 'computed',
    full_marks: score.maxPoints,
    disclosed: String(score.disclosed),
    assigned: String(score.assigned),
    score: score.score ?? '',
    source: '',
    line: '',
  };
}

/** Projects of the year's province list above the area: nobody can be scored over more. 0 if the list is not at hand. */
function provinceProjects(model: Model, { area, asOf }: PublishedScore): number {
  const above = lineage(model, area);
  const lists = [...model.programmes.values()].filter(({ level, year, issuer }) => level === 'province' && year === yearOf(asOf) && above.includes(issuer));
  return lists.reduce((total, { projects }) => total + projects.length, 0);
}

function lineage(model: Model, area: string): string[] {
  const parent = model.areas.get(area)?.parent;
  return parent === undefined ? [area] : [area, ...lineage(model, parent)];
}
