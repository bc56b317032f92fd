import { expect, test } from 'vitest';
import { readSoundContent } from '../../src/content/read/read.ts';
import type { Report } from '../../src/domain/task/report.ts';
import { isFiled } from '../../src/domain/value/source.ts';
import { civilDate } from '../../src/domain/value/civil-date.ts';
import { snapshotOf } from '../../src/findings/snapshot.ts';
import type { Outcome } from '../../src/findings/outcome.ts';
import { speakingOutcome } from '../../src/findings/reported-under.ts';
import { answerOf } from '../../src/views/figure/answer.ts';
import { notesOf, otherMeasures } from '../../src/views/figure/notes.ts';
import { plainText } from '../../src/views/figure/answer-piece.ts';
import { rowFigure } from '../../src/views/figure/row.ts';
import { judgementSentence, notDoneSentence, verdictOf } from '../../src/views/figure/verdict.ts';
import { sitePage } from '../../src/views/site/site-page.ts';
import { taskPage } from '../../src/views/task/task-page.ts';
import { quoted } from '../../src/views/words.ts';
import { forbiddenWords, halfWidth } from './forbidden-words.ts';

const snapshot = snapshotOf(readSoundContent('content'), civilDate.parse('2026-11-25'), 'https://ms.example.gov.cn/');
const places = [...snapshot.objectByCode.values()];
const outcomes = places
  .filter(({ site }) => site === undefined)
  .flatMap(({ task }) => task.project.indicators.map((indicator) => speakingOutcome(snapshot, snapshot.outcome(indicator, task.area.id))));
const reported = outcomes.filter(({ latest }) => latest !== undefined);

test('there is real content to read', () => {
  expect(reported.length).toBeGreaterThan(80);
});

test('every number in a sentence about progress stands in the report, in the target, or is their quotient', () => {
  const wrong = reported.flatMap((outcome) => {
    const allowed = numbersOf(outcome);
    const sentence = withoutDates(`${plainText(answerOf(outcome))}${rowFigure(outcome)}${otherMeasures(outcome).join('')}`);
    return numbersIn(sentence)
      .filter((number) => !allowed.has(number))
      .map((number) => `${nameOf(outcome)} ${number}: ${sentence}`);
  });
  expect(wrong).toEqual([]);
});

test.each([
  [/完成(?!率|全年|前期|招投标)/u, /完成|完工|达标|建成|completed|救助/u],
  [/(?<!主体|基本|没有|主体已经|已经基本)完工(?!率)/u, /完工|竣工|worksFinished/u],
  [/主体(?:已经)?完工/u, /主体完工|structureFinished/u],
  [/基本完工/u, /基本完工|nearlyFinished/u],
  [/(?:已|已经)开工|在建/u, /开工|施工|建设|started|structureFinished|fittingOut|nearlyFinished/u],
  [/没有开工|未开工/u, /未开工|开工|notStarted/u],
  [/交付使用/u, /交付使用|投用|inUse/u],
])('a sentence says %s only where the report, its basis or its indicator does', (word, licence) => {
  const wrong = reported.filter(isToldByStage).flatMap((outcome) => {
    const sentence = progressPart(outcome);
    return word.test(sentence) && !licence.test(licencesOf(outcome)) ? [`${nameOf(outcome)}: ${sentence}`] : [];
  });
  expect(wrong).toEqual([]);
});

test('things only begun are never said to be completed', () => {
  const wrong = reported.filter(({ latest, indicator }) => latest?.basis === 'started' || indicator.doneAt === 'started' || latest?.stage === 'started');
  expect(wrong.map(progressPart).filter((sentence) => /(?<!没有|还没有)完成\d/u.test(sentence))).toEqual([]);
});

test('what a document says was begun keeps its word in front of the same number', () => {
  const begun = reported.filter(({ latest }) => latest?.value !== undefined && new RegExp(`开工 ?${latest.value}(?![\\d.])`, 'u').test(latest.narrative));
  expect(begun.filter((outcome) => !progressPart(outcome).startsWith('已开工')).map(nameOf)).toEqual([]);
});

test('a part never stands for the whole: the parts of every sentence add up or the gap is named', () => {
  const parted = reported.filter(({ latest }) => latest?.breakdown !== undefined);
  const wrong = parted.filter((outcome) => {
    if ((outcome.latest?.unit ?? outcome.indicator.unit) === undefined) return false;
    const sentence = plainText(answerOf(outcome)).split('里').at(-1) ?? '';
    const countsIn = (words: string) => (words.match(/\d+(?:\.\d+)?/gu) ?? []).map(Number);
    const counts = countsIn(sentence.replace(/（[^）]*）/gu, ''));
    // What is said of a group in brackets adds up to the group: 8个前期准备（6个…，2个…）.
    for (const [, group, inside = ''] of sentence.matchAll(/(\d+)[^\d，（]*（([^）]*)）/gu)) {
      if (countsIn(inside).reduce((total, count) => total + count, 0) !== Number(group)) return true;
    }
    const told = outcome.latest?.breakdown?.reduce((total, { count }) => total + Number(count), 0);
    return counts.reduce((total, count) => total + count, 0) !== told;
  });
  expect(wrong.map(nameOf)).toEqual([]);
});

