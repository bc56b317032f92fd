import type { APIRoute } from 'astro';
import { calendarFile } from '../views/guide/calendar-page.ts';
import { snapshot } from './_snapshot.ts';

export const GET: APIRoute = () => new Response(calendarFile(snapshot));
