/** Wilson's 95 % interval of a share, as shares. @throws {RangeError} if nothing was tried */
export function wilson(successes: number, trials: number): { low: number; high: number } {
  if (trials === 0) throw new RangeError('no trials');
  const z = 1.959964;
  const share = successes / trials;
  const centre = share + z ** 2 / (2 * trials);
  const spread = z * Math.sqrt((share * (1 - share)) / trials + z ** 2 / (4 * trials ** 2));
  const scale = 1 + z ** 2 / trials;
  return { low: (centre - spread) / scale, high: (centre + spread) / scale };
}
