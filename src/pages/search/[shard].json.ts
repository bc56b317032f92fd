import type { APIRoute } from 'astro';
import { coreName, searchIndex, shardNames } from '../../search/entries.ts';
import { remembered, snapshot } from '../_snapshot.ts';

export function getStaticPaths() {
  return shardNames(snapshot.model).map((shard) => ({ params: { shard } }));
}

/** The index is made as a whole, by the first file that is asked for. */
const index = remembered(
  'searchIndex',
  () => '',
  () => searchIndex(snapshot),
);

export const GET: APIRoute<Record<string, never>, { shard: string }> = ({ params: { shard } }) => {
  const { core, shards } = index();
  return Response.json(shard === coreName ? core : shards.get(shard));
};
