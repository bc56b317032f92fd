import type { APIRoute } from 'astro';
import { areaCalendarFile } from '../../views/guide/area-calendar.ts';
import { isShown, snapshot } from '../_snapshot.ts';

export function getStaticPaths() {
  const areas = [...snapshot.model.areas.keys()].filter(isShown);
  return areas.map((area) => ({ params: { area }, props: { area } }));
}

export const GET: APIRoute<{ area: string }> = ({ props: { area } }) => new Response(areaCalendarFile(snapshot, area));
