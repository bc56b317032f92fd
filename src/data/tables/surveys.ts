import { descending } from '../../domain/value/order.ts';
import { z } from 'zod';
import { fewestAnswers, surveyChannels } from '../../domain/feedback/survey-result.ts';
import { describe } from '../../domain/value/keys.ts';
import { date, integer, sourceCells, sourceColumns, text } from '../table/column.ts';
import { publishedTable } from '../table/table.ts';

const tooFew = `按分值“5=4;4=3”这样写，从高到低；不足 ${fewestAnswers} 份为空`;

const row = z.strictObject({
  area: text('区域编号'),
  area_name: text('区域名称'),
  code: text('项目或者点位的十位永久码；页面地址是 p/<码>.html'),
  wave: text('哪一轮；不同的轮次、不同的问法不相加'),
  channel: text(describe(surveyChannels)),
  counted_on: date('统计日期'),
  asked: integer('问了多少人，包括没有答的；没有记为空'),
  answers: integer('收回几份'),
  left_out: integer('没有算的有几份：同一部设备当天重复的，和同一网络地址当天超过的；没有为空'),
  completion: text(`“这件事办成了，您满意吗”，${tooFew}`),
  quality: text(`“对质量和效果，您满意吗”，${tooFew}`),
  service: text(`“对办事的态度和公开的情况，您满意吗”，${tooFew}`),
  ...sourceColumns,
});

/** What people answered about finished things, one row for each code, wave and way of asking. */
export const surveysTable = publishedTable('surveys', '满意度调查', row, ({ surveyResults, areas }) =>
  [...surveyResults.values()].flat().map(({ area, code, wave, channel, countedOn, asked, answers, leftOut, completion, quality, service, source }) => ({
    area,
    area_name: areas.get(area)?.name ?? '',
    code,
    wave,
    channel,
    counted_on: countedOn,
    asked: asked === undefined ? '' : String(asked),
    answers: String(answers),
    left_out: leftOut === undefined ? '' : String(leftOut),
    completion: marksCell(completion),
    quality: marksCell(quality),
    service: marksCell(service),
    ...(source === undefined ? { source: '', line: '' } : sourceCells(source)),
  })),
);

function marksCell(marks: Readonly<Record<string, number>> | undefined): string {
  const levels = Object.entries(marks ?? {}).sort(descending(([level]) => level));
  return levels.map(([level, count]) => `${level}=${count}`).join(';');
}
