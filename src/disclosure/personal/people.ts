import { homeAddresses, livedIn, roadAddresses } from './addresses.ts';
import type { Find, Finder, Scan } from './find.ts';
import { flowingName, isPrivate, nameForm } from './names.ts';

/** What makes a person's name a matter of their own: need, illness, age, or that they wrote to an office. */
const standing =
  '低保户|低保对象|低保家庭|低保人员|特困人员|特困户|特困老人|五保户|五保老人|贫困户|贫困生|脱贫户|监测户|困难户|困难群众|困难学生|受助人|受助学生|受助者|受助对象|受助|受益人|受益对象|受益户|救助对象|帮扶对象|资助对象|患者|病人|患儿|残疾人|残疾儿童|孤儿|困境儿童|留守儿童|留守老人|独居老人|失能老人|空巢老人|未成年人|学生|考生|学员|幼儿|儿童|婴儿|新生儿|孕妇|产妇|家长|监护人|户主|逝者|死者|伤者|受害人|申请人|领取人|信访人|来信人|来电人|反映人|投诉人|举报人|优抚对象|烈属|五保';
const letter = '我叫|我是|本人|本人叫|姓名|居民|村民|邻居|业主|租客|房东|市民|网民|群众|住户|联系我|署名';
/** Who is no official: the name behind it is a private person's, in whatever record it stands. */
const resident = '村民|居民|业主|住户|租户|农户|市民|群众代表|热心群众|联系人';
const gap = '[是叫为有:：\\s“"（(、，,]{0,3}';
const figure = '[0-9一二三四五六七八九十]';
const schoolClass = `(?:${figure}{1,2}年级|${figure}{1,4}[)）]?班|[大中小]班|[初高][一二三])`;
const child = '(?:学生|同学|小朋友|孩子|女童|男童|新生)';

const needy = new RegExp(`(?:${standing})(?:姓名|名叫|叫)?${gap}(${flowingName})`, 'dgu');
const ofResident = new RegExp(`(?:${resident})(?:姓名|名叫|叫)?[是叫为有:：“"（(]{0,2}(${flowingName})`, 'dgu');
const writer = new RegExp(`(?:${letter})(?:姓名|名叫|叫)?${gap}(${flowingName})`, 'dgu');
const classAfter = new RegExp(
  `(?<=^|[^\\p{Script=Han}]|${child})(${nameForm})(?:同学|小朋友)?[ ,，、:：（(|是在就读为系的]{0,4}[^\\n。；;]{0,16}?${schoolClass}`,
  'dgu',
);
const classBefore = new RegExp(`${schoolClass}[)） ]{0,2}(?:${schoolClass})?的?${child}?[ ,，、:：（()）]{0,3}(${flowingName})`, 'dgu');
/** 李秀英，女，1988年2月17日出生 */
const born = new RegExp(`(?<![\\p{Script=Han}])(${nameForm})[ ,，、（(]{1,3}[男女](?![\\p{Script=Han}])`, 'dgu');
const pupil = new RegExp(`(?<![\\p{Script=Han}])(${nameForm})(?:同学|小朋友)`, 'dgu');

const paper =
  '身份证|户口本|户口簿|残疾证|低保证|医保卡|社保卡|银行卡|存折|病历|诊断书|诊断证明|出院小结|学生证|学籍|毕业证|结婚证|离婚证|死亡证明|出生证|房产证|不动产证|征信|流水';
/** 张三身份证复印件 */
const ofPaper = new RegExp(`(?<![\\p{Script=Han}])(${nameForm})的?(?:居民|二代|家庭)?(?:${paper})`, 'dgu');

/** What a text must have for a pattern to find anything: looked for first, because a name may begin at every character. */
const patterns: readonly { readonly pattern: RegExp; readonly hint?: RegExp }[] = [
  { pattern: needy },
  { pattern: ofResident, hint: new RegExp(resident, 'u') },
  { pattern: classAfter, hint: /年级|班|[初高][一二三]/u },
  { pattern: classBefore, hint: /年级|班|[初高][一二三]/u },
  { pattern: pupil, hint: /同学|小朋友/u },
  { pattern: born, hint: /[男女]/u },
  { pattern: ofPaper, hint: new RegExp(paper, 'u') },
];

/** Names beside need, illness or a letter to an office; a child's name beside its class. */
export const peopleNamed: Finder = (scan) =>
  patterns.flatMap(({ pattern, hint }) => (hint === undefined || hint.test(scan.reading.words) ? named(scan, pattern) : []));

/** In published letters and answers also who says “我叫”. */
export const letterWriters: Finder = (scan) => named(scan, writer);

/** Within how many characters a name belongs to an address. */
const reach = 60;

/** A home's address with a name near it, or down to a door behind 家住 and the like, whoever lives there. */
export const namedHomes: Finder = (scan) => {
  const named = beside(scan, homeAddresses(scan));
  return [...named, ...livedIn(scan).filter(({ from, to }) => !named.some((find) => find.from < to && from < find.to))];
};

/** In published letters any address with a name near it. */
export const namedRoads: Finder = (scan) => beside(scan, roadAddresses(scan));

function beside({ names, reading: { words }, officials }: Scan, addresses: readonly Find[]): Find[] {
  let first = 0;
  return [...addresses]
    .sort((left, right) => left.from - right.from)
    .flatMap(({ from, to }) => {
      const start = Math.max(0, from - reach);
      while ((names[first]?.from ?? start) < start) first++;
      const around = words.slice(start, to + reach);
      const told = [needy, writer].flatMap((pattern) => spans(around, pattern)).filter(({ name }) => isPrivate({ officials }, name));
      const next = names[first];
      const named = next && next.to <= to + reach ? [next] : told.map((span) => ({ from: start + span.from, to: start + span.to }));
      return named.slice(0, 1).map((name) => ({ kind: '住址' as const, from: Math.min(from, name.from), to: Math.max(to, name.to) }));
    });
}

function named(scan: Scan, pattern: RegExp): Find[] {
  const found = spans(scan.reading.words, pattern).filter(({ name }) => isPrivate(scan, name));
  return found.map(({ from, to }) => ({ kind: '姓名', from, to }));
}

function spans(words: string, pattern: RegExp): { name: string; from: number; to: number }[] {
  return [...words.matchAll(pattern)].map(({ 1: name = '', indices }) => ({ name, from: indices?.[1]?.[0] ?? 0, to: indices?.[1]?.[1] ?? 0 }));
}
