import type { APIRoute } from 'astro';
import { comparisonMatrix, matrixAreas } from '../../views/compare/comparison-matrix.ts';
import { edition, editionFor, keyed } from '../_edition.ts';

export function getStaticPaths() {
  return matrixAreas(edition).map(({ id }) => ({ params: { matrix: id }, ...keyed(`compare/${id}.json`) }));
}

export const GET: APIRoute<Record<string, never>, { matrix: string }> = ({ params: { matrix } }) => 
  Response.json(comparisonMatrix(editionFor(`compare/${matrix}.json`), matrix));
