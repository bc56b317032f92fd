import { expect, test } from 'vitest';
import type { Entries } from '../../src/content/entries.ts';
import { answer } from '../../src/domain/feedback/answer.ts';
import { civilDate } from '../../src/domain/value/civil-date.ts';
import { update } from '../../src/domain/publication/update.ts';
import { acceptance } from '../../src/domain/year/acceptance.ts';
import { problem } from '../../src/domain/year/problem.ts';
import { publicNotice } from '../../src/domain/year/public-notice.ts';
import { yearResult } from '../../src/domain/year/year-result.ts';
import { isNews, storyOf } from '../../src/findings/story.ts';
import { type OneTask, oneTask, taskIn } from '../fixtures/one-task.ts';

const source = { document: 'notice', line: 7, text: '原文' };
const project = '2024-990100/schools';

function story(task: OneTask, area = '990101') {
  const snapshot = oneTask(task);
  return storyOf(snapshot, taskIn(snapshot, area));
}

const days = (task: OneTask, area?: string) => story(task, area).map(({ day, kind }) => `${day ?? ''} ${kind}`);

test('a task without news has its promise and its share, on the day of the document', () => {
  expect(days({})).toEqual(['2024-04-27 promise', '2024-04-27 split']);
  expect(story({}).some(isNews)).toBe(false);
});

test('the issuer has no share of its own, but what it gave to the areas below', () => {
  expect(days({}, '990100')).toEqual(['2024-04-27 promise', '2024-04-27 division']);
});

test('of two indicators only the one that was given to the area is an event', () => {
  const indicator = (id: string) => ({ id, text: id, unit: '所', target: '20', source });
  const change = ({ decompositions: [table], decompositions }: Entries) => {
    const shares = { ...table!.shares, '990101': '/' };
    decompositions.push({ ...table!, indicator: `${project}/canteens`, shares });
  };
  const splits = story({ project: { indicators: [indicator('schools'), indicator('canteens')] }, change }).filter(({ kind }) => kind === 'split');
  expect(splits.map(({ key }) => key)).toEqual([`split/${project}/schools`]);
});

const filed = { document: undefined, line: undefined, filedBy: '区教育局', post: '项目股', receivedOn: '2024-06-03', enteredBy: '区实事办统计岗' };

test('what no document dates stands first and is no news; a report without a day stands at the last day it counts', () => {
  const undated = (entries: Entries) => Object.assign(entries.documents[0]!, { issuedOn: undefined });
  const events = story({ reports: [{ value: '3' }], change: undated });
  expect(events.map(({ day, toldOn, kind }) => [day, toldOn, kind])).toEqual([
    [undefined, undefined, 'promise'],
    [undefined, undefined, 'split'],
    [undefined, '2024-05-31', 'report'],
  ]);
  expect(events.map(isNews)).toEqual([false, false, true]);
});

test('what an undated table tells stands after the period it is about, not before the list', () => {
  const change = (entries: Entries) => {
    const table = { ...entries.documents[0]!, id: 'table', kind: 'status' as const, issuedOn: undefined, periodTo: civilDate.parse('2024-05-31') };
    entries.documents.push(table);
    Object.assign(entries.decompositions[0]!, { source: { ...source, document: 'table' } });
  };
  expect(story({ change }).map(({ day, toldOn, kind }) => [day, toldOn, kind])).toEqual([
    ['2024-04-27', '2024-04-27', 'promise'],
    [undefined, '2024-05-31', 'split'],
  ]);
});

test('a report stands on the day on which its document was published or it was received, not on the one it counts', () => {
  const reports = [
    { value: '3', asOf: '2024-04-20' },
    { value: '4', ...filed },
  ];
  expect(days({ reports })).toEqual(['2024-04-27 promise', '2024-04-27 split', '2024-04-27 report', '2024-06-03 report']);
  expect(days({ reports: [{ value: '3', asOf: '2024-04-20', ...filed, receivedOn: '2024-04-25' }] })).toEqual([
    '2024-04-25 report',
    '2024-04-27 promise',
    '2024-04-27 split',
  ]);
});

