import { agencyNames } from '../domain/task/agency.ts';
import type { Agency, Official } from '../domain/task/agency.ts';
import type { Area } from '../domain/task/area.ts';
import type { NamedArea } from '../content/official/head.ts';

/** The names that the content has on record: what a draft is held against. */
export interface Registry {
  readonly areas: readonly (NamedArea & { readonly parent?: string })[];
  /** Every name of a unit, its own first. */
  readonly agencies: readonly { readonly area: string; readonly names: readonly string[] }[];
  /** Names and other spellings of officials whom documents name as answerable. */
  readonly officials: readonly string[];
  /** The posts on record of an official, by each name that has one. */
  readonly posts: readonly { readonly name: string; readonly posts: readonly string[] }[];
  /** Numbers that are public: codes of areas. */
  readonly numbers: readonly string[];
}

/** A draft is examined without a registry where no content is there. */
export const emptyRegistry: Registry = { areas: [], agencies: [], officials: [], posts: [], numbers: [] };

/** The registry of a content. */
export function registryOf(areas: Iterable<Area>, agencies: Iterable<Agency>, officials: Iterable<Official>): Registry {
  const known = [...areas];
  const people = [...officials];
  return {
    areas: known.map(({ id, name, aliases, parent }) => ({ id, name, aliases, ...(parent === undefined ? {} : { parent: parent.id }) })),
    agencies: [...agencies].map((agency) => ({ area: agency.area, names: agencyNames(agency) })),
    officials: [...new Set(people.flatMap(({ name, aliases }) => [name, ...aliases, ...aliases.map((alias) => alias.replace(/\s/gu, ''))]))],
    posts: postsOf(people),
    numbers: known.flatMap(({ id, divisionCode }) => [id, ...(divisionCode === undefined ? [] : [divisionCode])]),
  };
}

/** Officials of one name are told apart by nobody here: each of their posts is right. */
function postsOf(officials: readonly Official[]): Registry['posts'] {
  const posts = new Map<string, string[]>();
  for (const { name, post, isRole } of officials) {
    if (!isRole && /^\p{Script=Han}{2,4}$/u.test(name)) posts.set(name, [...(posts.get(name) ?? []), ...(post === undefined ? [] : [post])]);
  }
  return [...posts].flatMap(([name, own]) => (own.length === 0 ? [] : [{ name, posts: own }]));
}
