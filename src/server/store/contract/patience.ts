/**
 * How long a form waits for the store before the honest answer is "not now", in
 * milliseconds: `STORE_WAIT_SECONDS`, 5 unless it says otherwise. The project's own
 * tests, which share their machine with others, wait longer.
 *
 * @throws {RangeError} if the variable is set to anything but a whole number of seconds from 1 to 600
 */
export function patienceMs(setting = process.env.STORE_WAIT_SECONDS): number {
  if (setting === undefined || setting === '') return 5000;
  const seconds = /^\d{1,3}$/.test(setting) ? Number(setting) : 0;
  if (seconds < 1 || seconds > 600) throw new RangeError(`STORE_WAIT_SECONDS must be a whole number from 1 to 600, not ${setting}`);
  return seconds * 1000;
}
