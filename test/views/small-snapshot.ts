import { readSoundContent } from '../../src/content/read/read.ts';
import { civilDate } from '../../src/domain/value/civil-date.ts';
import { type Snapshot, snapshotOf } from '../../src/findings/snapshot.ts';
import type { Outcome } from '../../src/findings/outcome.ts';
import { contentFolder, validCodes, validContent } from '../fixtures/county.ts';

/** The small portal with some files changed, as it is built on 1 July 2024. */
export function smallSnapshot(files: Readonly<Record<string, string>> = {}): Snapshot {
  const folder = contentFolder({ ...validContent, 'codes.csv': validCodes, ...files });
  const model = readSoundContent(folder);
  return snapshotOf(model, civilDate.parse('2024-07-01'), 'https://ms.example.gov.cn/mssx/');
}

/** The page of the district's assignment. */
export const districtPath = 'p/1000000220.html';

export function outcomeIn(snapshot: Snapshot, area: string): Outcome {
  const indicator = snapshot.model.indicators.get('2024-990100/schools/places')!;
  return snapshot.outcome(indicator, area);
}

/** One row of the district's progress table of May, in the columns of `validContent`. */
export function progress(row: string): Record<string, string> {
  const header = '指标,区域,截至日期,口径,完成值,单位,阶段,文件百分比,百分比含义,名次,有任务区域数,已完成区域数,任务区域数,减少原因,进展情况,来源文件,行号';
  return { 'areas/990101/progress/2024-05.csv': `${header}\n${row}\n` };
}

/** The table that allocates the places, with another share for the district. */
export function share(target: string): Record<string, string> {
  const table = validContent['areas/990100/allocations/2024-990100.yaml']!;
  return {
    'areas/990100/allocations/2024-990100.yaml': table.replace('"450"', target).replace('isComplete: true', 'isComplete: false'),
  };
}
