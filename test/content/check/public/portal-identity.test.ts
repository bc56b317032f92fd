import { expect, test } from 'vitest';
import { portalIdentityRule } from '../../../../src/content/check/public/portal-identity.ts';
import { emptyEntries } from '../../../../src/content/entries.ts';
import { buildModel } from '../../../../src/content/build-model.ts';
import { portal } from '../../../../src/domain/publication/portal.ts';

const real = {
  name: '岳阳市重点民生实事',
  shortName: '民生实事',
  operator: '岳阳市人民政府办公室',
  phone: '0730-8880000',
  origin: 'https://www.yueyang.gov.cn/ztzl/mssx/',
  siteName: '岳阳市人民政府门户网站',
  siteDomain: 'www.yueyang.gov.cn',
  siteIdCode: '4306000001',
  icp: '湘ICP备05001234号',
  policeRecord: '湘公网安备43060202000123号',
  institutionMark: 'https://bszs.conac.cn/sitename?method=show&id=5F0000000000AAAA',
  errorReport: 'https://zfwzgl.www.gov.cn/exposure/jiucuo.html?site_code=4306000001',
  hostSite: { text: '岳阳市人民政府', url: 'https://www.yueyang.gov.cn' },
  homeArea: '430600',
};

function fieldsFound(changes: object): string[] {
  const entries = emptyEntries();
  entries.portal = portal.parse({ ...real, ...changes });
  return portalIdentityRule.find(buildModel(entries), entries).map(({ path }) => (path ?? []).join('.'));
}

test('a portal with its own identity passes, and one that leaves out what it has not been given', () => {
  expect(fieldsFound({})).toEqual([]);
  expect(
    fieldsFound({
      siteName: undefined,
      siteDomain: undefined,
      siteIdCode: undefined,
      icp: undefined,
      policeRecord: undefined,
      institutionMark: undefined,
      errorReport: undefined,
      hostSite: undefined,
    }),
  ).toEqual([]);
});

test.each([
  [{ operator: '亮码示范站' }, 'operator'],
  [{ name: '测试' }, 'name'],
  [{ siteName: '某某市人民政府' }, 'siteName'],
  [{ hostSite: { text: 'XX县人民政府', url: 'https://www.yueyang.gov.cn' } }, 'hostSite.text'],
  [{ origin: 'https://ms.example.gov.cn' }, 'origin'],
  [{ origin: 'https://ms.qingxi.example' }, 'origin'],
  [{ siteDomain: 'www.test' }, 'siteDomain'],
  [{ hostSite: { text: '岳阳市人民政府', url: 'http://localhost:4321' } }, 'hostSite.url'],
  [{ institutionMark: 'https://mark.example/sitename?id=9901010001' }, 'institutionMark'],
  [{ errorReport: 'https://errors.example/?site_code=4306000001' }, 'errorReport'],
  [{ siteIdCode: '0000000000' }, 'siteIdCode'],
  [{ siteIdCode: '1234567890' }, 'siteIdCode'],
  [{ icp: '示例ICP备00000000号' }, 'icp'],
  [{ policeRecord: '湘公网安备00000000000000号' }, 'policeRecord'],
])('%j is refused', (changes, field) => {
  expect(fieldsFound(changes)).toEqual([field]);
});

test('a demonstration may have all of them: it says on every page that it is one', () => {
  expect(fieldsFound({ isDemonstration: true, origin: 'https://ms.example.gov.cn', siteIdCode: '0000000000' })).toEqual([]);
});
