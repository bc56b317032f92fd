import { type Draft, type Find, passages, quoted } from './draft.ts';

/** Words of works that go on: nothing of which is said so is done. */
const unfinished = /正在[^，；。]{0,6}(?:建设|施工|推进|装修|进行)|(?:已|完成|重新)挂网|招投?标|方案(?:设计|编制)|未开工|开展前期/u;

/** 正在全面建设，进度100%: a percent that says finished beside words that say not. */
export function stageFinds(draft: Draft): Find[] {
  return draft.flatMap((part, index) =>
    passages(part).flatMap((passage) =>
      passage.split(/[。；;]/u).flatMap((clause) => {
        const [, words = '', percent = ''] = /^(.*?)[，,](?:总体|形象|完成)*(?:进度|率)(?:为|达到?)?(\d+(?:\.\d+)?)%/u.exec(clause) ?? [];
        const [said] = unfinished.exec(words) ?? [];
        if (said === undefined || Number(percent) < 100) return [];
        return [
          {
            part: index,
            text: quoted(clause),
            what: `写的是“${said}”，进度又是 ${percent}%`,
            cure: '核对是什么的进度：开工率、形象进度还是完成率；没有做完的不写 100%',
          },
        ];
      }),
    ),
  );
}
