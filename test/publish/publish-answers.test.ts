import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { feedbackStatistics } from '../../src/disclosure/feedback-statistics.ts';
import { readContent } from '../../src/content/read/read.ts';
import type { Glance } from '../../src/domain/feedback/glance.ts';
import { civilDate } from '../../src/domain/value/civil-date.ts';
import { storeRows } from '../../src/server/cases/store-rows.ts';
import { type StoreRows, publicId, publication } from '../../src/server/cases/publication.ts';
import { registeredRows } from '../../src/server/cases/registered-rows.ts';
import { doubtKey } from '../../src/server/intake/doubt-case.ts';
import { plainHash } from '../../src/server/secrets/secrets.ts';
import type { GlanceCount } from '../../src/server/store/feedback/glance-counts.ts';
import type { ApprovalTable } from '../../src/server/store/schema/staff-tables.ts';
import type { FeedbackRow } from '../../src/server/store/feedback/feedback-list.ts';
import { openStore } from '../../src/server/store/open-store.ts';
import { contentFolder, validCodes, validContent } from '../fixtures/county.ts';
import { feedbackRow, proposalRow } from '../server/submission.ts';
import { publishAnswers, staffSaid } from './command.ts';

const code = /^\d{10}/m.exec(validCodes)?.[0] ?? '';
const areaCode = /^(\d{10}).*@990101/m.exec(validCodes)?.[1] ?? '';
const when = { countedOn: civilDate.parse('2026-12-01'), homeArea: '990100' };
const row = (number: number, changes: Partial<FeedbackRow> = {}) => feedbackRow(number, { area: '990100', code, ...changes }) as FeedbackRow;
const answered = {
  state: 'closed',
  firstRepliedAt: '2026-11-24T08:00:00.000Z',
  closedAt: '2026-11-25T08:00:00.000Z',
  result: 'resolved',
  referredTo: '市教体局',
} as const;
const approval = (subjectId: string, changes: Partial<ApprovalTable> = {}): ApprovalTable => ({
  subjectId,
  question: '路灯不亮。',
  answer: '已换好。',
  cleared: null,
  approvedBy: 'li',
  approvedAt: '2026-11-30T08:00:00.000Z',
  ...changes,
});
const stored = (feedback: readonly FeedbackRow[], approvals: ApprovalTable[] = [], more: Partial<StoreRows> = {}): StoreRows => ({
  feedback,
  approvals: new Map(approvals.map((each) => [each.subjectId, each])),
  proposals: [],
  surveys: [],
  glances: [],
  ...more,
});

