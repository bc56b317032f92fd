import { z } from 'zod';
import type { Model } from '../../content/model.ts';
import type { WorkGroup } from '../../domain/year/work-group.ts';
import { integer, sourceCells, sourceColumns, text } from '../table/column.ts';
import { publishedTable } from '../table/table.ts';

const row = z.strictObject({
  area: text('区域编号'),
  area_name: text('区域名称'),
  group: text('工作专班的短名'),
  group_name: text('工作专班的名称，照文件写'),
  year: integer('哪一年的清单'),
  part: text('在专班里做什么：召集人、联络员等照文件写；办公室所在的单位写 办公室，成员写 成员单位'),
  name: text('姓名或职务，或者单位的名称'),
  post: text('职务；单位为空'),
  agency: text('单位短名，见 agencies；人员为空'),
  duty: text('负责什么；文件没有写为空'),
  is_open: text('文件的成员名单写了“等”字的为 yes，否则为空'),
  ...sourceColumns,
});

/** Everybody in every work group, in the order of the documents; a group of which nobody is known is one row. */
export const groupsTable = publishedTable('groups', '工作专班和成员', row, (model) =>
  [...model.workGroups.values()].flat().flatMap((group) => {
    const members = membersOf(model, group);
    return (members.length === 0 ? [{ part: '', name: '' }] : members).map((member) => ({
      area: group.area,
      area_name: model.areas.get(group.area)?.name ?? '',
      group: group.id,
      group_name: group.name,
      year: String(group.year),
      post: '',
      agency: '',
      duty: '',
      is_open: group.andOthers ? 'yes' : '',
      ...sourceCells(group.source),
      ...member,
    }));
  }),
);

function membersOf({ agencyByName, officialByName }: Model, { area, posts, officeAt, members }: WorkGroup) {
  const unit = (part: string) => (name: string) => ({ part, name, agency: agencyByName.get(`${area}/${name}`)?.id ?? '' });
  return [
    ...posts.map(({ part, official, duty = '', source }) => {
      const known = officialByName.get(`${area}/${official}`);
      return { part, name: known?.name ?? official, post: known?.post ?? '', duty, ...sourceCells(source) };
    }),
    ...[officeAt ?? []].flat().map(unit('办公室')),
    ...members.map(unit('成员单位')),
  ];
}
