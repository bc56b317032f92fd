import { periodOf } from '../circular/period.ts';
import { draftOf } from '../circular/draft.ts';
import { digestOf, sectionsIn } from '../circular/merge.ts';
import { withoutNumbers } from '../circular/merge-lines.ts';
import type { Circular } from '../../src/domain/publication/circular.ts';
import type { Model } from '../../src/content/model.ts';
import { modelAsOf } from '../../src/findings/as-of.ts';
import { snapshotOf } from '../../src/findings/snapshot.ts';

/**
 * Numbers of circulars that were changed by hand after the data had made their paragraph, one Chinese sentence each. Only a
 * paragraph that the data would make again in the same words is told: data that were corrected since tell nothing.
 */
export function changedCirculars(model: Model): string[] {
  return [...model.circulars.values()].flatMap((circular) => changedBlocks(circular, model));
}

function changedBlocks(circular: Circular, model: Model): string[] {
  const area = model.areas.get(circular.area);
  const period = periodOf(circular.cadence, circular.id.slice(0, -circular.cadence.length - 1));
  const made = new Set(circular.generated);
  if (area === undefined || period === undefined || made.size === 0) return [];
  const byHand = sectionsIn(circular.body).flatMap(({ blocks }) => blocks.filter((block) => !made.has(digestOf(block))));
  if (byHand.length === 0) return [];
  const snapshot = snapshotOf(modelAsOf(model, period.to, circular.issuedOn), period.to, `${model.portal.origin}/`);
  const drafted = draftOf(snapshot, area, period).sections.flatMap(({ blocks }) => blocks.filter((block) => made.has(digestOf(block))));
  return byHand.flatMap((block) => {
    const original = drafted.find((each) => withoutNumbers(each) === withoutNumbers(block));
    if (original === undefined) return [];
    const [was, is] = firstDifference(original, block);
    return [`areas/${circular.area}/circulars/${circular.id}.md：程序按数据写的“${was}”改成了“${is}”。数据对的，改回来；数据错的，在进展表里更正。`];
  });
}

/** The first lines that differ. */
function firstDifference(original: string, changed: string): readonly [string, string] {
  const [before, after] = [original.split('\n'), changed.split('\n')];
  const index = before.findIndex((line, at) => line !== after[at]);
  return [before[index] ?? '', after[index] ?? ''];
}