describe('what is published', () => {
  test('counts add up whatever became of each opinion, and say why something is withheld', async () => {
    const published = row(1, { ...answered, publication: 'published' });
    const rows = [
      published,
      row(2, { ...answered, result: 'explained', publication: 'withheld', withheldReason: 'privacy' }),
      row(3, { state: 'closed', closedAt: '2026-11-26T08:00:00.000Z', result: 'merged', mergedInto: published.id }),
      row(4, { isSuspected: 1 }),
      row(5, { firstReplyDueOn: '2026-12-08' }),
      row(6, { receivedAt: '2026-10-31T15:59:00.000Z' }),
      row(7, { receivedAt: '2026-10-31T16:00:00.000Z', area: null }),
      row(8, { area: '990101', satisfaction: 4, ...answered }),
    ];
    const { files } = await publication(stored(rows, [approval(published.id)]), when);
    const november = files.get('areas/990100/feedback/2026-11.yaml') as { units: Parameters<typeof feedbackStatistics>[0] };
    expect(november.units.map(({ unit }) => unit)).toEqual([undefined, '市教体局']);
    expect(feedbackStatistics(november.units)).toMatchObject({
      received: 6,
      published: 1,
      withheld: { privacy: 1, merged: 1, automatic: 1 },
      open: 2,
      results: { resolved: 1, explained: 1, merged: 1 },
      inTime: { numerator: 2, denominator: 4 },
      duplicates: 1,
      closedUnanswered: 0,
      notYetDue: 1,
      medianReplyDays: 2,
      fixed: { numerator: 1, denominator: 2 },
    });
    expect([...files.keys()].filter((path) => path.includes('/feedback/'))).toEqual([
      'areas/990100/feedback/2026-10.yaml',
      'areas/990100/feedback/2026-11.yaml',
      'areas/990101/feedback/2026-11.yaml',
    ]);
  });

  test('only a reply is a reply: what was closed without a word and a duplicate are counted apart', async () => {
    const silent = row(1, { state: 'closed', closedAt: '2026-11-25T08:00:00.000Z', result: 'explained', firstReplyDueOn: '2026-11-24' });
    const rows = [
      silent,
      row(2, { ...answered, isSolved: 1 }),
      row(3, { ...answered, isSolved: 0 }),
      row(4, { state: 'closed', closedAt: '2026-11-25T08:00:00.000Z', result: 'merged', mergedInto: silent.id }),
    ];
    const { files } = await publication(stored(rows), when);
    const november = files.get('areas/990100/feedback/2026-11.yaml') as { units: Parameters<typeof feedbackStatistics>[0] };
    expect(feedbackStatistics(november.units)).toMatchObject({
      received: 4,
      inTime: { numerator: 2, denominator: 2 },
      closedUnanswered: 1,
      duplicates: 1,
      fixed: { numerator: 2, denominator: 3 },
      confirmedFixed: { numerator: 1, denominator: 2 },
    });
  });

  test('an answer says what, when, by whom and with what result, and nothing that leads to its author', async () => {
    const main = row(1, { ...answered, publication: 'published', text: '我是王建国，13812345678', contactSealed: 'x' });
    const { files } = await publication(stored([main, row(2, { mergedInto: main.id, result: 'merged' })], [approval(main.id)]), when);
    const file = files.get(`areas/990100/answers/${publicId(main.id)}.yaml`);
    expect(file).toEqual({
      kind: 'complaint',
      code,
      receivedOn: '2026-11-22',
      firstRepliedOn: '2026-11-24',
      closedOn: '2026-11-25',
      publishedOn: '2026-11-30',
      unit: '市教体局',
      result: 'resolved',
      question: '路灯不亮。',
      answer: '已换好。',
      mergedCount: 1,
    });
    expect(publicId(main.id)).toMatch(/^[g-v]{12}$/);
    expect(main.id).not.toContain(publicId(main.id));
  });

  test('what was approved but shows personal data is refused, by its number', async () => {
    const main = row(1, { ...answered, publication: 'published' });
    const approved = approval(main.id, { question: '王建国说路灯不亮', answer: '打 0730-8888888' });
    const refused = await publication(stored([main], [approved]), when);
    expect(refused.refusals).toMatchObject([{ subject: '20261122-000001', details: [{ kind: '电话' }, { kind: '姓名' }] }]);
    const cleared = await publication(stored([main], [{ ...approved, cleared: '王建国\n0730-8888888' }]), when);
    expect(cleared.refusals).toEqual([]);
  });

  test('proposals are counted by state, those decided are listed with the reason', async () => {
    const { id, formKeyHash, bodyHash, receivedAt, receiptHash, updatedAt } = row(1);
    const base = {
      formKeyHash,
      bodyHash,
      code: null,
      area: null,
      receivedAt,
      receiptHash,
      caseNumber: null,
      requestedAt: null,
      requestText: null,
      requestAnswer: null,
      updatedAt,
      year: 2027,
      text: '修桥',
      contactSealed: null,
      contactKeyMonth: null,
      isSuspected: 0,
      version: 0,
      mergedInto: null,
      reason: null,
    };
    const proposals = [
      { ...base, id, state: 'adopted' as const, reason: '列入清单' },
      { ...base, id: row(2).id, state: 'merged' as const, mergedInto: id },
      { ...base, id: row(3).id, state: 'collected' as const },
    ];
    const { files } = await publication(stored([], [approval(id, { question: '修一座桥', answer: null })], { proposals }), when);
    expect(files.get('areas/990100/solicitations/2027.yaml')).toEqual({
      countedOn: '2026-12-01',
      counts: { collected: 1, merged: 1, shortlisted: 0, adopted: 1, notAdopted: 0 },
      proposals: [{ id: publicId(id), state: 'adopted', summary: '修一座桥', reason: '列入清单', decidedOn: '2026-11-22', mergedCount: 1 }],
    });
  });

  test('the marks of few are not shown', async () => {
    const survey = { code, area: '990100', wave: '2026年下半年', completion: { 5: 4 }, quality: {}, service: { 1: 1 } };
    const file = async (answers: number) =>
      (await publication(stored([], [], { surveys: [{ ...survey, answers }] }), when)).files.get('areas/990100/survey.yaml');
    expect(await file(9)).toEqual([{ code, wave: '2026年下半年', countedOn: '2026-12-01', answers: 9 }]);
    expect(await file(10)).toMatchObject([{ answers: 10, completion: { 5: 4 }, service: { 1: 1 } }]);
  });
});

