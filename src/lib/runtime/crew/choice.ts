/**
 * @file How many workers make a step: found by measuring. With one, two, four … some steps each, as long as more are faster;
 * found again when the steps have become slow: a machine that grew hot, others that compute too.
 */
import { median } from '../../core/average';

/** Steps that are measured with each number; the first ones after a change make what later ones use again. */
const MEASURED = 8;
const UNMEASURED = 2;
/** More must be so much faster to be kept. */
const GAIN = 0.95;
/** It is measured again when steps take so many times as long as they did. */
const SLOWER = 1.5;
/** Steps that are looked at for that, and between two tries; each try that follows comes later. */
const WINDOW = 24;
const PATIENCE = 200;

export class Choice {
  /** Ever more, up to the most. */
  readonly #numbers: number[];
  #at = 0;
  #best = { of: 1, ms: Infinity };
  #isSettled = false;
  #times: number[] = [];
  #steps = 0;
  #patience = PATIENCE;

  constructor(most: number) {
    this.#numbers = [1];
    for (let of = 2; of < most; of *= 2) this.#numbers.push(of);
    if (most > 1) this.#numbers.push(most);
    this.#isSettled = most === 1;
  }

  /** How many should make the next step. */
  get wanted(): number {
    return this.#isSettled ? this.#best.of : this.#numbers[this.#at]!;
  }

  /** No other number is tried for now. */
  get isSettled(): boolean {
    return this.#isSettled;
  }

  /** @param of - How many made the step; those that are still awaited may be fewer than are wanted. */
  see(of: number, ms: number): void {
    if (of !== this.wanted) {
      this.#times = [];
      return;
    }
    this.#times.push(ms);
    if (this.#isSettled) this.#watch();
    else if (this.#times.length === UNMEASURED + MEASURED) this.#compare(of);
  }

  #compare(of: number): void {
    const ms = median(this.#times.slice(UNMEASURED));
    this.#times = [];
    const isBetter = ms < GAIN * this.#best.ms;
    if (isBetter) this.#best = { of, ms };
    this.#at++;
    if (isBetter && this.#at < this.#numbers.length) return;
    this.#isSettled = true;
    this.#steps = 0;
  }

  #watch(): void {
    this.#steps++;
    if (this.#times.length < WINDOW) return;
    const ms = median(this.#times.splice(0));
    if (ms < SLOWER * this.#best.ms || this.#steps < this.#patience) return;
    this.#patience *= 2;
    this.#isSettled = false;
    this.#at = 0;
    this.#best = { of: 1, ms: Infinity };
  }
}
