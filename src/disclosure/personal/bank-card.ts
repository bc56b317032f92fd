import type { Candidate } from './digit-groups.ts';
import type { Find, Scan } from './find.ts';

/** Beginnings that card networks have (ISO/IEC 7812): 62 银联 with 16 to 19 digits, older Chinese ones, the rest with 16. */
const known = /^(?:62[0-9]{14,17}|(?:60|9558|95)[0-9]{12,17}|(?:4|5[1-5]|2[2-7]|35|81)[0-9]{14,15})$/;
const named = /(?:卡号|账号|帐号|账户|帐户|银行|卡)[^\n]{0,12}$/;

/** Words that say what is behind them, whatever its check says: a digit of it may be mistyped. */
const paidTo = /(?:卡号|账号|帐号|打到|打进|打入|汇到|汇入|转到|转入|存到|存入)[^0-9\n]{0,12}$/;

/**
 * Bank cards: 16 to 19 digits whose Luhn check is right, beginning like a card or named as
 * one in front; without the check where the words in front say that money goes there. With signs between, only numbers that begin like a card.
 */
export function bankCards({ digits, candidates }: Scan): Find[] {
  return candidates.flatMap((candidate) => {
    const { from, to, digits: number } = candidate;
    if (!/^[0-9]{16,19}$/.test(number) || !isWritten(candidate)) return [];
    const before = digits.slice(Math.max(0, from - 16), from);
    if (!passesLuhn(number)) return paidTo.test(before) && !candidate.isPart ? [{ kind: '银行卡号' as const, from, to, number, isDoubtful: true }] : [];
    const isNamed = candidate.groups.length === 1 && named.test(before);
    return (known.test(number) && hasLength(number)) || isNamed ? [{ kind: '银行卡号' as const, from, to, number }] : [];
  });
}

function hasLength(number: string): boolean {
  return /^(?:62|60|95)/.test(number) || number.length === 16;
}

/** In groups it is the whole row of them; a border of a cell or line may lie between two parts that are no small figures. */
function isWritten({ groups, isPart }: Candidate): boolean {
  const inner = groups.slice(1);
  const crossings = inner.flatMap(({ tie, from }) => (tie === 'across' ? [from] : []));
  const [border = 0] = crossings;
  const isHalved = crossings.length === 1 && [groups.filter(({ from }) => from < border), groups.filter(({ from }) => from >= border)].every(isLong);
  return inner.length === 0 || (!isPart && (crossings.length === 0 || isHalved));
}

function isLong(groups: Candidate['groups']): boolean {
  return groups.reduce((total, { from, to }) => total + to - from, 0) >= 4;
}

function passesLuhn(number: string): boolean {
  const figures = [...number].reverse().map(Number);
  const total = figures.reduce((sum, figure, index) => sum + (index % 2 === 0 ? figure : doubled(figure)), 0);
  return total % 10 === 0;
}

function doubled(figure: number): number {
  return figure * 2 > 9 ? figure * 2 - 9 : figure * 2;
}
