import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Document, Packer, Paragraph, Table, TableCell, TableRow } from 'docx';
import { writeXlsx } from 'hucre';
import JSZip from 'jszip';
import { afterAll, expect, test } from 'vitest';
import { gbk } from '../fixtures/encodings.ts';
import { ranWarm } from './warm-command.ts';

mkdirSync('var', { recursive: true });
const work = mkdtempSync('var/test-examine-');
afterAll(() => rmSync(work, { recursive: true }));

function examine(...args: string[]) {
  const { status, stdout, stderr } = ranWarm('scripts/examine.ts', args);
  return { status, stdout, stderr };
}

function file(name: string, bytes: string | Uint8Array): string {
  const path = join(work, name);
  writeFileSync(path, bytes);
  return path;
}

const head = ['序号', '项目指标', '完成情况'];
const row = ['1', '开展技能培训1200人次', '已完成615人次，完成率50.3%。'];
const wrong = '印的是 50.3%，615人次 ÷ 1200人次 是 51.25%';

test('a Word file: paragraphs and tables are named by their number', async () => {
  const cells = (texts: string[]) => new TableRow({ children: texts.map((text) => new TableCell({ children: [new Paragraph(text)] })) });
  const children = [new Paragraph('全市通报'), new Paragraph('截至2023年2月30日，进展顺利 & 有序。'), new Table({ rows: [cells(head), cells(row)] })];
  const path = file('draft.docx', await Packer.toBuffer(new Document({ sections: [{ children }] })));
  const { status, stdout } = examine(path);
  expect(stdout).toContain('第 2 段 · 日期：没有“2023年2月30日”这一天：2023年2月只有 28 天');
  expect(stdout).toContain(`表 1 第 2 行 · 百分比：${wrong}`);
  expect(status).toBe(0);
});

test('a workbook: every sheet is read, rows are those of the sheet', async () => {
  const path = file(
    'table.xlsx',
    await writeXlsx({
      sheets: [
        { name: '说明', rows: [['无']] },
        { name: '五月', rows: [head, row] },
      ],
    }),
  );
  expect(examine(path).stdout).toContain(`“五月”第 2 行 · 百分比：${wrong}`);
});

test('text in GBK and a table as CSV', () => {
  expect(examine(file('draft.txt', gbk('2023年2月30日前完成各项任务。\n'))).stdout).toContain('第 1 行 · 日期');
  const csv = [head, row].map((cells) => cells.join(',')).join('\n');
  expect(examine(file('table.csv', `\ufeff${csv}`)).stdout).toContain(`第 2 行 · 百分比：${wrong}`);
});

test('names come from the content; --strict says by its exit code that something was found', () => {
  const path = file('names.txt', '（牵头单位：市教育局，责任单位：市财政局、市民政局、市残联、市教育据）');
  const { status, stdout } = examine(path, '--strict');
  expect(stdout).toContain('没有登记“市教育据”，最接近的是“市教育局”');
  expect(status).toBe(1);
  expect(examine(file('fine.txt', '全市进展顺利。'), '--strict')).toMatchObject({ status: 0, stdout: expect.stringContaining('没有看出问题') });
});

test('files that are none, hostile or of another kind are refused with what to do', async () => {
  const zip = new JSZip();
  zip.file('word/vbaProject.bin', 'x');
  const refused = [
    [file('macro.docx', await zip.generateAsync({ type: 'uint8array' })), '里有宏，不打开'],
    [file('broken.docx', 'no zip'), '打不开：用 WPS 或 Word 打开，另存为 .docx'],
    [file('old.doc', 'x'), '另存为 .docx'],
    [join(work, 'absent.docx'), '检查路径'],
  ] as const;
  for (const [path, words] of refused) expect(examine(path)).toMatchObject({ status: 1, stderr: expect.stringContaining(words) });
});

test('a file that is refused does not stop the others', () => {
  const good = file('after.txt', '2023年2月30日前完成各项任务。\n');
  const { status, stdout, stderr } = examine(file('picture.docx', 'no Word file'), good);
  expect([status, stdout]).toEqual([1, expect.stringContaining('第 1 行 · 日期')]);
  expect(stderr.trim().split('\n')).toHaveLength(1);
});