test('only a document that lists or assigns gives a task: a circular tells of it, unless another place gives it', () => {
  const circular = ({ documents }: Entries) => Object.assign(documents[0]!, { kind: 'circular' });
  const isGiven = (task: OneTask, area?: string) => story(task, area).map((event) => 'isGiven' in event && event.isGiven);
  expect([isGiven({}), isGiven({ change: circular }), isGiven({ change: circular }, '990100')]).toEqual([
    [true, true],
    [false, false],
    [false, false],
  ]);
  const change = (entries: Entries) => {
    entries.documents.push({ ...entries.documents[0]!, id: 'list', kind: 'policy', issuedOn: civilDate.parse('2024-03-01') });
    circular(entries);
  };
  const alsoIn = [{ document: 'list', line: 3, text: '提质改造学校' }];
  expect(story({ project: { alsoIn }, change }).map(({ day, source: from }) => [day, from && 'document' in from && from.document])).toEqual([
    ['2024-03-01', 'list'],
    ['2024-04-27', 'notice'],
  ]);
});

test('a corrected figure keeps its place and its key, the correction stands on its own day', () => {
  const first = { value: '4', ...filed };
  const corrected = { ...first, value: '3', correctedOn: '2024-06-05', correctionReason: '误计1所' };
  const before = story({ reports: [first] }).find(({ kind }) => kind === 'report');
  const after = story({ reports: [first, corrected] }).filter(({ kind }) => kind === 'report' || kind === 'correction');
  expect(after.map((event) => [event.day, event.kind, event.kind === 'report' && event.isCorrected])).toEqual([
    ['2024-06-03', 'report', true],
    ['2024-06-05', 'correction', false],
  ]);
  expect(after[0]?.key).toBe(before?.key);
});

test('a change of the task stands after the reports before it, a withdrawal of the project at the end', () => {
  const withdrawal = { withdrawnOn: '2024-06-20', reason: '选址未获批准', source };
  expect(days({ reports: [{ value: '3', ...filed }], revisions: [{}], project: { withdrawal } })).toEqual([
    '2024-04-27 promise',
    '2024-04-27 split',
    '2024-06-03 report',
    '2024-06-12 revision',
    '2024-06-20 withdrawal',
  ]);
});

test('updates, problems, answers about the task and its sites, acceptance, notice and result follow one another', () => {
  const about = { area: '990101', by: '990101' };
  const change = (entries: Entries) => {
    const code = entries.codeEvents.find(({ object }) => object === 'site:990101/site-0')?.code;
    entries.updates.push({
      ...update.parse({ title: '封顶', publishedOn: '2024-05-02', projects: [project] }),
      id: 'roof',
      area: '990101',
      body: '主体封顶。',
    });
    entries.problems.push({
      ...problem.parse({
        id: 'water',
        project,
        foundOn: '2024-05-03',
        foundThrough: 'unit',
        text: '水压不足',
        solvedOn: '2024-05-09',
        solution: '加泵',
        source,
      }),
      ...about,
      year: 2024,
    });
    const words = { question: '什么时候开学？', answer: '九月。' };
    entries.answers.push({
      ...answer.parse({ kind: 'enquiry', code, receivedOn: '2024-05-01', publishedOn: '2024-05-05', ...words }),
      id: 'a1',
      area: '990101',
    });
    entries.acceptances.push({
      ...acceptance.parse({
        project,
        steps: [
          { step: 'application', by: '区教育局', doneOn: '2024-05-10', source },
          { step: 'review', by: '区实事办', source },
        ],
      }),
      ...about,
    });
    const notice = { projects: [project], from: '2024-06-22', to: '2024-06-28', place: '区政府网站', channel: '区实事办', source };
    entries.publicNotices.push({ ...publicNotice.parse(notice), ...about });
    const result = { list: '2024-990100', title: '通报', approver: '东区人民政府', approvedOn: '2024-06-29', publishedOn: '2024-06-30', source };
    entries.yearResults.push({ ...yearResult.parse({ ...result, outcomes: [{ project, outcome: 'completed' }] }), ...about });
  };
  const events = story({ sites: [{}], change });
  expect(events.map(({ day = '', kind }) => `${day} ${kind}`)).toEqual([
    '2024-04-27 promise',
    '2024-04-27 split',
    ' acceptance',
    '2024-05-02 update',
    '2024-05-03 problem',
    '2024-05-05 answer',
    '2024-05-09 solution',
    '2024-05-10 acceptance',
    '2024-06-22 notice',
    '2024-06-29 result',
  ]);
  expect(events.at(-1)?.toldOn).toBe('2024-06-30');
  expect(new Set(events.map(({ key }) => key)).size).toBe(events.length);
});

test('what is still to come is no part of the story, and the day itself is', () => {
  const withRevision = (builtOn: string) => days({ revisions: [{}], builtOn }).at(-1);
  expect([withRevision('2024-06-11'), withRevision('2024-06-12')]).toEqual(['2024-04-27 split', '2024-06-12 revision']);
});
