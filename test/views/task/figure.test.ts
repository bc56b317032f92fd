import { expect, test } from 'vitest';
import { figureView } from '../../../src/views/task/figure.ts';
import { plainText } from '../../../src/views/figure/answer-piece.ts';
import { indicatorOfAll, type OneTask, oneTask, outcomeOf } from '../../fixtures/one-task.ts';

const path = 'p/1000000220.html';

function figureOf(task: OneTask, area?: string) {
  const snapshot = oneTask(task);
  const figure = figureView(snapshot, path, outcomeOf(snapshot, area));
  return { ...figure, sentence: plainText(figure.answer), words: figure.status.words };
}

test.each<[string, OneTask, string, string, string]>([
  ['a value over a target', { reports: [{ value: '3' }] }, '完成3所，目标12所，完成率25%。', '完成率25%', '未达序时'],
  ['exactly the schedule', { reports: [{ value: '5' }] }, '完成5所，目标12所，完成率41.67%。', '完成率41.67%', '按序时推进'],
  ['more than everything', { reports: [{ value: '15' }] }, '完成15所，目标12所，完成率125%。', '完成率125%', '提前完成'],
  ['nothing done yet', { reports: [{ value: '0' }] }, '完成0所，目标12所，完成率0%。', '完成率0%', '未达序时'],
  [
    'a percent of another kind',
    { reports: [{ reportedPercent: '59', basis: 'physical' }] },
    '形象进度59%。2024年底前要完成12所。',
    '形象进度59%',
    '按序时推进',
  ],
  ['words only', { reports: [{ narrative: '正在制定方案' }] }, '文件写的是“正在制定方案”。2024年底前要完成12所。', '', '已报告，没有可比的数'],
  ['a stage only', { reports: [{ stage: 'tendering' }] }, '正在招投标。2024年底前要完成12所。', '招投标', '招投标'],
  ['a later stage only', { reports: [{ stage: 'started' }] }, '已经开工。2024年底前要完成12所。', '已开工', '已开工'],
  ['that all is done', { reports: [{ stage: 'completed' }] }, '文件写明已完成全年任务，没有写数字；任务是12所。', '已完成全年任务', '提前完成'],
  ['a target not yet given', { share: '', reports: [{ value: '3' }] }, '文件里的任务数是空的。截至2024年5月31日完成3所。', '完成3所', '任务待下达'],
])('a report of %s', (_, task, sentence, row, words) => {
  const figure = figureOf(task);
  expect([figure.sentence, figure.row, figure.words]).toEqual([sentence, row, words]);
});

test('a report of parts is whole, in a sentence, in a row and in cells with their names', () => {
  const figure = figureOf({ reports: [{ breakdown: '完工 1（鹰山小学）；后期装修 1（外国语学校）；已开工 1（青年路小学）；未开工 9' }] });
  expect(figure.sentence).toBe('12所里1所完工，2所在建，9所还没有开工。');
  expect(figure.row).toBe('1 / 12所完工，2所在建，9所未开工');
  expect(figure.verdict).toBe('完成率8.33%，按月平均应到41.67%，慢33.3个百分点。');
  expect(figure.parts).toMatchObject({ kind: 'cells' });
  const cells = figure.parts?.kind === 'cells' ? figure.parts.cells.map(({ name, stage, tone }) => `${name} ${stage} ${tone}`) : [];
  expect(cells.slice(0, 4)).toEqual(['鹰山小学 完工 done', '外国语学校 后期装修 underWay', '青年路小学 已开工 underWay', '其余9所 未开工 notBegun']);
  expect(cells).toHaveLength(4);
});

test.each<[string, string[]]>([
  ['完工 12', ['12所 完工']],
  ['完工 1（鹰山小学）；已开工 4；未开工 7', ['鹰山小学 完工', ...Array<string>(4).fill('其他 已开工'), ...Array<string>(7).fill('其他 未开工')]],
])('parts without a name that are at one stage are one cell, at several each keeps its own: %s', (breakdown, expected) => {
  const { parts } = figureOf({ reports: [{ breakdown }] });
  const cells = parts?.kind === 'cells' ? parts.cells.map(({ name, stage }) => `${name} ${stage}`) : [];
  expect(cells.slice(0, expected.length)).toEqual(expected);
});

test('more than twelve parts are one bar with its key in words', () => {
  const { parts } = figureOf({ share: '20', reports: [{ breakdown: '完工 5；未开工 15' }] });
  expect(parts).toEqual({
    kind: 'bar',
    words: '完工5所，未开工15所',
    segments: [
      { x: 0, width: 25, tone: 'done', words: '完工5所' },
      { x: 25, width: 75, tone: 'notBegun', words: '未开工15所' },
    ],
  });
});

