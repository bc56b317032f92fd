import { grouped } from '../../grouped.ts';
import type { Rule } from '../../rule.ts';
import type { Model } from '../../model.ts';
import type { Decomposition } from '../../../domain/task/allocation.ts';
import { declaredAgainstSum } from '../../../comparison/roll-up.ts';
import { compareDecimals, sum } from '../../../domain/value/quantity.ts';
import { existedIn } from '../../../domain/value/validity.ts';
import type { IssueDraft } from '../../../domain/value/issue.ts';

/** The two checks of a split table: on its sum, and on the areas it names. Either alone misses shifted rows. */
export const totalRules: readonly Rule[] = [
  {
    id: 'total-mismatch',
    sentence: '文件所列合计必须等于各区域任务之和（各自达标的指标和未列全的表除外），也必须等于清单里的任务。',
    find: (model) => model.decompositions.flatMap((row) => [...sumIssues(row, model), ...listIssues(row, model)]),
  },
  {
    id: 'share-over-total',
    sentence: '各区域相加的指标，一个区域的任务、写出来的各区域任务之和，都不能多于文件所列合计，不管列没列全。',
    find: (model) => model.decompositions.flatMap((row) => shareIssues(row, model)),
  },
  {
    id: 'unnamed-area',
    sentence: '分解表只能列本级的下级区域；列全的表必须逐一写出每个下级区域，没有任务的写“/”。',
    find: (model) =>
      atArea(
        model.decompositions.flatMap((row) => areaIssues(row, model)),
        model,
      ),
  },
];

function sumIssues(row: Decomposition, model: Model): IssueDraft[] {
  const indicator = model.indicators.get(row.indicator);
  const own = indicator && model.allocations.get(row.indicator)?.get(row.by)?.target;
  const comparison = declaredAgainstSum(row.total ?? own, [...row.shares.values()]);
  if (!row.isComplete || indicator?.rollup !== 'sum') return [];
  if (comparison === undefined || comparison.agrees) return [];
  const { declared, sum } = comparison;
  const what = `合计写的是 ${declared}，各区域之和是 ${sum}`;
  const cure = '对照原表逐格检查（常见原因：错位、漏了市本级、合并单元格）；原表本身有误时登记到 contradictions.yaml';
  return [{ at: row, path: ['total'], what, cure, subject: row.indicator }];
}

/** A part is never more than the whole, even where not every part is printed. */
function shareIssues(row: Decomposition, model: Model): IssueDraft[] {
  const indicator = model.indicators.get(row.indicator);
  const own = indicator && model.allocations.get(row.indicator)?.get(row.by)?.target;
  const total = row.total ?? own;
  if (row.isComplete || indicator?.rollup !== 'sum' || total?.kind !== 'number') return [];
  const most = total.upTo ?? total.value;
  const subject = row.indicator;
  const cure = '对照原表核对这一格和合计；原表本身有误时登记到 contradictions.yaml';
  const over = [...row.shares].flatMap(([area, share]) => {
    const asked = share.kind === 'number' ? (share.upTo ?? share.value) : undefined;
    if (asked === undefined || area === row.by || compareDecimals(asked, most) <= 0) return [];
    return [{ at: row, path: ['shares', area], what: `${nameOf(area, model)}的任务是 ${asked}，合计只有 ${most}`, cure, subject }];
  });
  if (over.length > 0) return over;
  const parts = [...row.shares].flatMap(([area, share]) => (share.kind === 'number' && area !== row.by ? [share.value] : []));
  const printed = sum(parts);
  return compareDecimals(printed, most) > 0 ? [{ at: row, path: ['shares'], what: `写出来的各区域之和是 ${printed}，合计只有 ${most}`, cure, subject }] : [];
}

/** The issuer's own table splits what its own list asks. */
function listIssues(row: Decomposition, model: Model): IssueDraft[] {
  const indicator = model.indicators.get(row.indicator);
  const listed = indicator?.project.programme.issuer.id === row.by ? model.allocations.get(row.indicator)?.get(row.by)?.target : undefined;
  if (row.total?.kind !== 'number' || listed?.kind !== 'number' || compareDecimals(row.total.value, listed.value) === 0) return [];
  const what = `合计写的是 ${row.total.value}，清单里的任务是 ${listed.value}`;
  return [{ at: row, path: ['total'], what, cure: '对照两份原文件改正；两份文件确实不同的，登记到 contradictions.yaml', subject: row.indicator }];
}

function areaIssues(row: Decomposition, model: Model): IssueDraft[] {
  const below = (model.children.get(row.by) ?? []).map(({ id }): string => id);
  // An area that is not registered is told as such.
  const strangers = [...row.shares.keys()].filter((area) => area !== row.by && !below.includes(area) && model.areas.has(area));
  const named = strangers.map((area) => ({
    at: row,
    path: ['shares', area],
    what: `${nameOf(area, model)}不是${nameOf(row.by, model)}的下级区域`,
    cure: '检查这一格是不是错位到了别的列',
    subject: row.indicator,
  }));
  return [...named, ...absentAreas(row, model)];
}

/** So many cells that name an area below the table's own know better than the area's entry. */
const manyCells = 3;

function atArea(issues: readonly IssueDraft[], { areas }: Model): IssueDraft[] {
  const told = grouped(issues, ({ path = [] }) => (path[0] === 'shares' ? String(path[1] ?? '') : ''));
  return [...told].flatMap(([id, own]) => {
    const area = areas.get(id);
    if (area === undefined || own.length < manyCells) return own;
    const what = `上级写的是 ${area.parent?.id ?? '（没有）'}，而 ${own.length} 处分解表把${area.name}列为别的区域的下级`;
    return [{ at: area, path: ['parent'], what, cure: '多半是这里的上级写错了：对照行政区划改正；上级没有错的，逐处改正那些表' }];
  });
}

function absentAreas(row: Decomposition, model: Model): IssueDraft[] {
  // An area that is mistyped is told as such; until then it is not said which area is missing.
  if (!row.isComplete || [...row.shares.keys()].some((id) => !model.areas.has(id))) return [];
  const year = model.indicators.get(row.indicator)?.project.programme.year;
  const expected = (model.children.get(row.by) ?? []).filter(
    (area) => area.kind !== 'prefectureOwn' && /^\d{6}(?:-|$)/.test(area.id) && (year === undefined || existedIn(area, year)),
  );
  const absent = expected.filter(({ id }) => !row.shares.has(id)).map(({ name }) => name);
  if (absent.length === 0) return [];
  const self = row.shares.has(row.by) ? `；写了本级自己（${row.by}），是不是其中一个写错了编号` : '';
  const what = `没有写${absent.join('、')}${self}`;
  return [{ at: row, path: ['shares'], what, cure: '先对照原表：漏抄的补上数；原表确实没有任务的写“/”，待下达的写 ""（空着）', subject: row.indicator }];
}

function nameOf(area: string, model: Model): string {
  return model.areas.get(area)?.name ?? area;
}
