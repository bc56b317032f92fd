import { agency, official } from '../domain/task/agency.ts';
import { decomposition } from '../domain/task/allocation.ts';
import { answer } from '../domain/feedback/answer.ts';
import { area } from '../domain/task/area.ts';
import { responsibility } from '../domain/task/assignment.ts';
import { confirmation } from '../domain/publication/confirmation.ts';
import { contradiction, ruleException } from '../domain/publication/contradiction.ts';
import { checklist, publishedScore } from '../domain/publication/disclosure.ts';
import { circular } from '../domain/publication/circular.ts';
import { officialDocument } from '../domain/publication/document.ts';
import { feedbackMonth } from '../domain/feedback/feedback-count.ts';
import { portal } from '../domain/publication/portal.ts';
import { programme } from '../domain/task/programme.ts';
import { registryRow } from '../domain/code/registry-row.ts';
import { reportRow } from '../domain/task/report.ts';
import { targetRevision } from '../domain/task/revision.ts';
import { site } from '../domain/site/site.ts';
import { glanceMonth } from '../domain/feedback/glance.ts';
import { solicitation } from '../domain/feedback/solicitation.ts';
import { otherSurvey, webSurvey } from '../domain/feedback/survey-result.ts';
import { prose } from '../domain/publication/prose.ts';
import { update } from '../domain/publication/update.ts';
import { inspection } from '../domain/year/inspection.ts';
import { problem } from '../domain/year/problem.ts';
import { workGroup } from '../domain/year/work-group.ts';
import { acceptance } from '../domain/year/acceptance.ts';
import { acceptanceRules } from '../domain/year/acceptance-rules.ts';
import { evidence } from '../domain/year/evidence.ts';
import { publicNotice } from '../domain/year/public-notice.ts';
import { fund } from '../domain/year/fund.ts';
import { yearResult } from '../domain/year/year-result.ts';
import { service } from '../domain/publication/service.ts';
import { pageReads } from '../domain/code/page-reads.ts';
import { honour } from '../domain/year/honour.ts';
import { platformCount } from '../domain/year/platform-count.ts';
import { markdown } from './file/parse.ts';
import { type ContentKind, kind, list, one } from './kind.ts';
import type { FileName } from './file/place.ts';
import { areaId, type ProgrammeId, programmeId } from '../domain/value/id.ts';
import { parseCodes, parsePublishedCodes } from './file/registry-file.ts';
import { parseProgress } from './file/table.ts';

/**
 * Every kind of file staff may write, in the order of the dictionary; a file that fits none is refused.
 * The reader, the dictionary, the editors' schemas and the file names follow from this list alone.
 */
