import type { APIRoute } from 'astro';
import { lettersFile } from '../../views/letter/letters-file.ts';
import { isShown, snapshot } from '../_snapshot.ts';

export const GET: APIRoute = () => Response.json(lettersFile(snapshot, isShown));
