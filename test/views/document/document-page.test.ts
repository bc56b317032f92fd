import { expect, test } from 'vitest';
import { publishedScore } from '../../../src/domain/publication/disclosure.ts';
import { statement } from '../../../src/domain/publication/document.ts';
import { responsibility } from '../../../src/domain/task/assignment.ts';
import { documentPage } from '../../../src/views/document/document-page.ts';
import { oneTask } from '../../fixtures/one-task.ts';

const at = (line: number, text: string) => ({ document: 'notice', line, text });

function readings(line: number, change: NonNullable<Parameters<typeof oneTask>[0]>['change']) {
  const page = documentPage(oneTask({ change }), 'notice');
  return page.lines
    .find((each) => each.line === line)!
    .quotes.flatMap(({ readings: all }) => all.map(({ kind, pieces }) => `${kind} ${pieces.map(({ words }) => words).join('')}`));
}

test('a sentence of which nothing more is known is quoted without an empty reading', () => {
  expect(
    readings(21, (entries) => {
      entries.documents[0] = { ...entries.documents[0]!, statements: [statement.parse({ line: 21, text: '积极协调解决困难', topic: 'progress' })] };
    }),
  ).toEqual([]);
});

test('a line that names only some of the people says only these', () => {
  const written = responsibility.parse({
    project: '2024-990100/schools',
    leadAgencies: ['市教育局'],
    responsiblePersons: ['李良', '王柏玉'],
    source: at(57, '牵头单位：市教育局'),
    alsoIn: [at(58, '李  良')],
  });
  expect(readings(58, (entries) => entries.responsibilities.push({ ...written, area: '990100' }))).toEqual(['责任 提质改造学校：责任人 李良']);
});

test('a score that stands twice in one line is told once', () => {
  const score = publishedScore.parse({
    area: '990101',
    asOf: '2024-05-31',
    maxPoints: '6',
    score: '6',
    source: at(39, '东区已得满分'),
    alsoIn: [at(39, '东区（6分）')],
  });
  expect(readings(39, (entries) => entries.scores.push(score))).toEqual(['公开得分 东区：6分，满分6分']);
});

test('units that the document leaves open end with 等', () => {
  const written = responsibility.parse({
    project: '2024-990100/schools',
    responsibleAgencies: ['市财政局', '市住建局'],
    andOthers: true,
    source: at(60, '市财政局、市住建局等'),
  });
  expect(readings(60, (entries) => entries.responsibilities.push({ ...written, area: '990100' }))).toEqual([
    '责任 提质改造学校：责任单位 市财政局、市住建局等',
  ]);
});
