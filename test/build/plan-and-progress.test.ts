import { describe, expect, test } from 'vitest';
import { builtSite, pagePathIn } from '../fixtures/built-site.ts';

// What the real documents say of the plan, of progress and of changes, on the pages of the built site; each line is named behind its row.
const { htmlOf, wordsOf, tableOf } = builtSite('dist');
const pathOf = pagePathIn('content');
const task = (project: string, area: string) => pathOf(`assignment:${project}@${area}`);

describe('the plan', () => {
  test.each([
    ['A10', '岳阳楼区', task('2023-430000/old-compounds', '430602'), '已开工23个，目标110个，占20.91%。 截至2023年5月31日'], // yueyanglou 26
    ['B1', '岳阳楼区', 'area/430602/2023.html', '2023年湖南省重点民生实事 省定'],
    ['B1', '岳阳楼区', 'area/430602/2023.html', '2023年岳阳市重点民生实事 市定'],
    ['B1', '岳阳楼区', 'area/430602/2023.html', '2023年岳阳楼区重点民生实事 区定'],
    ['B3', '隆回县', 'area/430524/2023.html', '2023年隆回县重点监测民生项目 重点监测'],
    ['B7', '邵东市', task('2023-430000/xutelite-schools', '430582'), '2023年至2024年办，任务数还没有下达'], // shaodong 24, 113
    ['F1', '岳阳楼区', task('2023-430000/old-compounds', '430602'), '牵头单位 区住建局 牵头领导 李熊'], // yueyanglou 26
    ['F2', '云溪区', task('2023-430000/old-compounds', '430603'), '市级牵头'], // yueyang 119
    ['F6', '岳阳楼区', task('2023-430000/old-compounds', '430602'), '同一件事在别处'],
  ])('%s: %s, %s: %s', (_id, _area, path, words) => {
    expect(wordsOf(path)).toContain(words);
  });

  test.each([
    ['F2', '市人力资源社会保障局建立“旬简报、月通报、季总结”工作调度机制', 'area/430582/2023.html'], // shaodong 92
    ['G1', '旬简报、月通报、季总结', 'area/430582/2023.html'], // shaodong 92
    ['G2', '严格落实“月通报、季讲评”工作制度', 'area/430500/2024.html'], // shaoyang 19
    ['G3', '这是本站的要求：每月统计到20日，21日前报送，22日前公布', 'calendar.html'],
    ['G3', '于每月22日前（遇节假日往后顺延）', 'agency/430524/human-resources-bureau.html'], // longhui 43
  ])('%s: “%s” stands on %s', (_id, words, path) => {
    expect(wordsOf(path)).toContain(words);
  });
});

test('I4: every project is explained in plain words on its pages, which are called the portal’s own in the dictionary', () => {
  const projects = tableOf('projects');
  expect(projects.filter(({ plain }) => plain === '').map(({ project }) => project)).toEqual([]);
  for (const { code, plain = '' } of projects.filter(({ code }) => code !== '').slice(0, 40)) expect(wordsOf(`p/${code}.html`)).toContain(plain);
  expect(wordsOf(task('2023-430000/old-compounds', '430602'))).toContain('改造城镇的老小区，给住在里面的居民办。这一年要做到的是开工，不是全部完工。');
  expect(wordsOf('dictionary.html')).toContain('本站自己的话，不是文件原文');
});

test('I8: what the circular prints of four years’ money stands on the task of the county, and is no result', () => {
  const words = wordsOf(task('2024-430000/barrier-free-homes', '430522')); // shaoyang 33
  expect(words).toContain('截至2024年10月9日，2021年至2024年已经投入450万元。');
  expect(words).toContain('这是投入的资金，不是成果。');
});