test('parts that do not add up say so, and the missing one is drawn as not told', () => {
  const figure = figureOf({ reports: [{ breakdown: '完工 1；未开工 10' }] });
  expect(figure.sentence).toBe('目标12所；文件写到的11所里1所完工，10所还没有开工。');
  expect(figure.notes).toContain('各部分加起来是11所，目标是12所：还有1所文件没有写到。');
  expect(figure.parts?.kind === 'cells' && figure.parts.cells.at(-1)?.tone).toBe('untold');
});

test.each<[OneTask['indicator'], object, string]>([
  [{ doneAt: 'started' }, { value: '3' }, '已开工3所，目标12所，占25%。'],
  [{}, { value: '3', basis: 'started' }, '已开工3所，目标12所，占25%。'],
  [{}, { value: '3', stage: 'structureFinished' }, '主体完工3所，目标12所，占25%。'],
  [{ doneAt: 'started' }, { value: '12', stage: 'completed' }, '已开工12所，目标12所，占100%。'],
  [{ doneAt: 'inUse' }, { value: '3', stage: 'worksFinished' }, '完工3所，目标12所，占25%。'],
])('the verb is that of what was counted: %o, %o', (indicator, report, sentence) => {
  expect(figureOf({ indicator, reports: [report] }).sentence).toBe(sentence);
});

test('no report, no task, a pending task and zero are four different things', () => {
  const words = [{}, { share: '/' }, { share: '' }, { reports: [{ value: '0' }] }].map((task) => figureOf(task).words);
  expect(words).toEqual(['还没有公布进展', '没有任务', '任务待下达', '未达序时']);
});

test.each<[OneTask, string]>([
  [{}, '2024年底前要完成12所。'],
  [{ indicator: { doneAt: 'started' } }, '2024年底前要开工12所。'],
  [{ share: { kind: 'stage', stage: 'inUse', dueOn: '2024-10-31', text: '10月底前投用' } }, '2024年10月31日前要交付使用。'],
  [{ share: '10—12' }, '2024年底前要完成10—12所（按最少10所算）。'],
  [{ project: { years: { from: 2023, to: 2024 } } }, '2023年至2024年，2024年底前要完成12所。'],
  [{ indicator: { unit: '元/月', rollup: 'each' }, share: '从600元/月提高到不低于650元/月' }, '2024年底前要从600元/月提高到不低于650元/月。'],
  [{ indicator: { unit: '%', isLevel: true }, share: '不低于95%' }, '2024年底前提质改造学校要不低于95%。'],
  [{ share: { kind: 'text', text: '各乡镇建立工作站。' } }, '要求：各乡镇建立工作站。'],
  [
    {
      indicator: { unit: '元/年' },
      share: {
        kind: 'undecided',
        text: '5000或7800',
        readings: [
          { operator: 'atLeast', value: '5000' },
          { operator: 'atLeast', value: '7800' },
        ],
      },
    },
    '文件没有写明本区域适用哪一条：不低于5000元/年，或不低于7800元/年。',
  ],
])('without a report the promise is what is said: %o', (task, sentence) => {
  expect(figureOf(task).sentence).toBe(sentence);
});

test('a level stands beside its target and is never divided by it', () => {
  const figure = figureOf({ indicator: { unit: '%', isLevel: true }, share: '不低于95%', reports: [{ value: '90' }] });
  expect([figure.sentence, figure.row, figure.bar]).toEqual(['现在90%，目标不低于95%。', '90%（目标不低于95%）', undefined]);
  expect(figure.steps.at(-1)?.words).toBe('这是水平，不是数量：只比较达到没有，不相除。');
});

test('a figure opens to its calculation, every step with its line', () => {
  const { steps } = figureOf({ reports: [{ value: '3', reportedPercent: '25', basis: 'target' }] });
  expect(steps.map(({ words }) => words)).toEqual([
    '任务：12所。',
    '进展：截至2024年5月31日，完成3所，文件印作25%。',
    '完成率：3 ÷ 12 = 25%。',
    '文件印作25%，四舍五入后一致。',
    '计划：到2024年5月31日，全年12个月过完了5个月，5 ÷ 12 = 41.67%。',
    '判断：25%低于41.67%，当日为“未达序时”。',
  ]);
  expect(steps[0]?.source).toEqual({ words: '示办函〔2024〕7号第5行', href: '../document/notice.html#L5' });
  expect(steps[1]?.source?.href).toBe('../document/notice.html#L11');
});

