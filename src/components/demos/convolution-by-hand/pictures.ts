/** @file The small pictures that the table is laid on: three drawn by hand, a slope, and made digits that follow in a run. */
import type { Random } from '../../../lib/core/random';
import { draw } from '../../../lib/data/digits/digits';
import { BOX, SIDE as WHOLE } from '../../../lib/data/digits/pen';

export const SIDE = 10;
export const PIXELS = SIDE * SIDE;

/** Ink in tenths, `X` for all of it. The third row of the stroke, from its third column, is where the chapter lays its table. */
const rows = {
  stroke: [
    ...['0000000000', '0000683000', '00019X8100', '0002XX7000', '00018X9100'],
    ...['00019X8000', '0001XX9100', '00029X8000', '0000594000', '0000000000'],
  ],
  seven: [
    ...['0000000000', '0079999970', '004667XX90', '0000007X30', '000002X800'],
    ...['000009X300', '00004X7000', '00009X2000', '0001X90000', '0000430000'],
  ],
  ring: [
    ...['0000000000', '00039X9300', '003X717X30', '009X101X90', '00X7000X70'],
    ...['00X7000X70', '009X101X90', '003X717X30', '00039X9300', '0000000000'],
  ],
  slope: Array.from({ length: SIDE }, () => '0123456789'),
} as const;

export type Name = keyof typeof rows;
export const names = ['stroke', 'seven', 'ring', 'slope'] as const satisfies readonly Name[];

const inkOf = (sign: string) => (sign === 'X' ? 1 : Number(sign) / 10);
const read = (lines: readonly string[]) => lines.flatMap((line) => [...line].map(inkOf));

/** [SIDE, SIDE], row after row: 0 is paper, 1 is ink. */
export const pictureOf = (name: Name): number[] => read(rows[name]);

/** A made digit, each pixel the mean of four of the large one, in tenths so that a sum stays readable. */
export function drawnPicture(random: Random): number[] {
  const large = draw(random.below(10), random, { distortion: 1, noise: 0 });
  const edge = (WHOLE - BOX) / 2;
  const inkAt = (y: number, x: number) => large[(edge + y) * WHOLE + edge + x] ?? 0;
  return Array.from({ length: PIXELS }, (_, at) => {
    const [y, x] = [2 * Math.floor(at / SIDE), 2 * (at % SIDE)];
    const four = inkAt(y, x) + inkAt(y, x + 1) + inkAt(y + 1, x) + inkAt(y + 1, x + 1);
    return Math.round((10 * four) / 4) / 10;
  });
}
