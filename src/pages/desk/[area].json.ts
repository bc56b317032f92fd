import type { APIRoute } from 'astro';
import { areaDeskFile } from '../../data/desk-file.ts';
import { isShown, snapshot } from '../_snapshot.ts';

export function getStaticPaths() {
  return [...snapshot.tasksByArea.keys()].filter(isShown).map((area) => ({ params: { area } }));
}

export const GET: APIRoute = ({ params: { area = '' } }) => Response.json(areaDeskFile(snapshot, area) ?? null);
