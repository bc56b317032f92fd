import { expect, test } from 'vitest';
import { formatIssue } from '../../../../src/content/issue.ts';
import { readContent } from '../../../../src/content/read/read.ts';
import { contentFolder, validCodes, validContent } from '../../../fixtures/county.ts';
import { districtCode, validAnswer } from '../../../fixtures/opinions.ts';

const answerFile = 'areas/990100/answers/0123456789ab.yaml';
const countFile = 'areas/990100/feedback/2024-05.yaml';
const surveyFile = 'areas/990100/survey.yaml';
const proposalFile = 'areas/990100/solicitations/2025.yaml';

const counts = `
countedOn: "2024-06-01"
units:
  - unit: 市教体局
    received: 3
    published: 1
    withheld: { privacy: 1 }
    open: 1
    results: { resolved: 2 }
    unfinished: 1
    repliedInTime: 2
    repliedLate: 0
    notYetDue: 1
    replyDays: { "2": 2 }
    ratings: { "5": 1 }
`;
const survey = `
- code: "${districtCode}"
  wave: 2024年上半年
  countedOn: "2024-06-01"
  answers: 12
  completion: { "5": 8, "3": 4 }
`;
const proposals = `
countedOn: "2024-12-01"
counts: { collected: 4, merged: 1, shortlisted: 0, adopted: 1, notAdopted: 0 }
proposals:
  - { id: 0123456789ab, state: adopted, summary: 修一座人行桥, reason: 已列入明年清单, decidedOn: "2024-11-30", mergedCount: 1 }
`;
const whole = {
  ...validContent,
  'codes.csv': validCodes,
  'areas/990100/agencies.yaml': validContent['areas/990100/agencies.yaml'] ?? '',
  [answerFile]: validAnswer,
  [countFile]: counts,
  [surveyFile]: survey,
  [proposalFile]: proposals,
};
const read = (changes: Record<string, string>) => readContent(contentFolder({ ...whole, ...changes }));

test('answers, counts, proposals and surveys are read and found by code, area and month', () => {
  const { model, issues } = read({});
  expect(issues.map(formatIssue)).toEqual([]);
  expect(model?.answersByCode.get(districtCode)).toMatchObject([{ id: '0123456789ab', area: '990100', result: 'resolved', mergedCount: 0 }]);
  expect(model?.feedbackMonths.get('990100')).toMatchObject([{ month: '2024-05', units: [{ received: 3 }] }]);
  expect(model?.solicitations).toMatchObject([{ area: '990100', year: '2025', counts: { collected: 4 } }]);
  expect(model?.surveyResults.get(districtCode)).toMatchObject([{ answers: 12, channel: 'web', completion: { 5: 8, 3: 4 } }]);
});

test.each([
  ['an answer about a code that was never issued', answerFile, validAnswer, districtCode, '1234567890', /没有发过这个码：1234567890/],
  ['an answer of a unit that is not registered', answerFile, validAnswer, '市教体局', '市财政局', /没有登记这个单位：市财政局/],
  ['an answer with a mobile number', answerFile, validAnswer, '路灯不亮', '路灯不亮，电话 13812345678', /含有手机号 138…78/],
  ['an answer without what was asked', answerFile, validAnswer, '学校门口的路灯不亮。', '""', /question：.*[\s\S]*应填：意见概要/],
  ['a count whose publication does not add up', countFile, counts, 'open: 1', 'open: 2', /收到 3 件，公开、不公开、未决定合计却是 4 件/],
  ['a count whose results do not add up', countFile, counts, 'unfinished: 1', 'unfinished: 0', /收到 3 件，各种结果和未办结合计却是 2 件/],
  [
    'a count whose clock does not add up',
    countFile,
    counts,
    'notYetDue: 1',
    'notYetDue: 3',
    /收到 3 件，按期、超期、未到期、并入另一件、没有答复就办结合计却是 5 件/,
  ],
  [
    'a count that publishes more than there are files',
    countFile,
    counts,
    'published: 1\n    withheld: { privacy: 1 }',
    'published: 2',
    /统计说公开了 2 件，answers\/ 里却有 1 份/,
  ],
  ['a reason for withholding that does not exist', countFile, counts, 'privacy: 1', 'secret: 1', /feedback\/2024-05\.yaml 第 \d+ 行/],
  ['the marks of fewer than ten answers', surveyFile, survey, 'answers: 12', 'answers: 9', /只有 9 份问卷，不足 10 份不公开分值/],
  ['a proposal that was adopted without a reason', proposalFile, proposals, ', reason: 已列入明年清单', '', /采纳或者不采纳都要写明理由/],
])('%s is refused', (_, file, text, from, to, expected) => {
  expect(text).toContain(from);
  expect(
    read({ [file]: text.replace(from, to) })
      .issues.map(formatIssue)
      .join('\n'),
  ).toMatch(expected);
});
