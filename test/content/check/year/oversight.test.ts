import { expect, test } from 'vitest';
import { county } from '../../faults/county.ts';
import { readCounty } from '../../faults/memory.ts';

const problems = 'areas/990101/problems/2025.yaml';
const inspections = 'areas/990101/inspections/2025.yaml';
const textOf = (path: string) => new TextDecoder().decode(typeof county[path] === 'string' ? new TextEncoder().encode(county[path]) : county[path]);

/** What is wrong with the county after one edit of one file. */
function after(path: string, from: string, to: string): string[] {
  const text = textOf(path);
  expect(text).toContain(from);
  return readCounty({ [path]: text.replace(from, to) }).issues.map(({ what }) => what);
}

test('the county’s problems and inspections are sound', () => {
  expect(readCounty({}).issues).toEqual([]);
});

test.each([
  ['a term before the find', 'dueOn: "2025-12-31"', 'dueOn: "2025-10-01"', '期限 2025-10-01 早于发现日期 2025-10-15'],
  ['solved before it was found', 'solvedOn: "2025-09-17"', 'solvedOn: "2025-09-01"', '解决日期 2025-09-01 早于发现日期 2025-09-08'],
  ['solved without a word how', '  solution: 施工单位在质保期内更换了两台排风扇\n', '', '解决日期和解决办法只写了一项'],
  ['a way without a day', '  solvedOn: "2025-09-17"\n', '', '解决日期和解决办法只写了一项'],
  ['filed without a day', '  foundOn: "2025-10-15"\n', '', '单位报送的问题没有写发现日期'],
  ['filed without an owner', '  owners: [县水利局]\n', '', '单位报送的问题没有写负责解决的单位'],
  ['an opinion that a unit found', '  answer:', '  foundBy: 县教育局\n  answer:', '群众反映的问题写了发现单位'],
  ['an answer to no opinion', 'foundThrough: opinion', 'foundThrough: unit', '写了群众意见的答复，发现方式却不是群众反映'],
  ['an answer that nobody published', 'ijsoggkpsokh', 'ijsoggkpsoki', '没有这份公开答复：ijsoggkpsoki，最接近的是“ijsoggkpsokh”'],
  ['a site that is not there', 'hekou-middle-school', 'hekou-middle-schol', '没有这个点位：hekou-middle-schol，最接近的是“hekou-middle-school”'],
  ['a site of another project', 'site: hekou-middle-school', 'site: new-culture-centre', '“新文化馆”是 2025-990101/culture-centre 的点位'],
  ['a unit nobody registered', 'owners: [县水利局]', 'owners: [县水务局]', '没有登记这个单位：县水务局，最接近的是“县水利局”'],
  ['a project that is not there', '2025-990101/tap-water', '2025-990101/tap-watr', '没有这个项目：2025-990101/tap-watr，最接近的是“2025-990101/tap-water”'],
  ['an id twice', 'id: hekou-park-ramp', 'id: shiqiao-pipes', '“990101 的问题 shiqiao-pipes”已经录入过一次（areas/990101/problems/2025.yaml 第 3 项）'],
  ['a problem of the city', 'id: late-reports', 'id: late-reports\n  area: "990100"', '清溪县的文件夹里写了云岭市的问题'],
  ['a task that the township does not have', 'id: shiqiao-pipes', 'id: shiqiao-pipes\n  area: 990101-shiqiao', '“农村自来水普及”在石桥镇没有任务'],
  ['a day that has not come', 'foundOn: "2025-10-15"', 'foundOn: "2027-10-15"', '2027-10-15 还没有到（今天是 2026-12-31）'],
  ['the name of a person', 'foundBy: 县民生实事办\n  text: 石桥', 'foundBy: 王建国\n  text: 石桥', '“王建国”像是姓名'],
  ['a telephone of a person', '入户的水压不够', '入户的水压不够，打13812345678问', '含有手机号 138…78'],
])('G9: %s is told', (_what, from, to, words) => {
  expect(after(problems, from, to)).toContain(words);
});

test.each([
  ['no day', '  heldOn: "2025-10-15"\n', '', '没有写哪一天'],
  ['a number beside a day', 'heldOn: "2025-10-15"', 'heldOn: "2025-10-15"\n  times: 20余次', '又写了哪一天，又写了截至日期或次数'],
  ['a last day without a number', 'heldOn: "2025-10-15"', 'asOf: "2025-10-15"', '写了截至日期，没有写次数'],
  ['a day before the list', 'heldOn: "2025-09-04"', 'heldOn: "2024-09-04"', '2024-09-04 早于清单年份 2025 年'],
  ['a problem that is not there', '[shiqiao-pipes]', '[shiqiao-pipe]', '没有登记这个问题：shiqiao-pipe，最接近的是“shiqiao-pipes”'],
  ['a problem solved before', '[shiqiao-pipes]', '[qingsong-fans]', '问题 qingsong-fans 在 2025-09-17 已经解决，早于检查的 2025-10-15'],
  ['a site that is not there', '[new-culture-centre]', '[new-culture-center]', '没有这个点位：new-culture-center，最接近的是“new-culture-centre”'],
  [
    'a photo that is not there',
    'file: new-culture-centre-during.jpg',
    'file: new-culture-centre-after.jpg',
    '照片文件夹里没有 new-culture-centre-after.jpg，最接近的是“new-culture-centre-before.jpg”',
  ],
  ['the name of a person', '[民生观察员]', '[王建国]', '“王建国”像是姓名'],
  [
    'a project of another area',
    '2025-990101/tap-water',
    '2025-990100/household-metres',
    '没有这个项目：2025-990100/household-metres，最接近的是“2025-990100/household-meters”',
  ],
])('G8: %s is told', (_what, from, to, words) => {
  expect(after(inspections, from, to)).toContain(words);
});
