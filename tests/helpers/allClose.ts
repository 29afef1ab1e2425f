/** @file Are two lists of numbers the same, but for rounding? */

/**
 * The first place where two lists differ, in words; nothing where they agree.
 *
 * A place agrees when |actual − expected| ≤ relative·max(|expected|, rms of all expected, terms): the
 * others make room for rounding next to zero. A number that is not finite never agrees with anything.
 *
 * @param terms - Size of the terms that the numbers are sums of, where few numbers may all be near zero.
 */
export function difference(
  actual: ArrayLike<number>,
  expected: ArrayLike<number>,
  relative: number,
  terms = 0,
): string | undefined {
  if (actual.length !== expected.length) {
    return `${actual.length} numbers, expected ${expected.length}`;
  }
  const squares = Array.from(expected).reduce((sum, value) => sum + value * value, 0);
  const size = Math.max(terms, Math.sqrt(squares / Math.max(1, expected.length)));
  for (let i = 0; i < expected.length; i++) {
    const [got, wanted] = [actual[i] ?? NaN, expected[i] ?? NaN];
    const room = relative * Math.max(Math.abs(wanted), size);
    // Written so that NaN fails: every comparison with it is false.
    if (!(Number.isFinite(got - wanted) && Math.abs(got - wanted) <= room)) {
      return `[${i}] is ${got}, expected ${wanted} ± ${room}`;
    }
  }
  return undefined;
}

/** @throws {Error} If they differ; `what` says of what. */
export function allClose(
  actual: ArrayLike<number>,
  expected: ArrayLike<number>,
  relative: number,
  what = 'numbers',
  terms = 0,
): void {
  const found = difference(actual, expected, relative, terms);
  if (found) throw new Error(`${what}: ${found}`);
}
