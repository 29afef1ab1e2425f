/**
 * @file Every number that a run reported, for export: a column for each, in pieces, so that half a million steps take four
 * bytes a number and nothing is ever copied to grow. Numbers keep seven digits.
 */
import type { AnyReport } from '../../../../lib/core/reports';

const PIECE = 4_096;

export class Columns {
  #rows = 0;
  #steps: Uint32Array[] = [];
  /** By name, `returns 2` for the second of a list. A piece that no report reached is missing. */
  readonly #columns = new Map<string, (Float32Array | undefined)[]>();

  get rows(): number {
    return this.#rows;
  }

  get names(): string[] {
    return [...this.#columns.keys()];
  }

  take(step: number, report: object): void {
    const row = this.#rows++;
    const at = row % PIECE;
    if (at === 0) this.#steps.push(new Uint32Array(PIECE));
    this.#steps.at(-1)![at] = step;
    for (const [name, value] of Object.entries(report as AnyReport)) {
      if (typeof value === 'number') this.#put(name, row, value);
      else if (Array.isArray(value))
        value.forEach((each: number, i) => this.#put(`${name} ${i + 1}`, row, each));
    }
  }

  step(row: number): number {
    return this.#steps[Math.floor(row / PIECE)]?.[row % PIECE] ?? 0;
  }

  /** NaN where the step did not report it. */
  value(name: string, row: number): number {
    return this.#columns.get(name)?.[Math.floor(row / PIECE)]?.[row % PIECE] ?? NaN;
  }

  /** The rows up to a step; this one stays as it is. */
  upTo(step: number): Columns {
    const copy = new Columns();
    while (copy.#rows < this.#rows && this.step(copy.#rows) <= step) copy.#rows++;
    const pieces = Math.ceil(copy.#rows / PIECE);
    // The last piece is written on, here or there.
    copy.#steps = this.#steps
      .slice(0, pieces)
      .map((each, i) => (i < pieces - 1 ? each : each.slice()));
    for (const [name, column] of this.#columns) {
      const own = column.slice(0, pieces);
      const last = own[pieces - 1]?.slice().fill(NaN, copy.#rows - (pieces - 1) * PIECE);
      if (last) own[pieces - 1] = last;
      copy.#columns.set(name, own);
    }
    return copy;
  }

  #put(name: string, row: number, value: number): void {
    let column = this.#columns.get(name);
    if (!column) this.#columns.set(name, (column = []));
    const piece = (column[Math.floor(row / PIECE)] ??= new Float32Array(PIECE).fill(NaN));
    piece[row % PIECE] = value;
  }
}