test('the calculation of parts counts those that came far enough', () => {
  const { steps } = figureOf({ reports: [{ breakdown: '完工 1；未开工 11' }] });
  expect(steps.map(({ words }) => words)).toEqual(expect.arrayContaining(['做到“完工”才算完成：1所。', '完成率：1 ÷ 12 = 8.33%。']));
});

test.each([
  [{ value: '1', reportedPercent: '8.3', basis: 'target' }, '文件印作8.3%，四舍五入后一致。'],
  [{ value: '5', reportedPercent: '41.6', basis: 'target' }, '文件印作41.6%，是舍去尾数得到的，不是四舍五入。'],
  [{ value: '3', reportedPercent: '21', basis: 'target' }, '文件印作21%，与计算的25%不一致，两个数都保留。'],
  [{ stage: 'started' }, '只公布了办到哪一步，没有数字，所以不相除，也不判断快慢。'],
  [{ reportedPercent: '60', basis: 'progress' }, '进度是文件给出的百分比，照录，不重新计算。'],
  [{ narrative: '正在制定方案' }, '没有公布整体的数，所以不相除。'],
])('a printed percent is compared, and what is not divided says why: %o', (report, step) => {
  expect(figureOf({ reports: [report] }).steps.map(({ words }) => words)).toContain(step);
});

test('100 % that is not done carries its reason, and the document’s judgement stands beside ours', () => {
  expect(figureOf({ reports: [{ value: '15', areasCompleted: '11', areasAssigned: '12' }] }).remarks).toEqual([
    '还不算完成：有任务的12个区域中，11个完成了全年任务；所有区域都完成才算完成。',
  ]);
  expect(figureOf({ reports: [{ value: '6', judgement: '整体按序时推进' }] }).remarks).toEqual(['文件的判断：“整体按序时推进”。']);
  expect(figureOf({ reports: [{ value: '1', judgement: '整体按序时推进' }] }).remarks).toEqual([
    // 12 − 1 = 11 left on 31 May, 7 months to the year's end: 11 ÷ 7 = 1.57.
    '还差11所，从截至日期到2024年底还有7个月，平均每月要完成1.57所。',
    '文件的判断：“整体按序时推进”。按公开的数计算是“未达序时”，两个判断都照登。',
  ]);
});

test('named measures are told as what they are, at the head where nothing is told of the whole', () => {
  const figure = figureOf({
    reports: [
      { measure: '参训', value: '2368', unit: '名' },
      { measure: '一期', stage: 'worksFinished' },
    ],
  });
  expect(figure.sentence).toBe('2024年底前要完成12所。文件写了参训2368名；一期：完工。');
  expect(figure.others).toBeUndefined();
});

test('a named measure that is told in parts is listed with them', () => {
  const reports = [{ value: '3' }, { measure: '委托代建项目', value: '14', unit: '个', breakdown: '完工 1；已开工 11；招投标 2' }];
  expect(figureOf({ reports }).others).toBe('文件还写了：委托代建项目14个：完工1个，已开工11个，招投标2个。');
});

test('parts of a thing that is not counted are told by their names, and parts at one stage by its own word', () => {
  const share = { kind: 'text', text: '改造光荣院' };
  const phases = figureOf({ indicator: { unit: undefined }, share, reports: [{ breakdown: '完工 1（一期）；前期准备 1（二期，正在办理手续）' }] });
  expect([phases.sentence, phases.words]).toEqual(['一期完工，二期前期准备。要求：改造光荣院。', '只报了阶段']);
  expect(figureOf({ reports: [{ breakdown: '交付使用 5；主体完工 7' }] }).row).toBe('5 / 12所交付使用，7所主体完工');
});

test('where only a judgement was published it is the answer, said once', () => {
  const figure = figureOf({ reports: [{ judgement: '整体按序时推进' }] });
  expect([figure.sentence, figure.remarks]).toEqual(['没有公布数字，文件的判断是“整体按序时推进”。2024年底前要完成12所。', []]);
});

test('another measure is judged by its own target and said beside the one that decides', () => {
  const measured = { unit: '人', primaryMeasure: '人', measureTargets: { 户: '200' } };
  const figure = figureOf({
    indicator: measured,
    share: '450',
    reports: [
      { measure: '人', value: '225', unit: '人' },
      { measure: '户', value: '60', unit: '户' },
    ],
  });
  expect(figure.sentence).toBe('完成225人，目标450人，完成率50%。');
  expect(figure.others).toBe('文件还写了：按“户”计：60户，目标200户，占30%，未达序时。');
});

test('every figure says where it comes from: a line, or who filed it when', () => {
  expect(figureOf({ reports: [{ value: '3' }] }).origin).toEqual({ words: '出自示办函〔2024〕7号第11行', href: '../document/notice.html#L11' });
  const filed = {
    value: '3',
    document: undefined,
    line: undefined,
    filedBy: '县教育局',
    post: '项目股',
    receivedOn: '2024-06-21',
    enteredBy: '县实事办统计岗',
  };
  expect(figureOf({ reports: [filed] }).origin).toEqual({ words: '县教育局报送' });
});

