import type { APIRoute } from 'astro';
import { codesFile } from '../../data/codes-file.ts';
import { edition } from '../_edition.ts';

export const GET: APIRoute = () => Response.json(codesFile(edition));
