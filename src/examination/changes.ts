import { compareDecimals, type Decimal, decimal } from '../domain/value/quantity.ts';
import { type Draft, type Find, passages, quoted } from './draft.ts';

const change =
  /[从由](?:\d{1,2}月(?:份|底|末)?)?(?:[^，。；、\d%从由]{0,12})(\d+(?:\.\d+)?)([^\d，。；、]{0,6}?)(提高|提升|增加|增长|上升|下降|降低|减少|降|缩短)(?:到|至)(?:了)?(?:不低于|不高于)?(\d+(?:\.\d+)?)([^\d，。；、]{0,6})/gu;

/** 从95%提高到93%: what rises ends higher than it began, what falls ends lower; told where both numbers have one unit. */
export function changeFinds(draft: Draft): Find[] {
  return draft.flatMap((part, index) =>
    passages(part).flatMap((passage) =>
      [...passage.matchAll(change)].flatMap(([text, from, unit = '', verb = '', to, after = '']) => {
        const [first, last] = [decimal.safeParse(from).data, decimal.safeParse(to).data];
        if (first === undefined || last === undefined || !after.startsWith(unit)) return [];
        const isRise = /提|增|升/u.test(verb);
        if (!isWrong(first, last, isRise)) return [];
        const what = `写的是“${verb}”，数却从 ${first}${unit} ${isRise ? '变小到' : '变大到'} ${last}${unit}`;
        return [{ part: index, text: quoted(text), what, cure: '核对前后两个数和用词' }];
      }),
    ),
  );
}

function isWrong(from: Decimal, to: Decimal, isRise: boolean): boolean {
  const compared = compareDecimals(to, from);
  return isRise ? compared < 0 : compared > 0;
}