export const contentKinds: readonly ContentKind[] = [
  one('portal.yaml', '门户身份', portal, (value, _file, entries) => {
    entries.portal = value;
    return value;
  }),
  list('checklist.yaml', '信息公开条件', checklist, (value, _file, entries) => push(entries.checklists, value)),
  one('areas/<区域>/area.yaml', '区域', area, (value, file, entries) => push(entries.areas, { ...value, id: areaId.parse(file.area) }), { parent: 'area' }),
  list('areas/<区域>/agencies.yaml', '单位', agency, (value, file, entries) => push(entries.agencies, { ...value, area: file.area })),
  list('areas/<区域>/officials.yaml', '领导和责任人', official, (value, file, entries) => push(entries.officials, { ...value, area: file.area })),
  list('areas/<区域>/work-groups.yaml', '工作专班', workGroup, (value, file, entries) => push(entries.workGroups, { ...value, area: file.area }), {
    agency: 'agency',
    officeAt: 'agency',
    'members[]': 'agency',
    'posts[].official': 'official',
  }),
  one(
    'areas/<区域>/programmes/<年份>.yaml',
    '年度清单：实事、项目、指标',
    programme,
    (value, file, entries) => push(entries.programmes, { ...value, id: programmeIdOf(file), area: areaId.parse(file.area) }),
    {
      area: 'area of the folder',
      'commitments[].projects[].sameAs': 'project',
      'commitments[].projects[].continues': 'project',
      'commitments[].projects[].indicators[].subsetOf': 'indicator',
      'commitments[].projects[].indicators[].countedIn': 'indicator',
      'commitments[].projects[].indicators[].reportedUnder': 'indicator',
    },
  ),
  list(
    'areas/<区域>/allocations/<名称>.yaml',
    '指标任务分解',
    decomposition,
    (value, file, entries) => push(entries.decompositions, { ...value, by: file.area }),
    { indicator: 'indicator', 'shares{}': 'area' },
  ),
  list(
    'areas/<区域>/responsibilities/<名称>.yaml',
    '责任分解',
    responsibility,
    (value, file, entries) => push(entries.responsibilities, { ...value, area: file.area }),
    {
      project: 'project',
      'indicators[]': 'indicator',
      'leadAgencies[]': 'agency',
      'responsibleAgencies[]': 'agency',
      'leadOfficials[]': 'official',
      'responsiblePersons[]': 'official',
    },
  ),
  one(
    'areas/<区域>/documents/<名称>.yaml',
    '来源文件',
    officialDocument,
    (value, file, entries) => push(entries.documents, { ...value, id: file.name, area: file.area }),
    { 'statements[].area': 'area', 'statements[].projects[]': 'project' },
  ),
  list('areas/<区域>/revisions.yaml', '任务调整', targetRevision, (value, _file, entries) => push(entries.revisions, value), {
    indicator: 'indicator',
    area: 'area',
  }),
  list(
    'areas/<区域>/contradictions.yaml',
    '文件里的矛盾',
    contradiction,
    (value, file, entries) => push(entries.contradictions, { ...value, area: file.area }),
    { 'about[]': 'indicator@area' },
  ),
  list('areas/<区域>/exceptions.yaml', '校验例外', ruleException, (value, _file, entries) => push(entries.exceptions, value)),
  list('areas/<区域>/not-personal.yaml', '核实过不是个人信息的文字', confirmation, (value, file, entries) =>
    push(entries.confirmations, { ...value, area: file.area }),
  ),
  list('areas/<区域>/scores.yaml', '文件公布的信息公开得分', publishedScore, (value, _file, entries) => push(entries.scores, value), { area: 'area' }),
  list('areas/<区域>/platform-counts.yaml', '文件公布的平台统计数', platformCount, (value, _file, entries) => push(entries.platformCounts, value), {
    area: 'area',
  }),
  list('areas/<区域>/honours.yaml', '表扬和典型经验', honour, (value, _file, entries) => push(entries.honours, value), {
    area: 'area',
    'projects[]': 'project',
    'agencies[]': 'agency of the area',
  }),
  one('areas/<区域>/sites/<名称>.yaml', '点位', site, (value, file, entries) =>
    push(entries.sites, { ...value, id: `${file.area}/${file.name}`, area: file.area }),
  ),
  list(
    'areas/<区域>/problems/<年>.yaml',
    '问题',
    problem,
    (value, { area: folder, name }, entries) => push(entries.problems, { ...value, area: value.area ?? folder, by: folder, year: Number(name) }),
    { area: 'area', project: 'project', foundBy: 'agency', 'owners[]': 'agency' },
  ),
  list(
    'areas/<区域>/inspections/<年>.yaml',
    '检查和走访',
    inspection,
    (value, { area: folder, name }, entries) => push(entries.inspections, { ...value, area: value.area ?? folder, keptBy: folder, year: Number(name) }),
    { area: 'area', 'projects[]': 'project' },
  ),
  one(
    'areas/<区域>/acceptance-rules/<年>.yaml',
    '验收办法',
    acceptanceRules,
    (value, file, entries) => push(entries.acceptanceRules, { ...value, area: file.area, year: Number(file.name) }),
    { 'standards[].lists[]': 'programme', 'standards[].projects[]': 'project', 'closing.lists[]': 'programme', 'recordsKept[]': 'programme' },
  ),
  list('areas/<区域>/evidence/<年-月>.yaml', '佐证材料', evidence, (value, file, entries) => push(entries.evidence, ofTask(value, file)), {
    area: 'area',
    project: 'project',
    'agencies[]': 'agency',
    'review.reviewer': 'agency',
  }),
  list('areas/<区域>/acceptances/<年>.yaml', '验收', acceptance, (value, file, entries) => push(entries.acceptances, ofTask(value, file)), {
    area: 'area',
    project: 'project',
    'steps[].by': 'agency if filed',
  }),
  list('areas/<区域>/notices/<年>.yaml', '公示', publicNotice, (value, file, entries) => push(entries.publicNotices, ofTask(value, file)), {
    area: 'area',
    'projects[]': 'project',
  }),
  list('areas/<区域>/results/<年>.yaml', '最终结果', yearResult, (value, file, entries) => push(entries.yearResults, ofTask(value, file)), {
    area: 'area',
    list: 'programme',
    'outcomes[].project': 'project',
  }),
  list('areas/<区域>/funds/<年>.yaml', '资金投入', fund, (value, file, entries) => push(entries.funds, ofTask(value, file)), {
    area: 'area',
    project: 'project',
  }),
  one(
    'areas/<区域>/services/<名称>.yaml',
    '办事服务',
    service,
    (value, file, entries) => push(entries.services, { ...value, id: `${file.area}/${file.name}`, area: file.area }),
    { unit: 'agency' },
  ),
  one('areas/<区域>/answers/<名称>.yaml', '公开答复', answer, (value, file, entries) => push(entries.answers, { ...value, id: file.name, area: file.area })),
  one('areas/<区域>/feedback/<年-月>.yaml', '意见办理统计', feedbackMonth, (value, file, entries) =>
    push(entries.feedbackMonths, { ...value, month: file.name, area: file.area }),
  ),
  one('areas/<区域>/code-reads/<年-月>.yaml', '亮码网页打开的次数', pageReads, (value, file, entries) =>
    push(entries.pageReads, { ...value, month: file.name, area: file.area }),
  ),
  one('areas/<区域>/glances/<年-月>.yaml', '现场一眼核验', glanceMonth, (value, file, entries) =>
    push(entries.glances, { ...value, month: file.name, area: file.area }),
  ),
  one('areas/<区域>/solicitations/<年>.yaml', '征集明年项目', solicitation, (value, file, entries) =>
    push(entries.solicitations, { ...value, year: file.name, area: file.area }),
  ),
  list('areas/<区域>/survey.yaml', '网页上的满意度调查', webSurvey, (value, file, entries) =>
    push(entries.surveyResults, { ...value, channel: 'web', area: file.area }),
  ),
  list('areas/<区域>/surveys/<年>.yaml', '其他办法的满意度调查', otherSurvey, (value, file, entries) =>
    push(entries.surveyResults, { ...value, area: file.area }),
  ),
  kind('pages/<名称>.md', '各页的说明文字', { schema: prose, parse: markdown(prose) }, (value, file, entries, body) =>
    push(entries.prose, { ...value, id: file.name, body }),
  ),
  kind(
    'areas/<区域>/updates/<名称>.md',
    '工作动态',
    { schema: update, parse: markdown(update) },
    (value, file, entries, body) => push(entries.updates, { ...value, id: file.name, area: file.area, body }),
    { 'projects[]': 'project', document: 'document' },
  ),
  kind('areas/<区域>/circulars/<名称>.md', '通报、简报和总结的草稿和印发稿', { schema: circular, parse: markdown(circular) }, (value, file, entries, body) =>
    push(entries.circulars, { ...value, id: file.name, area: file.area, body }),
  ),
  kind('areas/<区域>/progress/<年-月>.csv', '每月进展', { schema: reportRow, parse: parseProgress }, (value, _file, entries) => push(entries.reports, value), {
    indicator: 'indicator',
    area: 'area',
  }),
  kind('codes.csv', '编号登记', { schema: registryRow, parse: parseCodes }, (value, _file, entries) => push(entries.codeEvents, value)),
  kind('published-codes/<名称>.csv', '编号底册', { schema: registryRow, parse: parsePublishedCodes }, (value, _file, entries) =>
    'digest' in value ? push(entries.recordLinks, value) : push(entries.publishedCodes, value),
  ),
];

/** `programmes/2023-monitored.yaml` of 430524 is `2023-430524-monitored`. */
function programmeIdOf({ area, name }: FileName): ProgrammeId {
  const [year, ...suffix] = name.split('-');
  return programmeId.parse([year, area, ...suffix].join('-'));
}

/** A record of the folder's own area, unless it names one below. */
function ofTask<T extends { readonly area?: string | undefined }>(value: T, { area }: FileName): T & { area: string; by: string } {
  return { ...value, area: value.area ?? area, by: area };
}

function push<T extends object>(target: T[], value: T): T {
  target.push(value);
  return value;
}
