import type { APIRoute } from 'astro';
import { feedsOf, formatFeed } from '../views/guide/feed.ts';
import { snapshot } from './_snapshot.ts';

export const GET: APIRoute = () => new Response(formatFeed(feedsOf(snapshot).portal, snapshot));
