/** Province or region a number begins with (GB/T 2260), those for residents of Hong Kong, Macau and Taiwan included. */
const region = /^(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3])[0-9]{4}/;

/** Whether an ID number of 18 characters begins as one does: a region and a birthday that can be. */
export function hasRegionAndDate(number: string): boolean {
  return region.test(number) && isDate(number.slice(6, 14));
}

/** Whether 15 digits can be a number as they were given until 1999: a region and a birthday without its century. */
export function isOldIdNumber(digits: string): boolean {
  return digits.length === 15 && region.test(digits) && isDate(`19${digits.slice(6, 12)}`);
}

/** Whether the last of 18 characters is the check character: ISO 7064 MOD 11-2, as GB 11643 says. */
export function hasIdCheck(number: string): boolean {
  const remainder = [...number.slice(0, 17)].map(Number).reduce((total, digit) => ((total + digit) * 2) % 11, 0);
  const check = (12 - remainder) % 11;
  return number.slice(17) === (check === 10 ? 'X' : String(check));
}

/** A birth date that can be: from 1800 on, in the calendar. */
function isDate(date: string): boolean {
  const [year, month, day] = [Number(date.slice(0, 4)), Number(date.slice(4, 6)), Number(date.slice(6))];
  const days = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
  return year >= 1800 && year < 2100 && day >= 1 && day <= days;
}
