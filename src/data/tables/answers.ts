import { z } from 'zod';
import { feedbackKinds } from '../../domain/feedback/feedback.ts';
import { feedbackResults } from '../../domain/feedback/feedback-history.ts';
import { describe } from '../../domain/value/keys.ts';
import { date, integer, text } from '../table/column.ts';
import { publishedTable } from '../table/table.ts';

const kinds = Object.fromEntries(Object.entries(feedbackKinds).map(([kind, { label }]) => [kind, label]));

const row = z.strictObject({
  answer: text('答复的编号，看不出是谁问的'),
  area: text('区域编号'),
  area_name: text('区域名称'),
  code: text('所说项目或者点位的十位永久码；没有为空'),
  kind: text(describe(kinds)),
  received_on: date('收到日期'),
  first_replied_on: date('首次答复日期'),
  closed_on: date('办结日期；还在办为空'),
  published_on: date('公开日期'),
  unit: text('承办单位；没有转办为空'),
  result: text(`${describe(feedbackResults)}；还在办为空`),
  merged: integer('另有几件相同的一并答复'),
  question: text('意见概要'),
  reply: text('答复'),
});

/** Every published answer, newest first. */
export const answersTable = publishedTable('answers', '群众意见的答复', row, ({ answers, areas }) =>
  answers.map(
    ({ id, area, code = '', kind, receivedOn, firstRepliedOn = '', closedOn = '', publishedOn, unit = '', result = '', mergedCount, question, answer }) => ({
      answer: id,
      area,
      area_name: areas.get(area)?.name ?? '',
      code,
      kind,
      received_on: receivedOn,
      first_replied_on: firstRepliedOn,
      closed_on: closedOn,
      published_on: publishedOn,
      unit,
      result,
      merged: String(mergedCount),
      question,
      reply: answer,
    }),
  ),
);
