/** What `STORE_WAIT_SECONDS` may be, and what it is where it is not set. */
export const waitSeconds = { otherwise: 5, least: 1, most: 600 } as const;

/**
 * How long a form waits for the store before the honest answer is "not now", in
 * milliseconds: `STORE_WAIT_SECONDS`, 5 unless it says otherwise. The project's own
 * tests, which share their machine with others, wait longer.
 *
 * @throws {RangeError} if the variable is set to anything but a whole number of seconds from 1 to 600
 */
export function patienceMs(setting = process.env.STORE_WAIT_SECONDS): number {
  if (setting === undefined || setting === '') return waitSeconds.otherwise * 1000;
  const seconds = /^\d{1,3}$/.test(setting) ? Number(setting) : 0;
  if (seconds < waitSeconds.least || seconds > waitSeconds.most)
    throw new RangeError(`STORE_WAIT_SECONDS must be a whole number from ${waitSeconds.least} to ${waitSeconds.most}, not ${setting}`);
  return seconds * 1000;
}
