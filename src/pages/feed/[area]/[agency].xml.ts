import type { APIRoute } from 'astro';
import type { Agency } from '../../../domain/task/agency.ts';
import { unitFeed } from '../../../views/guide/feed.ts';
import { formatFeed } from '../../../views/guide/feed-file.ts';
import { isShown, snapshot } from '../../_snapshot.ts';

export function getStaticPaths() {
  const agencies = [...snapshot.model.agencies.values()].flat().filter(({ area }) => isShown(area));
  return agencies.map((agency) => ({ params: { area: agency.area, agency: agency.id }, props: { agency } }));
}

export const GET: APIRoute<{ agency: Agency }> = ({ props: { agency } }) => new Response(formatFeed(unitFeed(snapshot, agency), snapshot));
