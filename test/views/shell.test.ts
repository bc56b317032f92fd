import { expect, test } from 'vitest';
import { homePath } from '../../src/domain/publication/page-path.ts';
import { shellOf } from '../../src/views/shell.ts';
import { smallSnapshot } from './small-snapshot.ts';

const snapshot = smallSnapshot();
const footer = (changes: object) => {
  const model = { ...snapshot.model, portal: { ...snapshot.model.portal, ...changes } };
  return shellOf({ ...snapshot, model }, homePath).footerLinks.map(({ words, href }) => `${words} ${href}`);
};

test('the foot leads to what every government’s site carries there, where the host site has it', () => {
  const [mark, errors] = ['https://bszs.conac.cn/sitename?id=1', 'https://zfwzgl.www.gov.cn/exposure/jiucuo.html?site_code=4306000001'];
  const links = footer({ institutionMark: mark, errorReport: errors });
  expect(links.slice(-2)).toEqual([`党政机关标识 ${mark}`, `我为政府网站找错 ${errors}`]);
  expect(footer({ institutionMark: undefined, errorReport: undefined }).join()).not.toMatch(/标识|找错/u);
});

test('the foot leads to no column in which nothing stands yet', () => {
  const links = (model: object) => shellOf({ ...snapshot, model: { ...snapshot.model, ...model } }, homePath).footerLinks.map(({ words }) => words);
  const columns = ['工作动态', '表扬和典型经验', '标牌清单', '政策文件和通报'];
  const one = new Map([['990101', []]]);
  expect(links({ updatesByArea: one, honours: one, sites: one, documents: one })).toEqual(expect.arrayContaining(columns));
  const bare = links({ updatesByArea: new Map(), honours: new Map(), sites: new Map(), documents: new Map() });
  expect(bare.filter((words) => columns.includes(words))).toEqual([]);
  expect(bare).toContain('站点地图');
});
