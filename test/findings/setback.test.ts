import { expect, test } from 'vitest';
import { readSoundContent } from '../../src/content/read/read.ts';
import { isSetback } from '../../src/findings/setback.ts';

const model = readSoundContent('test/example/content');
const update = {
  id: 'x',
  area: '990101',
  title: '六座水库有了新安排',
  publishedOn: model.updatesByArea.get('990101')![0]!.publishedOn,
  projects: [],
  body: '',
};

test.each([
  '小型水库除险加固改由省里实施',
  '取消小型水库除险加固任务',
  '农村公路提质改造指标调减为50公里',
  '县人民医院东扩工程暂停施工',
  '县教育局因进度落后被约谈',
])('%s is no highlight', (title) => {
  expect(isSetback(model, { ...update, title })).toBe(true);
});

test.each(['取消12项证明材料，办事更省心', '全县20台电梯投入使用', '告别落后管网，三个小区喝上放心水', '提前完成全年任务'])('%s may be one', (title) => {
  expect(isSetback(model, { ...update, title })).toBe(false);
});

// county-minutes-2025-07, line 5, withdrew the reservoirs.
test('news of a project that was withdrawn, or from the line that withdrew it, is none whatever its title', () => {
  expect(isSetback(model, update)).toBe(false);
  expect(isSetback(model, { ...update, projects: ['2025-990101/reservoirs'] })).toBe(true);
  expect(isSetback(model, { ...update, document: 'county-minutes-2025-07', line: 5 })).toBe(true);
  expect(isSetback(model, { ...update, projects: ['2025-990101/reservoirs', '2025-990101/hospital'] })).toBe(false);
});
