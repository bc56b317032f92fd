import { type Draft, type Find, quoted } from './draft.ts';

const counted = '(?:万|亿)?(?:人次|人|户|个|所|座|处|台|套|张|家|件|项|类|公里|米|方|亩|万)';

/** A unit without its number: 新增停车位   万个; 突破 万; or a mark that stands for a number: XX 户. */
const patterns = [
  new RegExp(`[\\p{Script=Han}”]{2}[ 　\\u00a0]{2,}${counted}(?=[\\s，。；、,;（(]|$)`, 'gu'),
  new RegExp(`(?:达到|超过|突破|完成|新增|新建|改造)[ 　\\u00a0]+${counted}(?=[，。；、,;（(]|$)`, 'gu'),
  new RegExp(`(?:X{2,}|×{2,}|_{2,}|＿{2,})[ 　]*${counted}(?!\\p{Script=Han}{4})`, 'giu'),
];

/** Numbers that nobody has filled in yet. One find a line. */
export function blankFinds(draft: Draft): Find[] {
  return draft.flatMap(({ text, row }, part) => {
    const found = (row?.cells ?? [text]).flatMap((cell) => patterns.flatMap((pattern) => [...cell.matchAll(pattern)].map(([words]) => words.trim())));
    if (found.length === 0) return [];
    const shown = found.map((words) => `“${words.replace(/\s+/gu, ' __ ')}”`);
    return [{ part, text: quoted(text.trim()), what: `${found.length} 处没有填数：${shown.join('、')}`, cure: '填上数；还没有下达的写“任务待下达”' }];
  });
}