describe('现场一眼核验', () => {
  const tap = (seen: Glance, count: number, hour = '2026-11-30T15') => ({ code: '8797061145', area: '990101', hour, seen, count });
  const file = async (glances: readonly GlanceCount[], rows: readonly FeedbackRow[] = [], month = '2026-11') =>
    (await publication(stored(rows, [], { glances }), when)).files.get(`areas/990101/glances/${month}.yaml`);

  test('nine answers are not told apart, ten are', async () => {
    expect(await file([tap('asShown', 9)])).toEqual({ countedOn: '2026-12-01', codes: [{ code: '8797061145', isDoubted: false }] });
    expect(await file([tap('asShown', 8), tap('inUse', 2)])).toEqual({
      countedOn: '2026-12-01',
      codes: [{ code: '8797061145', answers: 10, asShown: 8, notStarted: 0, inUse: 2, cannotSee: 0, isDoubted: false }],
    });
  });

  test('months are those of China: 16:00 in UTC on the last day is the next month', async () => {
    expect(await file([tap('asShown', 1, '2026-11-30T16')])).toBeUndefined();
    expect(await file([tap('asShown', 1, '2026-11-30T16')], [], '2026-12')).toMatchObject({ codes: [{ code: '8797061145' }] });
  });

  test('a doubt stands while the case that was opened about it is open, and never without one', async () => {
    const about = { formKeyHash: plainHash(doubtKey('8797061145', '2026-11')) };
    const doubted = async (count: number, state?: FeedbackRow['state']) =>
      file([tap('notStarted', count)], state === undefined ? [] : [row(1, { ...about, state })]);
    // Nobody reports this site as finished, or all three come from one address: no case was opened.
    expect(await doubted(30)).toMatchObject({ codes: [{ isDoubted: false }] });
    expect(await doubted(3, 'received')).toMatchObject({ codes: [{ isDoubted: true }] });
    expect(await doubted(3, 'accepted')).toMatchObject({ codes: [{ isDoubted: true }] });
    expect(await doubted(3, 'closed')).toMatchObject({ codes: [{ isDoubted: false }] });
  });
});

