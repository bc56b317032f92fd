import { expect, test } from 'vitest';
import { printedSizes } from '../../src/findings/printed-size.ts';
import { tasksOfYear } from '../../src/views/area/year-summary.ts';
import { yearPage } from '../../src/views/area/year-page.ts';
import { smallSnapshot } from '../views/small-snapshot.ts';

// The fixture's list is the prefecture's: 1 件 with 1 project and 1 indicator.
const notice = (figures: string) => ({
  'areas/990100/documents/plan.yaml': `
title: 清单的说明
kind: policy
issuers: [示例市人民政府办公室]
issuedOn: "2024-04-28"
statements:
  - { line: 2, text: 共办理1件、2个项目, topic: structure, figures: [${figures}] }
`,
});
const sizes = (figures: string, year = 2024) => {
  const snapshot = smallSnapshot(notice(figures));
  return printedSizes(snapshot.model, '990100', year, tasksOfYear(snapshot, '990100', year)).map(({ counts, level, printed, own }) => [
    counts,
    level,
    printed,
    own,
  ]);
};

test.each([
  ['{ name: 实事, value: "1", unit: 件, counts: commitment }', [['commitment', undefined, '1', 1]]],
  ['{ name: 项目, value: "2", unit: 个, counts: project, level: prefecture }', [['project', 'prefecture', '2', 1]]],
  ['{ name: 指标, value: "1", unit: 个, counts: indicator, level: province }', [['indicator', 'province', '1', 0]]],
  ['{ name: 项目, value: "2", unit: 个 }', []],
])('B2: %s stands beside what is on record', (figures, expected) => {
  expect(sizes(figures)).toEqual(expected);
});

test('B2: a document of another year counts that year’s lists', () => {
  expect(sizes('{ name: 实事, value: "1", unit: 件, counts: commitment }', 2023)).toEqual([]);
});

test('B2: the page of the year says both, and where they differ both', () => {
  const snapshot = smallSnapshot(
    notice('{ name: 实事, value: "1", unit: 件, counts: commitment }, { name: 项目, value: "2", unit: 个, counts: project, level: prefecture }'),
  );
  const { sizes: views, summary } = yearPage(snapshot, '990100', 2024);
  expect(views.map(({ sentence }) => sentence)).toEqual(['文件写的是1件；本站录入的也是1件。', '文件写的是市定2个项目；本站录入的是1个项目。']);
  expect(summary.printed).toBe('文件写的是1件。');
});
