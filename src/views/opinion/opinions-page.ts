import { opinionsPath } from '../../domain/publication/page-path.ts';
import { phoneLinks } from '../../domain/value/phone.ts';
import { type Link, relativeHref } from '../address.ts';
import { type PlacedAnswerView, placedAnswerView } from './answer.ts';
import type { Snapshot } from '../../findings/snapshot.ts';
import { answerDay } from '../../domain/feedback/answer.ts';
import { plainKind } from '../../domain/feedback/feedback.ts';
import { fewestTexts, type ListTools, listTools, type RowMarks } from '../list/list-tools.ts';
import { type PageHead, pageHead } from '../head.ts';
import { type OpinionCounts, opinionCounts } from './opinion-counts.ts';
import { type SolicitationView, solicitationViews } from './solicitation.ts';
import { type SurveyView, surveyViews } from './survey.ts';

/** How to be heard, what others asked, and what became of it all. */
export interface OpinionsPage {
  readonly head: PageHead;
  /** The forms, which the office's server answers. */
  readonly ways: readonly OpinionWay[];
  /** Said for where there is no such server. */
  readonly withoutServer: string;
  readonly phones: readonly Link[];
  /** `undefined` while nothing is counted. */
  readonly counts: OpinionCounts | undefined;
  readonly answers: readonly (PlacedAnswerView & { readonly marks: RowMarks })[];
  readonly answerTools: ListTools;
  /** Said where older answers are left to the pages of their codes. */
  readonly olderAnswers: string | undefined;
  readonly solicitations: readonly SolicitationView[];
  readonly surveys: readonly SurveyView[];
}

export interface OpinionWay {
  readonly words: string;
  readonly href: string;
  readonly hint: string;
}

/** Answers that this page shows; older ones stay on the pages of their codes, and here if they have no code. */
export const mostAnswers = 100;

/** Paths that the server answers, not a file. */
const ways: readonly (readonly [words: string, path: string, hint: string])[] = [
  ['写意见', 'feedback', '咨询、建议、投诉，网页写错了也可以说；不用注册，联系方式可以不留'],
  ['查办理情况', 'feedback/status', '用提交以后得到的查询用的号码（回执号），随时可以查到哪一步、什么时候答复'],
  ['为明年的清单提建议', 'proposals', '希望明年办什么，为什么'],
  ['办成的事，请您评一评', 'survey', '三个问题，不用写名字'],
];

export function opinionsPage(snapshot: Snapshot): OpinionsPage {
  const { answers, portal } = snapshot.model;
  const shown = answers.filter(({ code }, index) => index < mostAnswers || code === undefined);
  const { tools, marks } = listTools(
    shown.map((answer) => ({
      name: answer.question,
      kind: plainKind(answer.kind),
      day: answerDay(answer).on,
      areas: [{ value: answer.area, words: snapshot.model.areas.get(answer.area)?.name ?? answer.area }],
    })),
    { unit: '件', sorts: ['newest', 'oldest'], labels: { area: '区域' }, fewest: fewestTexts },
  );
  return {
    head: pageHead(snapshot, {
      path: opinionsPath,
      title: '群众意见',
      description: '怎样提意见、查回执，群众问过什么、怎么答的，收到多少、办成多少，明年清单的建议和满意度问卷。',
      column: '咨询投诉',
    }),
    ways: ways.map(([words, path, hint]) => ({ words, href: relativeHref(opinionsPath, path), hint })),
    withoutServer: '上面四项由主办单位的服务器受理。打不开或者没有提交成功，就是没有收到，请打电话：',
    phones: [portal.phone, portal.hotline].flatMap((phone) => (phone === undefined ? [] : phoneLinks(phone))),
    counts: opinionCounts(snapshot),
    answers: shown.map((answer, index) => ({ ...placedAnswerView(snapshot, opinionsPath, answer), marks: marks[index] ?? {} })),
    answerTools: tools,
    olderAnswers: shown.length === answers.length ? undefined : `共${answers.length}件，这里列出较近的；更早的在各项目、点位的页面上。`,
    solicitations: solicitationViews(snapshot),
    surveys: surveyViews(snapshot, opinionsPath),
  };
}
