import { z } from 'zod';
import { civilDate } from '../value/civil-date.ts';
import { quoted } from '../value/source.ts';
import { filled, title, words } from '../value/text.ts';
import { webAddress } from '../value/web-address.ts';

const servicePlace = z.strictObject({
  name: title.describe('到哪里办，如 县政务服务大厅“高效办成一件事”综窗'),
  address: title.optional().describe('地址，写到门牌'),
  hours: title.optional().describe('办理时间，如 工作日 9:00—12:00、13:30—17:00'),
  phone: title.optional().describe('这个窗口的办公电话，如 0730-8888888'),
});

/** What residents can have done, with a code of its own (办事服务码): scan, read the guide, do it. It belongs to the area of its folder. */
export const service = z
  .strictObject({
    name: title.describe('事项名称，如 新生儿出生“一件事”'),
    summary: words.describe('办什么，一两句话，如 出生医学证明、落户、医保参保、社保卡一次办好'),
    eligible: words.describe('谁可以办，如 在本县出生的新生儿的父母'),
    materials: filled(title, '材料').default([]).describe('要带什么，一样一行；什么都不用带就写 不用带材料'),
    places: z.array(servicePlace).default([]).describe('到哪里办，可以写几处'),
    online: webAddress.optional().describe('网上办理的网址，如 https://zwfw.example.gov.cn/birth；没有就不填'),
    steps: z.array(words).default([]).describe('怎么办，一步一行，可不填'),
    duration: title.describe('多久办好，如 5个工作日'),
    cost: title.describe('收不收费，如 不收费'),
    unit: title.describe('承办单位，登记在 agencies.yaml，如 县行政审批服务局'),
    phone: title.optional().describe('咨询电话（办公电话）；不填就用承办单位登记的电话'),
    checkedOn: civilDate.describe('核对日期：承办单位哪一天核对过这份指南，加引号'),
    ...quoted,
  })
  .refine(({ places, online }) => places.length > 0 || online !== undefined, {
    path: ['places'],
    error: '没有写到哪里办（places），也没有写网上办理的网址（online）；至少写一项',
  });

export interface Service extends z.infer<typeof service> {
  /** `430582/newborn` */
  readonly id: string;
  readonly area: string;
}

/** The name of a service in the code registry: `service:430582/newborn`. */
export function serviceObject({ id }: Pick<Service, 'id'>): string {
  return `service:${id}`;
}
