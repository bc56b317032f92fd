import { expect, test } from 'vitest';
import { readSoundContent } from '../../../src/content/read/read.ts';
import { civilDate } from '../../../src/domain/value/civil-date.ts';
import { checkDigits, drawCode } from '../../../src/domain/code/code.ts';
import { historiesByCode } from '../../../src/domain/code/registry-order.ts';
import { parseRegistry } from '../../../src/domain/code/registry.ts';
import { codeView } from '../../../src/views/code/code-card.ts';
import { codeMoveSentences } from '../../../src/views/code/code-move.ts';
import { snapshotOf } from '../../../src/findings/snapshot.ts';
import { contentFolder, validCodes, validContent } from '../../fixtures/county.ts';

const [code, still] = [drawCode(() => 0), drawCode(() => 1)];
const { events } = parseRegistry(`码,日期,事项,对象,原因,原处
${code},2023-05-31,发放,site:430602/a,
${code},2023-09-01,改指,site:430602/b,原选址在规划道路上。,青年路小学
${code},2024-01-02,改指,site:430602/c,两个点位合并,洛王小学
${still},2023-05-31,发放,site:430602/d,
`);
const unnamed = { areas: new Map(), projects: new Map(), sites: new Map(), services: new Map() };
const codeMoves = historiesByCode(events);

test('a moved code tells what was there before, and the reason of every move', () => {
  expect(codeMoveSentences({ codeMoves, ...unnamed }, code)).toEqual([
    '这块牌子原来说的是“青年路小学”。2023年9月1日起，号码改指到本页。原因：原选址在规划道路上。',
    '这块牌子原来说的是“洛王小学”。2024年1月2日起，号码改指到本页。原因：两个点位合并。',
  ]);
});

test('a code that never moved tells nothing', () => {
  expect(codeMoveSentences({ codeMoves, ...unnamed }, still)).toEqual([]);
});

test('a moved code leads to its new object, beside the code of that object itself', () => {
  const [head = '', project = '', ...rest] = validCodes.trim().split('\r\n');
  const moved = project
    .replace('2024-05-01,发放', '2024-06-02,改指')
    .replace('project:2024-990100/schools,', 'assignment:2024-990100/schools@990101,任务并入东区');
  const reissued = `30000001${checkDigits('30000001')},2024-06-02,发放,project:2024-990100/schools,`;
  const codes = [head, project, moved, ...rest, reissued].join('\r\n');
  const model = readSoundContent(contentFolder({ ...validContent, 'codes.csv': codes }));
  const snapshot = snapshotOf(model, civilDate.parse('2024-07-01'), 'https://ms.example.gov.cn/');
  const [old, own] = [snapshot.objectByCode.get(project.slice(0, 10)), snapshot.objectByCode.get(rest[0]!.slice(0, 10))];
  expect(snapshot.objectByCode.size).toBe(4);
  expect(old?.task.area.id).toBe('990101');
  expect(own?.task).toBe(old?.task);
  expect(codeView(snapshot, old!).moves).toEqual(['这块牌子原来说的是“新增公办学位”。2024年6月2日起，号码改指到本页。原因：任务并入东区。']);
  expect(codeView(snapshot, own!).moves).toEqual([]);
});

test('a second move names what the first one led to, not what stood there before the first', () => {
  const { areas, projects, sites, services } = readSoundContent(contentFolder({ ...validContent, 'codes.csv': validCodes }));
  const twice = parseRegistry(`码,日期,事项,对象,原因,原处
${code},2023-05-31,发放,site:990101/gone,
${code},2023-09-01,改指,project:2024-990100/schools,并入全市项目,青年路小学
${code},2024-01-02,改指,assignment:2024-990100/schools@990101,由区里办,
`);
  expect(twice.issues).toEqual([]);
  expect(codeMoveSentences({ codeMoves: historiesByCode(twice.events), areas, projects, sites, services }, code).map((each) => each.slice(0, 20))).toEqual([
    expect.stringContaining('“青年路小学”'),
    expect.stringContaining('“新增公办学位”'),
  ]);
});
