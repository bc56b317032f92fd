import { draftOfText } from '../../src/examination/draft.ts';
import { examined } from '../../src/examination/examine.ts';
import { emptyRegistry, type Registry } from '../../src/examination/registry.ts';

/** A county of the tests: units by their names, areas of a table. */
export const registry: Registry = {
  areas: [
    { id: '990100', name: '云州市', aliases: [] },
    { id: '990101', name: '甲水县', aliases: [], parent: '990100' },
    { id: '990102', name: '乙山县', aliases: ['乙山'], parent: '990100' },
    { id: '990103', name: '丙江区', aliases: [], parent: '990100' },
    { id: '990104', name: '丁河区', aliases: [], parent: '990100' },
  ],
  agencies: [
    ...['县教育局', '县财政局', '县民政局', '县发改局', '县水利局', '县残联', '国网甲水供电公司'].map((name) => ({ area: '990101', names: [name] })),
    { area: '990101', names: ['县医疗保障局', '县医保局'] },
  ],
  officials: ['李得君'],
  posts: [{ name: '李得君', posts: ['副县长'] }],
  numbers: ['990101'],
};

/** `第 1 行 · 百分比：…` of every finding. */
export function told(text: string, known: Registry = emptyRegistry): string[] {
  return examined(draftOfText(text), known).map(({ place, kind, what }) => `${place} · ${kind}：${what}`);
}
