import { areaKindNames, type Area, type AreaKind } from '../../../domain/task/area.ts';
import type { IssueDraft } from '../../../domain/value/issue.ts';
import type { Model } from '../../model.ts';
import type { Rule } from '../../rule.ts';

/** An area lies below one that can be above it. */
export const hierarchyRules: readonly Rule[] = [
  {
    id: 'wrong-superior',
    sentence:
      '区域的文件夹名是六位行政区划代码，新区园区、市本级、乡镇街道在后面加“-”和短名。省没有上级；市州的上级是省，县市区、新区园区和市本级的上级是市州或者省，乡镇、街道的上级是县市区或者新区园区；只有最上面的区域可以不写上级；名称以县、市、区结尾的，建制是县、县级市、市辖区。',
    find: ({ areas }, entries) => {
      const topmost = new Set<string>(entries.areas.filter(({ parent }) => parent === undefined).map(({ id }) => id));
      return [...areas.values()].flatMap((area) => [
        ...strangeId(area),
        ...superior(area),
        ...otherForm(area),
        ...(topmost.has(area.id) ? withoutSuperior(area, areas) : []),
      ]);
    },
  },
  {
    id: 'doubtful-superior',
    sentence: '县市区直接归省、行政区划代码的前几位与上级不同的、与上级同名的，提出提醒；确实如此（如省直管）的，写明理由登记为例外，就不再提醒。',
    isWarning: true,
    find: ({ areas }) => [...areas.values()].flatMap((area) => [...directly(area, areas), ...otherCode(area), ...sameName(area)]),
  },
];

const above: Readonly<Record<AreaKind, readonly AreaKind[]>> = {
  province: [],
  prefecture: ['province'],
  county: ['prefecture', 'province'],
  zone: ['prefecture', 'province', 'county'],
  prefectureOwn: ['prefecture'],
  township: ['county', 'zone'],
};

function strangeId(at: Area): IssueDraft[] {
  if (/^\d{6}(?:-[a-z0-9]+)*$/.test(at.id)) return [];
  return [
    { at, path: [], what: `文件夹名“${at.id}”不是六位行政区划代码，也不是代码加“-”和短名`, cure: '改文件夹名，如 430602、430600-own；多出来的文件夹删去' },
  ];
}

function superior(at: Area): IssueDraft[] {
  const { kind, name, parent } = at;
  if (parent === undefined || above[kind].includes(parent.kind)) return [];
  const allowed = above[kind].map((each) => areaKindNames[each]).join('或');
  const what = `${name}是${areaKindNames[kind]}，上级却写了${parent.name}（${areaKindNames[parent.kind]}）`;
  return [
    {
      at,
      path: ['parent'],
      what,
      cure: allowed === '' ? '省没有上级，删去 parent；类别写错的改 kind' : `上级要是${allowed}；类别写错的，改正写错的那个区域的 kind`,
    },
  ];
}

const forms: Readonly<Record<string, readonly [form: NonNullable<Area['form']>, name: string]>> = {
  县: ['county', '县'],
  市: ['countyCity', '县级市'],
  区: ['district', '市辖区'],
};

/** 清溪县 is a county; 旗, 林区 and 特区 are named otherwise. */
function otherForm(at: Area): IssueDraft[] {
  const [form, name] = forms[/(?<!林|特|地|新|矿)[县市区]$/u.exec(at.name)?.[0] ?? ''] ?? [];
  if (at.kind !== 'county' || at.form === undefined || form === undefined || at.form === form) return [];
  return [{ at, path: ['form'], what: `${at.name}的建制写的是 ${at.form}`, cure: `名称没有错的，建制写 ${form}（${name}）` }];
}

/** An area without one above, though the content has areas that may be. */
function withoutSuperior(at: Area, areas: Model['areas']): IssueDraft[] {
  const possible = [...areas.values()].filter((area) => above[at.kind].includes(area.kind) && area.id !== at.id);
  if (possible.length === 0) return [];
  const near = possible.find(({ id }) => id.slice(0, 4) === at.id.slice(0, 4)) ?? possible[0];
  return [{ at, path: ['parent'], what: `${at.name}没有写上级区域`, cure: `在 parent 写上级区域的文件夹名，如 "${near?.id ?? ''}"` }];
}

/** 岳阳楼区 below 岳阳楼区: one was copied from the other. */
function sameName(at: Area): IssueDraft[] {
  if (at.parent === undefined || at.name !== at.parent.name) return [];
  return [{ at, path: ['name'], what: `${at.name}和上级区域同名`, cure: '改成这个区域自己的名称；确实同名的登记例外', subject: at.id }];
}

function directly(at: Area, areas: Model['areas']): IssueDraft[] {
  const { kind, parent } = at;
  const hasPrefectures = [...areas.values()].some((area) => area.kind === 'prefecture' && area.parent?.id === parent?.id);
  if (kind !== 'county' || parent?.kind !== 'province' || !hasPrefectures) return [];
  return [{ at, path: ['parent'], what: `${at.name}的上级直接写了${parent.name}`, cure: '改成所属市州的文件夹名；省直管的登记例外', subject: at.id }];
}

/** 430602 lies in 430600, and that in 430000. */
function otherCode(at: Area): IssueDraft[] {
  const [own, parent] = [at.divisionCode, at.parent];
  const digits = parent?.kind === 'province' ? 2 : 4;
  const code = parent?.divisionCode;
  if (own === undefined || parent === undefined || code === undefined || own.startsWith(code.slice(0, digits))) return [];
  return [{ at, path: ['parent'], what: `行政区划代码 ${own} 不在${parent.name}（${code}）之下`, cure: '核对代码和上级；确实如此的登记例外', subject: at.id }];
}
