/** What the made-up province of the benchmarks is made of: its areas, its lists and the numbers of its tasks. Seeded: the same size gives the same numbers. */

/** What a size is made of. About `counties × (24 + 10 + 8) + …` pages a year. */
export interface Province {
  readonly prefectures: number;
  readonly countiesEach: number;
  readonly years: readonly number[];
}

/** A list of one issuer and year. */
export interface Listed {
  readonly province: Province;
  readonly programme: string;
  readonly issuer: string;
  readonly year: number;
  readonly projects: number;
}

export const subjects = [
  '城镇老旧小区改造',
  '农村公路提质改造',
  '公办幼儿园学位',
  '困难老年人居家适老化改造',
  '残疾儿童康复救助',
  '既有住宅加装电梯',
  '农贸市场提质改造',
  '高标准农田建设',
  '小型水库除险加固',
  '城镇新增就业',
  '“两癌”免费检查',
  '普惠托位',
];
export const units = ['个', '公里', '个', '户', '人', '台', '家', '万亩', '座', '人', '人', '个'];
export const bureaus = [
  '住房和城乡建设局',
  '交通运输局',
  '教育局',
  '民政局',
  '残疾人联合会',
  '住房和城乡建设局',
  '商务局',
  '农业农村局',
  '水利局',
  '人力资源和社会保障局',
  '妇女联合会',
  '卫生健康局',
];

export const provinceId = '990000';
const prefectureId = (index: number) => String(990100 + index * 100);
const countyId = (prefecture: string, index: number) => String(Number(prefecture) + 1 + index);

/** The prefectures of the province, in order. */
export function prefecturesOf({ prefectures }: Province): string[] {
  return Array.from({ length: prefectures }, (_, index) => prefectureId(index));
}

/** The counties of a prefecture, in order. */
export function countiesOf(prefecture: string, { countiesEach }: Province): string[] {
  return Array.from({ length: countiesEach }, (_, index) => countyId(prefecture, index));
}

/** The document that issued a list. */
export function documentId({ programme }: Listed): string {
  return `notice-${programme}`;
}

/** 0, 1, … up to `count`, exclusive. */
export function numbers(count: number): number[] {
  return Array.from({ length: count }, (_, index) => index);
}

/** The task of an area: a county's share, a prefecture's or the province's sum of shares. */
export function total(list: Listed, area: string, index: number): number {
  if (area.endsWith('00')) return totalBelow(list, area, index);
  return 120 + (seeded(list, area, index) % 400) * 12;
}

function totalBelow(list: Listed, area: string, index: number): number {
  const { province } = list;
  const below = area === provinceId ? prefecturesOf(province) : countiesOf(area, province);
  return below.reduce((sum, each) => sum + total(list, each, index), 0);
}

/** A number from 0 that depends on nothing but its arguments. */
export function seeded(list: Listed, area: string, index: number): number {
  let hash = 2166136261;
  for (const character of `${list.programme}/${index}@${area}`) {
    hash = Math.imul(hash ^ character.charCodeAt(0), 16777619) >>> 0;
  }
  return hash;
}