describe('progress', () => {
  test.each([
    ['C1', task('2024-430000/rural-roads', '430525'), '进度74.51%'], // shaoyang 101
    ['C1', task('2024-430000/rural-roads', '430525'), '未达序时'],
    ['C1', task('2024-430000/emergency-broadcast', '430500'), '进度60% 未达序时'], // shaoyang 37, 100
    ['C2', task('2024-430000/cancer-screening', '430500'), '完成率100.64%'], // shaoyang 83
    ['C2', task('2024-430000/cancer-screening', '430500'), '提前完成'],
    ['C3', task('2024-430000/old-compounds', '430500'), '开工率100%'], // shaoyang 97
    ['C3', task('2024-430000/old-compounds', '430500'), '目标47849.83万元，投资完成率79.58%'],
    ['C3', task('2024-430000/old-compounds', '430500'), '这是投入的资金，不是成果。'],
    ['C5', pathOf('assignment:2024-430000/emergency-broadcast@430500-own'), '减少原因：重新挂网，进度环比下降'], // shaoyang 37
    ['C5', task('2024-430000/rental-housing', '430582'), '减少原因：申请调整具体建设点位，进度环比下降'], // shaoyang 37
    ['C6', task('2024-430000/cancer-screening', '430500'), '12个有任务的区域中，12个已完成全年任务。'], // shaoyang 83
    ['C7', task('2023-430000/xiangyiban', '430602'), '在9个有任务的县市区中第9名'], // yueyanglou 12
    ['C8', task('2023-430000/elderly-home-adaptation', '430602'), '正在制定方案和评估工作。'], // yueyanglou 20
    ['C10', pathOf('site:430602/luowang-health-centre'), '预计2024年12月完工'], // yueyanglou 43
    ['C10', pathOf('site:430602/luowang-health-centre'), '预计2023年6月开工，时间已过，没有公布新的情况'],
    ['C11', pathOf('project:2024-430500/xutelite-schools'), '纳入《2024年湖南省重点民生实事》统一调度'],
    ['C13', task('2023-430000/disability-allowances', '430602'), '文件的判断：“与全市进度同步”'], // yueyanglou 22
  ])('%s: %s says %s', (_id, path, words) => {
    expect(wordsOf(path)).toContain(words);
  });

  test('C9: a breakdown is told part by part, and what is begun is not told as done', () => {
    const words = wordsOf(task('2023-430000/old-compounds', '430602'));
    expect(words).toContain('已开工23个');
    expect(words).not.toContain('已完成23个');
    const stages = new Set(tableOf('reports').flatMap(({ breakdown = '' }) => breakdown.split(';').flatMap((part) => part.split('=')[0] ?? [])));
    expect([...stages].filter(Boolean).sort()).toEqual(expect.arrayContaining(['notStarted', 'started', 'worksFinished']));
  });

  test('A7: the twelve scores that the circular prints stand with their possible numerator, and the full marks are six', () => {
    const words = wordsOf('disclosure.html');
    for (const printed of ['洞口县 6分（满分6分）', '隆回县 5.4783分（满分6分）', '邵东市 1.3043分（满分6分）', '城步苗族自治县 1.2分（满分6分）'])
      expect(words).toContain(printed);
    expect(words).toContain('可能是6 × 5 ÷ 23，缺18项');
    expect(wordsOf('area/430582.html')).toContain('1.3043分（满分6分）');
  });
});

describe('changes of the plan', () => {
  test.each([
    ['D2', task('2023-430000/household-meters', '430600'), '2023年6月12日起，岳阳市的任务由15000户改为3000户。'], // yueyanglou 27
    ['D2', task('2023-430000/household-meters', '430602'), '2023年6月12日任务调整，岳阳楼区原来的任务5985户不再适用，新的任务还没有下达。'],
    ['D2', task('2023-430000/household-meters', '430621'), '岳阳市2023年6月12日调整任务，各区域的任务还没有下达。原来的任务：1100户。'],
    ['D3', task('2023-430000/xutelite-schools', '430582'), '任务待下达'], // shaodong 113
    ['D4', task('2023-430000/old-compounds', '430602'), '228 个印在任务一栏，是本区自己要改造的数，不是已经开工的数'], // yueyanglou 26
    ['D5', task('2023-430000/subsistence-allowance', '430582'), '从不低于600元/月提高到不低于650元/月。'], // shaodong 36, 128
    ['D5', task('2023-430000/subsistence-allowance', '430582'), '从不低于4600元/年提高到不低于5000元/年。'], // shaodong 36, 129
  ])('%s: %s says %s', (_id, path, words) => {
    expect(wordsOf(path)).toContain(words);
  });
});

test('I3: next year’s projects can be proposed for every area, in the order of official lists', () => {
  const { areas } = JSON.parse(htmlOf('data/portal.json'));
  const names = areas.map(({ name }: { name: string }) => name);
  expect(names.slice(1, 14)).toEqual('邵阳市 双清区 大祥区 北塔区 新邵县 邵阳县 隆回县 洞口县 绥宁县 新宁县 城步苗族自治县 武冈市 邵东市'.split(' '));
});

test('G4: the plan’s forms stand with the unit that answers for them, and no list of people can be published', () => {
  expect(wordsOf('document/longhui-2023-implementation-plan.html')).toContain('重点民生实事项目基层表和重点民生实事项目受益对象明细表'); // longhui 43
  expect(wordsOf('methodology.html')).toContain('受益对象名单');
});

test('G7: the circular’s page has progress, measures, highlights, problems and plans, line by line', () => {
  const words = wordsOf('document/shaoyang-2024-q3-circular.html');
  for (const part of ['进展', '措施', '亮点', '问题', '打算']) expect(words).toContain(part);
});

test('I5: who follows an area is told of its progress and of changes of its tasks, each with its day', () => {
  const district = htmlOf('feed/430602.xml');
  expect(district).toContain('岳阳楼区公布了截至2023年5月31日的进展');
  expect(district).toContain('的任务2023年6月12日起调整');
  expect(htmlOf('area/430602.html')).toContain('feed/430602.xml');
});

test('E4: the city’s notice speaks of the province’s and the city’s lists, not of the one that a district made for itself', () => {
  // yueyang 11 and 17
  expect(wordsOf(task('2023-430000/old-compounds', '430602'))).toContain('验收标准由市实事办会同市直牵头单位制定');
  expect(wordsOf(pathOf('project:2023-430602/rental-flats'))).not.toContain('市实事办');
});
