import { expect, test } from 'vitest';
import { readSoundContent } from '../../../src/content/read/read.ts';
import { civilDate } from '../../../src/domain/value/civil-date.ts';
import { snapshotOf } from '../../../src/findings/snapshot.ts';
import { areaTile } from '../../../src/views/area/area-tile.ts';
import { yearSummary } from '../../../src/views/area/year-summary.ts';

const real = snapshotOf(readSoundContent('content'), civilDate.parse('2026-11-28'), 'https://ms.example/');
const sentence = (area: string, year: number) =>
  yearSummary(real, area, year)
    .answer.map(({ text }) => text)
    .join('');

// By hand: of the 43 shares of 湘阴县 the table leaves three empty (没有任务); of 云溪区 and five more no report is on record at all.
test('没有任务 is no indicator of an area: it is told beside the number, never in it', () => {
  expect(yearSummary(real, '430624', 2023).size).toContain('40项指标（另有3项这里没有任务，不算在内）');
  expect(sentence('430624', 2023)).toMatch(/^40项指标/);
  expect(yearSummary(real, '430624', 2023).counts.shares.some(({ status }) => status.kind === 'notAssigned')).toBe(false);
});

test.each(['430603', '430611', '430600-chenglingji', '430600-jingkai', '430600-nanhu', '430600-quyuan'])('%s never reported and says nothing else', (id) => {
  const area = real.model.areas.get(id)!;
  const { answer, counts } = yearSummary(real, id, 2023);
  expect(areaTile(real, 'index.html', area, 2023)).toMatchObject({ note: '还没有公布进展' });
  expect(answer.map(({ text }) => text).join('')).not.toMatch(/快慢|两种读法|没有进展可看/);
  expect(counts.shares.map(({ status }) => status.kind)).not.toContain('undecided');
});

// 邵东市: 11 = 7 done + 1 behind + 3 unclear; of these three the circular names one.
test('what a document alone calls behind stands beside the number that it is part of', () => {
  expect(sentence('430582', 2024)).toBe('11项指标：7项提前完成，1项落后，3项还看不出快慢（其中1项文件点名落后）。');
  expect(sentence('430502', 2024)).toBe('9项指标：8项按时或提前，1项还看不出快慢（文件点名落后）。');
});

test('a report of a task without a number is no absence', () => {
  expect(sentence('430602', 2023)).not.toContain('没有进展可看');
  expect(sentence('430602', 2023)).toBe('58项指标：26项按时或提前，10项落后，其余22项没有可比的数。');
});
