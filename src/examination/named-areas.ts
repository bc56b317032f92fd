import { type Draft, type Find, passages, quoted } from './draft.ts';

const kinds = '区域|乡镇|镇|乡|街道|乡镇街道|县市区|县区|区县';
const afterwards = new RegExp(`(?:(${kinds})(\\d+)个|(\\d+)个(${kinds}))(?:为|是)?[（:：]([^）。；;，]+)`, 'gu');
const place = /^[\p{Script=Han}]{1,8}(?:镇|乡|街道|街道办事处|县|市|区|自治县)$/u;

/** 乡镇6个（甲镇、乙镇、丙乡、丁乡、戊镇）: as many are named as are counted. Told where every name is that of an area, and none is left open by 等. */
export function namedAreaFinds(draft: Draft): Find[] {
  return draft.flatMap((part, index) =>
    passages(part).flatMap((passage) =>
      [...passage.matchAll(afterwards)].flatMap(([text, , first, second, , list = '']) => {
        const names = list.split('、').map((name) => name.trim());
        const declared = Number(first ?? second);
        if (names.length < 2 || !names.every((name) => place.test(name)) || names.length === declared) return [];
        return [{ part: index, text: quoted(text), what: `写的是 ${declared} 个，点了 ${names.length} 个名`, cure: '核对个数和名单' }];
      }),
    ),
  );
}
