import { describe, expect, test } from 'vitest';
import { personalData } from '../../../src/disclosure/personal/personal-data.ts';
import { pick, seeded } from './disguises.ts';
import { spots } from './places.ts';

const kindsIn = (text: string, isLetter = false) => personalData(text, { isLetter }).map(({ kind }) => kind);

const people = ['王建国', '李秀英', '张伟', '刘芳', '陈小明', '欧阳志远', '赵六', '周桂花', '杨丽', '黄子轩', '吴雨桐', '何梓涵'];

const sentences: ReadonlyArray<readonly [kind: string, write: (name: string) => string]> = [
  ['姓名', (name) => `低保户${name}家的房屋已修好`],
  ['姓名', (name) => `走访困难群众${name}。`],
  ['姓名', (name) => `受助学生：${name}`],
  ['姓名', (name) => `患者 ${name} 已康复出院`],
  ['姓名', (name) => `残疾人${name}的家里装了扶手`],
  ['姓名', (name) => `资助对象“${name}”`],
  ['姓名', (name) => `${name}，洛王小学三年级二班`],
  ['姓名', (name) => `${name}（五（3）班）`],
  ['姓名', (name) => `三年级（2）班${name}`],
  ['姓名', (name) => `小学302班学生${name}获奖`],
  ['姓名', (name) => `${name}同学`],
  ['姓名', (name) => `户主：${name}`],
  ['住址', (name) => `${name}，家住青年路12号`],
  ['住址', (name) => `${name} 3栋2单元502室`],
  ['住址', (name) => `住长征村三组15号的居民${name}反映`],
  ['人员名单', (name) => `${name} 500元、王小红 300元、李大勇 200元`],
  ['人员名单', (name) => `低保户名单：${name}、王小红、李大勇、张桂兰`],
  ['护照号', () => '护照 E12345678'],
  ['护照号', () => 'G 1234 5678'],
  ['护照号', () => 'EA1234567'],
  ['护照号', () => 'D１２３４５６７８'],
  ['通行证号', () => '往来港澳通行证C12345678'],
  ['通行证号', () => 'H1234567801'],
  ['通行证号', () => '台胞证 12345678'],
  ['通行证号', () => 'T12345678'],
  ['通行证号', () => 'A123456(3)'],
  ['微信或QQ', () => '微信号：lisi_1988'],
  ['微信或QQ', () => '微信 lisi1988'],
  ['微信或QQ', () => 'VX:abc12345'],
  ['微信或QQ', () => '加wx abc12345'],
  ['微信或QQ', () => 'QQ１２３４５６７８'],
  ['微信或QQ', () => 'QQ号是 12345678'],
  ['邮箱', () => 'lisi@example.com'],
  ['邮箱', () => 'li.si@163.com'],
  ['邮箱', () => 'lisi＠qq.com'],
  ['邮箱', () => 'lisi(at)qq.com'],
  ['邮箱', () => 'li\u200bsi@qq.com'],
  ['车牌号', () => '湘F·12345'],
  ['车牌号', () => '湘FD12345'],
];

test('every kind of words is found in every place of the content', () => {
  const missed: string[] = [];
  sentences.forEach(([kind, write], index) => {
    for (const [file, place] of spots) {
      const text = place(write(pick(seeded(index * 20 + missed.length), people)));
      if (!kindsIn(text).includes(kind as never)) missed.push(`${kind} ${file}: ${text}`);
    }
  });
  expect(missed).toEqual([]);
});

test('every name of the list is found after every introduction', () => {
  const missed = sentences.slice(0, 17).flatMap(([kind, write]) => people.map(write).filter((text) => !kindsIn(text).includes(kind as never)));
  expect(missed).toEqual([]);
});

describe('a list of people is found', () => {
  const names = people.slice(0, 4);
  test.each([
    ['as CSV', names.map((name) => `${name},三组,500`).join('\n')],
    ['as CSV with a number first', names.map((name, index) => `${index + 1},${name},男,1200.00`).join('\n')],
    ['as YAML records', names.map((name) => `- name: ${name}\n  group: 三组\n  amount: 500`).join('\n')],
    ['as YAML flow', names.map((name) => `- { 姓名: ${name}, 金额: 500 }`).join('\n')],
    ['as a Markdown table', `| 姓名 | 组 | 金额 |\n| --- | --- | --- |\n${names.map((name) => `| ${name} | 三组 | 500 |`).join('\n')}`],
    ['as lines with spaces', names.map((name) => `${name}  长征村  500`).join('\n')],
    ['as comments', names.map((name) => `# ${name} 500元`).join('\n')],
    ['as names below a heading', `受助学生名单\n${names.join('\n')}`],
  ])('%s, with its place', (_form, text) => {
    const [list] = personalData(`title: 动态\n${text}\n结束\n`).filter(({ kind }) => kind === '人员名单');
    expect(list?.exact).toContain('王建国');
    expect(list?.exact).toContain('刘芳');
    expect(list?.exact).not.toContain('结束');
  });

  test('but not of officials, places or two', () => {
    const officials = new Set(['王建国', '李秀英', '张伟', '刘芳']);
    const rows = ['王建国', '李秀英', '张伟', '刘芳'].map((name) => `${name},三组,500`);
    expect(personalData(rows.join('\n'), { officials })).toEqual([]);
    expect(kindsIn(rows.slice(0, 2).join('\n'))).toEqual([]);
    expect(kindsIn(['康王乡,3', '梅溪乡,2', '郭镇乡,5', '西塘镇,4'].join('\n'))).toEqual([]);
  });
});

test('a letter to an office shows neither its author nor a road with a name', () => {
  expect(kindsIn('question: 我叫王建国，路灯不亮')).toEqual([]);
  expect(kindsIn('question: 我叫王建国，路灯不亮', true)).toEqual(['姓名']);
  expect(kindsIn('question: 王建国，青年路12号', true)).toContain('住址');
});

test.each([
  '办公邮箱 yylqxf@yueyang.gov.cn',
  '关注微信公众号 yylq_gov',
  '邻居张某夜里施工，低保户王某某家已修好',
  '区实验小学三年级新增 4 个班',
  '资助困难学生 3500 人，患者康复 20 人',
  '青年路12号，3 栋 2 单元加装电梯',
  '电话 0730-8888888，12345，400-123-4567，(010) 12345678-801',
  '项目代码 2311-430223-04-01-159400',
  '统一社会信用代码 91430600MA4L12345X',
  '总投资 13812345678 元，GDP 34310000000，13,812,345,678',
  '岳办函〔2023〕27号，湘政发〔2023〕12号',
  'https://www.yueyang.gov.cn/202305/t20230531_1234567.html',
  '"430602": 13812\n"430611": 345678\n',
  'a: { value: 13812, target: 345678 }',
  '2023-430000/a/b,430602,2023-05-31,,3500,人',
  '亮码 2607118542, 1015873435, 1020235040',
  '138****5678',
])('nothing is found in “%s”', (text) => {
  expect(kindsIn(text)).toEqual([]);
});
