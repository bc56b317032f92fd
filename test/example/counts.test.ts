import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { buildExample, exampleSite } from './example-site.ts';

/** What the example county's platform, services, codes and honours have to say, worked out by hand from its content. */
beforeAll(buildExample);

/** The words of a built page's main part; blocks are kept apart by a blank. */
function textOf(path: string): string {
  const [, main = ''] = /<main[^>]*>([\s\S]*)<\/main>/.exec(readFileSync(join(exampleSite, path), 'utf8')) ?? [];
  return main
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/ (?=[，。；：）”])/g, '');
}

const rows = z.array(z.record(z.string(), z.string()));
const tableOf = (name: string) => rows.parse(parse(readFileSync(join(exampleSite, `data/${name}.csv`), 'utf8'), { bom: true, columns: true }));
const codeOf = (object: string) =>
  readFileSync('test/example/content/codes.csv', 'utf8')
    .split(/\r?\n/)
    .find((line) => line.includes(`,${object},`))
    ?.slice(0, 10) ?? '';
const [newborn, meals, qingsong] = ['service:990101/newborn', 'service:990101/elder-meals', 'site:990101/qingsong-primary-school'].map(codeOf);

describe('the platform', () => {
  test('A3, A4, A5: printed figures stand as a series with their days, and what is on record here beside them', () => {
    const text = textOf('platform.html');
    expect(text).toMatch(/公开政策文件 40个 2025年1月1日至2025年6月30日。.*公开政策文件 62个 截至2025年12月31日。/);
    // The city's plan and letter, the county's plan and minutes: four policy documents.
    expect(text).toContain('本站录入云岭市和下级区域的政策文件4份（各年合计）。');
    // Four updates about tasks and one about the whole county.
    expect(text).toContain('本站录入云岭市和下级区域的工作动态5条（各年合计）。');
    expect(
      tableOf('platform_counts')
        .filter(({ measure }) => measure === 'policyDocuments')
        .map(({ as_of, value }) => [as_of, value]),
    ).toEqual([
      ['2025-06-30', '40'],
      ['2025-12-31', '62'],
    ]);
  });

  test('A1, G5, G6: promotion, use, results and steering are told apart', () => {
    const text = textOf('platform.html');
    for (const words of ['0.2万余条', '98.5%', '协调解决困难和问题 30余个', '协调调度会议 4次', '工作通报 2期', '主流媒体发稿 26篇', '提示函 6个'])
      expect(text).toContain(words);
  });

  test('A6: opinions counted here are those of the statistics: 15 received, 13 finished', () => {
    expect(textOf('platform.html')).toContain('本站收到的15件意见里办结了13件。');
  });
});

describe('documents and updates', () => {
  test('A3: every document is listed by area with number, issuer and day', () => {
    expect(textOf('documents.html')).toContain('政策文件，清政办发〔2025〕6号，清溪县人民政府办公室，2025年2月10日');
  });

  test('A5: an update has its own place, its photo and its tasks, and is on the pages of home, area and unit', () => {
    const page = readFileSync(join(exampleSite, 'updates/990101/2025-06-qingsong-finished.html'), 'utf8');
    expect(page).toContain('<meta name="PubDate" content="2025-06-27 00:00">');
    expect(readFileSync(join(exampleSite, 'updates/990101.html'), 'utf8')).toContain('href="990101/2025-06-qingsong-finished.html"');
    expect(page).toContain('src="../../photos/990101/qingsong-primary-school-after.jpg" alt="青松小学改造后的教学楼正面，外墙粉刷一新"');
    expect(existsSync(join(exampleSite, 'photos/990101/qingsong-primary-school-after.jpg'))).toBe(true);
    for (const from of ['index.html', 'area/990101.html', 'agency/990101/education-bureau.html']) expect(textOf(from)).toContain('青松小学改造完工');
    expect(textOf('agency/990101/water-bureau.html')).not.toContain('青松小学改造完工');
  });

  test('A5: readers of the feed are led to the page of an update', () => {
    expect(readFileSync(join(exampleSite, 'feed/990101.xml'), 'utf8')).toContain('updates/990101/2025-12-code-week.html');
  });
});

describe('services', () => {
  test('A8: the code of a service opens its guide: what, who, what to bring, where, how long, what it costs, whom to call', () => {
    const text = textOf(`p/${newborn}.html`);
    for (const words of [
      '新生儿出生“一件事”',
      '在清溪县出生的新生儿的父母',
      '5个工作日',
      '不收费',
      '户口簿',
      '县人民医院产科服务点',
      '县卫健局 0999-2000008',
      '网上办理',
    ])
      expect(text).toContain(words);
  });

  test('A8: its sign says what it is for, and area, unit and table lead to it', () => {
    expect(readFileSync(join(exampleSite, `p/${newborn}.html`), 'utf8')).toContain('扫码看指南、网上办');
    expect(readFileSync(join(exampleSite, `p/${meals}.html`), 'utf8')).toContain('扫码看办事指南');
    expect(textOf('area/990101.html')).toContain('老年助餐补贴 县民政局，当场办好，不收费');
    expect(textOf('agency/990101/civil-affairs-bureau.html')).toContain('老年助餐补贴');
    expect(tableOf('services').map(({ service, code }) => [service, code])).toEqual([
      ['990101/elder-meals', meals],
      ['990101/newborn', newborn],
    ]);
  });
});

