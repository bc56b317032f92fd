import { expect, test } from 'vitest';
import { personalData } from '../../../src/disclosure/personal/personal-data.ts';

const kindsIn = (text: string) => personalData(text).map(({ kind }) => kind);

test.each([
  ['手机号', '联系 138OO138OOO'],
  ['手机号', '联系 l59OlIO62O8'],
  ['手机号', '联系 139|1234|5678'],
  ['身份证号', '43O6O2l986O6l7OO19'],
  ['身份证号', '号码 430602 19860617 0019'],
  ['身份证号', '身份证：4306-0219-8606-1700-19'],
  ['姓名', '附件：张三身份证复印件.jpg'],
  ['姓名', '李秀英的残疾证照片'],
  ['姓名', '| 序号 | 户主 | 金额 |\n| - | - | - |\n| 1 | 王二喜 | 600 |\n'],
  ['姓名', '村,申请人姓名,备注\n柳林村,赵三元,已核\n'],
  ['姓名', '姓名\t组\n钱多多\t三组\n'],
  ['坐标', '位置 28.123456,112.654321 门口'],
  ['坐标', '经度112.654321 纬度28.123456'],
  ['坐标', '北纬28.1234°，东经112.6543°'],
])('%s is found in %s', (kind, text) => {
  expect(kindsIn(text)).toContain(kind);
});

test.each([
  '桥长 28.1234，宽 12.6543',
  '投资 112.6543 万元、28.1235 万元',
  '坐标系 CGCS2000',
  '| 100|200|300 |',
  '项目 430602-20250302-0019',
  '身份证复印件一份、户口本原件',
  '| 姓名 | 职务 |\n| - | - |\n| 张某 | 组长 |\n',
  '| 单位 | 联系人 |\n| - | - |\n| 县水利局 | 办公室 |\n',
  '| 学生 | 人数 |\n| - | - |\n| 小学 | 600 |\n',
  '规格 OIL-2000-lO1',
])('nothing is found in %s', (text) => {
  expect(kindsIn(text)).toEqual([]);
});

test('officials stand in a column of names', () => {
  expect(personalData('| 姓名 | 职务 |\n| - | - |\n| 徐大平 | 局长 |\n', { officials: new Set(['徐大平']) })).toEqual([]);
});
