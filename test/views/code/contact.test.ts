import { expect, test } from 'vitest';
import { responsibility } from '../../../src/domain/task/assignment.ts';
import { contactView } from '../../../src/views/code/contact.ts';
import { responsibilityPieces } from '../../../src/views/document/responsibility-reading.ts';
import { oneTask, taskIn } from '../../fixtures/one-task.ts';

const line = (number: number, text: string) => ({ document: 'notice', line: number, text });
const record = {
  ...responsibility.parse({
    project: '2024-990100/schools',
    leadOfficials: ['张胤'],
    leadAgencies: ['区教育局'],
    responsiblePersons: ['李良', '彭文波'],
    source: line(9, '牵头单位：区教育局'),
    alsoIn: [line(57, '牵头单位：区教育局'), line(58, '李  良'), line(59, '彭文波'), line(64, '张  胤')],
  }),
  area: '990101',
};
const snapshot = oneTask({ change: ({ responsibilities }) => responsibilities.push(record) });

test('people are cited where they are named, not at the line that names the units alone', () => {
  const { sources } = contactView(snapshot, 'p/1000000220.html', taskIn(snapshot));
  expect(sources.map(({ words, href }) => [words, href])).toEqual([
    ['示办函〔2024〕7号第9行', '../document/notice.html#L9'],
    ['第58行至第59行', '../document/notice.html#L58'],
    ['第64行', '../document/notice.html#L64'],
  ]);
});

test('beside a line of the document stand only those whom it names', () => {
  const said = (source: ReturnType<typeof line>) => responsibilityPieces(snapshot, 'document/notice.html', record, source).at(1)?.words;
  expect([said(record.alsoIn[1]!), said(record.alsoIn[3]!), said(line(9, '牵头单位：区教育局'))]).toEqual([
    '：责任人 李良',
    '：牵头领导 张胤',
    '：牵头单位 区教育局',
  ]);
});
