import { z } from 'zod';
import { webAddress } from '../value/web-address.ts';
import { reference, title, words } from '../value/text.ts';

const link = z.strictObject({ text: title.describe('链接文字'), url: webAddress.describe('网址') });

/** Identity of one installation. Numbers that only the host site has are left out, never invented. */
export const portal = z
  .strictObject({
    name: title.describe('栏目名称，如 重点民生实事公开'),
    shortName: title.max(16, { error: '简称最多十六个字：手机标题放不下更长的' }).describe('简称，用在标牌和手机标题，最多十六个字'),
    operator: title.describe('主办单位'),
    phone: title.optional().describe('主办单位办公电话'),
    hotline: title.default('12345').describe('政务服务便民热线'),
    origin: webAddress.describe(
      '正式网址，牌子上印的就是它：协议、域名，放在栏目路径下的连路径一起写，如 https://ms.example.gov.cn 或 https://www.example.gov.cn/ztzl/mssx/',
    ),
    isDemonstration: z.boolean().default(false).describe('示范站：示范站填 true：每一页上方写明不是官方网站，标牌上印“样张”'),
    demonstrationNotice: words.min(6).default('示范站：不是政府网站，不代表现在的进展。').describe('示范站每一页上方的话'),
    cutOffDay: z.int().min(1).max(28).default(20).describe('每月数据统计到几日，默认 20'),
    handInDay: z.int().min(1).max(28).default(21).describe('各单位每月几日前报送，遇节假日顺延；默认 21'),
    reportDay: z.int().min(1).max(28).default(22).describe('每月公布的日子：本站要求各区域每月几日前公布进展，遇节假日顺延；默认 22'),
    siteName: title.optional().describe('主站名称（SiteName）'),
    siteDomain: title.optional().describe('主站域名（SiteDomain）'),
    siteIdCode: z
      .string()
      .regex(/^(?:\d{10}|bm\d{8})$/, { error: '网站标识码是十位数字（部门网站是 bm 加八位数字）' })
      .optional()
      .describe('政府网站标识码，十位，主站核发的才填'),
    icp: title.optional().describe('备案编号：ICP 备案编号'),
    policeRecord: title.optional().describe('公安机关备案编号'),
    institutionMark: webAddress.optional().describe('党政机关标识：主站“党政机关网站标识”指向的网址，挂标以后才填；页脚只放文字链接，不从别的网站调图片'),
    errorReport: webAddress.optional().describe('我为政府网站找错：主站“我为政府网站找错”指向的网址，带着网站标识码（site_code=…）；页脚只放文字链接'),
    hostSite: link.optional().describe('所属政府网站'),
    homeArea: reference.describe('首页默认的区域编号'),
    retentionDays: z
      .strictObject({
        contact: z.int().min(1).max(180).describe('保存天数：办结后多少天删除联系方式，默认 30'),
        text: z.int().min(30).describe('多少天后删除意见原文，默认 730'),
      })
      .default({ contact: 30, text: 730 })
      .describe('意见的保存期限'),
  })
  .refine(({ cutOffDay, handInDay, reportDay }) => cutOffDay <= handInDay && handInDay <= reportDay, {
    path: ['reportDay'],
    error: '统计、报送、公布三个日子要从早到晚',
  });

export type Portal = z.infer<typeof portal>;
