import { agencyNames } from '../../../domain/task/agency.ts';
import type { FieldPath } from '../../../domain/value/issue.ts';
import type { Entries } from '../../entries.ts';
import { oneLetterApart } from '../../file/nearest.ts';
import type { Rule } from '../../rule.ts';

/** Names that may be of anybody, and are one character from a registered unit's: 县教体局 for 县教育局. */
export const nearNameRule: Rule = {
  id: 'name-nearly-registered',
  sentence: '建设单位、管护单位、批准和审定的机关、验收环节的单位，与登记了的单位只差一个字的，提出提醒；确实是另一个单位的，写明理由登记为例外。',
  isWarning: true,
  find: (model, entries) => {
    const namesOf = new Map([...model.agencies].map(([area, units]) => [area, units.flatMap(agencyNames)]));
    return written(entries).flatMap(({ at, path, name, area, subject }) => {
      const near = oneLetterApart(name ?? '', namesOf.get(area) ?? []);
      if (near === undefined) return [];
      const cure = `照登记的名称改正；确实是另一个单位的登记例外`;
      return [{ at, path, what: `“${name ?? ''}”没有登记，登记的是“${near}”`, cure, subject }];
    });
  },
};

interface Written {
  readonly at: object;
  readonly path: FieldPath;
  readonly name: string | undefined;
  readonly area: string;
  readonly subject: string;
}

function written({ sites, revisions, yearResults, acceptances }: Entries): Written[] {
  return [
    ...sites.flatMap((at) => [
      { at, path: ['owner'], name: at.owner, area: at.area, subject: at.id },
      { at, path: ['aftercare', 'maintainer'], name: at.aftercare?.maintainer, area: at.area, subject: at.id },
    ]),
    ...revisions.flatMap((at) =>
      (['requestedBy', 'reviewedBy', 'approvedBy'] as const).map((field) => ({
        at,
        path: [field],
        name: at[field],
        area: at.area,
        subject: `${at.indicator}@${at.area}`,
      })),
    ),
    ...yearResults.map((at) => ({ at, path: ['approver'], name: at.approver, area: at.area, subject: at.list })),
    ...acceptances.flatMap((at) =>
      at.steps.map(({ by }, index) => ({ at, path: ['steps', index, 'by'], name: by, area: at.by, subject: `${at.project}@${at.area}` })),
    ),
  ];
}
