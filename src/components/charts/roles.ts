/** @file What a colour stands for. Each is a token of `styles/tokens.css`, in two themes and in forced colours. */
export const roles = [
  'series-1',
  'series-2',
  'series-3',
  'series-4',
  'series-5',
  'series-6',
  'training',
  'held-out',
  'baseline',
  'q',
  'k',
  'v',
  'generator',
  'discriminator',
  'data',
  'compute',
  'talent',
  'market',
  'diverging-low',
  'diverging-high',
  'ink',
  'ink-soft',
] as const;
export type Role = (typeof roles)[number];

const series = ['series-1', 'series-2', 'series-3', 'series-4', 'series-5', 'series-6'] as const;

/** The colour of the i-th of several of a kind. After six they begin again. */
export const seriesRole = (i: number): Role => series[i % series.length] ?? 'series-1';
