import type { APIRoute } from 'astro';
import { searchIndex } from '../../search/entries.ts';
import type { SearchShard } from '../../search/shard.ts';
import { edition } from '../_edition.ts';

export function getStaticPaths() {
  const { core, shards } = searchIndex(edition);
  return [['core', core] as const, ...shards].map(([shard, contents]) => ({ params: { shard }, props: { contents } }));
}

export const GET: APIRoute<{ contents: SearchShard }> = ({ props: { contents } }) => Response.json(contents);
