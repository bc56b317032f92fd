import { bare, type Draft, type Find, quoted } from './draft.ts';

const head = /(\d+)[个项](?:[^，。；：:\d]{0,4})(?:区域|乡镇（街道）|乡镇|街道|县市区|单位|部门|项目|指标|任务|事项|村|社区)[:：]$/u;
const bullet = /^\s*(?:[-*•·●]\s*|\d{1,2}[.．、]\s*|[（(]\d{1,2}[）)]\s*)\S/u;

/** 本期没有报进展的5个区域：, above a list of four: as many lines as are counted. Told of a list with marks, of two lines and more. */
export function countedListFinds(draft: Draft): Find[] {
  return draft.flatMap((each, part) => {
    const words = bare(each.text);
    const [text, value] = head.exec(words) ?? [];
    if (text === undefined || each.row !== undefined) return [];
    const below = draft.slice(part + 1).filter(({ text: line }) => line.trim() !== '');
    const mark = markOf(below[0]?.text);
    const end = below.findIndex(({ text: line, row }) => row !== undefined || markOf(line) !== mark);
    const lines = end < 0 ? below.length : end;
    if (mark === undefined || lines < 2 || lines === Number(value)) return [];
    return [{ part, text: quoted(words.slice(-30)), what: `写的是 ${value} 个，下面列了 ${lines} 个`, cure: '核对个数和下面列的' }];
  });
}

/** The kind of mark that a line begins with. */
function markOf(line: string | undefined): string | undefined {
  const [mark] = bullet.exec(line ?? '') ?? [];
  // In a Word file a line of such a list has no mark: 河口镇：最近一次是6月30日的。
  if (mark === undefined) return /^\s*[^，。；：:（(一二三四五六七八九十]{1,24}[：:]./u.test(line ?? '') ? '：' : undefined;
  return mark?.slice(0, -1).replace(/\d+/u, '0').trim();
}
