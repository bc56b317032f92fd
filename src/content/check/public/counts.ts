import type { FeedbackCount } from '../../../domain/feedback/feedback-count.ts';
import { sumOf } from '../../../domain/feedback/feedback-count.ts';
import { type SurveyResult, surveyChannels } from '../../../domain/feedback/survey-result.ts';
import { monthOf } from '../../../domain/value/civil-date.ts';
import type { FieldPath, IssueDraft } from '../../../domain/value/issue.ts';
import type { Entries } from '../../entries.ts';
import type { Rule } from '../../rule.ts';

/** Parts of a count are not more than the count. */
export const countRule: Rule = {
  id: 'count-mismatch',
  sentence:
    '意见、问卷、征集的分项不能多于总数，首次答复按天数分列的件数不少于按期答复、不多于按期和超期答复的件数，六十天以后答复的不算按期；并入各条建议的条数多于已合并条数的提出提醒；满意度的分值是 1 到 5；统计日期不早于所统计的月份；同一个码的问卷，一轮一种办法只登记一次。',
  find: (_model, { feedbackMonths, solicitations, surveyResults }) => [
    ...feedbackMonths.flatMap(ofMonth),
    ...solicitations.flatMap(ofProposals),
    ...surveyResults.flatMap(ofSurvey),
    ...surveyedTwice(surveyResults),
  ],
};

const publishAgain = '重新运行 npm run publish-answers，不要手改数字';

function ofMonth(at: Entries['feedbackMonths'][number]): IssueDraft[] {
  const wrongMonth = /-(0[1-9]|1[0-2])$/.test(at.month) ? [] : [found(at, [], `文件名里没有 ${at.month} 这个月`, '改文件名，如 2026-11.yaml')];
  const early = monthOf(at.countedOn) < at.month ? [found(at, ['countedOn'], `统计日期 ${at.countedOn} 早于所统计的 ${at.month}`, '改正日期或文件名')] : [];
  return [
    ...wrongMonth,
    ...early,
    ...at.units.flatMap((row, index) => ofUnit(row).map(({ field, what }) => found(at, ['units', index, field], what, publishAgain))),
    ...at.units.flatMap((row, index) =>
      ofReplies(row).map((what) => ({
        ...found(at, ['units', index, 'replyDays'], what, publishAgain),
        isWarning: true,
        subject: `${at.area} ${at.month} ${row.unit ?? ''}`,
      })),
    ),
  ];
}

function ofUnit(row: FeedbackCount): Array<{ field: string; what: string }> {
  const { received, ratings, replyDays, confirmedSolved, saidUnsolved } = row;
  const parts = [
    { field: 'ratings', name: '满意度', total: sumOf(ratings) },
    { field: 'replyDays', name: '首次答复', total: sumOf(replyDays) },
    { field: 'confirmedSolved', name: '确认解决与没有解决', total: confirmedSolved + saidUnsolved },
  ];
  const more = parts.filter(({ total }) => total > received).map(({ field, name, total }) => ({ field, what: `收到 ${received} 件，${name}却有 ${total} 件` }));
  const marks = Object.keys(ratings)
    .filter((mark) => !/^[1-5]$/.test(mark))
    .map((mark) => ({ field: 'ratings', what: `没有 ${mark} 分，满意度是 1 到 5` }));
  return [...more, ...marks];
}

/** No term of a first reply is as long, in calendar days. */
const longestTerm = 60;

/** Who was replied to in time has a day in the table, where there is one; of those who were late some have none yet. */
function ofReplies({ replyDays, repliedInTime, repliedLate }: FeedbackCount): string[] {
  const replied = sumOf(replyDays);
  const late = Object.entries(replyDays).reduce((sum, [days, count]) => sum + (Number(days) > longestTerm ? count : 0), 0);
  const what =
    replied > 0 && replied < repliedInTime
      ? `按期首次答复 ${repliedInTime} 件，按天数分列的只有 ${replied} 件`
      : replied > repliedInTime + repliedLate
        ? `按天数分列的首次答复有 ${replied} 件，按期和超期的合计只有 ${repliedInTime + repliedLate} 件`
        : late > repliedLate
          ? `${late} 件是 ${longestTerm} 天以后才首次答复的，超过期限的却写了 ${repliedLate} 件`
          : undefined;
  return what === undefined ? [] : [what];
}

/** What was merged into a published proposal is counted as merged; what was merged into another is too. */
function merged(at: Entries['solicitations'][number]): IssueDraft[] {
  const listed = at.proposals.reduce((sum, { mergedCount }) => sum + mergedCount, 0);
  if (listed <= at.counts.merged) return [];
  const what = `写的是 ${at.counts.merged} 条，下面各条并入的合计有 ${listed} 条`;
  const cure = '重新运行 npm run publish-answers，不要手改数字；并入的有别的区域的，登记例外';
  return [{ ...found(at, ['counts', 'merged'], what, cure), isWarning: true, subject: `${at.area} ${at.year}` }];
}

function ofProposals(at: Entries['solicitations'][number]): IssueDraft[] {
  const more = (['shortlisted', 'adopted', 'notAdopted'] as const).flatMap((state): IssueDraft[] => {
    const listed = at.proposals.filter((proposal) => proposal.state === state).length;
    const counted = at.counts[state];
    return listed > counted
      ? [found(at, ['counts', state], `写的是 ${counted} 条，下面却列了 ${listed} 条`, '重新运行 npm run publish-answers，不要手改数字')]
      : [];
  });
  return [...more, ...merged(at)];
}

function ofSurvey(at: SurveyResult): IssueDraft[] {
  return (['completion', 'quality', 'service'] as const).flatMap((question) => {
    const total = sumOf(at[question] ?? {});
    return total > at.answers ? [found(at, [question], `共 ${at.answers} 份问卷，这一题却有 ${total} 份`, surveyCure(at))] : [];
  });
}

function surveyCure({ channel }: SurveyResult): string {
  return channel === 'web' ? '重新运行 npm run publish-answers，不要手改数字' : '对照汇总表核对份数';
}

function surveyedTwice(results: readonly SurveyResult[]): IssueDraft[] {
  return results.flatMap((at, index) =>
    results.findIndex((other) => surveyKey(other) === surveyKey(at)) < index
      ? [found(at, ['wave'], `${at.code} ${at.wave}${surveyChannels[at.channel]}的问卷已经登记过一次`, '只留最近统计的一条')]
      : [],
  );
}

function surveyKey({ code, wave, channel }: SurveyResult): string {
  return `${code} ${channel} ${wave}`;
}

function found(at: object, path: FieldPath, what: string, cure: string): IssueDraft {
  return { at, path, what, cure };
}
