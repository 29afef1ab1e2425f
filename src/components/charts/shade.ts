/** The colour of a value as CSS: zero is the ground, `share` 1 the full colour of its sign. */
export function shade(share: number, scale: 'sequential' | 'diverging'): string {
  const end =
    scale === 'sequential'
      ? '--sequential-high'
      : share < 0
        ? '--diverging-low'
        : '--diverging-high';
  const zero = scale === 'sequential' ? '--sequential-low' : '--diverging-zero';
  const percent = 100 * Math.min(1, Math.abs(share));
  return `color-mix(in oklab, var(${end}) ${percent.toFixed(1)}%, var(${zero}))`;
}
