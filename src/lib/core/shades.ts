/** @file Pictures for the page: one sign per pixel, so that a hundred of them are cheap to send, keep and draw. */

/** As many as there are digits above 0. */
const LEVELS = 9;

/**
 * Row after row one digit per number: `0` for nothing, `9` for `full` and more.
 *
 * @param full - The number with the darkest shade.
 */
export function shadesOf(values: ArrayLike<number>, full = 1): string {
  let shades = '';
  for (let i = 0; i < values.length; i++) {
    const share = full > 0 ? (values[i] ?? 0) / full : 0;
    shades += Math.min(LEVELS, Math.max(0, Math.round(LEVELS * share))) || 0;
  }
  return shades;
}

/** The darkest of every 2×2 pixels; an odd last row and column are dropped, as the network does. */
export function pooled(shades: string, side: number): string {
  const half = Math.floor(side / 2);
  let result = '';
  for (let y = 0; y < half; y++) {
    for (let x = 0; x < half; x++) {
      const at = 2 * y * side + 2 * x;
      const four = [shades[at], shades[at + 1], shades[at + side], shades[at + side + 1]];
      result += four.reduce((most = '0', sign = '0') => (sign > most ? sign : most));
    }
  }
  return result;
}

/**
 * Each shade's pixels as one SVG path of horizontal lines, one unit thick, a row's middle at y + ½.
 *
 * @param levels - Fewer shades make a smaller page.
 * @returns Shades that occur, `share` from 0 (not drawn) to 1.
 */
export function pathsOf(
  shades: string,
  side: number,
  levels = LEVELS,
): { share: number; d: string }[] {
  const paths = new Array<string>(levels + 1).fill('');
  const levelAt = (at: number) => Math.ceil((Number(shades[at] ?? 0) * levels) / LEVELS);
  for (let y = 0; y < side; y++) {
    for (let x = 0; x < side;) {
      const level = levelAt(y * side + x);
      const start = x;
      do x++;
      while (x < side && levelAt(y * side + x) === level);
      if (level > 0) paths[level] += `M${start} ${y}h${x - start}`;
    }
  }
  return paths.flatMap((d, level) => (d ? [{ share: level / levels, d }] : []));
}
