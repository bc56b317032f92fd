import { z } from 'zod';
import { year } from '../value/civil-date.ts';
import { documentSource, quoted } from '../value/source.ts';
import { reference, slug, title, words } from '../value/text.ts';

/** The word of a liaison's part in a group, as documents print it. */
const liaison = '联络员';

const groupPost = z.strictObject({
  part: title.describe(`在专班里做什么，照文件写，如 召集人、副召集人、办公室主任、${liaison}`),
  official: reference.describe('姓名，登记在 officials.yaml（职务写在那里）；文件只写职务的，登记职务'),
  duty: words.optional().describe('负责什么，照文件写，如 负责日常协调和调度工作；文件没有写就不填'),
  source: documentSource.describe('出处：文件、行号、原文'),
});

/** The group that steers an area's lists of a year: who calls it together, who sits in it, where its office is. */
export const workGroup = z.strictObject({
  id: slug.describe('短名，小写英文，不可改，如 livelihood-2023'),
  name: title.describe('名称，照文件写，如 县打好重点民生保障仗工作专班'),
  year: year.describe('哪一年的清单，如 2023'),
  agency: reference.optional().describe('登记成的单位：专班或它的办公室登记成单位的，写那个单位的名称，登记在 agencies.yaml；没有就不填'),
  posts: z.array(groupPost).default([]).describe('职务和人：召集人、办公室主任、联络员等，照文件的先后写'),
  officeAt: reference.optional().describe('办公室设在哪个单位，登记在 agencies.yaml；文件没有写就不填'),
  members: z.array(reference).default([]).describe('成员单位，登记在 agencies.yaml'),
  andOthers: z.boolean().default(false).describe('文件的成员单位写了“等”字、没有列全的填 true'),
  remark: words.optional().describe('还要说明的，如 文件写“工作专班成员附后”，本站的文本没有附'),
  ...quoted,
});

export type WorkGroup = z.infer<typeof workGroup> & { readonly area: string };
