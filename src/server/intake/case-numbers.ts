import type { Store } from '../store/contract/store.ts';
import { dateInChina } from '../../domain/value/china-day.ts';

/** How many numbers a process takes at first on a day, and at most at once. */
const firstBlock = 10;
const largestBlock = 1000;

export interface CaseNumbers {
  /**
   * The next number of the day in China, `20261124-0417`; beyond 9999 it grows a digit.
   *
   * @throws {StoreUnavailable} if the numbers of the day cannot be had
   */
  draw(nowMs: number): Promise<string>;
}

/**
 * Numbers that resident and clerk share. A process takes a block of numbers from the
 * store and gives them out from memory, so that a form costs no further write.
 */
export function caseNumbers(store: Pick<Store, 'write'>): CaseNumbers {
  let block = { day: '', next: 1, last: 0, size: 0 };
  let leasing: Promise<void> | undefined;

  async function lease(day: string): Promise<void> {
    const count = block.day === day ? Math.min(block.size * 2, largestBlock) : firstBlock;
    const last = await store.write('leaseCaseNumbers', { day, count });
    block = { day, next: last - count + 1, last, size: count };
  }

  return {
    async draw(nowMs) {
      const day = dateInChina(nowMs);
      while (block.day !== day || block.next > block.last) {
        leasing ??= lease(day).finally(() => {
          leasing = undefined;
        });
        await leasing;
      }
      const number = String(block.next).padStart(4, '0');
      block.next += 1;
      return `${day.replaceAll('-', '')}-${number}`;
    },
  };
}
