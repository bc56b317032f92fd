import type { APIRoute } from 'astro';
import { examineNames } from '../views/guide/examine-page.ts';
import { snapshot } from './_snapshot.ts';

export const GET: APIRoute = () => new Response(examineNames(snapshot), { headers: { 'content-type': 'text/javascript; charset=utf-8' } });
