import { expect, test } from 'vitest';
import { formatIssue } from '../../../src/content/issue.ts';
import { textOf } from './county.ts';
import { readCounty } from './memory.ts';

const at = 'areas/990101';
const news = `${at}/updates/2025-12-code-week.md`;
const school = `${at}/sites/hekou-middle-school.yaml`;
const town = 'areas/990101-hekou/area.yaml';

type Slip = readonly [what: string, file: string, from: string | RegExp, to: string, told: RegExp];

const slips: readonly Slip[] = [
  ['a day of birth', news, /$/, '\n李某某，1962年3月5日出生，家住柳林乡\n', /像是出生日期 1962年3月5日出生/],
  ['a birthday', news, /$/, '\n出生日期：1962-03-05\n', /像是出生日期/],
  ['the telephone of a home', news, /$/, '\n家里电话0999-2134567\n', /像是电话 家里电话0999-2134567/],
  ['a card with a mistyped digit', news, /$/, '\n补贴打到6222021234567890123\n', /像是银行卡号 622…23/],
  ['a script', news, /$/, '\n<script>alert(1)</script>\n', /正文里有网页的代码“<script>”/],
  ['a link that runs', news, /$/, '\n[看这里](javascript:alert(1))\n', /链接“javascript:alert\(1”打不开网页/],
  ['a link of another script', news, /$/, '\n[看](https://www.qingxi.example/a)，[看这里](VBSCRIPT:x)\n', /链接“VBSCRIPT:x”打不开网页/],
  ['a link with its data', news, /$/, '\n[看这里](data:text/html,x)\n', /链接“data:text\/html,x”打不开网页/],
  ['a link behind character references', news, /$/, '\n[看这里](&#106;avascript:x)\n', /链接“javascript:x”打不开网页/],
  ['a link by reference', news, /$/, '\n[看这里][r]\n\n[r]: javascript:alert(1)\n', /链接“javascript:alert\(1\)”打不开网页/],
  ['a link out of the site', news, /$/, '\n[看这里](../../../etc/passwd)\n', /链接“\.\.\/\.\.\/\.\.\/etc\/passwd”用了 \.\.\//],
  ['a link into no folder', news, /$/, '\n[看这里](wenjian/tongzhi.html)\n', /链接“wenjian\/tongzhi\.html”本站没有这个地址/],
  ['a table', news, /$/, '\n| 甲 | 乙 |\n| --- | --- |\n| 1 | 2 |\n', /动态里的表不显示成表/],
  ['a builder by name', school, /contractor: .*/, 'contractor: 王建国', /施工单位 contractor：“王建国”像是姓名/],
  ['an applicant by name', `${at}/revisions.yaml`, /requestedBy: .*/, 'requestedBy: 王建国', /requestedBy：“王建国”像是姓名/],
  ['a site code that is too short', 'portal.yaml', /siteIdCode: .*/, 'siteIdCode: "99010100"', /网站标识码是十位数字/],
  ['a hotline without a number', 'portal.yaml', /$/, 'hotline: 打电话\n', /“打电话”里没有电话号码/],
  ['an address without encryption', 'portal.yaml', 'origin: https:', 'origin: http:', /网址是 http，传的意见和电话别人看得见/],
  ['two units with one number', `${at}/agencies.yaml`, '0999-2000003', '0999-2000002', /的电话都是 0999-2000002/],
  ['an area called like the one above', town, /name: .*/, 'name: 清溪县', /清溪县和上级区域同名/],
];

test.each(slips)('%s is told', (_what, file, from, to, told) => {
  const text = textOf(file);
  const changed = text.replace(from, to);
  expect(changed).not.toBe(text);
  const { issues, notices } = readCounty({ [file]: changed });
  expect([...issues, ...notices].map(formatIssue).filter((message) => told.test(message))).toHaveLength(1);
});

test.each([
  ['what begins to hold on a day', '本办法自2025年3月5日生效'],
  ['a link to a page', '[通告](https://www.qingxi.example/gs)、[说明](about.html)、[县](/area/990101.html)、[文件](files/a.pdf)'],
  ['a comparison', '完成值 < 目标的，写明原因'],
  ['the account of an office', '监督电话0999-1234560'],
])('%s is not', (_what, words) => {
  const before = readCounty({});
  const { issues, notices } = readCounty({ [news]: `${textOf(news)}\n${words}\n` });
  expect(issues.map(formatIssue)).toEqual([]);
  expect(notices).toHaveLength(before.notices.length);
});
