import type { APIRoute } from 'astro';
import { feedsOf, formatFeed } from '../views/guide/feed.ts';
import { edition } from './_edition.ts';

export const GET: APIRoute = () => new Response(formatFeed(feedsOf(edition).portal, edition));