describe('npm run publish-answers', () => {
  let store: string;
  let content: string;

  beforeEach(() => {
    store = join(mkdtempSync(join(tmpdir(), 'liangma-publish-')), 'feedback.sqlite');
    content = contentFolder({ ...validContent, 'codes.csv': validCodes });
  });
  afterEach(() => {
    rmSync(join(store, '..'), { recursive: true });
    rmSync(content, { recursive: true });
  });

  const filled = async (...rows: FeedbackRow[]) => {
    const opened = await openStore(store, () => undefined);
    for (const each of rows) await opened.submit({ table: 'feedback', row: each });
    await opened.close();
  };
  const staff = (...args: string[]) => staffSaid(args, store);
  const publish = () => publishAnswers(content, store);
  const answers = () => {
    const folder = join(content, 'areas/990100/answers');
    return existsSync(folder) ? readdirSync(folder) : [];
  };

  test('writes what was approved as sound content, and takes it back when it is withheld', async () => {
    const first = row(1, answered);
    await filled(first, row(2));
    expect(await staff('publish', first.id, '--question', '学校门口路灯不亮。\n已三天。', '--answer', '11月24日已换好。')).toMatchObject({ code: 0 });
    expect(publish()).toMatchObject({ code: 0, wrong: '' });
    expect(answers()).toEqual([`${publicId(first.id)}.yaml`]);
    const { model, issues } = readContent(content);
    expect(issues).toEqual([]);
    // Referred to by an alias, published under the registered name.
    expect(model?.answersByCode.get(code)).toMatchObject([{ question: '学校门口路灯不亮。\n已三天。', unit: '市教育局' }]);
    expect(feedbackStatistics(model?.feedbackMonths.get('990100')?.flatMap(({ units }) => units) ?? [])).toMatchObject({ received: 2, published: 1, open: 1 });

    expect(await staff('withhold', '20261122-000001', '--reason', 'declined')).toMatchObject({ code: 0 });
    expect(publish().out).toContain(`撤下 areas/990100/answers/${publicId(first.id)}.yaml`);
    expect(answers()).toEqual([]);
    expect(readContent(content).issues).toEqual([]);
  });

  test('writes nothing at all while anything shows personal data', async () => {
    const first = row(1, { ...answered, publication: 'published' });
    await filled(first, row(2));
    const opened = await openStore(store, () => undefined);
    const audit = { at: first.receivedAt, actor: 'li', act: 'moveProposal' as const };
    const proposal = proposalRow(9, { area: '990100' });
    const { id } = proposal;
    await opened.submit({ table: 'proposal', row: proposal });
    await opened.write('moveProposal', {
      id,
      expectedVersion: 0,
      state: 'shortlisted',
      reason: null,
      mergedInto: null,
      approval: { question: '请打 13812345678', answer: null, cleared: '138…78', approvedBy: 'li', approvedAt: audit.at },
      audit,
    });
    expect((await storeRows(opened)).approvals.size).toBe(1);
    await opened.close();
    const said = publish();
    expect(said.code).toBe(1);
    expect(said.wrong).toContain('手机号 138…78（必须删去）');
    expect(existsSync(join(content, 'areas/990100/feedback'))).toBe(false);
    expect(answers()).toEqual([]);
  });

  test('a day without news changes no file', async () => {
    await filled(row(1));
    publish();
    const file = join(content, 'areas/990100/feedback/2026-11.yaml');
    const before = { text: readFileSync(file, 'utf8'), ...statSync(file) };
    expect(publish().out).toContain('0 份写出，0 份撤下');
    expect({ text: readFileSync(file, 'utf8'), ...statSync(file) }).toEqual(before);
  });

  test('content that is wrong is told, and nothing is written over it', async () => {
    await filled(row(1));
    const wrong = contentFolder({ ...validContent, 'codes.csv': validCodes, 'areas/990101/area.yaml': 'name: 1\nkind: moon\n' });
    const said = publishAnswers(wrong, store);
    expect(said).toMatchObject({ code: 1 });
    expect(said.wrong).toContain('先改好再公开答复');
    expect(existsSync(join(wrong, 'areas/990100/feedback'))).toBe(false);
    rmSync(wrong, { recursive: true });
  });

  test('names that are not registered are told with where to mend them, and the rest is written', async () => {
    const first = row(1, { ...answered, referredTo: '火星局<b>' });
    const second = row(2, { ...answered, area: 'nowhere', code: '9999999999' });
    await filled(first, second, row(3, answered));
    await staff('publish', first.id, '--question', '路灯', '--answer', '已修');
    await staff('publish', second.id, '--question', '桥', '--answer', '已修');
    const said = publish();
    expect(said.code).toBe(1);
    expect(said.wrong).toMatch(/没有登记这个单位：火星局<b>（1 件：20261122-000001）[\s\S]*areas\/990100\/agencies\.yaml/);
    expect(said.wrong).toMatch(/没有登记这个区域：nowhere（1 件：20261122-000002）/);
    const { model, issues } = readContent(content);
    expect(issues).toEqual([]);
    expect(feedbackStatistics(model?.feedbackMonths.get('990100')?.flatMap(({ units }) => units) ?? [])).toMatchObject({ received: 3, published: 2 });
    expect(answers()).toHaveLength(2);
  });

  test('an answer whose author asked that it be erased, and one with a character that not every screen shows, wait; the rest is written', async () => {
    const rows = [1, 2, 3].map((each) => row(each, answered));
    const [asked, odd, plain] = rows.map(({ id }) => id);
    await filled(...rows);
    for (const id of [asked, plain]) await staff('publish', id ?? '', '--question', '路灯', '--answer', '已修');
    expect((await staff('publish', odd ?? '', '--question', '路灯\u200b不亮\u2028三天', '--answer', '已修👨\u200d👩\u200d👧')).code).toBe(0);
    expect((await staff('publish', asked ?? '', '--question', '\ue000路灯', '--answer', '已修')).wrong).toContain('自造字');
    const opened = await openStore(store, () => undefined);
    const event = { kind: 'asked' as const, feedbackId: asked ?? '', expectedVersion: 1, id: row(9).id, at: '2026-11-30T09:00:00.000Z', actor: 'public' };
    expect(await opened.write('appendEvent', { ...event, text: '要求删除内容', isPublic: true })).toMatchObject({ outcome: 'appended' });
    await opened.close();
    const said = publish();
    expect(said.wrong).toMatch(/要求更正或者删除，还没有办（1 件：20261122-000001）[\s\S]*先办提交人的要求/);
    expect(answers().sort()).toEqual([odd, plain].map((id) => `${publicId(id ?? '')}.yaml`).sort());
    const { model, issues } = readContent(content);
    expect(issues).toEqual([]);
    expect(model?.answersByCode.get(code)?.map(({ question, answer }) => [question, answer])).toContainEqual(['路灯不亮\n三天', '已修👨\u200d👩\u200d👧']);
  });

  test('an approved text that a newer rule refuses holds back its own case alone', async () => {
    const rows = [row(1, { ...answered, publication: 'published' }), row(2, { ...answered, publication: 'published' })];
    const texts = new Map(rows.map(({ id }, index) => [id, approval(id, { answer: index === 0 ? '已\ue001修' : '已修' })]));
    const known = { isArea: () => true, unitIn: (_area: string, unit: string) => unit, isCode: () => true, isCodeOf: () => true };
    const { rows: left, strangers } = registeredRows({ ...stored(rows), approvals: texts }, known, '990100');
    expect(left.feedback.map(({ publication: state }) => state)).toEqual(['open', 'published']);
    expect(strangers).toMatchObject([{ kind: 'unreadable', cases: ['20261122-000001'] }]);
  });

  test('a case that went to an area beside is published there without the code of the first', async () => {
    const rows = [
      row(1, { ...answered, area: '990102', code: areaCode, referredTo: null }),
      row(2, { ...answered, area: '990101', code: areaCode, referredTo: null }),
    ];
    await filled(...rows);
    for (const { id } of rows) await staff('publish', id, '--question', '路灯', '--answer', '已修');
    expect(publish()).toMatchObject({ code: 0, wrong: '' });
    const { issues } = readContent(content);
    expect(issues).toEqual([]);
    const codes = rows.map(({ id, area }) => readFileSync(join(content, `areas/${area}/answers/${publicId(id)}.yaml`), 'utf8').includes(areaCode));
    expect(codes).toEqual([false, true]);
  });

  test('a file of its own that was cut in the middle is written anew', async () => {
    const first = row(1, answered);
    await filled(first);
    await staff('publish', first.id, '--question', '路灯', '--answer', '已修');
    publish();
    const file = join(content, `areas/990100/answers/${publicId(first.id)}.yaml`);
    const whole = readFileSync(file, 'utf8');
    writeFileSync(file, `${whole.slice(0, whole.indexOf('closedOn') + 9)}"20`);
    expect(publish()).toMatchObject({ code: 0, wrong: '' });
    expect(readFileSync(file, 'utf8')).toBe(whole);
    expect(readdirSync(join(content, 'areas/990100/answers'))).toHaveLength(1);
  });

  test('a case that moved to another area leaves nothing where it was', async () => {
    const first = row(1, { ...answered, referredTo: null });
    await filled(first);
    await staff('publish', first.id, '--question', '路灯', '--answer', '已修');
    publish();
    expect(answers()).toHaveLength(1);
    const opened = await openStore(store, () => undefined);
    const event = {
      kind: 'moved' as const,
      area: '990101',
      areaName: '东区',
      feedbackId: first.id,
      expectedVersion: 1,
      id: row(9).id,
      at: first.receivedAt,
      actor: 'li',
      text: 'x',
      isPublic: true,
    };
    expect(await opened.write('appendEvent', event)).toMatchObject({ outcome: 'appended' });
    await opened.close();
    expect(publish()).toMatchObject({ code: 0, wrong: '' });
    expect(answers()).toEqual([]);
    const { model, issues } = readContent(content);
    expect(issues).toEqual([]);
    expect([model?.feedbackMonths.get('990100'), model?.feedbackMonths.get('990101')?.length]).toEqual([undefined, 1]);
  });
});
