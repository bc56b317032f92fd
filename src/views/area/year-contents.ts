import type { Link } from '../address.ts';
import type { ScoresView } from './scores.ts';

/** What of a year's page is long enough to be looked for. */
interface LongSections {
  readonly children: readonly unknown[];
  readonly programmes: readonly { readonly id: string; readonly level: string; readonly rows: readonly unknown[] }[];
  readonly acceptance: object | undefined;
  readonly scores: ScoresView;
  readonly columns: readonly unknown[];
  readonly contradictions: readonly unknown[];
}

/** The long sections, for those who look for one of them. */
export function yearContents(sections: LongSections): Link[] {
  const { children, programmes, acceptance, scores, columns, contradictions } = sections;
  const entries: [words: string, anchor: string, isThere: boolean][] = [
    ['下级区域', 'below', children.length > 0],
    ...programmes.map(({ level, rows, id }): [string, string, boolean] => [`${level}的${rows.length}个项目`, id, true]),
    ['验收和最终结果', 'acceptance', acceptance !== undefined],
    ['信息公开得分', 'disclosure', scores.printed.length + scores.computed.length > 0],
    ['考核、监督和激励', 'assessment', columns.length > 0],
    [`文件里不一致的${contradictions.length}处`, 'contradictions', contradictions.length > 0],
  ];
  return entries.flatMap(([words, anchor, isThere]) => (isThere ? [{ words, href: `#${anchor}` }] : []));
}
