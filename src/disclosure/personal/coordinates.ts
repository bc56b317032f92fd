import type { Find, Scan } from './find.ts';

/** Degrees with four decimals and more tell a house; two of them beside one another are a place. */
const degrees = String.raw`(?<![0-9.])([0-9]{1,3}\.[0-9]{4,12})(?![0-9.])`;
const pair = new RegExp(`${degrees}°?[NSEW]?[ \\t,，、;；/|]{1,4}(?:东经|西经|北纬|经度|纬度|E|N|[Ll]ng|[Ll]at|[Ll]on)?[ :：=是为]{0,3}${degrees}°?`, 'g');

/** Two coordinates within China, either first, that tell a place to some ten metres. */
export function coordinates({ reading: { words } }: Pick<Scan, 'reading'>): Find[] {
  return [...words.matchAll(pair)].flatMap(({ 0: found, 1: one, 2: other, index }) => {
    const [low = 0, high = 0] = [Number(one), Number(other)].sort((left, right) => left - right);
    const isInChina = low >= 3 && low <= 54 && high >= 73 && high <= 136;
    return isInChina ? [{ kind: '坐标' as const, from: index, to: index + found.length }] : [];
  });
}
