import { z } from 'zod';
import { describe, keysOf } from '../value/keys.ts';
import type { AreaId } from '../value/id.ts';
import { validity } from '../value/validity.ts';
import { reference, title } from '../value/text.ts';

export const areaKindNames = {
  province: '省',
  prefecture: '市州',
  county: '县市区',
  zone: '新区、园区',
  prefectureOwn: '市本级',
  township: '乡镇、街道',
} as const;

const areaKind = z.enum(keysOf(areaKindNames));

/** One administrative area, or what a list treats as one (新区、园区, 市本级, 乡镇、街道). Its folder is its id. */
export const area = z.strictObject({
  name: title.describe('全称，如 岳阳楼区'),
  kind: areaKind.describe(`类别：${describe(areaKindNames)}`),
  parent: reference.optional().describe('上级区域的文件夹名，加引号，如 "430600"；省没有上级'),
  divisionCode: z
    .string()
    .regex(/^[1-9]\d{5}$/, { error: '行政区划代码是六位数字，如 430602，加引号' })
    .optional()
    .describe('行政区划代码（GB/T 2260），六位数字，加引号；新区、园区和市本级没有就不填'),
  form: z.enum(['county', 'countyCity', 'district']).optional().describe('县级区域的建制：county 县、countyCity 县级市、district 市辖区'),
  aliases: z.array(title).default([]).describe('文件里用过的其他名称，如 城步县'),
  ...validity,
});

/** An area as its file says it, before it is tied to the area above. */
export type AreaEntry = z.infer<typeof area> & { readonly id: AreaId };
export type AreaKind = z.infer<typeof areaKind>;

export interface Area extends Omit<AreaEntry, 'parent'> {
  /** The area directly above; missing for the topmost. */
  readonly parent: Area | undefined;
}

/** The area and everything above it, nearest first. */
export function lineage(area: Area): readonly Area[] {
  return area.parent === undefined ? [area] : [area, ...lineage(area.parent)];
}

/** Whether `area` is the area `upper` itself or lies below it; not so where no area has that id. */
export function isWithin({ areas }: { readonly areas: ReadonlyMap<string, Area> }, area: string, upper: string): boolean {
  const found = areas.get(area);
  return found !== undefined && lineage(found).some(({ id }) => id === upper);
}
