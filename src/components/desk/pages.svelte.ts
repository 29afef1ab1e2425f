/** @file A long table shows a page of its rows; a short one all. */

/** Rows that are drawn plainly. */
export const PAGE = 50;

export const pageOf = <T>(rows: readonly T[], first: number): readonly T[] =>
  rows.length <= PAGE ? rows : rows.slice(first, first + PAGE);

export class Pages {
  #first = $state(0);
  readonly #total: () => number;

  constructor(total: () => number) {
    this.#total = total;
  }
  /** The first row of the page; never behind the last row. */
  get first(): number {
    const last = Math.max(0, Math.ceil(this.#total() / PAGE) - 1) * PAGE;
    return Math.min(this.#first, last);
  }
  turn(by: number): void {
    this.#first = Math.max(0, this.first + by * PAGE);
  }
  /** Turns to the page that holds a row. */
  show(row: number): void {
    this.#first = Math.floor(Math.max(0, row) / PAGE) * PAGE;
  }
}
