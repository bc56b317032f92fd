import { expect, test } from 'vitest';
import { formatIssue } from '../../../src/content/issue.ts';
import { textOf } from './county.ts';
import { forbiddenWords } from './forbidden-words.ts';
import { readCounty } from './memory.ts';

const at = 'areas/990101';
const list = `${at}/programmes/2025.yaml`;
const plan = `${at}/documents/county-plan-2025.yaml`;
const result = `${at}/documents/county-result-2026-02.yaml`;
const city = 'areas/990100/documents/city-circular-2025-12.yaml';
const split = `${at}/allocations/2025-990101.yaml`;
const duties = `${at}/responsibilities/2025-990101.yaml`;
const group = `${at}/work-groups.yaml`;
const rules = `${at}/acceptance-rules/2025.yaml`;
const units = `${at}/agencies.yaml`;
const changes = `${at}/revisions.yaml`;
const problems = `${at}/problems/2025.yaml`;
const steps = `${at}/acceptances/2025.yaml`;
const outcomes = `${at}/results/2025.yaml`;
const funds = `${at}/funds/2025.yaml`;
const centre = `${at}/sites/new-culture-centre.yaml`;
const school = `${at}/sites/hekou-middle-school.yaml`;
const meals = `${at}/services/elder-meals.yaml`;
const newborn = `${at}/services/newborn.yaml`;
const answer = `${at}/answers/hsqjmiojpium.yaml`;
const honours = 'areas/990100/honours.yaml';
const counts = 'areas/990100/platform-counts.yaml';
const june = `${at}/progress/2025-06.csv`;
const may = `${at}/progress/2025-05.csv`;
const january = `${at}/progress/2026-01.csv`;

type Edit = readonly [what: string, file: string, from: string | RegExp, to: string];

function changed([, file, from, to]: Edit): Record<string, string> {
  const text = textOf(file);
  const edited = text.replace(from, to);
  expect(edited).not.toBe(text);
  return { [file]: edited };
}

/** What is told of the edited county, without the file and line of each. */
function told(edits: Readonly<Record<string, string>>): string[] {
  const { issues, notices } = readCounty(edits);
  return [...issues, ...notices].map((issue) => `${issue.rule} ${formatIssue(issue)}`);
}

const before = new Set(told({}));
const added = (edit: Edit) => told(changed(edit)).filter((message) => !before.has(message));

