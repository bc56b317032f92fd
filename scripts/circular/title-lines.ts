/** A title of 2号 has 20 characters of 22 points in a line of 442. */
const widest = 20;

/** Before these words a title breaks best. */
const phrase = /^(?:推进情况|进展情况|推进|进展|重点民生实事|工作|的通报|的通知)/u;
/** These never begin a line. */
const bound = /^[的）》”、，。·—〕]/u;

/**
 * A title in lines of whole words: 关于清溪县2025年第四季度重点民生实事, 推进情况的总结.
 *
 * @see GB/T 9704—2012 7.3.1: 回行时，要做到词意完整，排列对称，长短适宜，间距恰当
 */
export function titleLines(title: string): string[] {
  if (widthOf(title) <= widest) return [title];
  const words = [...new Intl.Segmenter('zh', { granularity: 'word' }).segment(title)].map(({ index }) => index);
  const phrases = [...title].flatMap((_letter, index) => (phrase.test(title.slice(index)) ? [index] : []));
  // What is inside of a phrase is no boundary, whatever the dictionary of the machine says.
  const breaks = [...new Set([...words, ...phrases])].filter(
    (at) => at > 0 && !bound.test(title.slice(at)) && !/[（《“〔\d]$/u.test(title.slice(0, at)) && widthOf(title.slice(0, at)) <= widest,
  );
  const best = breaks.filter((at) => phrases.includes(at) && /^(?:推进|进展|重点)/u.test(title.slice(at))).toSorted((left, right) => right - left)[0];
  const last = best ?? breaks.toSorted((left, right) => right - left)[0];
  if (last === undefined) return [title];
  return [title.slice(0, last), ...titleLines(title.slice(last))];
}

/** Digits and Latin letters are half as wide. */
function widthOf(words: string): number {
  return [...words].reduce((width, letter) => width + (/[\d\w .]/u.test(letter) ? 0.5 : 1), 0);
}
