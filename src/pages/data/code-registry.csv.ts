import type { APIRoute } from 'astro';
import { formatRegistry } from '../../domain/code/registry.ts';
import { edition } from '../_edition.ts';

/** Every code ever issued with its history: what the next build is held against. */
export const GET: APIRoute = () => new Response(formatRegistry(edition.model.codeEvents));
