import { expect, test } from 'vitest';
import type { Model } from '../../src/content/model.ts';
import { readContent, readSoundContent } from '../../src/content/read/read.ts';
import { civilDate } from '../../src/domain/value/civil-date.ts';
import { publishedTables } from '../../src/data/tables.ts';
import { contentFolder, validCodes, validContent } from '../fixtures/county.ts';

const whole: Readonly<Record<string, string>> = { ...validContent, 'codes.csv': validCodes };
const builtOn = civilDate.parse('2025-01-02');
const rowsOf = (name: string, changes: Record<string, string> = {}) => {
  const model: Model = readContent(contentFolder({ ...whole, ...changes })).model!;
  return publishedTables.find((table) => table.name === name)!.rows(model, builtOn);
};
const allocations = 'areas/990100/allocations/2024-990100.yaml';
const progress = 'areas/990101/progress/2024-05.csv';

// The names and the order of columns are a promise to everybody who reads the files.
test.each([
  ['areas', 'code,name,kind,parent'],
  ['projects', 'project,code,programme,year,level,issuer,commitment_no,commitment,title,lead_agencies,responsible_agencies,source,line,plain'],
  ['indicators', 'indicator,project,text,unit,target_kind,operator,target,target_text,subset_of,counted_in,source,line,baseline,also'],
  [
    'allocations',
    'indicator,area,area_name,target_kind,operator,target,target_text,lead_officials,responsible_persons,lead_agencies,source,line,baseline,also,up_to',
  ],
  ['assignments', 'project,area,area_name,code,scope,requirements,lead_officials,responsible_persons,lead_agencies,responsible_agencies,hotline,source,line'],
  ['unanswered', 'indicator,project,area,area_name,year'],
  ['sites', 'site,area,area_name,project,code,name,address,scope,source,line'],
  ['site_stages', 'site,stage,planned_on,expected_on,reached_on,reached_by,source,line'],
  ['signs', 'site,area,area_name,code,name,as_of,state,installed_on,checked_on,unseen_days,recheck_30_due_on,recheck_180_due_on,file'],
  ['problems', 'problem,year,area,area_name,project,site,found_on,found_through,found_by,text,owners,due_on,state,solved_on,solution,source,line,also'],
  ['inspections', 'inspection,year,area,area_name,kind,by,members,held_on,as_of,times,methods,projects,sites,seen,problems,source,line,also'],
  [
    'reports',
    'indicator,area,area_name,as_of,measure,value,unit,stage,reported_percent,basis,completion_percent,scheduled_percent,status,rank,rank_of,narrative,source,line,origin,filed_by,breakdown,areas_completed,areas_assigned,also,judged_percent,judged_basis,received_on,entered_by',
  ],
  ['corrections', 'indicator,area,area_name,as_of,measure,before,after,corrected_on,reason,source,line'],
  ['judgements', 'indicator,area,area_name,as_of,judgement,kind,source,line'],
  ['speeds', 'indicator,area,area_name,as_of,kind,unit,left,months_left,needed,last_three_months'],
  ['standings', 'year,area,area_name,project,indicator,speaks,is_counted,as_of,status,status_since,judged_percent,judged_basis,scheduled_percent'],
  ['revisions', 'indicator,area,area_name,revised_on,before,after,reason,requested_by,approved_by,source,line,requested_on,reviewed_by'],
  ['evidence', 'project,area,area_name,as_of,agencies,handed_in_on,kind,title,dated_on,file,link,reviewer,reviewed_on,verdict,reason,source,line,also'],
  ['acceptance-rules', 'area,area_name,year,kind,step,title,text,lists,projects,apply_until,source,line,closing_lists'],
  ['acceptance-steps', 'project,area,area_name,step,word,by,done_on,percent,result,note,source,line'],
  ['acceptance', 'indicator,project,area,area_name,apply_until,application,accepted_percent,accepted_on,gap_points,gap_too_wide,result,approver,approved_on'],
  ['notices', 'project,area,area_name,from,to,days,state,place,link,channel,objections,outcome,source,line,shared_by'],
  ['results', 'list,project,area,area_name,title,approver,approved_on,published_on,outcome,note,source,line'],
  ['figures', 'kind,subject,name,operator,value,unit,source,line,also'],
  ['disclosure', 'area,area_name,as_of,origin,full_marks,disclosed,assigned,score,source,line,tier,method'],
  ['services', 'service,area,area_name,code,name,summary,eligible,materials,places,online,duration,cost,unit,phone,checked_on,source,line'],
  ['code_reads', 'area,area_name,code,month,day,reads,is_few,from,to'],
  ['honours', 'area,area_name,kind,title,detail,agencies,projects,honoured_by,honoured_on,source,line,also'],
  ['ranks', 'indicator,within,area,area_name,as_of,completion_percent,rank,rank_of'],
  ['platform_counts', 'area,area_name,measure,from,as_of,period_text,operator,value,unit,source,line,also'],
  ['updates', 'update,area,area_name,published_on,title,projects,photos,page,source,line'],
  ['contradictions', 'source,line,subject,printed,computed,explanation,kind'],
  ['documents', 'document,area,kind,title,index_number,issuers,document_number,issued_on,published_on,validity'],
  ['agencies', 'area,agency,name,aliases,kind,phone'],
  ['agency-names', 'area,agency,name,kind,from,until,source,line'],
  ['agency-duties', 'area,agency,name,year,duty,source,line'],
  ['groups', 'area,area_name,group,group_name,year,part,name,post,agency,duty,is_open,source,line'],
  ['facts', 'source,line,kind,subject,text'],
])('%s has exactly the columns that are promised', (name, columns) => {
  const table = publishedTables.find((each) => each.name === name);
  expect(table?.columns.map((column) => column.name).join()).toBe(columns);
});

