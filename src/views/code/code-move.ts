import type { Model } from '../../content/model.ts';
import { formatCivilDate } from '../../domain/value/civil-date.ts';
import type { Code } from '../../domain/code/code.ts';

type Names = Pick<Model, 'areas' | 'projects' | 'sites' | 'services'>;

/**
 * What the page of a moved code says above everything else, one sentence a move, oldest first:
 * what the sign spoke of before, since when it leads here, and why. Empty for a code that never
 * moved. A second code of the same object has nothing to tell.
 */
export function codeMoveSentences(model: Pick<Model, 'codeMoves'> & Names, code: Code): string[] {
  const history = model.codeMoves.get(code) ?? [];
  return history.flatMap(({ kind, on, object, reason, was }, index) => {
    const before = history[index - 1];
    if (kind !== 'moved' || before === undefined || (before.object === object && before.kind !== 'closed')) return [];
    // The `was` of a move names what was there before that move; only a closure names its own object.
    const former = was ?? (before.kind === 'closed' ? before.was : undefined) ?? objectName(model, before.object) ?? before.object;
    return [`这块牌子原来说的是“${former}”。${formatCivilDate(on)}起，号码改指到本页。原因：${reason.replace(/。$/, '')}。`];
  });
}

/** A project, assignment, site or service as residents call it; undefined if the content no longer has it. */
function objectName({ areas, projects, sites, services }: Names, object: string): string | undefined {
  const [, kind = '', key = ''] = /^(\w+):(.*)$/.exec(object) ?? [];
  if (kind === 'site') return sites.get(key)?.name;
  if (kind === 'service') return services.get(key)?.name;
  const [id = '', area] = key.split('@');
  const title = projects.get(id)?.title;
  return title === undefined || area === undefined ? title : `${areas.get(area)?.name ?? ''}${title}`;
}
