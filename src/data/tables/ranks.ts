import { z } from 'zod';
import type { Model } from '../../content/model.ts';
import type { Indicator } from '../../domain/task/programme.ts';
import { areaRanks } from '../../findings/area-ranks.ts';
import { childAreas } from '../../findings/areas-below.ts';
import type { Outcome } from '../../findings/outcome.ts';
import { roundRatio } from '../../domain/value/quantity.ts';
import { date, integer, number, text } from '../table/column.ts';
import { publishedTable } from '../table/table.ts';
import type { TableFacts } from '../table/table-facts.ts';

const row = z.strictObject({
  indicator: text('指标编号'),
  within: text('在哪个区域的下级区域之间排'),
  area: text('区域编号'),
  area_name: text('区域名称'),
  as_of: date('比的是哪一天的数；只有同一天的数才比'),
  completion_percent: number('完成率，两位小数'),
  rank: integer('第几名，1 最高；完成率相同的同名次'),
  rank_of: integer('几个区域之间排'),
});

/** Every rank that is computed here: of indicators on which at least two areas beside one another have a figure of one day. */
export const ranksTable = publishedTable('ranks', '本站算出的名次', row, (model, _builtOn, facts) =>
  [...model.indicators.values()].flatMap((indicator) => parentsOf(model, indicator).flatMap((parent) => rowsOf(facts, indicator, parent))),
);

/** The areas that have two reporting areas directly below. */
function parentsOf(model: Model, { id }: Indicator): string[] {
  const shared = [...(model.allocations.get(id)?.keys() ?? [])].flatMap((area) => model.areas.get(area)?.parent?.id ?? []);
  return [...new Set(shared)];
}

function rowsOf({ model, outcome: outcomeIn }: TableFacts, indicator: Indicator, parent: string) {
  const outcomes = childAreas(model, parent)
    .filter(({ id }) => model.reports.has(`${indicator.id}@${id}`))
    .map(({ id }) => outcomeIn(indicator, id));
  const ranks = areaRanks(outcomes);
  return outcomes.flatMap((outcome) => rankRow(model, outcome, parent, ranks));
}

function rankRow(model: Model, { indicator, area, standing }: Outcome, parent: string, ranks: ReturnType<typeof areaRanks>) {
  const rank = ranks.get(area);
  if (rank === undefined || standing.completion === undefined) return [];
  return [
    {
      indicator: indicator.id,
      within: parent,
      area,
      area_name: model.areas.get(area)?.name ?? '',
      as_of: rank.asOf,
      completion_percent: roundRatio(standing.completion, 2),
      rank: String(rank.rank),
      rank_of: String(rank.rankOf),
    },
  ];
}
