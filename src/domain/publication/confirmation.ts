import { z } from 'zod';
import { civilDate } from '../value/civil-date.ts';
import { reference, title, words } from '../value/text.ts';

/**
 * Words that look like personal data and are none, such as the number of a device. It
 * holds for one text in one file and is shown again at every validation.
 */
export const confirmation = z.strictObject({
  file: reference.describe('所在文件，从 content/ 之下写起，如 areas/430602/sites/second-hospital.yaml'),
  text: words.min(2).describe('被当成个人信息的原文，一字不差；人员名单只写它的第一行'),
  reason: words.min(8).describe('理由：是什么、为什么不是个人信息，至少八个字，如 供水设备的出厂编号，见铭牌照片'),
  confirmedBy: title.min(4).describe('核实的单位和岗位，不写姓名，如 区水利局办公室'),
  confirmedOn: civilDate.describe('核实日期，加引号'),
});

export type Confirmation = z.infer<typeof confirmation> & { readonly area: string };
