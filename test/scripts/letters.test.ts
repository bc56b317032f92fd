import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import JSZip from 'jszip';
import { afterAll, expect, test } from 'vitest';
import { readSoundContent } from '../../src/content/read/read.ts';
import { civilDate, yearOf } from '../../src/domain/value/civil-date.ts';
import { modelAsOf } from '../../src/findings/as-of.ts';
import { snapshotOf } from '../../src/findings/snapshot.ts';
import { behindBelow, behindIn } from '../../src/findings/behind.ts';
import { tasksOfYear } from '../../src/views/area/year-summary.ts';
import { indicatorName } from '../../src/views/indicator-name.ts';
import { behindAreaWords, behindWords } from '../../src/views/circular/behind-words.ts';
import { issuerOf } from '../../scripts/circular/issuer.ts';
import { periodOf } from '../../scripts/circular/period.ts';
import { problems } from '../../scripts/circular/problems.ts';
import { behindWithoutLetter, letterNames, lettersOf } from '../../src/views/letter/letter.ts';
import { letterBody } from '../../src/views/letter/letter-words.ts';
import { lettersFile } from '../../src/views/letter/letters-file.ts';
import { ranWarm } from './warm-command.ts';

mkdirSync('var', { recursive: true });
const work = mkdtempSync('var/test-letters-');
afterAll(() => rmSync(work, { recursive: true }));

const model = readSoundContent('test/example/content');
function lettersOn(day: string) {
  const on = civilDate.parse(day);
  const snapshot = snapshotOf(modelAsOf(model, on), on, 'https://ms.qingxi.example/');
  const area = model.areas.get('990101')!;
  return lettersOf(snapshot, area, 2025).map((letter) => ({ ...letter, name: letter.agency.name, body: letterBody(letter, model.portal, on) }));
}

// On 10 February 2026 by the records of the county: 就业 waits for 柳林乡, 培训 and 自来水 were not applied for, 公路 failed; three reviews are
// disputed (学校, 培训, 公园); 柳林乡 is behind in 就业 by its own figure; of the problems 石桥 was due on 31 December, 学校 is due on 28 February, 公园 on 31 March, which is not soon.
test('a unit is told what is behind, disputed or past its day, then what falls due', () => {
  const letters = lettersOn('2026-02-10');
  expect(letters.map(({ name, kind, groups }) => [name, letterNames[kind], groups.map(({ lines }) => lines.length)])).toEqual([
    ['县教育局', '工作提示函', [1, 1]],
    ['县住房和城乡建设局', '工作提示函', [1]],
    ['县人力资源和社会保障局', '工作提示函', [1, 2, 1, 1]],
    ['县交通运输局', '工作提示函', [1]],
    ['县水利局', '工作提示函', [1, 1]],
    ['县卫生健康局', '工作提示函', [1, 1]],
  ]);
  const [education] = letters;
  expect(education?.body).toContain('一、佐证材料不相符或没有上传，请核对后补交：\n\n- 提质改造12所学校：与进度不相符，报了12所完工，竣工验收备案表只有11所。');
  expect(education?.body).toContain('二、问题30天以内到期，请抓紧解决：\n\n- 河口中学食堂消防水压不足（限2026年2月28日以前解决）。');
  expect(education?.body).toContain('请在收到后5个工作日内书面回复。下一次进展统计到2026年2月20日，2026年2月24日以前报来。');
});

// By hand: of twelve schools none in January (8.33 % due), 1 in June (50 %), 6 in September (75 %); the hospital 42 of 41.67 in October, 45 of
// 45.83 in November. 20 December 2025 is a Saturday, and so the 21st a Sunday.
test('what is behind says since when, and the letter the next day of figures', () => {
  const schools = lettersOn('2025-10-10').find(({ name }) => name === '县教育局');
  expect(schools?.body).toContain('按月平均应到75%，慢25个百分点。从截至2025年1月31日的数起一直落后。');
  const hospital = lettersOn('2025-12-10').find(({ name }) => name === '县卫生健康局');
  expect(hospital?.body).toContain('按月平均应到45.83%，慢0.8个百分点。\n');
  expect(hospital?.body).toContain('下一次进展统计到2025年12月20日，2025年12月22日以前报来。');
});

