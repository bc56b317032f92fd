import type { APIRoute } from 'astro';
import { comparedIndicators } from '../../findings/compared-areas.ts';
import { comparisonFile } from '../../views/compare/comparison-file.ts';
import { snapshot, isShown } from '../_snapshot.ts';

export function getStaticPaths() {
  return comparedIndicators(snapshot)
    .filter(({ project }) => isShown(project.programme.issuer.id))
    .map(({ id }) => ({ params: { indicator: id } }));
}

export const GET: APIRoute<Record<string, never>, { indicator: string }> = ({ params: { indicator } }) => new Response(comparisonFile(snapshot, indicator));
