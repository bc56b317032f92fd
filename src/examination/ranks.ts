import { type Draft, type Find, passages, quoted } from './draft.ts';

/** 在9个有任务的县市区中排名第10: nobody is tenth of nine. */
export function rankFinds(draft: Draft): Find[] {
  return draft.flatMap((part, index) =>
    passages(part).flatMap((passage) =>
      [...passage.matchAll(/在?(\d+)个(?:有任务的?)?(?:县市区|县区|区县|乡镇|街道|单位)中?(?:排名|排|位列|列|居)第?(\d+)/gu)].flatMap(([text, of, rank]) =>
        Number(rank) >= 1 && Number(rank) <= Number(of)
          ? []
          : [{ part: index, text: quoted(text), what: `只有 ${of} 个，名次是第 ${rank}`, cure: '核对名次和区域数' }],
      ),
    ),
  );
}