// shaoyang 13, 37, 39: the one indicator of the province's list that is called 未达序时, its evidence and its problem; the city names
// nobody as 牵头, so that those it names as 负责 are written to as such. What the circular does not give them is not in their letters.
test('a unit that is only responsible is told of its own indicators where no unit leads', () => {
  const on = civilDate.parse('2024-10-10');
  const real = readSoundContent('content');
  const letters = lettersOf(snapshotOf(modelAsOf(real, on), on, 'https://ms.example/'), real.areas.get('430500')!, 2024);
  const told = (name: string) => letterBody(letters.find(({ agency }) => agency.name === name)!, real.portal, on);
  for (const name of ['市文旅广体局', '市广播电视台']) {
    expect(told(name)).toMatch(/^现将贵单位负责的重点民生实事/);
    expect(told(name)).toContain('市级应急广播建设：进度60%（截至9月30日）。文件的判断：“未达序时”。按月平均应到75%，慢15个百分点。');
    expect(told(name)).toContain('问题还没有登记解决，请报打算和解决情况：\n\n- 市级应急广播建设项目重新挂网');
  }
  expect(letters.map(({ agency, groups }) => [agency.name, groups.map(({ lines }) => lines.length)])).toEqual([
    ['市教育局', [2]],
    ['市应急管理局', [1]],
    ['市文旅广体局', [1, 1, 1]],
    ['市广播电视台', [1, 1, 1]],
    ['市水利局', [1]],
  ]);
});

// Everything that a circular of a day calls behind is in a letter of that day, in the same words, or is named as nobody's.
test.each([
  ['test/example/content', '990101', '2025-06-30'],
  ['test/example/content', '990101', '2025-10-31'],
  ['test/example/content', '990101', '2025-11-30'],
  ['test/example/content', '990100', '2025-12-31'],
  ['content', '430500', '2024-09-30'],
  ['content', '430600', '2023-05-31'],
  ['content', '430602', '2023-05-31'],
])('%s: circular and letters of %s on %s name the same', (folder, id, day) => {
  const on = civilDate.parse(day);
  const whole = readSoundContent(folder);
  const snapshot = snapshotOf(modelAsOf(whole, on, on), on, 'https://ms.example/');
  const [area, year] = [whole.areas.get(id)!, yearOf(on)];
  const period = periodOf('monthly', day.slice(0, 7))!;
  const told = problems(snapshot, area, period, tasksOfYear(snapshot, id, year)).join('\n');
  const letters = lettersOf(snapshot, area, year)
    .map((letter) => letterBody(letter, whole.portal, on))
    .join('\n');
  const unaddressed = new Set(behindWithoutLetter(snapshot, area, year));
  for (const each of behindIn(snapshot, id, year)) {
    expect(told).toContain(`- ${behindWords(snapshot, each, on)}`);
    if (!unaddressed.has(indicatorName(each.indicator))) expect(letters).toContain(`- ${behindWords(snapshot, each, on)}`);
  }
  for (const below of behindBelow(snapshot, id, year)) {
    expect(told).toContain(`- ${behindAreaWords(below, on)}`);
    for (const { indicator } of below.behind) {
      const isNobodys = unaddressed.has(`${below.area.name}${indicatorName(indicator)}`);
      if (!isNobodys)
        expect(letters).toMatch(new RegExp(`- ${below.area.name}：[^\n]*${indicatorName(indicator).replace(/[.*+?^$()[\]{}|\\]/gu, '\\$&')}`, 'u'));
    }
  }
});

// By hand: 柳林乡 has 380 of 800 new jobs on 30 June, 47.5 % of 50 % due; 县人社局 leads.
test('a township that the circular names is named in the letter to the unit that leads, with the same figure and day', () => {
  const letter = lettersOn('2025-11-30').find(({ name }) => name === '县人力资源和社会保障局');
  expect(letter?.kind).toBe('notice');
  expect(letter?.body).toContain('一、下级区域进度落后，请督促追赶：\n\n- 柳林乡：城镇新增就业完成率47.5%（截至6月30日）。');
});

