/** @file Seeded random numbers: one stream per purpose, so that drawing more for one never moves another. */
import { xoroshiro128plus, xoroshiro128plusFromState } from 'pure-rand/generator/xoroshiro128plus';
import { check } from './check';

const TWO_TO_32 = 2 ** 32;

const isState = (state: unknown): state is number[] =>
  Array.isArray(state) && state.length === 4 && state.every(Number.isSafeInteger);

export class Random {
  readonly #generator;
  readonly #seed: number;

  /** @param seed - A whole number from 0 to 2³² − 1; 0 is a seed like any other. */
  constructor(seed: number, state?: readonly number[]) {
    this.#seed = seed;
    this.#generator = state ? xoroshiro128plusFromState(state) : xoroshiro128plus(seed | 0);
  }

  /** A generator of its own for one purpose: the same seed and name always give the same numbers. */
  stream(name: string): Random {
    let hash = 2166136261 ^ this.#seed; // FNV-1a over the name, started from the seed
    for (const char of name) hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 16777619);
    return new Random(hash >>> 0);
  }

  /** What a checkpoint keeps, so that a resumed run draws the numbers it would have drawn. */
  get state(): number[] {
    return [...this.#generator.getState()];
  }

  /**
   * A copy that goes on from a kept state.
   *
   * @throws {ShapeError} If it is none: what was kept comes from a file.
   */
  resumed(state: unknown): Random {
    check(isState(state), 'random: what was kept is no state of a generator');
    return new Random(this.#seed, state);
  }

  /** Uniform in [0, 1), 32 bits. */
  uniform(): number {
    return (this.#generator.next() >>> 0) / TWO_TO_32;
  }

  /** A whole number from 0 to `limit` − 1. */
  below(limit: number): number {
    return Math.floor(this.uniform() * limit);
  }

  /** Normal with mean 0 and deviation 1 (Box–Muller, one of the pair). */
  normal(): number {
    const radius = Math.sqrt(-2 * Math.log(1 - this.uniform()));
    return radius * Math.cos(2 * Math.PI * this.uniform());
  }

  /**
   * Gamma with scale 1. Source: marsaglia2000.
   *
   * @param shape - At least 1.
   */
  gamma(shape: number): number {
    const d = shape - 1 / 3;
    for (;;) {
      const x = this.normal();
      const v = (1 + x / Math.sqrt(9 * d)) ** 3;
      if (v <= 0) continue;
      if (Math.log(1 - this.uniform()) < x ** 2 / 2 + d * (1 - v + Math.log(v))) return d * v;
    }
  }

  /**
   * Beta, from 0 to 1.
   *
   * @param a - At least 1.
   * @param b - At least 1.
   */
  beta(a: number, b: number): number {
    const x = this.gamma(a);
    return x / (x + this.gamma(b));
  }

  /** The index drawn from weights that need not add up to 1. */
  choose(weights: ArrayLike<number>): number {
    let total = 0;
    for (let i = 0; i < weights.length; i++) total += weights[i] ?? 0;
    let left = this.uniform() * total;
    for (let i = 0; i < weights.length; i++) {
      left -= weights[i] ?? 0;
      if (left < 0) return i;
    }
    return weights.length - 1;
  }

  /** The index of the highest value; of equal ones any, with the same chance. Draws only where there is a choice. */
  highest(values: ArrayLike<number>): number {
    let top = -Infinity;
    let best: number[] = [];
    for (let i = 0; i < values.length; i++) {
      const value = values[i] as number;
      if (value > top) [top, best] = [value, []];
      if (value === top) best.push(i);
    }
    return best[best.length === 1 ? 0 : this.below(best.length)] as number;
  }

  /** The same items in another order (Fisher–Yates); the argument is left alone. */
  shuffled<T>(items: readonly T[]): T[] {
    const result = [...items];
    for (let i = result.length - 1; i > 0; i--) {
      const j = this.below(i + 1);
      [result[i], result[j]] = [result[j] as T, result[i] as T];
    }
    return result;
  }
}
