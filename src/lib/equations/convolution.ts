/**
 * @file One square table of weights laid on every place of a square picture, with every number on the way, and how large what
 * comes out of it is.
 *
 * Y rows · X columns of the picture · K side of the table. Source: goodfellow2016, §9.1 and §9.5. The table isn't turned, as
 * everywhere in deep learning. Left out: several channels, dilation, pictures and tables that are not square.
 */
import { check } from '../core/check';

/** How a table walks over a picture. */
export interface Walk {
  /** Rows and columns of zeros around the picture, on each side. */
  padding: number;
  /** Pixels from one place to the next. */
  stride: number;
}

/** Places of a table of side `table` along a side of `size` pixels: ⌊(size + 2·padding − table) / stride⌋ + 1, never below 0. */
export function placesAlong(size: number, table: number, { padding, stride }: Walk): number {
  check(stride >= 1, `convolution: a stride of ${stride} leads nowhere`);
  return Math.max(0, Math.floor((size + 2 * padding - table) / stride) + 1);
}

/** One layer of a ladder of sizes; pooling takes blocks that don't overlap and drops what is left over. */
export type Layer = ({ kind: 'table'; side: number } & Walk) | { kind: 'pool'; side: number };

/**
 * The side of a picture before the first layer and after each.
 *
 * @returns As many as there are layers and one more; 0 from where nothing is left.
 */
export function ladder(size: number, layers: readonly Layer[]): number[] {
  const sizes = [size];
  for (const layer of layers) {
    const before = sizes.at(-1) as number;
    const walk = layer.kind === 'table' ? layer : { padding: 0, stride: layer.side };
    sizes.push(before === 0 ? 0 : placesAlong(before, layer.side, walk));
  }
  return sizes;
}

/** What one table is: [K, K] weights, row after row, and a number that is added. */
export interface Table {
  weights: readonly number[];
  bias: number;
  /** Whether what is below 0 counts as 0. */
  relu: boolean;
}

/** The table laid on one place. */
export interface Laid {
  /** Where its first row and column lie on the picture, from 0; below 0 on the padding. */
  top: number;
  left: number;
  /** [K, K]: what lies below it, and that times its weights. */
  pixels: number[];
  products: number[];
  /** Of the products. */
  sum: number;
  /** Sum and bias, then as it is passed on. */
  z: number;
  value: number;
}

/**
 * The table at one place: z = bias + Σ weights·pixels, value = max(0, z) with ReLU.
 *
 * @param picture - [Y, X], row after row. Beyond its edge is nothing: 0.
 * @param row - Of the place, from 0; so with `column`.
 * @throws {ShapeError} If picture or table are not square.
 */
export function laidAt(
  picture: readonly number[],
  table: Table,
  { padding, stride }: Walk,
  row: number,
  column: number,
): Laid {
  const [size, side] = [sideOf(picture, 'picture'), sideOf(table.weights, 'table')];
  const [top, left] = [row * stride - padding, column * stride - padding];
  const pixels = table.weights.map((_, k) => {
    const [y, x] = [top + Math.floor(k / side), left + (k % side)];
    const isInside = y >= 0 && x >= 0 && y < size && x < size;
    return isInside ? (picture[y * size + x] as number) : 0;
  });
  const products = table.weights.map((weight, k) => weight * (pixels[k] as number));
  const sum = products.reduce((total, product) => total + product, 0);
  const z = sum + table.bias;
  return { top, left, pixels, products, sum, z, value: table.relu ? Math.max(0, z) : z };
}

/** The value at every place, row after row: a feature map. */
export function mapOf(picture: readonly number[], table: Table, walk: Walk): number[] {
  const side = placesAlong(sideOf(picture, 'picture'), sideOf(table.weights, 'table'), walk);
  return Array.from(
    { length: side * side },
    (_, at) => laidAt(picture, table, walk, Math.floor(at / side), at % side).value,
  );
}

function sideOf(square: readonly number[], what: string): number {
  const side = Math.round(Math.sqrt(square.length));
  check(
    side * side === square.length,
    `convolution: ${square.length} numbers are no square ${what}`,
  );
  return side;
}
