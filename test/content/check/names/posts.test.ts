import { expect, test } from 'vitest';
import { textOf } from '../../faults/county.ts';
import { readCounty } from '../../faults/memory.ts';

const table = 'areas/990101/progress/2025-05.csv';
const officials = 'areas/990101/officials.yaml';
const posted = (post: string) => readCounty({ [table]: textOf(table).replace(/(?<=县人力资源和社会保障局,)就业股/, post) });

test.each(['股长李志强', '就业股 张伟 0999-2000004转802', '就业股（王建国）', '副科长陈秀兰', '刘芳同志', '办公室主任：周建军'])(
  'the post %s names a person',
  (post) => {
    expect(posted(post).issues.map(({ what }) => what)).toContain(`“${post}”像是姓名`);
  },
);

test.each(['就业股', '办公室文书', '江河管理股', '就业股 0999-2000004', '股长', '县委办督查室主任', '林长办（林业股）', '高新园区企业服务专员'])(
  'the post %s names nobody',
  (post) => {
    expect(posted(post).issues.map(({ what }) => what)).not.toContain(`“${post}”像是姓名`);
  },
);

test.each([
  ['示例丙', 1],
  ['王建国', 1],
  ['县民生实事办调度岗', 0],
  ['各乡镇长', 0],
  ['分管副县长', 0],
])('a role called %s is doubted %d times', (name, times) => {
  const { issues, notices } = readCounty({ [officials]: `${textOf(officials).trimEnd()}\n- { name: ${name}, isRole: true }\n` });
  const told = [...issues, ...notices].filter(({ what }) => what.includes(`“${name}”却看不出是什么职务`));
  expect(told).toHaveLength(times);
  expect(told.every(({ isWarning }) => isWarning)).toBe(true);
});
