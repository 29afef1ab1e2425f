/** @file The table of the settings, the tables to choose from, and the place that is shown. */
import type { Values } from '../../../lib/core/fields';
import { placesAlong, type Layer, type Table, type Walk } from '../../../lib/equations/convolution';
import type { fields } from './fields';
import { SIDE } from './pictures';

export type Settings = Values<typeof fields>;

/** Side of the table. */
export const TABLE = 3;
/** Row after row, as their names say. */
export const weightNames = [...['w11', 'w12', 'w13', 'w21', 'w22', 'w23', 'w31', 'w32', 'w33']] as [
  'w11',
  'w12',
  'w13',
  'w21',
  'w22',
  'w23',
  'w31',
  'w32',
  'w33',
];

export const presets = {
  upright: [-1, 0, 1, -1, 0, 1, -1, 0, 1],
  level: [-1, -1, -1, 0, 0, 0, 1, 1, 1],
  outline: [-1, -1, -1, -1, 8, -1, -1, -1, -1],
  blur: [0.0625, 0.125, 0.0625, 0.125, 0.25, 0.125, 0.0625, 0.125, 0.0625],
  same: [0, 0, 0, 0, 1, 0, 0, 0, 0],
} as const satisfies Record<string, readonly number[]>;
export type Preset = keyof typeof presets;
export const presetNames = Object.keys(presets) as Preset[];

export const tableOf = (settings: Settings): Table => ({
  weights: weightNames.map((name) => settings[name]),
  bias: settings.bias,
  relu: settings.relu,
});
export const walkOf = ({ padding, stride }: Settings): Walk => ({ padding, stride });
/** Places along a side of the map, and in all of it. */
export const sideOf = (settings: Settings): number => placesAlong(SIDE, TABLE, walkOf(settings));
export const placesOf = (settings: Settings): number => sideOf(settings) ** 2;

/** The reader's place, from 0; a map that became smaller is kept to. */
export function placeOf(settings: Settings): number {
  const side = sideOf(settings);
  const within = (one: number) => Math.min(side, one) - 1;
  return within(settings.row) * side + within(settings.column);
}

/** The place whose first pixel is nearest to where the table is wanted, such as at a pointer; pixels from 0. */
export function placeNear(settings: Settings, y: number, x: number): number {
  const side = sideOf(settings);
  const along = (pixel: number) =>
    Math.min(side - 1, Math.max(0, Math.round((pixel - 1 + settings.padding) / settings.stride)));
  return along(y) * side + along(x);
}

/** The layers of the network that reads digits, with this padding and stride instead of its own. */
export const layersOf = (settings: Settings): Layer[] =>
  [0, 1].flatMap((): Layer[] => [
    { kind: 'table', side: TABLE, ...walkOf(settings) },
    { kind: 'pool', side: 2 },
  ]);