/** A record beside the words that it quotes: the edit, and the rule that doubts it in the same file. */
const slips: ReadonlyArray<readonly [...Edit, rule: string]> = [
  ['a line quoted in two ways', steps, '加装的21台电梯', '加装的12台电梯', 'line-quoted-otherwise'],
  ['a row that quotes its line otherwise', january, '11所通过验收', '9所通过验收', 'line-quoted-otherwise'],
  ['the words of another line', steps, /line: 11, text: 新建的8处口袋公园/, 'line: 6, text: 新建的8处口袋公园', 'words-on-another-line'],
  ['a leader whom the line does not name', duties, 'leadOfficials: [示例乙]', 'leadOfficials: [示例甲]', 'name-not-quoted'],
  ['a unit that the line does not name', duties, 'leadAgencies: [县交通运输局]', 'leadAgencies: [县水利局]', 'name-not-quoted'],
  ['a convener whom the line does not name', group, 'official: 示例甲', 'official: 示例乙', 'name-not-quoted'],
  ['a former name that the line does not print', units, 'name: 县民生保障仗工作专班办公室', 'name: 县重点实事领导小组办公室', 'name-not-quoted'],
  ['a term before the one in the words', problems, 'dueOn: "2026-03-31"', 'dueOn: "2026-03-01"', 'day-not-quoted'],
  ['a last day of another month', rules, 'applyUntil: "2026-01-10"', 'applyUntil: "2026-10-10"', 'day-not-quoted'],
  ['a last day for changes of another month', list, 'changesUntil: "2025-09-15"', 'changesUntil: "2025-08-15"', 'day-not-quoted'],
  ['a total in the words of ten times as many', split, '城镇新增就业5000人', '城镇新增就业500人', 'number-not-printed'],
  ['a share that ends above the total', split, '3—4处', '3—14处', 'share-over-total'],
  ['the words of another project', split, '新建口袋公园8—10处', '城镇新增就业5000人', 'words-of-another-project'],
  ['a change of something else', changes, '农村公路提质改造由60.5公里调整为70公里', '新建口袋公园由8处调整为6处', 'words-of-another-project'],
  ['an opinion under another code', answer, /code: "\d+"/, 'code: "8103094627"', 'words-of-another-project'],
  ['more names than things', june, '完工 1（青松小学）', '完工 1（青松小学、石桥小学）', 'parts-doubtful'],
  ['a part that its site does not bear out', june, '后期装修 1（河口中学）', '完工 1（河口中学）', 'parts-doubtful'],
  ['a rate that the sentence does not make', january, '7处通过验收', '5处通过验收', 'sentence-does-not-add-up'],
  ['a rate said to be of something else', january, ',100,accepted', ',100,physical', 'sentence-does-not-add-up'],
  ['a corrected row below zero', may, ',8,台', ',-3,台', 'figure-implausible'],
  ['a corrected row beside its own words', may, ',8,台', ',9,台', 'doubtful-figure'],
  ['a result beyond what was reported', list, 'target: 不低于20台', 'target: 不低于210台', 'outcome-doubtful'],
  [
    'a result against its own words',
    steps,
    /result: passed\n( +)source: \{ document: county-acceptance/,
    'result: partly\n$1note: 缺材料\n$1source: { document: county-acceptance',
    'outcome-doubtful',
  ],
  ['an application after the last day', steps, 'doneOn: "2026-01-04"\n      source', 'doneOn: "2026-01-12"\n      source', 'outcome-doubtful'],
  ['a stage against the words', list, 'stage: started, text: 年内开工', 'stage: worksFinished, text: 年内开工', 'target-words-disagree'],
  ['a scope of other numbers', duties, '十二所学校', '二十所学校', 'target-words-disagree'],
  ['a reason of other numbers', list, '六座水库', '八座水库', 'target-words-disagree'],
  ['a list of another number', plan, '十件实事', '八件实事', 'list-counted-otherwise'],
  ['indicators of another number', plan, '共11项指标', '共10项指标', 'list-counted-otherwise'],
  ['an address next door', centre, '清溪县城关街道', '白水县城关镇', 'place-elsewhere'],
  ['a list of another county', list, '2025年清溪县', '2025年白水县', 'place-elsewhere'],
  ['an approval of another county', outcomes, 'approver: 清溪县', 'approver: 白水县', 'place-elsewhere'],
  ['an owner one character off', school, 'owner: 县教育局', 'owner: 县教肓局', 'name-nearly-registered'],
  ['a result under another title', outcomes, '2025年清溪县重点', '2024年清溪县重点', 'document-doubtful'],
  ['a circular that is said to be a plan', result, 'kind: circular', 'kind: policy', 'document-doubtful'],
  ['a sentence of another area', city, /area: "990101", areaColumn: weakness/, 'area: "990101-hekou", areaColumn: weakness', 'document-doubtful'],
  ['another age in the head', meals, '年满60周岁', '年满80周岁', 'guide-doubtful'],
  ['another time in the steps', newborn, 'duration: 5个工作日', 'duration: 15个工作日', 'guide-doubtful'],
  ['another count than the words', counts, 'measure: letters', 'measure: meetings', 'count-words-disagree'],
  ['a rate without percent', counts, 'unit: "%"', 'unit: 个', 'count-words-disagree'],
  ['an award that was praise', honours, 'kind: commendation', 'kind: award', 'words-disagree'],
  ['a problem one digit from its words', problems, '河口镇1处口袋公园', '河口镇2处口袋公园', 'words-nearly-quoted'],
  ['a name two characters from its words', list, /(?<=text: )农村公路提质改造\n/, '农村公厕提质改造\n', 'words-nearly-quoted'],
  ['an answer that tells of what comes after it', answer, '6月10日经', '8月10日已经', 'day-not-quoted'],
  ['money of years before the project', funds, 'years: { from: 2025, to: 2026 }', 'years: { from: 2023, to: 2026 }', 'fund-doubtful'],
  ['an acceptance of other numbers than reported', steps, '新建的8处口袋公园，7处', '新建的6处口袋公园，5处', 'evidence-numbers-disagree'],
  ['a private share that the parts do not make', funds, 'social: "420"', 'social: "400"', 'fund-doubtful'],
];

test.each(slips)('%s is doubted', (...slip) => {
  const [what, file, from, to, rule] = slip;
  const doubts = added([what, file, from, to]).filter((message) => message.includes(rule));
  expect(doubts).toHaveLength(1);
  expect(doubts[0]).not.toMatch(forbiddenWords);
});

/** What looks alike and is right. */
const right: readonly Edit[] = [
  ['a quotation of half a line', steps, '加装的21台电梯全部通过验收，验收率100%', '加装的21台电梯全部通过验收'],
  ['a quotation with other spaces', steps, '加装的21台电梯', '加装的 21 台电梯'],
  ['a unit beside those that the line names', duties, 'leadAgencies: [县教育局]', 'leadAgencies: [县教育局, 县水利局]'],
  ['an address that begins with a street', centre, '清溪县城关街道', '城关街道'],
  ['an address that begins with a market', centre, '清溪县城关街道文化路5号', '农贸市场北门'],
  ['an address that begins with the city', centre, '清溪县城关街道', '云岭市清溪县城关街道'],
  ['an address in a housing estate', centre, '清溪县城关街道文化路5号', '幸福小区5号'],
  ['another age of other people', newborn, '其中一方有清溪县户口或者居住证', '父母一方年满20周岁'],
  ['names of what is unfinished', june, '已开工 4', '已开工 4（石桥小学等）'],
  ['a stage in other words', list, 'stage: started, text: 年内开工', 'stage: started, text: 年内动工建设'],
  ['a rate that is rounded', january, '11所通过验收，验收率92%', '11所通过验收，验收率92 %'],
  ['a name with a number less', list, /(?<=text: )农村公路提质改造\n/, '农村公路改造\n'],
  ['an answer that tells of what is to come', answer, '两条断头路列入今年的计划', '两条断头路将在12月1日以前修通'],
  ['an owner that is nobody registered', school, 'owner: 县教育局', 'owner: 河口中学'],
];

test.each(right)('%s is not doubted', (...edit) => {
  expect(added(edit)).toEqual([]);
});
