import { z } from 'zod';
import type { Model } from '../../content/model.ts';
import type { PublishedScore } from '../../domain/publication/disclosure.ts';
import { disclosureScore } from '../../disclosure/solutions.ts';
import { computedScores, type ComputedScore, possibleCounts } from '../../findings/score.ts';
import { scoreTrend } from '../../findings/score-trend.ts';
import { groupBy } from '../../findings/snapshot.ts';
import { date, integer, number, sourceCells, sourceColumns, text } from '../table/column.ts';
import { publishedTable } from '../table/table.ts';
import type { TableFacts } from '../table/table-facts.ts';

const row = z.strictObject({
  area: text('区域编号'),
  area_name: text('区域名称'),
  as_of: date('截至日期'),
  origin: text(
    'published 文件印出的得分；computed 由“满分 × 已公开项目数 ÷ 应公开项目数”反推：每一组能得出所印得分的数一行；own 本站按公开条件算出的得分，当年的算到生成之日，以前年份的算到年底；month_end 本站按同样的条件、按记录自己的日期算出的以前各月底的得分，没有日期的记录按一直都有算',
  ),
  full_marks: number('满分'),
  disclosed: integer('已公开的项目数；文件没有印出时为空'),
  assigned: integer('应公开的项目数；文件没有印出时为空'),
  score: number('得分'),
  ...sourceColumns,
  tier: text('文件对得分的评语，照文件所印，如 完成情况较好；文件没有评、不是文件印出的得分为空'),
  method: text('文件说得分是怎样得来的，照文件所写；文件没有写、不是文件印出的得分为空'),
});

/** Every printed score, below each the counts it can have come from, and every area's own score for every programme year and at its month-ends. */
export const disclosureTable = publishedTable('disclosure', '信息公开得分', row, (model, _builtOn, facts) => [
  ...model.scores.flatMap((score) => [publishedRow(model, score), ...computedRows(model, score)]),
  ...ownRows(facts),
]);

/** Each own score, and behind it those of the month-ends before. */
function ownRows({ model, builtOn, tasks: all }: TableFacts) {
  const tasks = groupBy(all, ({ area }) => [area.id]);
  return computedScores(model, all, builtOn).flatMap((computed) => [
    scoreRow(computed, 'own'),
    ...scoreTrend(model, tasks.get(computed.area.id) ?? [], computed)
      .points.slice(0, -1)
      .map((point) => scoreRow(point, 'month_end')),
  ]);
}

function publishedRow(model: Model, { area, asOf, maxPoints, score, tier = '', method = '', source }: PublishedScore) {
  return {
    area,
    area_name: model.areas.get(area)?.name ?? '',
    as_of: asOf,
    origin: 'published',
    full_marks: maxPoints,
    disclosed: '',
    assigned: '',
    score,
    ...sourceCells(source),
    tier,
    method,
  };
}

function computedRows(model: Model, score: PublishedScore) {
  return possibleCounts(model, score).map((count) => ({
    ...publishedRow(model, score),
    origin: 'computed',
    tier: '',
    method: '',
    disclosed: String(count.disclosed),
    assigned: String(count.assigned),
    score: disclosureScore(count, score.maxPoints),
  }));
}

function scoreRow({ area, asOf, score }: ComputedScore, origin: 'own' | 'month_end') {
  return {
    area: area.id,
    area_name: area.name,
    as_of: asOf,
    origin,
    full_marks: score.maxPoints,
    disclosed: String(score.disclosed),
    assigned: String(score.assigned),
    score: score.score ?? '',
    source: '',
    line: '',
    tier: '',
    method: '',
  };
}
