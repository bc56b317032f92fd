import { createHash } from 'node:crypto';
import { inLetters } from '../../src/domain/value/in-letters.ts';
import type { Draft } from './draft.ts';
import { type Clash, mergedBlock, sourceOf, withoutNumbers } from './merge-lines.ts';

/** A draft put together with what its writer has made of the last one. */
export interface Merged {
  readonly body: string;
  /** Digest of every block that the data made, and of every line of its lists and tables. */
  readonly generated: string[];
  /** Blocks of the writer that were kept: written by hand, or made by the data once and changed since. */
  readonly kept: number;
  /** Headings of sections that nobody has written anything into. */
  readonly empty: readonly string[];
  /** Lines that the writer changed and the data changed since, each with the heading of its section: named again until one of them is what the other says. */
  readonly clashes: readonly (Clash & { readonly heading: string })[];
}

interface Section {
  readonly id: string;
  readonly heading: string;
  readonly blocks: readonly string[];
}

/**
 * The draft as Markdown. Of an earlier text everything stays that the program did not write: paragraphs behind the one that they
 * followed, headings as they were renamed, and sections of the writer's own behind the section that they followed. A paragraph of ours
 * that the writer deleted or changed does not come back as long as the data make it in the same words; where both changed it, it is put
 * together line by line.
 *
 * @param before the earlier text and the digests of what the program wrote into it; empty for a first draft
 */
export function merged({ sections }: Draft, before: { readonly body: string; readonly generated: readonly string[] }): Merged {
  const old = namedByTitle(sectionsIn(before.body), sections);
  const written = new Set(before.generated);
  const standing = new Set(old.flatMap(({ blocks }) => blocks.map(digestOf)));
  const isOurs = (block: string) => written.has(digestOf(block));
  const isDeleted = (block: string) => isOurs(block) && !standing.has(digestOf(block));
  const clashes: (Clash & { heading: string })[] = [];
  const disputed = new Set<string>();
  const fresh = sections.map(({ id, heading, blocks }): Section => {
    const earlier = old.find((section) => section.id === id);
    // The lead of a list that is new comes with it.
    const wanted = blocks.filter((block, index) => !isDeleted(block) || (isLead(block) && !isOurs(blocks[index + 1] ?? block)));
    const whole = woven(wanted, earlier?.blocks ?? [], isOurs);
    clashes.push(...whole.clashes.map((clash) => ({ ...clash, heading: earlier?.heading ?? heading })));
    for (const block of whole.disputed) disputed.add(digestOf(block));
    return { id, heading: earlier?.heading ?? heading, blocks: whole.blocks };
  });
  const whole = withOwnSections(fresh, old, (blocks) => blocks.filter((block) => !isOurs(block)));
  const lines = new Set(old.flatMap(({ blocks }) => blocks.flatMap(digestsOf)));
  // What he has not taken over stays new, so that it is named again.
  for (const { ours } of clashes) disputed.add(digestOf(ours));
  const made = new Set([...sections.flatMap(({ blocks }) => blocks.flatMap(digestsOf)), ...before.generated.filter((digest) => !lines.has(digest))]);
  return {
    body: `${whole.map(({ id, heading, blocks }) => [...headingOf(id, heading), ...blocks].join('\n\n')).join('\n\n')}\n`,
    generated: [...made].filter((digest) => !disputed.has(digest)),
    kept: whole.reduce((count, { blocks }) => count + blocks.filter((block) => !made.has(digestOf(block))).length, 0),
    empty: whole.filter(({ blocks }) => blocks.length === 0).map(({ heading }) => heading),
    clashes,
  };
}

/** A section of the writer's own has no anchor unless he gave it one; what stands before the first has no heading. */
function headingOf(id: string, heading: string): string[] {
  if (heading === '') return [];
  return [id === heading ? `## ${heading}` : `## ${heading} {#${id}}`];
}

/** A section that has lost its anchor is known by its title, or by the number of its annex. */
function namedByTitle(old: readonly Section[], sections: Draft['sections']): Section[] {
  const known = new Set(old.map(({ id }) => id));
  const titleOf = (heading: string) => heading.replace(/^[一二三四五六七八九十]+、/u, '').replace(/^(附件\d*)[：:].*$/u, '$1');
  return old.map((section) => {
    if (section.heading === '' || section.id !== section.heading) return section;
    const lost = sections.find(({ id, heading }) => !known.has(id) && titleOf(heading) === titleOf(section.heading));
    return lost === undefined ? section : { ...section, id: lost.id };
  });
}

