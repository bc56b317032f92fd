import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The code the fixture knows. */
export const knownCode = '2607118542';

/** The code of a site that is reported as finished, and of one under works. */
export const finishedSite = '8797061145';
export const siteUnderWorks = '6661278479';

/** The areas that the fixture has, and their units. */
export const fixtureAreas = [
  {
    id: 'yueyanglou',
    name: '岳阳楼区',
    agencies: [
      { name: '区城管局', aliases: ['岳阳楼区城市管理局'] },
      { name: '区住建局', aliases: [] },
      { name: '区教育局', aliases: [] },
    ],
  },
  {
    id: 'junshan',
    name: '君山区',
    agencies: [
      { name: '区城管局', aliases: [] },
      { name: '区水利局', aliases: [] },
    ],
  },
];

const fixtureScore = { year: 2026, asOf: '2026-11-22', score: '2.0000', maxPoints: '6' };

/** 岳阳楼区 has two units to remind, 君山区 none. */
const fixtureLetters = [
  {
    id: 'yueyanglou',
    name: '岳阳楼区',
    year: 2026,
    issuer: '区民生实事办',
    day: '2026年11月22日',
    unaddressed: ['城镇新增就业'],
    letters: [
      fixtureLetter('区城管局', '工作提示函', '背街小巷路灯改造：8 / 12条完工。<b>慢。'),
      fixtureLetter('区教育局', '温馨提示函', '提质改造12所学校。'),
    ],
  },
  { id: 'junshan', name: '君山区', year: 2026, issuer: '区民生实事办', day: '2026年11月22日', unaddressed: [], letters: [] },
];

function fixtureLetter(unit: string, kind: string, line: string) {
  const groups = [{ lead: '一、进度落后，请查明原因，写明追赶的办法和日期：', lines: [line] }];
  return { unit, kind, urgent: kind === '工作提示函', opening: '现将需要关注的事项提示如下：', groups, closing: '请在收到后5个工作日内书面回复。' };
}

const schoolSite = { kind: 'site', area: 'yueyanglou', areaName: '岳阳楼区', agency: '区教育局' };

/** A small built site in a temporary folder, as the build would leave it. */
export function builtSite(basePath = '/'): string {
  const folder = mkdtempSync(join(tmpdir(), 'liangma-site-'));
  const files: Record<string, string> = {
    'index.html': page('首页'),
    '404.html': page('没有这个网页'),
    'not-received.html': page('没有收到'),
    [`p/${knownCode}.html`]: page('路灯'),
    'area/index.html': page('区域'),
    'embed/yueyanglou.html': page('岳阳楼区'),
    [`embed/${knownCode}.svg`]: '<svg xmlns="http://www.w3.org/2000/svg"/>',
    '_astro/site.abc123.css': `body { color: #111 }\n${'/* padding */\n'.repeat(50)}`,
    'data/projects.csv': 'a,b\n',
    'data/portal.json': JSON.stringify({
      name: '重点民生实事公开',
      basePath,
      origin: 'https://ms.example.gov.cn',
      hotline: '12345',
      phone: '0730-8880000',
      operator: '某区重点民生实事工作专班',
      retention: { contact: 30, text: 730 },
      areas: fixtureAreas,
    }),
    'data/shell.json': JSON.stringify({
      residents: shell('{{title}} - 重点民生实事公开', '<nav>大字版</nav>', '{{main}}'),
      staff: shell('{{title}} - 群众意见办理', '<nav>{{navigation}}</nav>', '{{main}}'),
    }),
    'data/codes.json': JSON.stringify({
      [finishedSite]: { ...schoolSite, title: '河口中学', survey: [], page: `p/${finishedSite}.html` },
      [siteUnderWorks]: { ...schoolSite, title: '文化馆', page: `p/${siteUnderWorks}.html` },
      [knownCode]: {
        title: '背街小巷路灯改造',
        kind: 'assignment',
        area: 'yueyanglou',
        areaName: '岳阳楼区',
        agency: '区城管局',
        survey: ['路灯全部亮了才算完成'],
        phone: '0730-8880001',
        page: `p/${knownCode}`,
      },
    }),
    'desk.json': JSON.stringify({
      builtOn: '2026-11-22',
      areas: [
        { id: 'yueyanglou', name: '岳阳楼区', ...fixtureScore, assigned: 3, disclosed: 1 },
        { id: 'junshan', name: '君山区', ...fixtureScore, assigned: 2, disclosed: 2 },
      ],
      stale: [
        { weight: 'veto', what: '首页最近一次更新是 2026-10-01', cure: '发一篇工作动态', file: 'updates/' },
        { weight: 'overdue', area: 'junshan', what: '君山区有 2 项指标的数超过 35 天没有更新', cure: '录入这个月的进展' },
      ],
    }),
    'desk/yueyanglou.json': JSON.stringify({
      ...fixtureScore,
      assigned: 3,
      disclosed: 1,
      trend: [
        { asOf: '2026-09-30', score: '0.0000', assigned: 2, disclosed: 0 },
        { asOf: '2026-10-31', score: '3.0000', assigned: 2, disclosed: 1 },
        { asOf: '2026-11-22', score: '2.0000', assigned: 3, disclosed: 1 },
      ],
      rows: [
        {
          title: '背街小巷路灯改造',
          page: `p/${knownCode}`,
          scoreAfter: '4.0000',
          steps: [{ name: '有近期工作动态', place: 'areas/yueyanglou/updates/x.md', template: 'title: <b>【标题】' }],
        },
      ],
    }),
    'desk/letters.json': JSON.stringify({ areas: fixtureLetters }),
    '.env': 'SECRET=hidden',
    '.git/config': 'hidden',
  };
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(join(folder, name, '..'), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  return folder;
}

/** As little as a page of the server needs around it; what the build prints is tried over the built site. */
function shell(title: string, navigation: string, main: string): string {
  return `<!doctype html><html lang="zh-CN" id="dazi"><head><title>${title}</title></head><body><header>${navigation}</header><main id="main">${main}</main></body></html>`;
}

function page(title: string): string {
  return `<!doctype html><html lang="zh-CN"><title>${title}</title><p>${'内容'.repeat(200)}</p></html>`;
}
