import type { APIRoute } from 'astro';
import { deskFile } from '../data/desk-file.ts';
import { snapshot } from './_snapshot.ts';

export const GET: APIRoute = () => Response.json(deskFile(snapshot));
