import { type Draft, type Find, passages, quoted } from './draft.ts';

/** Words that show by themselves that something was left out or damaged. */
interface Slip {
  readonly pattern: RegExp;
  readonly what: (words: string) => string;
  readonly cure: string;
}

const departments =
  '教育|科技|公安|民政|司法|财政|人力资源和?社会保障|自然资源|生态环境|住房和城乡建设|交通运输|水利|农业农村|商务|文化和旅游|退役军人事务|应急管理|审计';

const slips: readonly Slip[] = [
  { pattern: /完成率(?:为|达)?\d+(?:\.\d+)?(?![\d.]|%|‰|个百分点)/gu, what: (words) => `“${words}”后面没有 %`, cure: '补上 %，或改正这个数' },
  {
    pattern: /(?<![\d/年])\d+(?:\.\d+)?\/[月年](?!\d)/gu,
    what: (words) => `“${words}”的数和“/”之间没有单位`,
    cure: '补上单位，如 元/月',
  },
  {
    pattern: /(?:[省市州县区乡镇村]、)+[省市州县区乡镇村](?=级|重点|直|民生|两级|三级)/gu,
    what: (words) => (new Set(words.split('、')).size < words.split('、').length ? `“${words}”里同一级写了两次` : ''),
    cure: '核对各级的写法；多半是整篇替换时改错了',
  },
  {
    pattern: new RegExp(`[县区市](?:${departments})厅`, 'gu'),
    what: (words) => `“${words}”：厅是省级部门，县、区、市没有`,
    cure: '改成本级的局，或写明是省的厅；多半是整篇替换时改错了',
  },
  {
    pattern: /各县州|各县县|各市市(?=[，。、）])/gu,
    what: (words) => `“${words}”不是一级区域的名称`,
    cure: '核对是不是“各市州”“各县市”；多半是整篇替换时改错了',
  },
  { pattern: /民生实项目|实事项项目|重点生民实事|民实生事/gu, what: (words) => `“${words}”多字或少字`, cure: '改成“民生实事项目”或“实事项目”' },
  {
    pattern: /(?<=[；，。,;])\d{1,2}\.(?=\d{1,2}月\d{1,2}日)/gu,
    what: (words) => `日期前面多了“${words}”`,
    cure: '删去多余的序号，或核对日期',
  },
  {
    pattern: /牵头单位[:：][^，,（()）。；]+[，,](?!责任单位|配合单位|主要责任)[^，,（()）。；]{2,20}(?=[)）])/gu,
    what: (words) => `“${words}”：逗号后面的单位是牵头还是责任，没有写明`,
    cure: '是责任单位的，前面写“责任单位：”；也牵头的，用顿号',
  },
  {
    pattern: /按序时(?:进度)?(?:正常)?推进[，,]其中[^。；]*?未达序时/gu,
    what: () => '前面写的是按序时推进，后面“其中”又写未达序时',
    cure: '核对有几个按序时、几个未达序时，分开写',
  },
];

/** Marks that are missing, words left by a replacement in the whole text, sentences that contradict themselves. */
export function slipFinds(draft: Draft): Find[] {
  return draft.flatMap((part, index) =>
    passages(part).flatMap((passage) =>
      slips.flatMap(({ pattern, what, cure }) =>
        [...passage.matchAll(pattern)].flatMap((match) => {
          const told = what(match[0]);
          return told === '' ? [] : [{ part: index, text: quoted(around(passage, match)), what: told, cure }];
        }),
      ),
    ),
  );
}

function around(passage: string, { index, 0: words }: RegExpExecArray | RegExpMatchArray): string {
  const from = Math.max(0, (index ?? 0) - 8);
  return passage.slice(from, (index ?? 0) + words.length + 4);
}
