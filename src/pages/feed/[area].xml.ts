import type { APIRoute } from 'astro';
import { areaFeed } from '../../views/guide/feed.ts';
import { formatFeed } from '../../views/guide/feed-file.ts';
import { snapshot } from '../_snapshot.ts';

export function getStaticPaths() {
  return [...snapshot.model.areas.keys()].map((area) => ({ params: { area }, props: { area } }));
}

export const GET: APIRoute<{ area: string }> = ({ props: { area } }) => new Response(formatFeed(areaFeed(snapshot, area), snapshot));
