import type { APIRoute } from 'astro';
import { type Feed, feedsOf, formatFeed } from '../../views/guide/feed.ts';
import { snapshot } from '../_snapshot.ts';

export function getStaticPaths() {
  return [...feedsOf(snapshot).areas].map(([area, feed]) => ({ params: { area }, props: { feed } }));
}

export const GET: APIRoute<{ feed: Feed }> = ({ props: { feed } }) => new Response(formatFeed(feed, snapshot));