test('every row has every column and no other', () => {
  const model = readContent(contentFolder(whole)).model!;
  for (const table of publishedTables) {
    for (const row of table.rows(model, builtOn)) expect(Object.keys(row).sort()).toEqual(table.columns.map(({ name }) => name).sort());
  }
});

test('an allocation names the total, the shares, and no task, which is not zero', () => {
  expect(rowsOf('allocations').map(({ area, target_kind, target, target_text }) => [area, target_kind, target, target_text])).toEqual([
    ['990100', 'number', '700', '700'],
    ['990101', 'number', '450', '450'],
    ['990102', 'notAssigned', '', '/'],
    ['990100-own', 'number', '250', '250'],
  ]);
});

test('a pending share has no target, and a number with a unit keeps its printed words', () => {
  const text = whole[allocations]!.replace('"450"', '"450 个"').replace('/,', '"",');
  const rows = rowsOf('allocations', { [allocations]: text });
  expect(rows.slice(1, 3).map(({ target_kind, target, target_text }) => [target_kind, target, target_text])).toEqual([
    ['number', '450', '450 个'],
    ['pending', '', ''],
  ]);
});

test('units stand as printed, people without the spaces of the layout', () => {
  const [row] = rowsOf('allocations');
  expect([row?.lead_officials, row?.lead_agencies]).toEqual(['徐平', '市教体局']);
});

test('who is named for one indicator goes before who is named for the project', () => {
  const file = 'areas/990100/responsibilities/2024-990100.yaml';
  const own = `${whole[file]}- project: 2024-990100/schools
  indicators: [2024-990100/schools/places]
  leadAgencies: [市教育局]
  source: { document: notice, line: 8, text: 市教育局 }
`;
  expect(rowsOf('allocations', { [file]: own })[0]?.lead_agencies).toBe('市教育局');
  expect(rowsOf('projects', { [file]: own })[0]?.lead_agencies).toBe('市教体局;市教育局');
});

test('a report is judged at its own date and stands beside what was printed', () => {
  expect(rowsOf('reports')).toEqual([
    {
      indicator: '2024-990100/schools/places',
      area: '990101',
      area_name: '东区',
      as_of: '2024-05-31',
      measure: '完成值',
      value: '90',
      unit: '个',
      stage: '',
      reported_percent: '20',
      basis: 'target',
      completion_percent: '20.00',
      scheduled_percent: '41.67',
      status: 'behindSchedule',
      rank: '1',
      rank_of: '1',
      narrative: '已完成90个',
      source: 'notice',
      line: '11',
      origin: 'document',
      filed_by: '',
      breakdown: '',
      areas_completed: '',
      areas_assigned: '',
      also: '',
      judged_percent: '20.00',
      judged_basis: 'target',
      received_on: '',
      entered_by: '',
    },
  ]);
});

test('half of the last kept digit is rounded up: 1 of 800 is 0.13 percent', () => {
  const text = whole[progress]!.replace('90,个,20,target', '1,个,,');
  const eight = whole[allocations]!.replace('"450"', '"800"').replace('isComplete: true', 'isComplete: false');
  expect(rowsOf('reports', { [progress]: text, [allocations]: eight })[0]?.completion_percent).toBe('0.13');
});

test('a report without a value has no unit and no percent', () => {
  const text = whole[progress]!.replace('90,个,20,target', ',,,');
  const [row] = rowsOf('reports', { [progress]: text });
  expect([row?.value, row?.unit, row?.completion_percent, row?.status]).toEqual(['', '', '', 'notComputable']);
});

