import type { APIRoute } from 'astro';
import { feedsOf, formatFeed } from '../views/feed.ts';
import { edition } from './_edition.ts';

export const GET: APIRoute = () => new Response(formatFeed(feedsOf(edition).portal, edition));
