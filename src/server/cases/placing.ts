import type { PortalFacts } from '../portal/portal.ts';
import { areaCalled, type Lookup, unitCalled } from '../portal/registry.ts';
import type { FeedbackRow } from '../store/feedback/feedback-list.ts';
import type { Order } from './order.ts';

/** An order whose unit and area are names of the registry. */
export type PlacedOrder =
  | Exclude<Order, { act: 'refer' | 'move' }>
  /** `area` where the case had none before. */
  | { readonly act: 'refer'; readonly unit: string; readonly area?: string }
  | { readonly act: 'move'; readonly area: string; readonly areaName: string; readonly code?: string; readonly reason: string };

/**
 * Looks the order's unit and area up in the registry; a sentence says what is wrong with them.
 *
 * @param portal asked only for an order that names a unit or an area
 */
export function placed(portal: () => Pick<PortalFacts, 'areas' | 'codes'>, row: FeedbackRow, order: Order): Lookup<PlacedOrder> {
  if (order.act === 'refer') return referral(portal(), row, order);
  if (order.act === 'move') return move(portal(), row, order);
  return { found: order };
}

function referral(portal: Pick<PortalFacts, 'areas'>, { area: own }: FeedbackRow, { unit, area }: Extract<Order, { act: 'refer' }>): Lookup<PlacedOrder> {
  const before = portal.areas.find(({ id }) => unit.startsWith(`${id}/`))?.id;
  const name = before === undefined ? unit : unit.slice(before.length + 1);
  const asked = area || before || own;
  const found = asked ? areaCalled(portal, asked) : undefined;
  if (found && 'wrong' in found) return found;
  const inArea = found?.found;
  if (own !== null && inArea && inArea.id !== own) return { wrong: `这一件不在${inArea.name}，请先移交区域，再转办。` };
  const agency = unitCalled(portal, name, inArea);
  if ('wrong' in agency) return agency;
  return { found: { act: 'refer', unit: agency.found.name, ...(own === null ? { area: agency.found.area.id } : {}) } };
}

function move(
  { areas, codes }: Pick<PortalFacts, 'areas' | 'codes'>,
  row: FeedbackRow,
  { area, code, reason }: Extract<Order, { act: 'move' }>,
): Lookup<PlacedOrder> {
  const asked = areaCalled({ areas }, area);
  if ('wrong' in asked) return asked;
  const { id, name } = asked.found;
  const subject = code === undefined ? undefined : codes.get(code);
  if (code !== undefined && !subject) return { wrong: `没有发过这个亮码：${code}。不清楚可以不填。` };
  if (subject?.area && subject.area !== id) return { wrong: `亮码 ${code} 是${subject.areaName ?? subject.area}的，与选的区域不一致。` };
  if (row.area === id && (code === undefined || code === row.code)) return { wrong: `这一件已经在${name}。` };
  return { found: { act: 'move', area: id, areaName: name, code, reason } };
}
