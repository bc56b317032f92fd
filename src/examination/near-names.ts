import { type Draft, type DraftPart, type Find, passages } from './draft.ts';
import type { Registry } from './registry.ts';

/** Departments that every level has: 县林业局 is no misspelt 县农业局. */
const departments =
  '教育|教体|科技|工信|公安|民宗|民政|司法|财政|人社|人力资源和社会保障|自然资源|国土|规划|生态环境|环保|住建|住房和城乡建设|城管|城市管理|交通|交通运输|水利|水务|农业|农业农村|林业|商务|文旅|文旅广体|文化旅游广电体育|卫健|卫生健康|退役军人事务|应急|应急管理|审计|国资|市场监管|市场监督管理|体育|统计|医保|医疗保障|信访|乡村振兴|行政审批|行政审批服务|数据|气象|税务|粮食|粮食和物资储备|发改|发展改革|发展和改革|机关事务';
/** Others that a county has or had: 县邮政局 is no misspelt 县民政局. */
const others =
  '邮政|烟草|档案|公路|海事|盐务|房管|房产|园林|环卫|旅游|文化|文广|广电|物价|工商|质监|地税|国税|安监|计生|卫生|人防|畜牧|农机|移民|扶贫|法制|监察|国安|供销|经信|科工|建设|市政|城建|招商|外事|侨务|金融|林草|海洋|渔业|水产|药监|食药|能源|电力|消防|保密|史志|政务|政数|营商|地震|老龄|铁路|航务|港航|矿业|煤炭|电信|广播';
const known = new RegExp(`^(?:${departments}|${others})[局委]$`, 'u');

/** Whether a name that is not on record may all the same be right: another department of its level, or one that another area has on record. */
export function isOtherUnit(name: string, { agencies }: Registry): boolean {
  const stem = withoutLevel(name);
  return known.test(stem) || agencies.some(({ names }) => names.some((each) => withoutLevel(each) === stem));
}

function withoutLevel(name: string): string {
  return name.replace(/^[省市州县区]/u, '');
}

/**
 * Words of the text that are one letter from a registered unit's name of five letters and more, or of a 局 of four: 县医疗保险局 for 县医疗保障局. The first
 * letter is the level, the last the kind of unit: both are the same.
 */
export function nearUnitFinds(draft: Draft, own: Iterable<string>, registry: Registry): Find[] {
  return windows(
    draft,
    [...own].filter((name) => name.length >= 5 || /^.{3}局$/u.test(name)),
    ({ length }, at) => at > 0 && at < length - 1,
    ({ words }) => isOtherUnit(words, registry),
  );
}

/** So many areas of one parent must be named rightly before it is told which is not. */
const leastPlaces = 2;

/**
 * Names of areas that are one letter from a registered one, where others of the same parent are named rightly: 柳琳乡 for 柳林乡. Of 区 and
 * 市, whose names other words end in, only what stands apart in a list is looked at.
 */
export function nearPlaceFinds(draft: Draft, { areas }: Registry): Find[] {
  const text = draft.flatMap(passages).join('\n');
  const all = areas.flatMap(({ name, aliases }) => [name, ...aliases]);
  // The head of a table has no digit: its areas are looked at with the columns below.
  const isHead = ({ row }: DraftPart) => row !== undefined && !/\d/u.test(row.cells.join(''));
  const looked = draft.map((each) => (isHead(each) ? { place: each.place, text: '' } : each));
  const parents = [...new Set(areas.flatMap(({ parent }) => parent ?? []))];
  return parents.flatMap((parent) => {
    const siblings = areas.filter((area) => area.parent === parent).map(({ name }) => name);
    if (siblings.filter((name) => text.includes(name)).length < leastPlaces) return [];
    return windows(
      looked,
      siblings.filter((name) => /^\p{Script=Han}{2,}(?:[镇乡县市区]|街道)$/u.test(name)),
      (name, at) => at < name.length - (name.endsWith('街道') ? 2 : 1),
      (window) => all.includes(window.words) || isOtherWord(window),
    );
  });
}

