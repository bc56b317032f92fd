import type { Find, Scan } from './find.ts';

const number = '[0-9一二三四五六七八九十百甲乙丙A-Za-z]';
const figures = '[0-9一二三四五六七八九十百]';

/** Down to a door: 3栋2单元502室, 502室, 三组15号. */
const doors: readonly RegExp[] = [
  new RegExp(
    `(?=[0-9一二三四五六七八九十百甲乙丙A-Z])(?<!${figures})(?:${number}{1,5} {0,2}(?:栋|幢|号楼|座|单元)[ ,，-]{0,2}){1,3}(?:${figures}{1,5} {0,2}(?:单元|室|房|户|楼|号)){0,2}`,
    'g',
  ),
  /(?<![0-9])[0-9]{3,4} {0,2}(?:室|房(?![间屋产价地]))/g,
  new RegExp(`(?=[0-9一二三四五六七八九十百])(?<!${figures})${figures}{1,4}组 {0,2}${figures}{1,4} {0,2}(?:号|户)`, 'g'),
  new RegExp(`门牌号?码?[是为:： ]{0,3}${figures}{1,5}`, 'g'),
];

const roads = new RegExp(`(?:路|街|巷|弄|里|村|组|小区|社区|新村|家园|花园|公寓|苑) {0,2}${figures}{1,5} {0,2}号(?![线文令公桥])`, 'g');
const home = /(?:家住|住在|现住|住址|居住|户籍|家庭地址|家在|暂住)[^\n。；;]{0,40}$/;

/** Addresses down to a door, wherever they stand. */
export function doorAddresses({ reading: { words } }: Pick<Scan, 'reading'>): Find[] {
  return doors.flatMap((pattern) => spans(words, pattern));
}

/** Numbers of a road, a lane or a village, that offices have too. */
export function roadAddresses({ reading: { words } }: Pick<Scan, 'reading'>): Find[] {
  return spans(words, roads);
}

/** Addresses where somebody lives: down to a door, or a road's number after 家住 and the like. */
export function homeAddresses(scan: Pick<Scan, 'reading'>): Find[] {
  const { words } = scan.reading;
  const lived = roadAddresses(scan).filter(({ from }) => home.test(words.slice(Math.max(0, from - 48), from)));
  return [...doorAddresses(scan), ...lived];
}

/** Addresses down to a door that somebody is said to live at. */
export function livedIn({ reading }: Pick<Scan, 'reading'>): Find[] {
  return doorAddresses({ reading }).filter(({ from }) => home.test(reading.words.slice(Math.max(0, from - 48), from)));
}

function spans(words: string, pattern: RegExp): Find[] {
  return [...words.matchAll(pattern)].map(({ 0: found, index }) => ({ kind: '住址', from: index, to: index + found.trimEnd().length }));
}