test('a year that is over without its result says so', () => {
  expect(figureOf({ reports: [{ value: '3' }], builtOn: '2025-01-01' }).stale).toBe('这一年已经结束，年终结果没有在本站公布');
  expect(figureOf({ reports: [{ value: '3' }] }).stale).toBeUndefined();
});

test('a correction says the old figure, the new one, the day and the reason', () => {
  const reports = [{ value: '4' }, { value: '3', correctedOn: '2024-06-05', correctionReason: '把在建的1所误计为完成' }];
  expect(figureOf({ reports }).notes).toEqual(['2024年6月5日更正：2024年5月31日原来报4所，更正为3所。原因：把在建的1所误计为完成。']);
});

test('what is reported under another list shows that list’s figure, with the note', () => {
  const snapshot = oneTask({
    reports: [{ value: '6' }],
    change: ({ programmes }) => {
      const [list] = programmes;
      const [project] = list!.commitments[0]!.projects;
      const other = { ...project!, id: 'town-schools', indicators: [{ ...project!.indicators[0]!, id: 'own', reportedUnder: indicatorOfAll }] };
      list!.commitments.push({ ...list!.commitments[0]!, projects: [other] });
    },
  });
  const own = snapshot.model.indicators.get('2024-990100/town-schools/own')!;
  const figure = figureView(snapshot, path, snapshot.outcome(own, '990101'));
  expect([plainText(figure.answer), figure.status.words]).toEqual(['按市定清单统一调度：完成6所，目标12所，完成率50%。', '按序时推进']);
  expect(figure.context[0]?.words).toBe('这项任务纳入《2024年示例市重点民生实事》统一调度（提质改造学校）：这里写的是那里的进展，百分比和状态按那里的任务。');
});

test('rank is said apart from the schedule', () => {
  expect(figureOf({ reports: [{ value: '3', rank: '1', rankOf: '2' }] }).notes).toEqual([
    '文件所列名次：在2个有任务的县市区中第1名。名次与是否按序时是两回事。',
  ]);
});

test('an acceptance beside progress changes no figure and is told with its standard, not here', () => {
  const { notes, sentence } = figureOf({ reports: [{ value: '3' }, { reportedPercent: '15', basis: 'accepted' }] });
  expect([sentence, notes]).toEqual(['完成3所，目标12所，完成率25%。', []]);
});

test('a printed share of what was begun keeps its name where a beginning is all that was asked', () => {
  const figure = figureOf({ indicator: { doneAt: 'started' }, reports: [{ reportedPercent: '100', basis: 'started' }] });
  expect([figure.row, figure.words]).toEqual(['开工率100%', '提前完成']);
});

test('a total that nobody published names the areas below that published theirs', () => {
  const figure = figureOf({ reports: [{ value: '3' }] }, '990100');
  expect(figure.context).toContainEqual({ words: '合计没有公布；公布了进展的有东区。' });
});

test('a revised target without a report leads to the line of the revision', () => {
  const figure = figureOf({ revisions: [{ source: { document: 'notice', line: 27, text: '调整为10所' } }] });
  expect(figure.origin?.words).toContain('27');
});

test('what only has to become better than it was is not raised from a number to the same number', () => {
  const share = { kind: 'number', operator: 'moreThan', value: '88.2', baseline: '88.2', text: '在88.2%的基础上持续改善' };
  expect(figureOf({ indicator: { unit: '%', isLevel: true }, share }).sentence).toBe('2024年底前要在88.2%的基础上持续改善。');
});

test('what counts as done is said in the words of the list: no deed is finished building', () => {
  const { steps } = figureOf({ indicator: { doneAt: 'completed', doneWord: '办好证' }, reports: [{ breakdown: '前期准备 12' }] });
  expect(steps.map(({ words }) => words)).toContain('做到“办好证”才算完成：0所。');
});

test('beside the printed progress of the works stands how many parts are done, and why it decides', () => {
  const { steps, verdict } = figureOf({ reports: [{ breakdown: '交付使用 6；主体完工 6', reportedPercent: '94.44', basis: 'physical' }] });
  expect(verdict).toBe('形象进度94.44%，按月平均应到41.67%，快52.8个百分点。');
  expect(steps.map(({ words }) => words)).toContain('做到“完工”才算完成的有6所，完成率是6 ÷ 12 = 50%；没有做到的也已经办了一部分，所以用形象进度与计划比较。');
});