// Evidence of 30 November found wanting on 8 December, of 31 December handed in on 4 January and reviewed on the 12th.
test('a circular tells the evidence that a letter of the same day tells; nothing more is asked once it is handed in again', () => {
  const told = (end: string, day: string) => {
    const [to, on] = [civilDate.parse(end), civilDate.parse(day)];
    const snapshot = snapshotOf(modelAsOf(model, to, on), to, 'https://ms.example/');
    const area = model.areas.get('990101')!;
    const period = periodOf('monthly', end.slice(0, 7))!;
    const circular = problems(snapshot, area, period, tasksOfYear(snapshot, '990101', 2025)).join('\n');
    const letters = lettersOf(snapshotOf(modelAsOf(model, on, on), on, 'https://ms.example/'), area, 2025);
    return [circular, letters.map((letter) => letterBody(letter, model.portal, on)).join('\n')];
  };
  const found = '报了20台建成，监督检验报告只有18份';
  for (const text of told('2025-11-30', '2025-12-08')) expect(text).toContain(found);
  for (const text of told('2025-11-30', '2025-12-07')) expect(text).not.toContain(found);
  const [december, letter] = told('2025-12-31', '2026-01-10');
  expect(december).toContain(found);
  expect(letter).not.toContain(found);
  for (const text of told('2025-12-31', '2026-01-12')) expect(text).not.toContain(found);
});

test('what is whole by its figure is not called behind: the letter says which areas are missing', () => {
  const body = lettersOn('2026-01-10').find(({ name }) => name === '县人力资源和社会保障局')?.body;
  expect(body).toContain('一、总数已经完成，还有区域没有完成，请督促补齐：\n\n- 城镇新增就业：完成率102%');
  expect(body).not.toContain('进度落后，请查明原因');
});

test('nobody signs for another area: its own office does, or the command asks', () => {
  expect(issuerOf(model, model.areas.get('990101')!, 2025)).toBe('县民生实事办');
  expect(issuerOf(model, model.areas.get('990100')!, 2025)).toBe('市民生实事办');
  expect(() => issuerOf(model, model.areas.get('990101-hekou')!, 2025)).toThrow('请写 --issuer 发文单位');
});

test('a 市本级 has no units of its own, which is said with where they are', () => {
  const { status, stderr } = ranWarm('scripts/letters.ts', ['--area', '430500-own', '--year', '2024']);
  expect([status, stderr]).toEqual([1, expect.stringContaining('邵阳市登记了单位，请写 --area 430500')]);
});

// The hospital's figure is of 31 December: 35 days later, on 4 February, it is still fresh, on the 5th it is old. It is behind on both.
test('a figure that nobody renewed is asked for from the thirty-sixth day on', () => {
  const asked = (day: string) =>
    lettersOn(day)
      .find(({ name }) => name === '县卫生健康局')
      ?.groups.map(({ lead }) => lead);
  expect(asked('2026-02-04')).toHaveLength(1);
  expect(asked('2026-02-05')).toEqual([expect.stringContaining('进度落后'), expect.stringContaining('数据很久没有更新')]);
});

// The towns' last figures of new jobs are of 30 June, 164 days before 11 December.
test('the unit that leads is told which areas below have not reported', () => {
  const letter = lettersOn('2025-12-11').find(({ name }) => name === '县人力资源和社会保障局');
  expect(letter?.body).toMatch(/下级区域没有按月报数，请督促报来：\n\n- 城镇新增就业：[^。]*柳林乡（最近是2025年6月30日的）[^。]*超过35天没有报。/);
});

test('what failed its acceptance is told under acceptance and not as late', () => {
  const body = lettersOn('2026-02-10').find(({ name }) => name === '县交通运输局')?.body;
  expect(body).toMatch(/一、验收没有通过或没有申请，请整改后按程序办理：\n\n- 农村公路提质改造：完成率100%/);
  expect(body).not.toContain('进度落后');
});

