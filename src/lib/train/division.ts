/** @file A batch in parts: which rows are whose, and how much each part weighs. B rows in all. */
import * as dropout from '../nn/dropout';
import type { Divide, Part } from './crew';
import type { Measured } from './measure';

export interface Rows {
  from: number;
  to: number;
}

/** A batch that is no plain list, or whose rows are costly, says itself what some of its rows are. */
export interface Divisible {
  rows: (from: number, to: number) => object;
}

/** As even as can be. */
export function rowsOf(B: number, { rank, of }: Part): Rows {
  return { from: Math.floor((B * rank) / of), to: Math.floor((B * (rank + 1)) / of) };
}

/**
 * Some rows of a batch. Of a batch with names each list is cut, row after row; what is no list is the same for all rows.
 *
 * @param B - Its rows; a list of examples has as many as it has.
 * @returns Nothing if a list does not come out even.
 */
export function some<Batch extends object>(
  batch: Batch,
  B: number,
  { from, to }: Rows,
): Batch | undefined {
  if ('rows' in batch && typeof batch.rows === 'function')
    return (batch as unknown as Divisible).rows(from, to) as Batch;
  if (Array.isArray(batch)) return batch.slice(from, to) as unknown as Batch;
  const parts: [string, unknown][] = [];
  for (const [name, each] of Object.entries(batch) as [string, unknown][]) {
    if (!isList(each)) parts.push([name, each]);
    else if (each.length % B === 0) {
      const width = each.length / B;
      parts.push([name, each.slice(width * from, width * to)]);
    } else return undefined;
  }
  return Object.fromEntries(parts) as Batch;
}

type List = unknown[] | Float32Array | Int32Array;
const isList = (value: unknown): value is List =>
  Array.isArray(value) || (ArrayBuffer.isView(value) && 'length' in value);

interface Whole<Batch extends object, Also extends string> {
  batch: Batch;
  /** Rows, where the batch is not a list of them. */
  B: number;
  loss: (batch: Batch) => Measured<Also>;
  /** Over how many places the loss is the mean; without it every row has as many as any other. */
  places?: ((batch: Batch) => number) | undefined;
}

/** A batch's loss in parts: each is that of its rows, and weighs as much as it has places. */
export function divided<Batch extends object, Also extends string>({
  batch,
  B: named,
  loss,
  places,
}: Whole<Batch, Also>): Divide<Also> {
  const B = Array.isArray(batch) ? batch.length : named;
  const weightOf = ({ from, to }: Rows, share: Batch) =>
    places ? places(share) / places(batch) : (to - from) / B;
  return (part) => {
    const rows = rowsOf(B, part);
    const share = rows.from === rows.to ? batch : some(batch, B, rows);
    if (!share) return undefined;
    const weight = weightOf(rows, share);
    // One without a row or a place computes something that weighs nothing: what is measured has the same names everywhere.
    if (rows.from === rows.to || weight === 0) return { loss: () => loss(batch), weight: 0 };
    return { loss: () => dropout.ofRows(rows, () => loss(share)), weight };
  };
}
