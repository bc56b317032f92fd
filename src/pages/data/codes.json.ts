import type { APIRoute } from 'astro';
import { codesFile } from '../../data/codes-file.ts';
import { snapshot } from '../_snapshot.ts';

export const GET: APIRoute = () => Response.json(codesFile(snapshot));