test('no page of a task or a site has a word that no resident should read', () => {
  const wrong = places.flatMap(({ code, task, site }) => {
    const page = site === undefined ? taskPage(snapshot, task, code) : sitePage(snapshot, site, task, code);
    const { code: _, form: __, head: ___, ...own } = page;
    const text = JSON.stringify(own, (key, value) => (quotedFields.has(key) ? undefined : value));
    return forbiddenWords.filter((word) => word.test(text)).map((word) => `${code} ${word.exec(text)?.[0]}`);
  });
  expect(wrong).toEqual([]);
});

test('our own sentences use full-width punctuation', () => {
  const sentences = outcomes.flatMap((outcome) => [
    verdictOf(outcome),
    rowFigure(outcome),
    ...notesOf(outcome),
    notDoneSentence(snapshot, outcome) ?? '',
    plainText(answerOf(outcome)),
  ]);
  expect(sentences.filter((sentence) => halfWidth.test(sentence))).toEqual([]);
});

test('a document’s own judgement is shown in its own words', () => {
  const wrong = reported
    .filter(({ latest }) => latest?.judgement !== undefined)
    .filter((outcome) => !judgementSentence(outcome)?.includes(quoted(outcome.latest?.judgement ?? '')));
  expect(wrong.map(nameOf)).toEqual([]);
});

/** Fields that quote a document or name a place in the markup. */
const quotedFields = new Set(['quote', 'href', 'path', 'explanation', 'printed', 'computed', 'sources', 'answers', 'updates']);

function nameOf({ indicator, area }: Outcome): string {
  return `${indicator.id}@${area}`;
}

/** Only where something was done is a verb of doing claimed. */
function isToldByStage({ latest }: Outcome): boolean {
  return latest?.value !== undefined || latest?.stage !== undefined || latest?.breakdown !== undefined;
}

/** The sentence without what was promised. */
function progressPart(outcome: Outcome): string {
  return plainText(answerOf(outcome))
    .replace(/[^。；]*要(?:完成|开工|达到|投入|交付|主体|基本|通过|完工|后期)[^。]*。/gu, '')
    .replace(/任务数还没有下达[^。]*。/gu, '')
    .replace(/还没有公布哪一天完工/gu, '');
}

function licencesOf({ latest, indicator }: Outcome): string {
  const { narrative = '', stage, breakdown = [], basis, reportedPercent } = latest ?? {};
  const isFiledValue = latest !== undefined && isFiled(latest.source) && narrative === '';
  return [
    narrative,
    stage,
    ...breakdown.map((part) => part.stage),
    basis,
    indicator.doneAt,
    indicator.text,
    reportedPercent && '完成率',
    isFiledValue && '完成',
  ]
    .filter(Boolean)
    .join(' ');
}

/** Every number that a sentence may use: those of the report and the target, their quotient and what the parts add up to. */
function numbersOf({ latest, target, reports, indicator, standing, allocation, revisions }: Outcome): Set<string> {
  const ofReport = (report: Report) => [
    report.value,
    report.reportedPercent,
    ...(report.breakdown ?? []).map(({ count }) => count),
    ...numbersIn(report.narrative),
  ];
  const { completion } = standing;
  const percents =
    completion === undefined ? [] : [(Number((completion.numerator * 10_000n) / completion.denominator) / 10_000).toFixed(2), roundHalfUp(completion)];
  const sums = (latest?.breakdown ?? []).length === 0 ? [] : allSums((latest?.breakdown ?? []).map(({ count }) => Number(count)));
  const targets = [target, allocation?.target, ...revisions.flatMap(({ before, after }) => [before, after])].flatMap((each) =>
    numbersIn(JSON.stringify(each ?? '')),
  );
  return new Set(
    [
      ...reports.flatMap(ofReport),
      ...targets,
      ...numbersIn(indicator.text),
      ...Object.values(indicator.measureTargets ?? {}),
      ...percents,
      ...sums,
      ...measurePercents(reports, indicator),
      '0',
    ].flatMap((number) => (number === undefined ? [] : [number])),
  );
}

function measurePercents(reports: readonly Report[], { measureTargets = {} }: Outcome['indicator']): string[] {
  return reports.flatMap(({ measure, value }) => {
    const divisor = measureTargets[measure];
    return divisor === undefined || value === undefined ? [] : [((Number(value) / Number(divisor)) * 100).toFixed(2)];
  });
}

function roundHalfUp({ numerator, denominator }: { numerator: bigint; denominator: bigint }): string {
  const hundredths = (numerator * 200n + denominator) / (denominator * 2n);
  return `${hundredths / 100n}.${String(hundredths % 100n).padStart(2, '0')}`;
}

function allSums(counts: readonly number[]): string[] {
  return counts.reduce<number[]>((sums, count) => [...sums, ...sums.map((sum) => sum + count)], [0]).map(String);
}

function numbersIn(text: string): string[] {
  return text.replaceAll(/(?<=\d),(?=\d{3})/gu, '').match(/\d+(?:\.\d+)?/gu) ?? [];
}

function withoutDates(text: string): string {
  return text.replaceAll(/\d{4}年(?:至\d{4}年)?(?:底|\d+月(?:\d+日)?|度)?/gu, '');
}
