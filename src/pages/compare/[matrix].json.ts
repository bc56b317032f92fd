import type { APIRoute } from 'astro';
import { comparisonMatrix, matrixAreas } from '../../views/compare/comparison-matrix.ts';
import { snapshot } from '../_snapshot.ts';

export function getStaticPaths() {
  return matrixAreas(snapshot).map(({ id }) => ({ params: { matrix: id } }));
}

export const GET: APIRoute<Record<string, never>, { matrix: string }> = ({ params: { matrix } }) => Response.json(comparisonMatrix(snapshot, matrix));
