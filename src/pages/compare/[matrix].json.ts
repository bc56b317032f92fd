import type { APIRoute } from 'astro';
import { comparisonMatrix, matrixAreas } from '../../views/compare/comparison-matrix.ts';
import { snapshot, snapshotFor, keyed } from '../_snapshot.ts';

export function getStaticPaths() {
  return matrixAreas(snapshot).map(({ id }) => ({ params: { matrix: id }, ...keyed(`compare/${id}.json`) }));
}

export const GET: APIRoute<Record<string, never>, { matrix: string }> = ({ params: { matrix } }) => 
  Response.json(comparisonMatrix(snapshotFor(`compare/${matrix}.json`), matrix));
