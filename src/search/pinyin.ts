import { pinyin } from 'pinyin-pro';

/**
 * How people type words without an input method: whole syllables and initials, joined,
 * `laojiuxiaoqu ljxq`. Empty for a text without Han characters. Digits and Latin letters are left out:
 * they are found in the text itself.
 */
export function pinyinWords(text: string): string {
  const runs = text.match(/\p{Script=Han}+/gu) ?? [];
  return runs.map((run) => `${spelled(run, 'pinyin')} ${spelled(run, 'first')}`).join(' ');
}

function spelled(run: string, pattern: 'pinyin' | 'first'): string {
  return pinyin(run, { pattern, toneType: 'none', type: 'array', v: true }).join('');
}
