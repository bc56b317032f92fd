import type { APIRoute } from 'astro';
import type { Code } from '../../domain/code/code.ts';
import { badgeSvg } from '../../views/share/badge.ts';
import { badgeFacts } from '../../views/share/badge-facts.ts';
import { isShown, snapshot } from '../_snapshot.ts';

/** Of tasks and sites, under every code that leads to them. */
export function getStaticPaths() {
  const placed = [...snapshot.objectByCode.values()].filter(({ task }) => isShown(task.area.id));
  return placed.map(({ code }) => ({ params: { code }, props: { code } }));
}

export const GET: APIRoute<{ code: Code }> = ({ props: { code } }) => {
  const object = snapshot.objectByCode.get(code);
  if (object === undefined) throw new RangeError(`no task or site has the code ${code}`);
  return new Response(badgeSvg(badgeFacts(snapshot, object)));
};
