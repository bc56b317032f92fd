import { byText } from '../../domain/value/order.ts';
import { z } from 'zod';
import { assignmentKey } from '../../domain/task/assignment.ts';
import { yearKey } from '../../domain/year/acceptance-rules.ts';
import { type Fact, factsOf } from '../../findings/fact.ts';
import { integer, text } from '../table/column.ts';
import { publishedTable } from '../table/table.ts';

const row = z.strictObject({
  source: text('来源文件的编号'),
  line: integer('行号，从 1 开始'),
  kind: text(
    '事实的种类：metadata 文件信息，programme 清单，commitment 实事，project 项目，indicator 指标，decomposition 任务分解，responsibility 责任，report 进展，revision 任务调整，score 得分，platformCount 平台统计数，honour 表扬和典型经验，acceptanceRules 验收办法，evidence 佐证材料，acceptance 验收，publicNotice 公示，yearResult 最终结果，fund 资金投入，survey 满意度调查，formerName 单位从前的名称，agencyDuty 单位的职责，workGroup 工作专班，problem 问题，inspection 检查和走访，site 点位，service 服务事项，statement 其他摘录，contradiction 矛盾',
  ),
  subject: text('说的是什么：清单、项目、指标编号，“指标@区域”“项目@区域”，或摘录的主题'),
  text: text('那一行的原文短句，一字不改；文件信息没有摘录原文'),
});

/** Everything taken from every document, document by document, line by line. */
export const factsTable = publishedTable('facts', '事实索引：每个事实的出处和原文', row, (model) => {
  const rows = factsOf(model).map((fact) => ({ line: fact.source.line, row: factRow(fact) }));
  rows.sort((left, right) => byText(left.row.source, right.row.source) || left.line - right.line || byText(left.row.kind, right.row.kind));
  return rows.map((each) => each.row);
});

function factRow(fact: Fact) {
  const { document, line, text: words } = fact.source;
  return { source: document, line: String(line), kind: fact.kind, subject: subjectOf(fact), text: words };
}

function subjectOf(fact: Fact): string {
  switch (fact.kind) {
    case 'metadata':
      return fact.field;
    case 'programme':
      return fact.programme.id;
    case 'commitment':
      return fact.commitment.number === undefined ? `${fact.programme.id} ${fact.commitment.title}` : `${fact.programme.id} 第${fact.commitment.number}件`;
    case 'project':
      return fact.project.id;
    case 'indicator':
      return fact.indicator.id;
    case 'decomposition':
      return fact.decomposition.indicator;
    case 'responsibility':
      return `${fact.responsibility.project}@${fact.responsibility.area}`;
    case 'report':
      return `${fact.report.indicator}@${fact.report.area}`;
    case 'revision':
      return `${fact.revision.indicator}@${fact.revision.area}`;
    case 'score':
      return fact.score.area;
    case 'platformCount':
      return `${fact.count.measure}@${fact.count.area}`;
    case 'honour':
      return fact.honour.area;
    case 'acceptanceRules':
      return yearKey(fact.rules.area, fact.rules.year);
    case 'evidence':
      return assignmentKey(fact.evidence.project, fact.evidence.area);
    case 'acceptance':
      return assignmentKey(fact.acceptance.project, fact.acceptance.area);
    case 'publicNotice':
      return fact.notice.projects.map((project) => assignmentKey(project, fact.notice.area)).join(';');
    case 'yearResult':
      return assignmentKey(fact.result.list, fact.result.area);
    case 'survey':
      return fact.survey.code;
    case 'fund':
      return assignmentKey(fact.fund.project, fact.fund.area);
    case 'formerName':
    case 'agencyDuty':
      return `${fact.agency.area}/${fact.agency.id}`;
    case 'workGroup':
      return `${fact.group.area}/${fact.group.id}`;
    case 'problem':
      return `${fact.problem.by}/${fact.problem.id}`;
    case 'inspection':
      return `${fact.inspection.keptBy}/${fact.inspection.id}`;
    case 'site':
      return fact.site.id;
    case 'service':
      return fact.service.id;
    case 'statement':
      return fact.statement.topic;
    case 'contradiction':
      return fact.contradiction.subject;
    default:
      throw new Error(`unexpected fact ${JSON.stringify(fact satisfies never)}`);
  }
}
