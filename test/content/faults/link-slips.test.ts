import { expect, test } from 'vitest';
import { textOf } from './county.ts';
import { type Edit, toldOf, toldOfFiles } from './told.ts';

const at = 'areas/990101';
const list = `${at}/programmes/2025.yaml`;
const visits = `${at}/inspections/2025.yaml`;
const problems = `${at}/problems/2025.yaml`;
const rules = `${at}/acceptance-rules/2025.yaml`;
const units = `${at}/agencies.yaml`;
const school = `${at}/sites/qingsong-primary-school.yaml`;
const duties = `${at}/responsibilities/2025-990101.yaml`;
const result = `${at}/documents/county-result-2026-02.yaml`;
const county = `${at}/area.yaml`;

test.each<readonly [...Edit, message: RegExp]>([
  ['a problem that no inspection lists', problems, 'foundThrough: unit', 'foundThrough: inspection', /提示 link-doubtful .*这一年的检查里没有一次列了它/],
  [
    'a problem of what was not looked at',
    visits,
    /(?<=sites: \[qingsong-primary-school\]\n)/,
    '  problems: [shiqiao-pipes]\n',
    /提示 link-doubtful .*问题 shiqiao-pipes 是 2025-990101\/tap-water 的，这次检查看的是 2025-990101\/schools/,
  ],
  ['an answer about another project', problems, 'answer: ijsoggkpsokh', 'answer: hsqjmiojpium', /提示 link-doubtful .*的亮码是 2025-990101\/roads 的/],
  [
    'an answer by the unit of another project',
    `${at}/answers/ijsoggkpsokh.yaml`,
    'unit: 县教育局',
    'unit: 县水利局',
    /提示 link-doubtful .*由县教育局、县住房和城乡建设局负责，承办单位写的是县水利局/,
  ],
  ['a proposal of a later call', list, 'luigskhqpnrt', 'ovqjhslntpmg', /提示 link-doubtful .*是为 2026 年征集的/],
  [
    'a list without any application',
    rules,
    'recordsKept: [2025-990101]',
    'recordsKept: [2025-990101, 2025-990100]',
    /提示 link-doubtful .*清单 2025-990100 的申请录全了/,
  ],
  ['a survey about a service', `${at}/surveys/2026.yaml`, /code: "\d+"/, 'code: "3590761909"', /错误 answer-reference .*是办事服务的码/],
  [
    'money for what was withdrawn',
    `${at}/funds/2025.yaml`,
    'project: 2025-990101/lifts',
    'project: 2025-990101/reservoirs',
    /提示 reported-after-withdrawal .*又列资金/,
  ],
  [
    'papers for what was withdrawn',
    `${at}/evidence/2025-12.yaml`,
    'project: 2025-990101/training',
    'project: 2025-990101/reservoirs',
    /提示 reported-after-withdrawal .*又交材料/,
  ],
  [
    'a list that rests on another area’s plan',
    list,
    /document: county-plan-2025, line: 34/,
    'document: city-plan-2025, line: 18',
    /提示 source-doubtful .*是别的区域的文件/,
  ],
  [
    'a list that rests on what came of it',
    list,
    'document: county-plan-2025, line: 39',
    'document: county-acceptance-2026-01, line: 4',
    /提示 source-doubtful .*清单是 2025 年的/,
  ],
  ['a plan that is repealed', 'areas/990100/documents/city-plan-2025.yaml', 'validity: valid', 'validity: repealed', /提示 source-doubtful .*写的是“废止”/],
  [
    'a digit of the unit’s telephone',
    duties,
    /(leadAgencies: \[县水利局\]\n)/,
    '$1  hotline: 0999-2000017\n',
    /提示 phone-doubtful .*“县水利局”登记的电话是 0999-2000007/,
  ],
  ['an area code of another city', units, 'phone: 0999-2000009', 'phone: 0998-2000009', /提示 phone-doubtful .*区号是 0998/],
  ['a number of noughts', units, 'phone: 0999-2000009', 'phone: 0999-0000000', /错误 phone-unfit .*不是完整的电话号码/],
  ['an address in another county', school, 'address: 清溪县', 'address: 云岭市东山县', /提示 place-elsewhere .*“东山县”开头，这里是清溪县/],
  ['an index number of another area', result, '990101/2026-00019', '990200/2026-00019', /提示 index-doubtful .*以 990200 开头/],
  ['an index number of another year', result, '990101/2026-00019', '990101/2025-00019', /提示 index-doubtful .*是 2025 年的，文件是 2026 年的/],
  ['a page for an address', 'portal.yaml', 'ms.qingxi.example:8443', 'ms.qingxi.example:8443/mssx/list.shtml', /错误 address-unfit .*“list.shtml”是一个页面/],
  ['a code of another area’s site', 'portal.yaml', '"9901010001"', '"4306020001"', /提示 portal-doubtful .*以 430602 开头/],
  [
    'another site than its own',
    'portal.yaml',
    'siteDomain: www.qingxi.example',
    'siteDomain: www.yunling.example',
    /提示 portal-doubtful .*主站域名写的是 www.yunling.example/,
  ],
  ['a number that is no record', 'portal.yaml', /icp: .*/, 'icp: 已备案', /提示 portal-doubtful .*不像 ICP 备案编号/],
  ['the errors of another site', 'portal.yaml', 'qingxi.html', 'jiucuo.html?site_code=9901020001', /提示 portal-doubtful .*site_code 是 9901020001/],
  ['a short name that is long', 'portal.yaml', /shortName: .*/, 'shortName: 清溪县二〇二五年重点民生实事公开栏', /错误 schema .*简称最多十六个字/],
  ['other days than the name says', 'checklist.yaml', 'name: 31 天内', 'name: 15 天内', /提示 portal-doubtful .*是 15 天，withinDays 写的是 31/],
  ['a county that is a city', county, 'form: county', 'form: countyCity', /错误 wrong-superior [\s\S]*建制写 county（县）/],
])('%s in %s is told', (...slip) => {
  const found = toldOf([slip[0], slip[1], slip[2], slip[3]]);
  expect(
    found.filter((message) => slip[4].test(message)),
    found.join('\n'),
  ).toHaveLength(1);
});