const lastWord = /(?:乡|镇|街道)$/u;

/**
 * 柳林镇 for 柳林乡: the last word of a name of a town is that of another kind. Told where others of the same parent are named rightly, and no
 * area has the name or had it.
 */
export function wrongKindFinds(draft: Draft, { areas }: Registry): Find[] {
  const text = draft.flatMap(passages).join('\n');
  const all = new Set(areas.flatMap(({ name, aliases }) => [name, ...aliases]));
  const told = new Set<string>();
  const towns = areas.filter(({ name, parent }) => {
    const siblings = areas.filter((area) => area.parent === parent && area.name !== name);
    return (
      parent !== undefined && /^\p{Script=Han}{2,}(?:乡|镇|街道)$/u.test(name) && siblings.filter((each) => text.includes(each.name)).length >= leastPlaces
    );
  });
  return draft.flatMap((each, part) =>
    passages(each).flatMap((passage) =>
      towns.flatMap(({ name }) => {
        const pattern = new RegExp(
          `(?<=^|[、，,；;。：:（）()\\s“和及与在对由是从到的]|其中)${name.replace(lastWord, '')}(?:乡(?![村镇亲土道])|镇(?![村区域])|街道)`,
          'gu',
        );
        return [...passage.matchAll(pattern)].flatMap(([words]) => {
          if (all.has(words) || told.has(words)) return [];
          told.add(words);
          return [{ part, text: words, what: `没有登记“${words}”，登记的是“${name}”`, cure: '核对名称；改过名的，把旧名登记为别名' }];
        });
      }),
    ),
  );
}

const edge = /^(?:$|[、，,；;。：:（）()\s和及与]|人民政府|政府|办事处)/u;

/** 困山区 of 贫困山区, 森林乡 of 森林乡村, 各县: no name of a place. */
function isOtherWord({ words, wrong, before, after }: Window): boolean {
  const isApart = /(?:^|[、，,；;。：:（）()和及与])$/u.test(before) && edge.test(after);
  if (isApart) return false;
  return /[市区]$/u.test(words) || /[各全本该每几个两乡镇县市区省和及与在从到的对为]/u.test(wrong) || /^[村域级直委城定情亲土民企长道]/u.test(after);
}

/** A place of the text that is one letter from a name. */
interface Window {
  readonly words: string;
  /** The letter that differs. */
  readonly wrong: string;
  readonly before: string;
  readonly after: string;
}

/**
 * Every place of the text that differs from a name in one letter, each word once.
 *
 * @param mayDiffer which letters of a name may be the wrong one
 * @param isRight words that only look like a slip
 */
function windows(draft: Draft, names: readonly string[], mayDiffer: (name: string, at: number) => boolean, isRight: (window: Window) => boolean): Find[] {
  const forms = names.flatMap((name) =>
    [...name].flatMap((_letter, at) =>
      mayDiffer(name, at)
        ? [{ name, pattern: new RegExp(`${name.slice(0, at)}(\\p{Script=Han})(?<!${name.slice(0, at + 1)})${name.slice(at + 1)}`, 'gu') }]
        : [],
    ),
  );
  const told = new Set<string>();
  return draft.flatMap((each, part) =>
    passages(each).flatMap((passage) =>
      forms.flatMap(({ name, pattern }) =>
        [...passage.matchAll(pattern)].flatMap(({ 0: words, 1: wrong = '', index }) => {
          const window = { words, wrong, before: passage.slice(0, index), after: passage.slice(index + words.length) };
          if (told.has(words) || isRight(window)) return [];
          told.add(words);
          return [{ part, text: words, what: `没有登记“${words}”，最接近的是“${name}”`, cure: '核对名称；确实是另一个的，先登记' }];
        }),
      ),
    ),
  );
}
