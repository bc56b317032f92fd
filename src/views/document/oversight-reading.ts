import { agencyPath, type SitePath } from '../../domain/publication/page-path.ts';
import { isVisit } from '../../domain/year/inspection.ts';
import type { Fact } from '../../findings/fact.ts';
import type { Snapshot } from '../../findings/snapshot.ts';
import { type Link, relativeHref } from '../address.ts';
import { inspectionLink, problemLink } from '../oversight/record-links.ts';
import { groupPath } from '../oversight/work-group.ts';
import { exhausted } from '../words.ts';

type OversightFact = Extract<Fact, { readonly kind: 'formerName' | 'agencyDuty' | 'workGroup' | 'problem' | 'inspection' }>;

/** What we read of units, groups, problems and inspections in a document's words. */
export function oversightPieces(snapshot: Snapshot, from: SitePath, fact: OversightFact): { kind: string; pieces: Link[] } {
  switch (fact.kind) {
    case 'formerName':
      return { kind: '单位名称', pieces: [{ words: `${fact.name}，后来叫${fact.agency.name}`, href: relativeHref(from, agencyPath(fact.agency)) }] };
    case 'agencyDuty':
      return { kind: '单位职责', pieces: [{ words: fact.agency.name, href: relativeHref(from, agencyPath(fact.agency)) }, { words: `：${fact.duty.text}` }] };
    case 'workGroup':
      return { kind: '工作专班', pieces: [{ words: fact.group.name, href: relativeHref(from, groupPath(fact.group)) }] };
    case 'problem':
      return { kind: '问题', pieces: [problemLink(snapshot, from, fact.problem)] };
    case 'inspection':
      return { kind: isVisit(fact.inspection) ? '走访' : '检查', pieces: [inspectionLink(snapshot, from, fact.inspection)] };
    default:
      return exhausted(fact);
  }
}