test('what a file says that cannot be read is not missed elsewhere', () => {
  const broken = (path: string) => toldOfFiles({ [path]: `${textOf(path)}\n  - {` });
  expect(broken(`${at}/acceptances/2025.yaml`).filter((message) => /一条申请也没有录/.test(message))).toEqual([]);
  expect(broken(`${at}/revisions.yaml`).filter((message) => /说明里的/.test(message))).toEqual([]);
  expect(broken('areas/990100/area.yaml').filter((message) => /index-doubtful|portal-doubtful|address-elsewhere/.test(message))).toEqual([]);
});

test.each<Edit>([
  ['an answer by the office', `${at}/answers/ijsoggkpsokh.yaml`, 'unit: 县教育局', 'unit: 县民生实事办'],
  ['another telephone of the unit', duties, /(leadAgencies: \[县水利局\]\n)/, '$1  hotline: 0999-2123456\n'],
  ['the telephone of another unit', duties, /(leadAgencies: \[县水利局\]\n)/, '$1  hotline: 0999-2000001\n'],
  ['a service number', duties, /(leadAgencies: \[县水利局\]\n)/, '$1  hotline: "12345"\n'],
  ['an address from the province on', school, 'address: 清溪县', 'address: 云岭市清溪县'],
  ['an address in the county town', school, 'address: 清溪县城关街道', 'address: 县城青松路口'],
  ['an index number of its own kind', result, '990101/2026-00019', '00678901-2/2026-0201'],
  ['a site without www', 'portal.yaml', 'siteDomain: www.qingxi.example', 'siteDomain: qingxi.example'],
  ['the code of the city’s site', 'portal.yaml', '"9901010001"', '"9901000007"'],
  ['a plan that was amended', 'areas/990100/documents/city-plan-2025.yaml', 'validity: valid', 'validity: amended'],
])('%s in %s is right', (...edit) => {
  expect(toldOf(edit)).toEqual([]);
});