// The desk of staff reads the same letters; on 10 February 2026 there is no list of 2026, so that both write of 2025 unasked.
test('the page of staff has the letters of the command, unit by unit and word for word', () => {
  const on = civilDate.parse('2026-02-10');
  const whole = snapshotOf(model, on, 'https://ms.qingxi.example/');
  const county = lettersFile(whole, () => true).areas.find(({ id }) => id === '990101');
  expect([county?.year, county?.issuer, county?.day]).toEqual([2025, '县民生实事办', '2026年2月10日']);
  const bodies = county?.letters.map(({ unit, kind, opening, groups, closing }) => [
    unit,
    kind,
    [opening, ...groups.flatMap(({ lead, lines }) => [lead, lines.map((line) => `- ${line}`).join('\n')]), closing].join('\n\n'),
  ]);
  expect(bodies).toEqual(lettersOn('2026-02-10').map(({ name, kind, body }) => [name, letterNames[kind], body]));
  expect(lettersFile(whole, (id) => id !== '990101').areas.map(({ id }) => id)).not.toContain('990101');
});

test('one Word file a unit is written, headed by its kind and addressed to the unit', async () => {
  const out = join(work, 'letters');
  const written = (...args: string[]) => ranWarm('scripts/letters.ts', ['--content', 'test/example/content', '--area', '990101', '--out', out, ...args]);
  const { status, stdout } = written('--as-of', '2026-02-10');
  expect([status, stdout]).toEqual([0, expect.stringContaining('共 6 份')]);
  expect(readdirSync(out)).toHaveLength(6);
  const again = written('--year', '2025', '--as-of', '2025-11-10');
  expect(again.stdout).toMatch(/以前写的，这次没有：.*工作提示函-县交通运输局\.docx/);
  const zip = await JSZip.loadAsync(readFileSync(join(out, '工作提示函-县交通运输局.docx')));
  const words = ((await zip.file('word/document.xml')?.async('string')) ?? '').replace(/<[^>]+>/g, '');
  // GB/T 9704—2012 10.1, measured in the pages that LibreOffice makes of it: rules from 20.0 to 189.9 mm, at 48.1 and 276.1 mm.
  const xml = async (part: string) => (await zip.file(`word/${part}.xml`)?.async('string')) ?? '';
  const [parts, main] = [Object.keys(zip.files).flatMap((name) => /^word\/((?:header|footer)\d+)\.xml$/.exec(name)?.[1] ?? []), await xml('document')];
  const red = (await Promise.all(parts.map(xml))).filter((each) => each.includes('FF0000'));
  expect(red.map((each) => [each.replace(/<[^>]+>/g, ''), each.match(/w:fill="FF0000"/g)?.length])).toEqual([
    ['县民生实事办', 2],
    ['', 2],
  ]);
  expect(main).toMatch(/<w:titlePg\/>/);
  expect(main).toMatch(/<w:jc w:val="right"\/>(?:(?!<w:p>).)*〔 {4}〕 {4}号/);
  expect(words).not.toContain('印发');
  expect(words).toMatch(/^.*工作提示函县交通运输局：现将贵单位牵头的重点民生实事/s);
  expect(words).toContain('农村公路提质改造：完成率100%（截至2025年12月31日）。从2026年1月23日起，按方案的规定是未完成：县统计局核定为不合格');
  expect(words).toMatch(/县民生实事办2026年2月10日/);
});

test.each([
  [['--area', '990109'], '没有编号是“990109”的区域'],
  [['--area', '990101', '--as-of', '2026-2-10'], '要写成 2023-12-31 的样子'],
  [['--area', '990101', '--year', '25'], '年份“25”要写成 2023 的样子'],
  [[], '没有写是哪个区域'],
])('%j is told in one sentence', (args, why) => {
  const { status, stderr } = ranWarm('scripts/letters.ts', ['--content', 'test/example/content', ...args]);
  expect([status, stderr.trim().split('\n')]).toEqual([1, [expect.stringContaining(why)]]);
});
