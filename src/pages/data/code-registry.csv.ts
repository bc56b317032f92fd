import type { APIRoute } from 'astro';
import { formatRegistry } from '../../domain/code/registry.ts';
import { snapshot } from '../_snapshot.ts';

/** Every code ever issued with its history: what the next build is held against. */
export const GET: APIRoute = () => new Response(formatRegistry(snapshot.model.codeEvents));
