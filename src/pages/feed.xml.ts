import type { APIRoute } from 'astro';
import { portalFeed } from '../views/guide/feed.ts';
import { formatFeed } from '../views/guide/feed-file.ts';
import { snapshot } from './_snapshot.ts';

export const GET: APIRoute = () => new Response(formatFeed(portalFeed(snapshot), snapshot));
