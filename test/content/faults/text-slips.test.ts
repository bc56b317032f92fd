import { expect, test } from 'vitest';
import { type Edit, toldOf } from './told.ts';

const at = 'areas/990101';
const list = `${at}/programmes/2025.yaml`;
const school = `${at}/sites/qingsong-primary-school.yaml`;
const duties = `${at}/responsibilities/2025-990101.yaml`;
const reply = `${at}/answers/ijsoggkpsokh.yaml`;
const plan = `${at}/documents/county-plan-2025.yaml`;
const news = `${at}/updates/2025-12-code-week.md`;

test.each<readonly [...Edit, message: RegExp]>([
  ['a scope that is not known', school, /(?<=scope: ).*/, '待补充', /错误 name-unfit .*建什么 scope：“待补充”没有说什么/],
  ['requirements that come later', duties, '业主同意、公示无异议后施工', '另行通知。', /错误 name-unfit .*“另行通知。”没有说什么/],
  ['an answer that says it was read', reply, /(?<=answer: ).*/, '已收悉', /提示 name-unfit .*答复 answer：“已收悉”没有说什么/],
  ['a title that is no word of Chinese', list, 'title: 促进就业', 'title: "Test1"', /错误 name-unfit .*“Test1”/],
  ['a title of question marks', list, 'title: 促进就业', 'title: 促进???就业', /错误 name-unfit .*“促进\?\?\?”像是转换时丢了/],
  ['a title with a tag', list, 'title: 修好农村路', 'title: 修好<br/>农村路', /错误 name-unfit .*网页或排版的记号“<br\/>”/],
  ['a summary with an entity', plan, 'summary: 县里定了', 'summary: 县里&nbsp;定了', /错误 name-unfit .*网页或排版的记号“&nbsp;”/],
  ['a title in Markdown', list, 'title: 修好农村路', 'title: "**修好**农村路"', /错误 name-unfit .*记号“\*\*修好\*\*”/],
  ['an escape that was none', duties, '业主同意、公示无异议后施工', "'业主同意\\n公示后施工'", /错误 name-unfit .*记号“\\n”/],
  ['a scope of a dash', school, /(?<=scope: ).*/, '——', /错误 name-unfit .*“——”没有说什么/],
  ['glyphs that were missing', duties, '业主同意、公示无异议后施工', '业主□□、公示后施工', /错误 name-unfit .*“业主□□”像是转换时丢了/],
  ['a formula', list, 'title: 看病更方便', 'title: "=SUM(A1:A9)"', /错误 name-unfit .*“=SUM\(A1:A9\)”像是表格的公式/],
  ['a title of two lines', list, 'title: 促进就业', 'title: "促进\\n就业"', /错误 schema .*只写一行/],
  ['a quotation that is copied from nowhere', list, 'line: 31, text: 加装电梯', 'line: 31, text: 同上', /提示 name-unfit .*“同上”没有说什么/],
  ['a quotation of filling signs', plan, 'text: 完成情况纳入年度绩效考核', 'text: ××××', /提示 name-unfit .*“××××”没有说什么/],
  ['a file name for a picture', school, /(?<=alt: ).*旧教学楼.*/, 'IMG_20250228.jpg', /错误 name-unfit .*图片说明写的是“IMG_20250228.jpg”/],
  ['lost characters in news', news, /$/, '\n现场????人参加。\n', /错误 name-unfit .*第 15 行 · 正文：“现场\?\?\?\?”/],
  ['a target to come', list, 'target: "1000"', 'target: 待定', /错误 target-not-read .*“待定”是还没有下达/],
  ['a target to come as words', list, 'target: "1000"', 'target: { kind: text, text: 另行下达 }', /错误 target-not-read .*“另行下达”是还没有下达/],
])('%s in %s is told', (...slip) => {
  const found = toldOf([slip[0], slip[1], slip[2], slip[3]]);
  expect(
    found.filter((message) => slip[4].test(message)),
    found.join('\n'),
  ).toHaveLength(1);
});

test.each<Edit>([
  ['a name with Latin letters', list, 'title: 促进就业', 'title: 5G网络全覆盖'],
  ['a comparison', duties, '业主同意、公示无异议后施工', '噪声<55分贝、运行速度>1米/秒；A&B两个方案'],
  ['a question with two marks', reply, /(?<=question: ).*/, '厕所的排风扇怎么还不转??'],
  ['a title with blanks around it', list, 'title: 促进就业', 'title: "　促进就业　"'],
  ['a title on a line of its own', list, 'title: 促进就业\n', 'title: |\n      促进就业\n'],
  ['a word that is a part', duties, '业主同意、公示无异议后施工', '没有异议后施工，地点待定的先不动工'],
])('%s in %s is right', (...edit) => {
  expect(toldOf(edit)).toEqual([]);
});
