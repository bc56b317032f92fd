/**
 * `npm run bench:import`: what a table of 5,000 rows costs, as .xlsx and as .csv: seconds and the memory of the process, against the fictional county.
 * Rows name the county's indicators again and again with other numbers, and things that nobody has on record, so that all are matched, doubted
 * and listed.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { stringify } from 'csv-stringify/sync';
import { writeXlsx } from 'hucre';
import { commandLine } from '../command/command-line.ts';

const use = {
  does: '测导入一张很长的完成情况表要多久、多少内存（虚构的县，只试不写）。',
  usage: 'npm run bench:import [-- --rows 5000]',
  options: { rows: '多少行，默认 5000' },
};
const { values } = commandLine(use, { options: { rows: { type: 'string', default: '5000' } } });
const tasks = [
  '加装电梯\t加装电梯20台\t20台',
  '城镇新增就业\t城镇新增就业5000人\t4900人',
  '农村公路提质改造\t农村公路提质改造70公里\t67公里',
  '修缮古塔\t修缮古塔1座\t1座',
];
const head = ['序号', '项目名称', '指标任务', '完成情况', '备注'];
const rows = Array.from({ length: Number(values.rows) }, (_each, index) => {
  const [project = '', task = '', done = ''] = (tasks[index % tasks.length] ?? '').split('\t');
  return [String(index + 1), project, task, `已完成${done}。`, ''];
});
mkdirSync('var', { recursive: true });
const folder = mkdtempSync('var/bench-import-');
const table = [['2025年清溪县重点民生实事完成情况汇总表（1月至12月10日）'], head, ...rows];
writeFileSync(join(folder, 'table.xlsx'), await writeXlsx({ sheets: [{ name: '附件', rows: table }] }));
writeFileSync(join(folder, 'table.csv'), stringify(table.map((row) => head.map((_each, column) => row[column] ?? ''))));
console.log(`Node ${process.version}, load ${(loadavg()[0] ?? 0).toFixed(1)}, ${rows.length} rows`);
for (const file of ['table.xlsx', 'table.csv']) {
  const start = performance.now();
  const options = [
    '--content',
    'test/example/content',
    '--area',
    '990101',
    '--as-of',
    '2025-12-10',
    '--filed-by',
    '县民生实事办',
    '--post',
    '统计岗',
    '--dry-run',
  ];
  const measured = `process.on('exit', () => process.stderr.write('\\nMEMORY ' + process.resourceUsage().maxRSS + ' CPU ' + (process.resourceUsage().userCPUTime + process.resourceUsage().systemCPUTime) / 1e6));`;
  const { stderr, stdout } = spawnSync(
    process.execPath,
    ['--import', `data:text/javascript,${encodeURIComponent(measured)}`, 'scripts/import.ts', join(folder, file), ...options],
    {
      encoding: 'utf8',
      maxBuffer: 2 ** 28,
    },
  );
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  const [, kilobytes = '0', processor = '0'] = /MEMORY (\d+) CPU ([\d.]+)/.exec(stderr) ?? [];
  const said = `${stdout}${stderr}`.split('\n').find((line) => line.includes('行') && !line.startsWith('第')) ?? '';
  console.log(`${file}: ${seconds} s, ${Number(processor).toFixed(1)} s of processor, ${Math.round(Number(kilobytes) / 1024)} MB; ${said}`);
}
rmSync(folder, { recursive: true });
