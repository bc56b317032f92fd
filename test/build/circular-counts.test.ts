import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

/** What the real pages, which `npm test` has built, say of the circular of 9 October 2024 (lines 13–49). */
function textOf(path: string): string {
  const [, main = ''] = /<main[^>]*>([\s\S]*)<\/main>/.exec(readFileSync(join('dist', path), 'utf8')) ?? [];
  return main
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/ (?=[，。；：）”])/g, '');
}

test.each([
  ['A3', '公开政策文件 419个'],
  ['A4', '建设内容和建设要求本地化更新 1175条次'],
  ['A5', '发布工作动态 2964条'],
  ['A6', '吸纳群众意见建议 1.3万余条'],
  ['A6', '意见建议处理率 100%'],
  ['A9', '扫码办理事项 300余人次'],
  ['A9', '自助区服务群众 290余次'],
  ['G5', '协调调度会议 4次'],
  ['G5', '工作通报 7期'],
  ['G5', '协调解决困难和问题 150余个'],
  ['G6', '提示函 15个'],
  ['I6', '主流媒体发稿 280余篇'],
])('%s: the page of the platform says %s', (_, words) => {
  expect(textOf('platform.html')).toContain(words);
});

test('A3: the page of documents has the number, the issuers and the day of 岳办函〔2023〕27号', () => {
  expect(textOf('documents.html')).toContain('政策文件，岳办函〔2023〕27号，中共岳阳市委办公室、岳阳市人民政府办公室，2023年4月27日');
});

// Lines 39–41: two are 好, four 较好, six 较差.
test('H4: each of the twelve scores has the circular’s own word', () => {
  const text = textOf('disclosure.html');
  const count = (word: string) => text.split(`文件评为“${word}”`).length - 1;
  expect([count('完成情况好'), count('完成情况较好'), count('完成较差')]).toEqual([2, 4, 6]);
  expect(textOf('area/430582.html')).toContain('文件评为“完成较差”');
});

test('H3: both weak indicators stand on the page of the prefecture and of its year', () => {
  for (const path of ['area/430500.html', 'area/430500/2024.html']) expect(textOf(path)).toContain('短板主要在项目质效考核指标和信息公开指标 2 个方面');
});

test.each([
  ['H2', 'area/430600.html', '省市重点民生实事纳入全市绩效考核指标体系'],
  ['H2', 'area/430524.html', '将各单位的工作完成情况纳入年度绩效考核评估'],
  ['H5', 'area/430524.html', '各数据采集单位要根据平时掌握的情况及项目年终完成情况进行综合评价'],
  ['H6', 'area/430500.html', '认真完成省人大专项监督等工作'],
  ['H7', 'area/430582.html', '予以通报表扬'],
  ['I9', 'area/430582/2023.html', '开辟“绿色通道”'],
  ['I10', 'area/430581.html', '武冈市加快制定“一老一小”整体解决方案'],
  ['I6', 'honours.html', '特色亮点：“高效办成一件事双窗联动”机制'],
])('%s: %s says %s', (_, path, words) => {
  expect(textOf(path)).toContain(words);
});

test.each([
  ['area/430602/2023.html', '文件写的是29件；本站录入的也是29件。'],
  ['area/430600/2023.html', '文件写的是20件；本站录入的也是20件。'],
  ['area/430582/2023.html', '文件写的是24件；本站录入的也是24件。'],
  ['area/430500/2024.html', '文件写的是省定24个项目；本站录入的也是24个项目。'],
])('B2: %s says %s', (path, words) => {
  expect(textOf(path)).toContain(words);
});

test('B4: the whole table of the province’s list in 岳阳市 has its thirteen areas, its own share and who leads', () => {
  const text = textOf('decomposition/430600/2023-430000.html');
  expect(text).toContain('岳阳楼区 云溪区 君山区 岳阳县 华容县 湘阴县 平江县 汨罗市 临湘市 城陵矶新港区 岳阳经开区 南湖新区 屈原管理区 岳阳市本级');
  expect(text).toMatch(/城镇新增就业 5\.9 万人 人 59000 8150 /);
  expect(text).toContain('市人社局');
});
