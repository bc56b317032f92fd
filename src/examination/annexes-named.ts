import { bare, type Draft, type Find, passages, quoted } from './draft.ts';

/** 附件1, 附件2：, 附件：1.…: the annexes that a draft has, by its list and its heads. */
function annexes(draft: Draft): number[] {
  let isList = false;
  return draft.flatMap(({ text, row }) => {
    if (row !== undefined) return [];
    const words = bare(text);
    const head = /^附件(\d{1,2})?(?:[:：]|$)/u.exec(words);
    const item = /^(?:附件[:：])?(\d{1,2})[.．、]/u.exec(words);
    isList = head !== null || (isList && item !== null);
    if (!isList) return [];
    if (item !== null) return [Number(item[1])];
    return [Number(head?.[1] ?? 1)];
  });
}

/** 详见附件3, of a draft with one annex. An annex of another paper, 《通知》附件3, is none of its own. */
export function annexFinds(draft: Draft): Find[] {
  const own = annexes(draft);
  const last = Math.max(0, ...own);
  const isWhole = own.length > 0 || draft.some(({ text }) => /^\s*20\d{2}年\d{1,2}月\d{1,2}日\s*$/u.test(text));
  if (!isWhole) return [];
  return draft.flatMap((each, part) =>
    passages(each).flatMap((passage) =>
      [...passage.matchAll(/(?:见|按照?|依照|对照|填报|[（(])附件(\d{1,2})(?![\d.])/gu)].flatMap((match) => {
        const number = Number(match[1]);
        if (number <= last || /[》号〕]$/u.test(passage.slice(0, match.index))) return [];
        const what = own.length === 0 ? `全文没有附件，文中写的是附件${number}` : `附件只有 ${last} 个，文中写的是附件${number}`;
        return [{ part, text: quoted(passage.slice(Math.max(0, match.index - 10), match.index + match[0].length)), what, cure: '核对附件的序号，或补上附件' }];
      }),
    ),
  );
}