describe('the pages of codes', () => {
  test('A9: how often one was opened stands on it, of the newest month; fewer than ten is not said', () => {
    expect(textOf(`p/${qingsong}.html`)).toContain('2025年12月1日至2025年12月31日，这个码的网页打开134次。');
    expect(textOf(`p/${meals}.html`)).toContain('这个码的网页打开不足10次。');
  });

  test('A9: a page that nobody counted says nothing', () => {
    expect(textOf(`p/${codeOf('site:990101/new-culture-centre')}.html`)).not.toContain('网页打开');
  });

  test('A9: the month of the area adds what is known: 134 + 58 = 192, and one code with fewer than ten', () => {
    expect(textOf('platform.html')).toContain('192次，另有1个码不足10次 2025年12月1日至2025年12月31日，3个码的网页打开过');
    expect(
      tableOf('code_reads')
        .filter(({ code, day }) => code === meals && day === '')
        .map(({ reads, is_few }) => [reads, is_few]),
    ).toEqual([['', 'yes']]);
  });
});

describe('assessment and honours', () => {
  test('H7, I6: a commendation and a model case stand with their day on the pages of all, area, unit and task', () => {
    const words = '通报表扬：推进学校改造成绩突出 2026年1月12日，云岭市民生实事办';
    for (const path of ['honours.html', 'area/990101.html', 'agency/990101/education-bureau.html', `p/${codeOf('project:2025-990101/schools')}.html`])
      expect(textOf(path)).toContain(words);
    expect(textOf('agency/990101/housing-bureau.html')).toContain('典型经验：老旧小区加装电梯“一梯一策”');
    expect(tableOf('honours').map(({ kind, honoured_on }) => [kind, honoured_on])).toEqual([
      ['modelCase', '2026-01-12'],
      ['commendation', '2026-01-12'],
    ]);
  });

  test('H2, H3, H5, H6, I9: the documents’ sentences stand in their columns on the pages of the area and its year', () => {
    for (const path of ['area/990101.html', 'area/990101/2025.html']) {
      expect(textOf(path)).toMatch(
        /绩效考核、督查激励（\d+处） 完成情况纳入年度绩效考核.*考核里的短板（\d+处） 清溪县的短板在项目质效指标.*综合评价、验收考核（\d+处） 数据采集单位年终综合评价.*人大监督（\d+处） 配合县人大常委会专项监督.*绿色通道（\d+处） 对民生实事项目的立项/,
      );
    }
  });

  test('I10: a story of a project stands on the page of its task', () => {
    expect(textOf(`p/${codeOf('project:2025-990101/lifts')}.html`)).toContain('清溪县老旧小区加装电梯“一梯一策”，先公示、后施工');
  });

  test('H1: ranks of one day: 1260 ÷ 1200 = 105 %, 103 %, twice 101 %, 790 ÷ 800 = 98.75 %', () => {
    expect(
      tableOf('ranks')
        .filter(({ indicator, as_of }) => indicator === '2025-990101/jobs/jobs' && as_of === '2025-12-31')
        .map(({ area_name, completion_percent, rank, rank_of }) => `${area_name} ${completion_percent} ${rank}/${rank_of}`)
        .sort(),
    ).toEqual(['东山镇 101.00 3/5', '城关街道 105.00 1/5', '柳林乡 98.75 5/5', '河口镇 103.00 2/5', '石桥镇 101.00 3/5']);
    expect(textOf(`p/${codeOf('project:2025-990101/jobs')}.html`)).toContain('第5名，共5个');
  });
});

describe('the size of the list', () => {
  test('B2: 件 and 指标 of the plan stand beside those on record, and what is a part of another is not counted twice', () => {
    const text = textOf('area/990101/2025.html');
    expect(text).toContain('文件写的是县定10件；本站录入的也是10件。');
    // The plan does not count 创业培训, which is part of another indicator.
    expect(text).toContain('文件写的是县定11项指标；本站录入的也是11项指标，另有1项是其中项，不重复数。');
    expect(textOf('index.html')).toContain('文件写的是县定10件、县定11项指标。');
  });

  test('B4: the whole table of the county’s list has every indicator, the five towns and who leads', () => {
    const text = textOf('decomposition/990101/2025-990101.html');
    for (const words of ['城关街道 东山镇 河口镇 柳林乡 石桥镇', '城镇新增就业5000人', '1200', '提质改造学校', '县教育局']) expect(text).toContain(words);
  });
});
