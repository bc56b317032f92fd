import { words } from './text.ts';

/** Office language that a resident has to look up, with what may stand there instead. */
export const officeWords: Readonly<Record<string, string>> = {
  序时: '按计划的进度',
  口径: '怎么算的',
  专班: '工作组',
  核减: '减少',
  提质: '改造',
  扩容: '加大',
  增效: '说具体好在哪里',
  惠民: '说具体给谁什么好处',
  赋能: '帮助',
  抓手: '办法',
  压实: '写明谁负责',
  统筹: '一起安排',
  闭环: '办完为止',
  兜底: '保住基本的',
  全覆盖: '都有',
  提档升级: '改造',
  长效机制: '长期的办法',
  联动: '一起办',
  研判: '商量',
  推进: '办、建、做',
  开展: '做、办',
  实施: '办、建、做',
  落实: '办好',
  助力: '帮助',
  打造: '建',
  优化: '改得更好在哪里',
  建设要求: '要求',
  指标: '要办成的数',
  点位: '地点',
  适老化: '方便老人',
  受益对象: '谁能得到',
};

/** Letters of one sentence that can be read out in one breath. */
const longestSentence = 40;
const mostSentences = 3;

/**
 * What a project is, told to somebody who has never heard of it: at most three short sentences in everyday words, without
 * numbers, which stand with the indicators alone. The portal's own words, not a document's.
 */
export const plain = words
  .superRefine((text, context) => {
    const sentences = text.split(/(?<=[。！？])/u);
    if (/^(?:待|暂|略|无|同上|另行|见)/u.test(text) && text.length < 8) {
      context.addIssue({ code: 'custom', message: `“${text}”没有说是什么事`, input: text });
      return;
    }
    const issues = [
      ...(sentences.length > mostSentences ? [`写了${sentences.length}句，最多${mostSentences}句`] : []),
      ...sentences
        .filter((sentence) => sentence.length > longestSentence)
        .map((sentence) => `“${sentence.slice(0, 12)}…”有${sentence.length}个字，一句最多${longestSentence}个字`),
      ...(/[。！？]$/u.test(text) ? [] : ['最后一句没有句号']),
      ...(/[0-9０-９]/u.test(text) ? ['这里不写数字：数字只写在指标里，免得两处不一样'] : []),
      ...Object.entries(officeWords).flatMap(([word, instead]) => (text.includes(word) ? [`“${word}”居民不这样说，可以改成“${instead}”`] : [])),
    ];
    if (issues.length > 0) context.addIssue({ code: 'custom', message: issues.join('；'), input: text });
  })
  .describe('用大白话说这是什么事，给谁办，最多三句，每句四十个字以内，不写数字；是本站自己的话，不是文件原文，如 给老小区修路、修水管、装路灯。');