const filed = (rows: string) => ({
  [progress]: `指标,区域,截至日期,完成值,单位,分阶段,文件判断,更正日期,更正原因,报送单位,报送岗位,收到日期,录入岗位\n${rows}\n`,
});
const unit = '东区教育局,项目股,2024-06-03,区实事办统计岗';

test('a filed report names the unit and the post, and no document', () => {
  const [row] = rowsOf('reports', filed(`2024-990100/schools/places,990101,2024-05-31,90,个,,,,,${unit}`));
  expect([row?.origin, row?.filed_by, row?.source, row?.line]).toEqual(['filed', '东区教育局项目股', '', '']);
});

test('a breakdown is written by its codes, and only its finished parts are done', () => {
  const [row] = rowsOf('reports', filed(`2024-990100/schools/places,990101,2024-05-31,,,完工 45；已开工 405,,,,${unit}`));
  expect([row?.breakdown, row?.completion_percent]).toEqual(['worksFinished=45;started=405', '10.00']);
});

test('a corrected figure leaves the reports and stands beside its correction', () => {
  const wrong = `2024-990100/schools/places,990101,2024-05-31,93,个,,,,,${unit}`;
  const right = `2024-990100/schools/places,990101,2024-05-31,90,个,,,2024-06-05,3 个未验收的误计为完成,${unit}`;
  const files = filed(`${wrong}\n${right}`);
  expect(rowsOf('reports', files).map(({ value }) => value)).toEqual(['90']);
  expect(rowsOf('corrections', files).map(({ before, after, corrected_on, reason }) => [before, after, corrected_on, reason])).toEqual([
    ['93', '90', '2024-06-05', '3 个未验收的误计为完成'],
  ]);
});

test("a document's own judgement stands in its own words", () => {
  const files = filed(`2024-990100/schools/places,990101,2024-05-31,,,,整体按序时推进,,,${unit}`);
  expect(rowsOf('judgements', files).map(({ judgement, kind }) => [judgement, kind])).toEqual([['整体按序时推进', 'onSchedule']]);
});

test('an assignment has its permanent code, and a place where it is written', () => {
  expect(rowsOf('assignments').map(({ area, code, source, line }) => [area, code?.slice(0, 8), source, line])).toEqual([
    ['990100', '10000001', 'notice', '7'],
    ['990101', '10000002', 'notice', '9'],
    ['990100-own', '10000003', 'notice', '9'],
  ]);
});

test('facts are listed document by document, line by line', () => {
  const rows = rowsOf('facts');
  expect(rows.map(({ line }) => Number(line))).toEqual([...rows.map(({ line }) => Number(line))].sort((a, b) => a - b));
  expect(rows.find(({ line }) => line === '11')).toEqual({
    source: 'notice',
    line: '11',
    kind: 'report',
    subject: '2024-990100/schools/places@990101',
    text: '已完成90个',
  });
});

test('a revision keeps the task before and says that the new one is still to come', () => {
  const revisions = `
- indicator: 2024-990100/schools/places
  area: "990101"
  revisedOn: "2024-06-12"
  before: 450 个
  after: { kind: pending, text: "" }
  reason: 文件未说明
  source: { document: notice, line: 12, text: 核减 }
`;
  const [row] = rowsOf('revisions', { 'areas/990100/revisions.yaml': revisions });
  expect([row?.before, row?.after, row?.reason]).toEqual(['450 个', 'pending', '文件未说明']);
});

test('another stretch of the same line is no other line, in any table of the real content', () => {
  const model = readSoundContent('content');
  const rows = publishedTables.flatMap((table) => table.rows(model, builtOn));
  expect(rows.filter(({ also = '', source = '', line = '' }) => also.split(';').includes(`${source}:${line}`))).toEqual([]);
});

test('what is held to the plan stands beside the share of finished parts where it is the printed progress of the works', () => {
  const text = whole[progress]!.replace('截至日期,', '截至日期,分阶段,').replace(
    '2024-05-31,90,个,20,target',
    '2024-05-31,交付使用 225；主体完工 225,,,94.44,physical',
  );
  const [row] = rowsOf('reports', { [progress]: text });
  expect([row?.['completion_percent'], row?.['judged_percent'], row?.['judged_basis'], row?.['status']]).toEqual(['50.00', '94.44', 'physical', 'onSchedule']);
});

test('units that a document leaves open end with 等', () => {
  const responsibility =
    '- { project: 2024-990100/schools, responsibleAgencies: [市教育局], andOthers: true, source: { document: notice, line: 8, text: 市教育局等 } }\n';
  const rows = rowsOf('assignments', {
    'areas/990101/responsibilities/2024-990100.yaml': responsibility,
    'areas/990101/agencies.yaml': '- { id: education, name: 市教育局 }\n',
  });
  expect(rows.find(({ area }) => area === '990101')?.['responsible_agencies']).toBe('市教育局;等');
});
