import { headColumn } from './ordinals.ts';
import { bare, type Draft, type Find, passages, quoted } from './draft.ts';

/** Numbers of items that a draft has: the last ordinal of each table, and all of them together. */
export function annexCountFinds(draft: Draft): Find[] {
  return [...itemCounts(draft), ...ranges(draft), ...doneCounts(draft)];
}

/** 共办理重点民生实事20件: the annexes list as many, one by one or all together. */
function itemCounts(draft: Draft): Find[] {
  const counts = tableCounts(draft);
  if (counts.length === 0) return [];
  const sums = counts.flatMap((_each, from) =>
    counts.slice(from).map((_other, index) => counts.slice(from, from + index + 1).reduce((total, each) => total + each, 0)),
  );
  return draft.flatMap((part, index) =>
    part.row !== undefined
      ? []
      : passages(part).flatMap((passage) =>
          [
            ...passage.matchAll(/共(?:计|有|办理|安排|实施|列入|确定)?[^，。；、\d]{0,14}?(\d{1,3})(件|项|个)(?:重点)?(?:民生)?(实事|项目|指标|任务)?/gu),
          ].flatMap(([text, value, unit, noun]) => {
            const isItem = noun !== undefined || /实事|项目|指标|任务/u.test(text) || unit === '件';
            if (!isItem || sums.includes(Number(value))) return [];
            return [{ part: index, text, what: `写的是 ${value} ${unit}，附表编号的有 ${counts.join('、')} 项`, cure: '核对总数和附表' }];
          }),
        ),
  );
}

/** The largest number of the column 序号 of each table; a table whose numbers begin again at one is the next. */
function tableCounts(draft: Draft): number[] {
  const counts: number[] = [];
  let column = -1;
  for (const { row } of draft) {
    const cells = (row?.cells ?? []).map(bare);
    const head = headColumn(cells);
    if (head >= 0) column = head;
    const printed = column < 0 ? '' : (cells[column] ?? '');
    if (head >= 0 || !/^\d{1,3}$/u.test(printed)) continue;
    const last = counts.at(-1) ?? 0;
    if (Number(printed) === 1 && last !== 1) counts.push(1);
    else if (Number(printed) > last && counts.length > 0) counts[counts.length - 1] = Number(printed);
  }
  return counts;
}

/** 注：1-9项为省级，10-15项为市级，16-29项为区级: without gap or overlap, up to the last item. */
function ranges(draft: Draft): Find[] {
  const last = tableCounts(draft);
  return draft.flatMap((part, index) =>
    passages(part).flatMap((passage) => {
      const found = [...passage.matchAll(/(\d{1,3})[-—–~至](\d{1,3})项为/gu)].map(([, from, to]) => [Number(from), Number(to)] as const);
      if (found.length < 2) return [];
      const gap = found.findIndex(([from], at) => from !== (found[at - 1]?.[1] ?? 0) + 1);
      const end = found.at(-1)?.[1] ?? 0;
      if (gap >= 0)
        return [
          {
            part: index,
            text: quoted(passage),
            what: `第 ${gap + 1} 段从 ${found[gap]?.[0]} 开始，前一段到 ${found[gap - 1]?.[1] ?? 0}`,
            cure: '核对各段的起止',
          },
        ];
      return last.length === 0 || last.includes(end)
        ? []
        : [{ part: index, text: quoted(passage), what: `写到第 ${end} 项，表里最后是第 ${last.at(-1)} 项`, cure: '核对各段的起止' }];
    }),
  );
}

/**
 * 4个指标已完成全年目标任务（详情见附件2）: as many rows, or as many completion percents of 100 and more, stand in that annex. Told where
 * neither is so and the annex prints at least three percents.
 */
function doneCounts(draft: Draft): Find[] {
  return draft.flatMap((part, index) =>
    part.row !== undefined
      ? []
      : passages(part).flatMap((passage) => {
          const [text, value] = /(\d+)个(?:项目|指标)(?:已|提前|全部|均)*完成(?:全年|年度)?(?:目标)?任务/u.exec(passage) ?? [];
          const annex = /附件(\d)/u.exec(passage)?.[1];
          const rows = annex === undefined ? [] : annexRows(draft, annex);
          const percents = rows.map((row) => [...row.matchAll(/(?:率|进度|任务的|目标的|任务比)(?:为|达)?(\d+(?:\.\d+)?)%/gu)].map(([, each]) => Number(each)));
          if (text === undefined || percents.flat().length < 3) return [];
          const done = percents.flat().filter((each) => each >= 100).length;
          const isSaid = (row: string, at: number) =>
            /(?<!\d个(?:县市区|区县|县区))(?:已|均已|已全部)完成(?:全年|年度)?(?:目标)?任务/u.test(row) && percents[at]?.every((each) => each >= 100);
          const whole = rows.filter((row, at) => isSaid(row, at) || (percents[at]?.length !== 0 && percents[at]?.every((each) => each >= 100))).length;
          if ([done, whole].includes(Number(value))) return [];
          return [
            { part: index, text, what: `写的是 ${value} 个，附件 ${annex} 里 100% 以上的有 ${done} 处、${whole} 行`, cure: '对照附件逐行数；写明怎样算完成' },
          ];
        }),
  );
}

/** The rows between 附件 2 and the next annex, the cells that follow the names. */
function annexRows(draft: Draft, annex: string): string[] {
  const heads = draft.flatMap((part, index) =>
    part.row === undefined && new RegExp(`^附件${annex}[:：]?$`, 'u').test(passages(part)[0] ?? '') ? [index] : [],
  );
  const from = heads.at(-1);
  if (from === undefined) return [];
  const after = draft.findIndex((part, index) => index > from && part.row === undefined && /^附件\d[:：]?$/u.test(passages(part)[0] ?? ''));
  return draft.slice(from, after < 0 ? undefined : after).flatMap(({ row }) => (row === undefined ? [] : [row.cells.map(bare).join(' ')]));
}
