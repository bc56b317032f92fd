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
  /** Numbers that are public: codes of areas. */
  readonly numbers: readonly string[];
}

/** A draft is examined without a registry where no content is there. */
export const emptyRegistry: Registry = { areas: [], agencies: [], officials: [], numbers: [] };

/** The registry of a content. */
export function registryOf(areas: Iterable<Area>, agencies: Iterable<Agency>, officials: Iterable<Official>): Registry {
  const known = [...areas];
  return {
    areas: known.map(({ id, name, aliases, parent }) => ({ id, name, aliases, ...(parent === undefined ? {} : { parent: parent.id }) })),
    agencies: [...agencies].map((agency) => ({ area: agency.area, names: agencyNames(agency) })),
    officials: [...new Set([...officials].flatMap(({ name, aliases }) => [name, ...aliases, ...aliases.map((alias) => alias.replace(/\s/gu, ''))]))],
    numbers: known.flatMap(({ id, divisionCode }) => [id, ...(divisionCode === undefined ? [] : [divisionCode])]),
  };
}
