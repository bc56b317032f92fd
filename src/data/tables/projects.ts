import { z } from 'zod';
import type { Model } from '../../content/model.ts';
import { levelNames, type Programme, type Project } from '../../domain/task/programme.ts';
import { describe } from '../../domain/value/keys.ts';
import { integer, sourceCells, sourceColumns, text } from '../table/column.ts';
import { dutyOfProject } from '../table/duty.ts';
import { publishedTable } from '../table/table.ts';

const row = z.strictObject({
  project: text('项目编号：<清单编号>/<短名>'),
  code: text('该项目的十位永久码；页面地址是 p/<码>.html'),
  programme: text('清单编号：<年份>-<发布区域>，重点监测类另加后缀'),
  year: integer('清单年份'),
  level: text(`清单级别：${describe(levelNames)}`),
  issuer: text('发布清单的区域'),
  commitment_no: integer('第几件实事，发布清单的文件印出的序号；没有印为空'),
  commitment: text('实事名称'),
  title: text('项目名称'),
  lead_agencies: text('发布区域的牵头单位，多个用 ; 隔开；发布区域的文件没有公开时为空，各区域的单位见 assignments'),
  responsible_agencies: text('发布区域的责任单位，多个用 ; 隔开；文件没有列全的，最后是“等”'),
  ...sourceColumns,
  plain: text('用大白话写的说明，本站自己的话，不是文件原文；没有写为空'),
});

/** Every project of every programme, in the order of the lists. */
export const projectsTable = publishedTable('projects', '项目', row, (model) =>
  [...model.programmes.values()].flatMap((programme) => programme.projects.map((project) => projectRow(model, programme, project))),
);

function projectRow(model: Model, { id, year, level, issuer }: Programme, project: Project) {
  const { lead_agencies, responsible_agencies } = dutyOfProject(model, project.id, issuer.id);
  return {
    project: project.id,
    code: model.codes.get(`project:${project.id}`) ?? '',
    programme: id,
    year: String(year),
    level,
    issuer: issuer.id,
    commitment_no: String(project.commitment.number ?? ''),
    commitment: project.commitment.title,
    title: project.title,
    lead_agencies,
    responsible_agencies,
    ...sourceCells(project.source),
    plain: project.plain ?? '',
  };
}