/**
 * What the data say now, with each paragraph of the writer behind the one it followed: the same one, or the one that differs by its
 * numbers only; or in the place of the one it was made from. Where a lead sentence is no longer said, the writer's list below it keeps it.
 */
function woven(
  fresh: readonly string[],
  earlier: readonly string[],
  isOurs: (block: string) => boolean,
): { readonly blocks: string[]; readonly clashes: readonly Clash[]; readonly disputed: readonly string[] } {
  const whole = [...fresh];
  const clashes: Clash[] = [];
  const disputed: string[] = [];
  const open = new Set(fresh.filter((block) => !earlier.includes(block)));
  let place = 0;
  let lost: readonly string[] = [];
  for (const block of earlier) {
    const source = fresh.includes(block) || isOurs(block) ? undefined : sourceOf(block, [...open]);
    if (source !== undefined) {
      open.delete(source);
      const found = mergedBlock(source, block, isOurs);
      clashes.push(...found.clashes);
      if (found.clashes.length > 0) disputed.push(source);
      place = whole.indexOf(source) + 1;
      whole[place - 1] = found.block;
      lost = [];
    } else if (fresh.includes(block) || isOurs(block)) {
      const found = placeOf(whole, block);
      if (found >= 0) place = endOfUnit(whole, found);
      lost = found < 0 && isLead(block) ? [block] : [];
    } else {
      whole.splice(place, 0, ...lost, block);
      place += lost.length + 1;
      lost = [];
    }
  }
  return { blocks: whole.filter((block) => block !== ''), clashes, disputed };
}

function placeOf(blocks: readonly string[], block: string): number {
  const same = blocks.indexOf(block);
  return same >= 0 ? same : blocks.findIndex((each) => withoutNumbers(each) === withoutNumbers(block));
}

/** Behind a block, and behind its list where it is a lead. */
function endOfUnit(blocks: readonly string[], index: number): number {
  return isLead(blocks[index] ?? '') && (blocks[index + 1] ?? '').startsWith('- ') ? index + 2 : index + 1;
}

function isLead(block: string): boolean {
  return block.endsWith('：');
}

/** Sections that only the writer has, each behind the one it stood behind; those of an annex that no longer exists lose what the data made. */
function withOwnSections(fresh: readonly Section[], old: readonly Section[], ofWriter: (blocks: readonly string[]) => readonly string[]): Section[] {
  const known = new Set(fresh.map(({ id }) => id));
  const whole = [...fresh];
  for (const [index, section] of old.entries()) {
    if (known.has(section.id)) continue;
    const blocks = ofWriter(section.blocks);
    if (blocks.length === 0) continue;
    const behind = whole.findIndex(({ id }) => id === old[index - 1]?.id);
    whole.splice(behind < 0 ? 0 : behind + 1, 0, { ...section, blocks });
  }
  return whole;
}

/** The sections of a text: headings of the second rank, by their anchor or, without one, by their words; what stands before the first has no heading. */
export function sectionsIn(body: string): Section[] {
  const parts = body.split(/^(?=## )/m).filter((part) => part.trim() !== '');
  return parts.map((part) => {
    const [, heading = '', id] = /^## (.*?)(?:\s*\{#([\w-]+)\}.*|\s*\{#.*)?\s*$/m.exec(part) ?? [];
    const text = part.startsWith('## ') ? part.slice(part.indexOf('\n') + 1 || part.length) : part;
    return { id: id ?? heading, heading, blocks: blocksIn(text) };
  });
}

function blocksIn(text: string): string[] {
  return text
    .split(/\n\s*\n/)
    .map((block) => block.trim())
    .filter((block) => block !== '');
}

/** Twelve letters of a block, whatever spaces stand around it. */
export function digestOf(block: string): string {
  return inLetters(createHash('sha256').update(block.trim()).digest('hex').slice(0, 12));
}

/** The digest of a block, and of each of its lines. */
function digestsOf(block: string): string[] {
  return [block, ...block.split('\n')].map(digestOf);
}
