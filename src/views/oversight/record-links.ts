import { ledgerPath, type SitePath } from '../../domain/publication/page-path.ts';
import { type Inspection, inspectors } from '../../domain/year/inspection.ts';
import type { Problem } from '../../domain/year/problem.ts';
import type { Snapshot } from '../../findings/snapshot.ts';
import { type Link, relativeHref } from '../address.ts';

/** A problem in one line, which leads to its place on the ledger: 清溪县：河口中学食堂消防水压不足. */
export function problemLink({ model }: Snapshot, from: SitePath, problem: Problem): Link {
  return { words: `${model.areas.get(problem.area)?.name ?? problem.area}：${problem.text}`, href: relativeHref(from, problemPath(problem)) };
}

/** An inspection in one line, which leads to its place on the ledger. */
export function inspectionLink({ model }: Snapshot, from: SitePath, inspection: Inspection): Link {
  const { area, by, seen } = inspection;
  return { words: `${model.areas.get(area)?.name ?? area}，${inspectors[by]}：${seen}`, href: relativeHref(from, inspectionPath(inspection)) };
}

/** The place of a problem on the ledger of its area and year. */
export function problemPath({ area, year, id }: Pick<Problem, 'area' | 'year' | 'id'>): SitePath {
  return `${ledgerPath(area, year)}#problem-${id}`;
}

/** The place of an inspection on the ledger of its area and year. */
function inspectionPath({ area, year, id }: Pick<Inspection, 'area' | 'year' | 'id'>): SitePath {
  return `${ledgerPath(area, year)}#inspection-${id}`;
}
