import type { APIRoute } from 'astro';
import { coreName, type SearchIndex, searchIndex, shardNames } from '../../search/entries.ts';
import { snapshot, snapshotForAll, keyed } from '../_snapshot.ts';

const names = shardNames(snapshot.model);
const pathOf = (shard: string) => `search/${shard}.json`;

export function getStaticPaths() {
  return names.map((shard) => ({ params: { shard }, ...keyed(pathOf(shard)) }));
}

let made: SearchIndex | undefined;

/** The index is made as a whole, by the first file that is asked for. */
export const GET: APIRoute<Record<string, never>, { shard: string }> = ({ params: { shard } }) => {
  made ??= searchIndex(snapshotForAll(names.map(pathOf)));
  return Response.json(shard === coreName ? made.core : made.shards.get(shard));
};
