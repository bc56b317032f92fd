import { personalData } from '../disclosure/personal/personal-data.ts';
import type { Draft, Find } from './draft.ts';
import type { Registry } from './registry.ts';

/** Personal data, by the rule that refuses it in the content. Names of officials on record are none. */
export function personalFinds(draft: Draft, registry: Registry): Find[] {
  const surroundings = { officials: new Set(registry.officials), numbers: new Set(registry.numbers) };
  const text = draft.map((part) => part.text.replaceAll('\n', ' ')).join('\n');
  let part = 0;
  let end = draft[0]?.text.length ?? 0;
  return personalData(text, surroundings).map(({ kind, from, shown, isCertain }) => {
    while (end < from && part < draft.length - 1) {
      part += 1;
      end += 1 + (draft[part]?.text.length ?? 0);
    }
    const what = `${isCertain ? '有' : '像是'}${kind}`;
    return { part, text: shown.replace(/\s+/gu, ' ').slice(0, 40), what, cure: '公开以前删去或者遮住' };
  });
}
