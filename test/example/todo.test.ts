import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { readSoundContent } from '../../src/content/read/read.ts';
import { civilDate } from '../../src/domain/value/civil-date.ts';
import { computedScores } from '../../src/findings/score.ts';
import { snapshotOf } from '../../src/findings/snapshot.ts';
import { todoText } from '../../src/views/guide/todo.ts';
import { type Todo, type TodoStep, todoOf } from '../../src/findings/todo.ts';
import { ranWarm } from '../scripts/warm-command.ts';

const folder = mkdtempSync(join(tmpdir(), 'liangma-todo-'));
afterAll(() => rmSync(folder, { recursive: true }));

// The example county in which its own list is scored; its provincial list does not exist.
cpSync('test/example/content', folder, { recursive: true });
const checklist = join(folder, 'checklist.yaml');
writeFileSync(checklist, readFileSync(checklist, 'utf8').replace('levels: [province]', 'levels: [county]'));

// No site has its sign yet, and the county's plan is no policy: so every kind of step is there that files can mend.
for (const site of readdirSync(join(folder, 'areas/990101/sites'))) edit(join('areas/990101/sites', site), (text) => text.replace(/^sign: .*\n/m, ''));
edit('areas/990101/documents/county-plan-2025.yaml', (text) => text.replace('kind: policy', 'kind: status'));

const day = civilDate.parse('2025-12-20');

function todo(): Todo {
  const model = readSoundContent(folder);
  const [found] = computedScores(model, snapshotOf(model, day, 'https://ms.example.gov.cn/').tasksByArea.get('990101') ?? [], day);
  if (found === undefined) throw new Error('the county has no score');
  return todoOf(model, found, day);
}

function edit(path: string, change: (text: string) => string): void {
  writeFileSync(join(folder, path), change(readFileSync(join(folder, path), 'utf8')));
}

/** Does what a step says: fills in its template and writes it where it belongs. */
function carryOut({ place, template }: TodoStep, number: number, project: string): void {
  const filled = template
    .replace('【装牌日期】', '2025-12-19')
    .replace('【行号】', '12')
    .replace('【标题】', `第${number}条动态`)
    .replace('【成文日期】', '2025-12-18')
    .replace('【发文机关】', '清溪县人民政府')
    .replace(/【([^】]*)】/g, '$1写好了');
  const file = join(folder, place.replace('【短名】', `news-${number}`).replace('【文件编号】', `policy-${number}`));
  if (template.includes('【文件编号】') || place.includes('【文件编号】')) cite(project, `policy-${number}`);
  const [, record] = /写进“project: (\S+)”那一条\n/.exec(filled) ?? [];
  mkdirSync(dirname(file), { recursive: true });
  const before = existsSync(file) ? readFileSync(file, 'utf8') : '';
  if (record === undefined) writeFileSync(file, `${before}${filled}\n`);
  else
    writeFileSync(
      file,
      before.replace(`- project: ${record}\n`, (head) => `${head}${filled.split('\n').slice(1).join('\n')}\n`),
    );
}

/** 登记以后，在这个任务的责任分解里把 source 的 document 写成这个文件编号. */
function cite(project: string, document: string): void {
  edit('areas/990101/responsibilities/2025-990101.yaml', (text) => {
    const from = text.indexOf(`- project: ${project}\n`);
    return text.slice(0, from) + text.slice(from).replace(/document: [\w-]+/, `document: ${document}`);
  });
}

// The plan has eleven projects; the reservoirs were withdrawn on 15 July, so n is 10 and each is worth 6 ÷ 10 = 0.6.
test('H4: the county’s list is carried out step by step to full marks, each task with exactly the promised gain', () => {
  const first = todo();
  expect([first.computed.score.disclosed, first.computed.score.assigned, first.rows.length]).toEqual([0, 10, 10]);
  expect(first.rows.map(({ scoreAfter }) => scoreAfter)).toEqual([
    '0.6000',
    '1.2000',
    '1.8000',
    '2.4000',
    '3.0000',
    '3.6000',
    '4.2000',
    '4.8000',
    '5.4000',
    '6.0000',
  ]);
  // All that the checklist asks for but the opinions, which are answered in the inbox and not in a file.
  const kinds = (todo: Todo) => [...new Set(todo.rows.flatMap(({ steps }) => steps.map(({ item }) => item.id)))].toSorted();
  expect(kinds(first)).toEqual(['policyDocument', 'recentUpdate', 'scopeAndRequirements', 'signInstalled']);
  expect(first.rows.map(({ steps }) => steps.length)).toEqual(first.rows.map(({ steps }) => steps.length).toSorted((left, right) => left - right));
  let number = 0;
  for (let left = first; left.rows.length > 0; left = todo()) {
    const [row] = left.rows;
    for (const step of row?.steps ?? []) carryOut(step, (number += 1), row?.task.project.id ?? '');
    const after = todo();
    expect(after.computed.score.score).toBe(row?.scoreAfter);
    expect(after.rows).toHaveLength(left.rows.length - 1);
  }
  expect(todo().computed.score.score).toBe('6.0000');
});

test('at the end the command has nothing left to say', () => {
  const { stdout, status } = ranWarm('scripts/todo.ts', ['--area', '990101', '--as-of', day, '--content', folder]);
  const [missing, , heading, ...points] = stdout.trim().split('\n');
  expect([status, missing, heading]).toEqual([0, '清溪县2025年，截至2025年12月20日：6.0000 / 6，10 个任务里齐了 10 个。没有要补的。', '各月底的得分']);
  // The words of scope were written in under the plan of February, the news and the signs in December.
  expect(points.slice(0, -2).map((line) => line.trim().split('，')[0])).toContain('2025年11月30日：0分');
  expect(points.map((line) => line.trim())).toContain('2025年12月20日：6分，10项任务中10项满足全部条件');
});

// 2025 is scored on 31 December; 31 days before it is 30 November. The signs and news of January change nothing of it.
test('once the year is over only what it published is asked for, dated inside it', () => {
  const on = civilDate.parse('2026-02-10');
  const model = readSoundContent('test/example/content');
  const levels = model.checklists.map((each) => ({ ...each, levels: ['county' as const] }));
  const county = { ...model, checklists: levels };
  const [found] = computedScores(county, snapshotOf(county, on, 'https://ms.example.gov.cn/').tasksByArea.get('990101') ?? [], on);
  const { rows, closing } = todoOf(county, found!, on);
  expect(closing).toContain('2025年已经结束，得分算到2025年12月31日为止');
  const steps = rows.flatMap((row) => row.steps);
  expect(steps.map(({ place, template }) => `${place}${template}`).join()).not.toContain('2026');
  expect(steps.find(({ item }) => item.id === 'recentUpdate')?.template).toContain('publishedOn: "【当时公开的日期，在2025年11月30日至2025年12月31日之间】"');
  expect(todoText({ computed: found!, rows, closing }, undefined)).toContain('步，都是当年已有的，补登后得分 ');
});

test.each([
  [[], '没有写是哪个区域'],
  [['--area', '990109'], '没有编号是“990109”的区域'],
  [['--area', '990101', '--year', '2019'], '没有计分的任务，有的年份：2025'],
  [['--area', '990101', '--as-of', '2025-02-30'], '要写成 2023-12-31 的样子'],
])('the command %j says in one sentence what is wrong', (args, why) => {
  const { stderr, status } = ranWarm('scripts/todo.ts', ['--content', folder, ...args]);
  expect(status).toBe(1);
  expect(stderr).toContain(why);
  expect(stderr.trim().split('\n')).toHaveLength(1);
});
