import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import JSZip from 'jszip';
import { afterAll, describe, expect, test } from 'vitest';
import { ranWarm } from './warm-command.ts';

mkdirSync('var', { recursive: true });
const work = mkdtempSync('var/test-circular-');
afterAll(() => rmSync(work, { recursive: true }));

function folderOf(content: string): string {
  const folder = mkdtempSync(join(work, 'content-'));
  cpSync(content, folder, { recursive: true });
  return folder;
}

function circular(folder: string, ...args: string[]): { status: number | null; out: string; errors: string } {
  // Beside the content: a Word file among its files would be refused at the next run.
  const docx = ['--docx', `${folder}.docx`];
  const { status, stdout, stderr } = ranWarm('scripts/circular.ts', ['--content', folder, ...docx, ...args]);
  return { status, out: stdout, errors: stderr };
}

const textOf = (folder: string, area: string, name: string) => readFileSync(join(folder, `areas/${area}/circulars/${name}.md`), 'utf8');

/** The words of the Word file, one after the other. */
async function wordsOf(folder: string): Promise<string> {
  const xml = await (await JSZip.loadAsync(readFileSync(`${folder}.docx`))).file('word/document.xml')?.async('string');
  return (xml ?? '').replace(/<[^>]+>/g, '');
}

describe('the circular of the prefecture for January to September 2024', () => {
  const folder = folderOf('content');
  const { status, out } = circular(folder, '--area', '430500', '--period', '2024-09', '--cadence', 'monthly');
  const text = textOf(folder, '430500', '2024-09-monthly');

  // shaoyang 13: 24 个项目, 11 个项目已提前完成; 1 指标未达序时. shaoyang 118: 化解超期安置.
  test('gives the counts that the real one gives', () => {
    expect(status).toBe(0);
    expect(text).toContain('省定重点民生实事（2024年湖南省重点民生实事）24个项目：11个已经完成全年任务，12个按序时推进，1个有指标落后。');
    expect(text).toContain('未达序时的2项指标：');
    expect(text).toContain('市级应急广播建设：进度60%。文件的判断：“未达序时”。按月平均应到75%，慢15个百分点。原因：重新挂网，进度环比下降。');
  });

  // shaoyang 79, 98, 101, 118; line 39 for the evidence and the scores.
  test('names the areas that are behind, the evidence that does not match, the ranking and the praise', () => {
    for (const words of [
      '邵阳县：普惠性托育',
      '洞口县：农村“三路”建设',
      '北塔区：化解超期安置“暂未形成实际工作量”',
      '基层防灾能力提升（市应急管理局）：与进度不相符',
    ]) {
      expect(text).toContain(words);
    }
    expect(text).toContain('信息公开得分（市专班根据省系统平台数据测算，截至2024年10月9日，从高到低）：洞口县6分、邵阳县6分、隆回县5.4783分');
    expect(text).toContain('邵东市：“高效办成一件事双窗联动”机制（特色亮点）');
  });

  // shaoyang 118: 917 of 3200 households are 28.66 %, the line prints 29.34 %. 25: 280 余篇.
  test('says what each of two percents is, and has the counts of the period with their place', () => {
    expect(text).toContain('化解超期安置：完成率28.66%（按917÷3200计算；文件和附件印的是29.34%，两个数不一致，已登记为文件的矛盾）。');
    expect(text).toContain('宣传、平台使用和调度（《关于全市1-9月实施民生可感行动工作推进情况的通报》公布的数，截至2024年10月9日，照录）：');
    expect(text).toContain('- 主流媒体发稿280余篇（第25行）。');
    expect(text).toContain('序时进度 29.34%（按917户除以 3200户是 28.66%。917户除以 3125户，或者 939户除以 3200户，才是 29.34%） |');
    expect(text).toContain('序时进度 76.70%（按45994人除以 60000人是 76.66%。');
    expect(text.match(/（按\d+/g)?.filter((each) => each.startsWith('（按'))).toHaveLength(3);
  });

  test('another period is not held against it, and has none of its counts', () => {
    const elsewhere = folderOf('content');
    const { out: other } = circular(elsewhere, '--area', '430500', '--period', '2024-03');
    expect(other).not.toContain('请核对');
    expect(textOf(elsewhere, '430500', '2024-03-monthly')).not.toContain('280余篇');
  });

  test('has the two annexes in the layout of the real one, in its words', () => {
    expect(text).toContain('| 序号 | 实事名称 | 项目 | 进展情况 |');
    expect(text).toMatch(/\| 7 \| 提高社会治理水平 \| 法律援助 \| 1 至 9 月，全市各级法律援助机构共办理法律援助案件 6703 件/);
    expect(text.match(/^## 附件\d/gm)).toHaveLength(2);
  });

  test('tells the office where the real one counts otherwise and contradicts itself', () => {
    expect(out).toMatch(/第13行：已提前完成全年目标任务的项目11，按公开的数是11个，一致/);
    expect(out).toMatch(/第15行：已完成全年目标任务的指标4，按公开的数是7项，不一致/);
    expect(out).toMatch(/第118行，化解超期安置的完成率：文件印的是29\.34%；28\.66%/);
    expect(out).toContain('还没有内容、由您写的部分：五、下一步打算');
  });

  test('is a Word file in the layout of official documents', async () => {
    const zip = await JSZip.loadAsync(readFileSync(`${folder}.docx`));
    const xml = (await zip.file('word/document.xml')?.async('string')) ?? '';
    // A4 of 210 × 297 mm; 37 mm above, 28 mm at the left, in twentieths of a point.
    expect(xml).toMatch(/<w:pgSz w:w="1190[56]" w:h="1683[78]"/);
    expect(xml).toMatch(/<w:pgMar w:top="209[78]" w:right="1474" w:bottom="198[45]" w:left="158[78]"/);
    // Title 2号 小标宋, body 3号 仿宋, 一、黑体, 28.5 points a line.
    expect(xml).toMatch(/w:eastAsia="方正小标宋简体"[^>]*\/>.{0,60}<w:sz w:val="44"\/>/);
    expect(xml).toMatch(/w:eastAsia="仿宋_GB2312"[^>]*\/>.{0,60}<w:sz w:val="32"\/>/);
    expect(xml).toMatch(/w:eastAsia="黑体"[^>]*\/>.{0,60}<w:spacing w:val="-5"\/><w:sz w:val="32"\/>.{0,120}一、总体情况/);
    expect(xml).toContain('w:line="570" w:lineRule="exact"');
    // 35 mm above the red head; its 20 characters are 22 points in 156 mm; the number is open, 4 mm above a red rule.
    expect(xml).toMatch(/w:line="1984".{0,500}<w:color w:val="FF0000"\/><w:sz w:val="44"\/>.{0,120}邵阳市实施民生可感行动工作专班办公室文件/);
    expect(xml).toMatch(/<w:bottom w:val="single" w:color="FF0000" w:sz="8" w:space="11"\/>.{0,500}〔 {4}〕 {4}号/);
    // Page numbers at the outer edge: odd pages right, even pages left, one character of 14 pt in.
    expect(await zip.file('word/settings.xml')?.async('string')).toContain('<w:evenAndOddHeaders');
    const footers = await Promise.all(zip.file(/word\/footer\d+\.xml/u).map((file) => file.async('string')));
    const places = footers.map((footer) => /<w:ind w:(\w+)="280"\/><w:jc w:val="(\w+)"/u.exec(footer)?.slice(1));
    expect(new Set(places.map(String))).toEqual(new Set(['right,right', 'left,left']));
    // Nobody wrote plans: the heading is not printed, and the date is left open.
    expect(xml).not.toContain('下一步打算');
    // The names of annexes run on below their first character: 附件：1. are four characters, which end six from the edge.
    expect(xml).toMatch(/<w:ind w:left="1920" w:hanging="1280"\/>.{0,400}附件：1\. 邵阳市/);
    expect(xml).toMatch(/<w:ind w:left="1920" w:hanging="320"\/>.{0,400}>2\. 邵阳市/);
    // 序号 has room for its two characters of 12 pt between the margins of its cell; its row is whole and stands on each page.
    expect(xml).toMatch(/<w:gridCol w:w="794"\/>/);
    expect(xml.match(/<w:cantSplit\/>/g)?.length).toBe(xml.match(/<w:tr>/g)?.length);
    expect(xml.match(/<w:tblHeader\/>/g)).toHaveLength(2);
    // Headings stay with their text, the last paragraph with the issuer and the date.
    expect(xml).toMatch(/<w:keepNext\/>(?:(?!<w:p>).){0,600}一、总体情况/);
    expect(xml).toMatch(/<w:keepNext\/>(?:(?!<w:p>).){0,600}群众“冷”的现象。/);
    expect(xml).toContain('年  月  日');
  });
});

describe('the example county', () => {
  const args = ['--area', '990101', '--period', '2025-12'];
  const name = '2025-12-monthly';

  test('is drafted again without a change, the writer’s paragraphs kept', () => {
    const folder = folderOf('test/example/content');
    const issued = textOf(folder, '990101', name);
    writeFileSync(join(folder, `areas/990101/circulars/${name}.md`), issued.replace(/issuedOn: .*\n/, ''));
    const onItsDay = [...args, '--on', '2026-01-08'];
    const { status, out } = circular(folder, ...onItsDay);
    expect([status, out]).toEqual([0, expect.stringContaining('留下了您写的 2 段')]);
    // What was counted of December's opinions on 31 January was not known on the day of issue.
    const again = textOf(folder, '990101', name);
    // The digests of lines are new since the example was issued.
    const words = (text: string) => text.replace(/^ {2}- [g-v]{12}\n/gm, '');
    expect(words(again)).toBe(words(issued.replace(/issuedOn: .*\n/, '')));
    expect(again).toContain('群众意见：12月的统计未登记。');
    circular(folder, ...onItsDay);
    expect(textOf(folder, '990101', name)).toBe(again);
    expect(circular(folder, ...args)).toMatchObject({ status: 0, errors: '' });
    expect(textOf(folder, '990101', name)).toContain('统计到2026年1月31日');
  });

  // 柳林乡 is known of 30 June only; nobody of the towns has reported since, and the county's own figures are of November.
  // Received on 3 November: on the 2nd, what is known of October is what was known of September.
  test('counts say the day of figures that are older than the period', () => {
    const folder = folderOf('test/example/content');
    circular(folder, '--area', '990101', '--period', '2025-10', '--on', '2025-11-02');
    const text = textOf(folder, '990101', '2025-10-monthly');
    expect(text).toMatch(/11个项目：.*1个已经取消。其中10个项目的数字截至9月30日。/);
    expect(text).not.toContain('任务待下达。其中');
  });

  test('a figure older than the end of the period has its day, and areas that reported nothing in it are named', () => {
    const folder = folderOf('test/example/content');
    circular(folder, '--area', '990101', '--period', '2025-11');
    const text = textOf(folder, '990101', '2025-11-monthly');
    expect(text).toContain('- 柳林乡：城镇新增就业完成率47.5%（截至6月30日）。');
    expect(text).toContain('- 县人民医院东扩工程：形象进度45%。');
    expect(text).toMatch(/本期没有报进展的5个区域：\n\n- 城关街道：最近一次是6月30日的。/);
    expect(text).toContain('水库除险加固：完成1座（截至6月30日）');
    expect(text).toContain('累计建成 20 台 |');
  });

  // December: one was closed without a word, one was replied to in time and is not finished. July to September: 6 + 4, none of August.
  test.each([
    [
      'monthly',
      '2025-12',
      '群众意见（12月收到的）：',
      '- 清溪县：收到2件，按期首次答复1件，超期才答复或者超期还没有答复0件，没有到期0件，没有答复就办结1件；办结1件，没有办结1件（统计到2026年1月31日）。',
    ],
    ['quarterly', '2025-q3', '群众意见（7月、8月、9月收到的）：', '；8月的统计未登记。'],
    ['monthly', '2025-11', '群众意见：11月的统计未登记。', ''],
    ['dekad', '2025-11-3', '群众意见按月统计，11月下旬的件数未登记。', ''],
  ])('%s %s counts the opinions that have statistics', (cadence, period, lead, line) => {
    const folder = folderOf('test/example/content');
    rmSync(join(folder, `areas/990101/circulars/${period}-${cadence}.md`), { force: true });
    circular(folder, '--area', '990101', '--period', period, '--cadence', cadence);
    const text = textOf(folder, '990101', `${period}-${cadence}`);
    expect(text).toContain(lead);
    expect(text).toContain(line);
  });

  test('the imprint closes the Word file, with 抄送 where the head names it', async () => {
    const folder = folderOf('test/example/content');
    const file = join(folder, `areas/990101/circulars/${name}.md`);
    const xmlOf = async () => (await (await JSZip.loadAsync(readFileSync(`${folder}.docx`))).file('word/document.xml')?.async('string')) ?? '';
    writeFileSync(file, readFileSync(file, 'utf8').replace(/issuedOn: .*\n/, ''));
    circular(folder, ...args);
    const plain = await xmlOf();
    expect([plain.includes('抄送'), plain.match(/<w:shd /g)?.length]).toEqual([false, 2]);
    expect(plain.slice(plain.lastIndexOf('<w:framePr'))).not.toContain('<w:tbl>');
    expect(plain).toMatch(/县民生实事办<\/w:t>.{0,900}年 {2}月 {2}日印发/);
    rmSync(`${folder}.docx`);
    writeFileSync(file, readFileSync(file, 'utf8').replace('cadence:', 'copyTo: 县委办公室，县人大常委会办公室\nprintedOn: "2026-01-09"\ncadence:'));
    circular(folder, ...args);
    const copied = await xmlOf();
    expect(copied).toContain('抄送：县委办公室，县人大常委会办公室。');
    expect(copied).toContain('2026年1月9日印发');
    // 年月日 with room for its figures is 7 wide and ends four characters of 16 pt from the right edge; 县民生实事办, 6 wide, stands over its middle.
    expect(copied).toMatch(/<w:ind w:right="1440"\/>.{0,400}县民生实事办</);
    expect(copied).toMatch(/<w:ind w:right="1280"\/>.{0,1200}> {4}年 {2}月 {2}日</);
    expect(copied.match(/<w:shd /g)).toHaveLength(3);
    expect(readFileSync(file, 'utf8')).toContain('copyTo: 县委办公室，县人大常委会办公室');
  });

  // Due on 31 December and not solved when it is over; what the county's circular of 20 January finds is not known yet.
  test('has the problems of its day, those past their day named so', () => {
    const issued = textOf(folderOf('test/example/content'), '990101', name);
    expect(issued).toContain('限2025年12月31日以前解决，已经过期');
    expect(issued).not.toMatch(/消防水压|坡度过陡/);
  });

  // The writer worked in Word: the file has other words than those whose digest the program left in it.
  test('a Word file that somebody has worked on is not written over, one of the program is', async () => {
    const folder = folderOf('test/example/content');
    const november = ['--area', '990101', '--period', '2025-11'];
    const first = circular(folder, ...november);
    expect(circular(folder, ...november).out).toContain(`Word 在 ${folder}.docx`);
    const zip = await JSZip.loadAsync(readFileSync(`${folder}.docx`));
    const xml = (await zip.file('word/document.xml')?.async('string')) ?? '';
    zip.file('word/document.xml', xml.replace('按序时推进', '按序时推进，其中三个提前'));
    const edited = await zip.generateAsync({ type: 'nodebuffer' });
    writeFileSync(`${folder}.docx`, edited);
    const { status, out } = circular(folder, ...november);
    expect([status, first.status]).toEqual([0, 0]);
    expect(out).toContain(`Word 在 ${folder}-新.docx`);
    expect(out).toContain(`${folder}.docx 有人改过，没有动它`);
    expect(readFileSync(`${folder}.docx`).equals(edited)).toBe(true);
    writeFileSync(`${folder}-新.docx`, '不是 Word');
    expect(circular(folder, ...november).out).toContain(`Word 在 ${folder}-新2.docx`);
  });

  test('a draft whose lines end as Windows ends them is read and stays', () => {
    const folder = folderOf('test/example/content');
    const file = join(folder, `areas/990101/circulars/${name}.md`);
    writeFileSync(
      file,
      readFileSync(file, 'utf8')
        .replace(/issuedOn: .*\n/, '')
        .replaceAll('\n', '\r\n'),
    );
    const { status, out } = circular(folder, ...args);
    expect([status, out]).toEqual([0, expect.stringContaining('留下了您写的 2 段')]);
    expect(readFileSync(file, 'utf8')).not.toContain('\r');
  });

  // The only news of the quarter tells that the reservoirs were withdrawn.
  test('a withdrawal is no highlight, and the section is left to the writer by name', () => {
    const folder = folderOf('test/example/content');
    rmSync(join(folder, 'areas/990101/circulars/2025-q3-quarterly.md'));
    const { out } = circular(folder, '--area', '990101', '--cadence', 'quarterly', '--period', '2025-q3', '--on', '2025-10-09');
    expect(out).toContain('由您写的部分：三、工作亮点、五、下一步打算');
    expect(textOf(folder, '990101', '2025-q3-quarterly')).toMatch(/## 三、工作亮点 \{#highlights\}\n\n## 四、/);
  });

  test('paper that has its red head keeps the room, and a brief of ten days without a number has none', async () => {
    const folder = folderOf('test/example/content');
    const xmlOf = async () => (await (await JSZip.loadAsync(readFileSync(`${folder}.docx`))).file('word/document.xml')?.async('string')) ?? '';
    circular(folder, '--area', '990101', '--period', '2025-11', '--preprinted');
    expect(await xmlOf()).toMatch(/w:line="1984"(?!.*FF0000)/s);
    rmSync(`${folder}.docx`);
    circular(folder, '--area', '990101', '--cadence', 'dekad', '--period', '2025-12-2');
    expect(await xmlOf()).not.toMatch(/w:line="1984"|FF0000/);
  });

  test('a section that is left out leaves no gap in the numbers', async () => {
    const folder = folderOf('test/example/content');
    circular(folder, '--area', '990101', '--period', '2025-11');
    const xml = (await (await JSZip.loadAsync(readFileSync(`${folder}.docx`))).file('word/document.xml')?.async('string')) ?? '';
    expect(xml.match(/[一二三四五]、[^<]+/g)).toEqual(['一、总体情况', '二、各件实事的进展', '三、存在的问题']);
    expect(textOf(folder, '990101', '2025-11-monthly')).toContain('## 四、存在的问题 {#problems}');
  });

  test('what was issued is not drafted again: its Word file has its day and its number', async () => {
    const folder = folderOf('test/example/content');
    const file = join(folder, `areas/990101/circulars/${name}.md`);
    const issued = readFileSync(file, 'utf8');
    const { status, out } = circular(folder, ...args);
    expect([status, out]).toEqual([0, expect.stringContaining('已经印发（2026年1月8日，清民实办〔2026〕1号）')]);
    expect(readFileSync(file, 'utf8')).toBe(issued);
    expect(await wordsOf(folder)).toMatch(/清民实办〔2026〕1号.*县民生实事办2026年1月8日/su);
    const broken = issued.replace('cadence: monthly', 'cadence: weekly');
    writeFileSync(file, broken);
    expect(circular(folder, ...args).status).toBe(1);
    expect(readFileSync(file, 'utf8')).toBe(broken);
  });

  test('a draft is issued with its day and number; its words stay, and its Word file takes the place of the draft’s', async () => {
    const folder = folderOf('test/example/content');
    const file = join(folder, `areas/990101/circulars/${name}.md`);
    const draft = readFileSync(file, 'utf8')
      .replace(/issuedOn: .*\n/, '')
      .replace(/documentNumber: .*\n/, '');
    writeFileSync(file, draft);
    circular(folder, ...args, '--on', '2026-01-08');
    const drafted = readFileSync(file, 'utf8');
    expect(await wordsOf(folder)).toMatch(/〔 {4}〕 {4}号.*县民生实事办 {4}年 {2}月 {2}日/su);
    const { status, out } = circular(folder, ...args, '--issued', '2026-01-09', '--number', '清民实办〔2026〕2号');
    expect([status, out]).toEqual([0, expect.stringContaining(`Word 在 ${folder}.docx`)]);
    expect(await wordsOf(folder)).toMatch(/清民实办〔2026〕2号.*县民生实事办2026年1月9日/su);
    const issued = readFileSync(file, 'utf8');
    expect(issued.replace('documentNumber: 清民实办〔2026〕2号\nissuedOn: "2026-01-09"\n', '')).toBe(drafted);
    expect(circular(folder, ...args, '--issued', '2026-01-10')).toMatchObject({ status: 1, errors: expect.stringContaining('已经写了“2026-01-09”') });
    expect(readFileSync(file, 'utf8')).toBe(issued);
  });

  test.each([
    ['--issued', '2025-12-30', '在数据截至的 2025-12-31 以前'],
    ['--issued', '2099-01-08', '还没有到'],
    ['--issued', '2026-1-8', '要写成 2024-10-09 的样子'],
    ['--number', '清民实办〔2026〕2号', '没有写成文日期'],
  ])('%s %s is refused', (option, value, why) => {
    const folder = folderOf('test/example/content');
    const file = join(folder, `areas/990101/circulars/${name}.md`);
    const draft = readFileSync(file, 'utf8')
      .replace(/issuedOn: .*\n/, '')
      .replace(/documentNumber: .*\n/, '');
    writeFileSync(file, draft);
    expect(circular(folder, ...args, option, value)).toMatchObject({ status: 1, errors: expect.stringContaining(why) });
    expect(readFileSync(file, 'utf8')).toBe(draft);
    rmSync(file);
    if (option === '--issued' && value === '2025-12-30') expect(circular(folder, ...args, '--issued', '2026-01-08').errors).toContain('还没有草稿');
  });

  test.each([
    ['--cadence', 'dekad', '--period', '2025-12-2', '12月中旬', '进展情况的简报'],
    ['--cadence', '季总结', '--period', '2025-q4', '第四季度', '推进情况的总结'],
  ])('%s %s %s %s is told as %s', (...[cadenceOption, cadence, periodOption, period, words, title]) => {
    const folder = folderOf('test/example/content');
    const { status, out } = circular(folder, '--area', '990101', cadenceOption, cadence, periodOption, period);
    expect([status, out]).toEqual([0, expect.stringContaining(words)]);
    const file = `${period}-${cadence === '季总结' ? 'quarterly' : cadence}`;
    expect(textOf(folder, '990101', file)).toContain(`关于清溪县2025年${words}重点民生实事${title}`);
  });

  test.each([
    [['--area', '990109', '--period', '2025-12'], '没有编号是“990109”的区域'],
    [['--area', '990101', '--period', '2025-13'], '“2025-13”不是月通报的一段'],
    [['--area', '990101', '--period', '2025-12', '--cadence', '周报'], '“周报”不是哪一种'],
    [['--area', '990101', '--period', '2031-12'], '2031年没有录入任务'],
    [['--area', '990101'], '没有写是哪个区域、哪一段'],
  ])('%j is told in one sentence', (wrong, why) => {
    const { status, errors } = circular(folderOf('test/example/content'), ...wrong);
    expect([status, errors.trim().split('\n')]).toEqual([1, [expect.stringContaining(why)]]);
  });
});
