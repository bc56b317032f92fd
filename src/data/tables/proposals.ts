import { z } from 'zod';
import { proposalStates } from '../../domain/feedback/proposal.ts';
import { describe } from '../../domain/value/keys.ts';
import { date, integer, text } from '../table/column.ts';
import { publishedTable } from '../table/table.ts';

const row = z.strictObject({
  area: text('区域编号'),
  area_name: text('区域名称'),
  year: text('为哪一年的清单征集'),
  counted_on: date('统计日期'),
  proposal: text('建议的编号；为空的一行是这一年各状态的条数'),
  state: text(describe(proposalStates)),
  proposals: integer('几条：有编号的是 1 条'),
  merged: integer('另有几条相同的并入'),
  decided_on: date('作出决定的日期'),
  summary: text('概要'),
  reason: text('采纳或者不采纳的理由'),
});

/** What became of the proposals for each year's list: the number of each state, then every proposal that came as far as the shortlist. */
export const proposalsTable = publishedTable('proposals', '建议征集', row, ({ solicitations, areas }) =>
  solicitations.flatMap(({ area, year, countedOn, counts, proposals }) => {
    const shared = { area, area_name: areas.get(area)?.name ?? '', year, counted_on: countedOn };
    const states = Object.entries(counts).map(([state, count]) => ({
      ...shared,
      proposal: '',
      state,
      proposals: String(count),
      merged: '',
      decided_on: '',
      summary: '',
      reason: '',
    }));
    const listed = proposals.map(({ id, state, mergedCount, decidedOn, summary, reason = '' }) => ({
      ...shared,
      proposal: id,
      state,
      proposals: '1',
      merged: String(mergedCount),
      decided_on: decidedOn,
      summary,
      reason,
    }));
    return [...states, ...listed];
  }),
);
