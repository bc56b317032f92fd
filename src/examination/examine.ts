import { annexFinds } from './annexes-named.ts';
import { annexMoneyFinds } from './annex-money.ts';
import { blankFinds } from './blanks.ts';
import { brokenOffFinds } from './broken-off.ts';
import { changeFinds } from './changes.ts';
import { comparisonFinds } from './comparisons.ts';
import { annexCountFinds } from './counts.ts';
import { countedListFinds } from './counted-lists.ts';
import { dayFinds } from './days.ts';
import type { Draft, Find } from './draft.ts';
import { namedAreaFinds } from './named-areas.ts';
import { ordinalFinds } from './ordinals.ts';
import { percentColumnFinds } from './percent-columns.ts';
import { paperDayFinds } from './paper-days.ts';
import { percentFinds, rateFinds } from './percents.ts';
import { personNameFinds } from './person-names.ts';
import { personalFinds } from './people.ts';
import { postFinds } from './posts.ts';
import { rankListFinds } from './rank-lists.ts';
import { rankColumnFinds, rankFinds } from './ranks.ts';
import type { Registry } from './registry.ts';
import { restFinds } from './rest-counts.ts';
import { shareFinds } from './shares.ts';
import { slipFinds } from './slips.ts';
import { remainderFinds, stageCountFinds } from './stage-counts.ts';
import { stageFinds } from './stages.ts';
import { countFinds, partFinds } from './sums.ts';
import { allocationFinds, totalRowFinds } from './table-totals.ts';
import { totalColumnFinds } from './total-columns.ts';
import { twinFinds } from './twins.ts';
import { unitNameFinds } from './unit-names.ts';

/** Something in a draft that does not add up, as a clerk reads it. */
export interface Finding {
  /** 第 12 行. */
  readonly place: string;
  readonly kind: string;
  readonly text: string;
  readonly what: string;
  readonly cure: string;
}

/** What is looked at, in the words of the list of checks. */
const checks: Readonly<Record<string, (draft: Draft, registry: Registry) => Find[]>> = {
  百分比: (draft) => [
    ...percentFinds(draft),
    ...shareFinds(draft),
    ...rateFinds(draft),
    ...percentColumnFinds(draft),
    ...changeFinds(draft),
    ...comparisonFinds(draft),
  ],
  合计: (draft, registry) => [
    ...partFinds(draft),
    ...countFinds(draft),
    ...stageCountFinds(draft),
    ...remainderFinds(draft),
    ...totalRowFinds(draft),
    ...totalColumnFinds(draft, registry),
    ...allocationFinds(draft, registry),
    ...annexMoneyFinds(draft),
  ],
  个数: (draft) => [...annexCountFinds(draft), ...namedAreaFinds(draft), ...countedListFinds(draft), ...restFinds(draft), ...annexFinds(draft)],
  名次: (draft, registry) => [...rankFinds(draft), ...rankColumnFinds(draft), ...rankListFinds(draft, registry)],
  序号: ordinalFinds,
  日期: (draft) => [...dayFinds(draft), ...paperDayFinds(draft)],
  进度: stageFinds,
  漏写: (draft) => [...blankFinds(draft), ...slipFinds(draft), ...brokenOffFinds(draft)],
  前后不一: twinFinds,
  单位: unitNameFinds,
  职务: postFinds,
  姓名: personNameFinds,
  个人信息: personalFinds,
};

/** What it finds in the five real documents; counted anew when a check changes, line by line in `test/examination/measured.md`. */
export const measuredWords = '2026年11月28日用五份真实文件量过：登记在册的 47 处里，单看一份文件能看出的矛盾有 33 处，找到 28 处；报出的 38 处没有一处误报。';

/** What was looked for, in the order of the list. */
export const checkNames: readonly string[] = Object.keys(checks);

/** Everything in `draft` that does not add up, in its order; what is said in the same words of several places is said once. Nothing found is no proof that all is right. */
export function examined(draft: Draft, registry: Registry): Finding[] {
  const found = Object.entries(checks).flatMap(([kind, check]) => check(draft, registry).map((find) => ({ kind, ...find })));
  const told = new Map<string, { first: (typeof found)[number]; others: Set<string> }>();
  for (const find of found.toSorted((left, right) => left.part - right.part)) {
    const key = `${find.kind} ${find.what}`;
    const before = told.get(key);
    if (before === undefined) told.set(key, { first: find, others: new Set() });
    else if (before.first.part !== find.part) before.others.add(placeOf(draft, find));
  }
  const findings = [...told.values()].map(({ first, others }) => {
    const { kind, text, what, cure } = first;
    return { place: placeOf(draft, first), kind, text, what: others.size === 0 ? what : `${what}（同样的还有${placesNamed(others)}）`, cure };
  });
  return withoutFlood(findings);
}

/** Of one kind so many are told. */
const mostOfKind = 30;

/** The first of each kind, and how many more there are: nobody works through a thousand. */
function withoutFlood(findings: readonly Finding[]): Finding[] {
  const counts = new Map<string, number>();
  return findings.flatMap((finding) => {
    const count = (counts.get(finding.kind) ?? 0) + 1;
    counts.set(finding.kind, count);
    if (count <= mostOfKind) return [finding];
    const all = findings.filter(({ kind }) => kind === finding.kind).length;
    return count > mostOfKind + 1 ? [] : [{ ...finding, what: `${finding.what}；同类的还有 ${all - count} 处`, cure: '先改好前面的，再体检一次' }];
  });
}

function placeOf(draft: Draft, { part }: Find): string {
  return draft[part]?.place ?? '';
}

/** So many more places are named. */
const mostPlaces = 6;

function placesNamed(places: ReadonlySet<string>): string {
  const named = [...places].slice(0, mostPlaces).join('、');
  return places.size > mostPlaces ? `${named}等 ${places.size} 处` : named;
}

/** `第 31 行 · 百分比：…`, one under the other, as it is printed and copied. */
export function findingsText(findings: readonly Finding[]): string {
  return findings.map(({ place, kind, text, what, cure }) => `${place} · ${kind}：${what}\n    原文：${text}\n    ${cure}`).join('\n');
}
