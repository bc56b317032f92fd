import { createHash } from 'node:crypto';
import type { Draft } from './draft.ts';

/** A draft put together with what its writer has made of the last one. */
export interface Merged {
  readonly body: string;
  /** Digest of every block that the data made. */
  readonly generated: string[];
  /** Blocks of the writer that were kept: written by hand, or made by the data once and changed since. */
  readonly kept: number;
  /** Headings of sections that nobody has written anything into. */
  readonly empty: readonly string[];
}

interface Section {
  readonly id: string;
  readonly heading: string;
  readonly blocks: readonly string[];
}

/**
 * The draft as Markdown. Of an earlier text everything stays that the program did not write: paragraphs after the new ones of
 * their section, headings as they were renamed, and sections of the writer's own behind the section that they followed.
 *
 * @param before the earlier text and the digests of what the program wrote into it; empty for a first draft
 */
export function merged({ sections }: Draft, before: { readonly body: string; readonly generated: readonly string[] }): Merged {
  const old = sectionsIn(before.body);
  const written = new Set(before.generated);
  const ofWriter = (blocks: readonly string[]) => blocks.filter((block) => !written.has(digestOf(block)));
  const fresh = sections.map(({ id, heading, blocks }): Section => {
    const earlier = old.find((section) => section.id === id);
    return { id, heading: earlier?.heading ?? heading, blocks: [...blocks, ...ofWriter(earlier?.blocks ?? []).filter((block) => !blocks.includes(block))] };
  });
  const whole = withOwnSections(fresh, old, ofWriter);
  const generated = sections.flatMap(({ blocks }) => blocks.map(digestOf));
  const made = new Set(generated);
  return {
    body: `${whole.map(({ id, heading, blocks }) => [`## ${heading} {#${id}}`, ...blocks].join('\n\n')).join('\n\n')}\n`,
    generated,
    kept: whole.reduce((count, { blocks }) => count + blocks.filter((block) => !made.has(digestOf(block))).length, 0),
    empty: whole.filter(({ blocks }) => blocks.length === 0).map(({ heading }) => heading),
  };
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
    const [, heading = '', id] = /^## (.*?)(?:\s*\{#([\w-]+)\})?\s*$/m.exec(part) ?? [];
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

/** Twelve hexadecimal digits of a block, whatever spaces stand around it. */
export function digestOf(block: string): string {
  return createHash('sha256').update(block.trim()).digest('hex').slice(0, 12);
}
