import { type Draft, type Find, passages, quoted } from './draft.ts';

const areas = '乡镇（街道）|乡镇街道|乡镇|街道|县市区|县区|区县|镇|乡';
const nouns = `${areas}|项目|指标|任务|事项|单位|部门|村|社区|小区`;
const counted = new RegExp(`(?<!第)(\\d+)个(${nouns})?`, 'gu');
const rest = new RegExp(`(?:其余|其他|剩余|余下)(?:的)?(\\d+)个(${nouns})?`, 'u');

/** 12个乡镇，11个已完成，其余2个: the rest is what the part leaves of the whole. Told where just these three are counted. */
export function restFinds(draft: Draft): Find[] {
  return draft.flatMap((each, part) =>
    each.row !== undefined
      ? []
      : passages(each).flatMap((passage) => {
          const before = draft[part - 1]?.row === undefined ? passages(draft[part - 1] ?? { place: '', text: '' }).join('') : '';
          return passage.split(/[。！]/u).flatMap((sentence, index, all) => {
            const found = rest.exec(sentence);
            if (found === null) return [];
            const own = sentence.slice(0, found.index);
            const earlier = `${before}。${all.slice(0, index).join('。')}。`;
            const what = wrongRest(own, earlier, found);
            return what === undefined
              ? []
              : [{ part, text: quoted(sentence.slice(0, found.index + found[0].length)), what, cure: '核对总数、前面的个数和其余的个数' }];
          });
        }),
  );
}

function wrongRest(own: string, earlier: string, [, left = '', noun]: RegExpExecArray): string | undefined {
  const inSentence = [...own.matchAll(counted)];
  // 全县5个乡镇中，4个乡镇已报送。其余3个乡镇: before the sentence only counts of its own noun are meant.
  const counts = inSentence.length === 0 && noun !== undefined ? [...earlier.matchAll(counted)].filter(([, , each]) => each === noun) : inSentence;
  const [whole, part] = counts.map(([, value]) => Number(value));
  if (counts.length !== 2 || whole === undefined || part === undefined || counts[0]?.[2] === undefined || part >= whole) return undefined;
  if (noun !== undefined && counts[0][2] !== noun) return undefined;
  return whole - part === Number(left) ? undefined : `一共 ${whole} 个，前面 ${part} 个，其余应是 ${whole - part} 个，写的是 ${left} 个`;
}
