/**
 * @file Monte Carlo: an equation's figures for many draws of what is uncertain.
 *
 * Draws are written into one state in place, and only figures are kept. Chunks of any size give the same samples.
 */
import { Random } from '../core/random';
import type { AnyEquation } from './equation';
import { mix, mixtureOf, type Correlation, type Mixture } from './correlation';
import { Draws } from './draws';
import { inputsOf, slotOf, stateOf, uncertain, type Given, type Input, type State } from './inputs';

export interface SimulationOptions {
  samples: number;
  seed: number;
  /** Draws of that many first samples are kept, for `drawn`. */
  keep?: number;
  /** Only their figures are kept: of a million samples each takes 8 MB. All results, if not given. */
  results?: readonly string[];
  /** Inputs that move together. What can't be (`mixtureOf`) counts as none. */
  correlations?: readonly Correlation[];
}

/** Draws of one input at a time: loops over plain lists are fast. */
const BLOCK = 1_024;

export class Simulation {
  readonly samples: number;
  /** The inputs that are ranges. */
  readonly inputs: readonly Input[];
  /** Result → a figure for each sample so far; NaN where it isn't defined. */
  readonly results: Readonly<Record<string, Float64Array>>;
  /** Input's key → the draws that are kept. */
  readonly drawn: Readonly<Record<string, Float64Array>>;
  #done = 0;
  readonly #equation: AnyEquation;
  readonly #state: State;
  readonly #draws: readonly Draws[];
  readonly #block: readonly Float64Array[];
  readonly #columns: readonly Column[];
  readonly #outputs: readonly Output[];
  readonly #mixture: Mixture;
  /** Of the mixture's inputs, in its order; of all others none is among them. */
  readonly #mixed: readonly number[];

  constructor(equation: AnyEquation, given: Given, options: SimulationOptions) {
    const { samples, seed, keep = 0 } = options;
    const random = new Random(seed);
    const inputs = uncertain(inputsOf(equation, given));
    this.samples = samples;
    this.inputs = inputs;
    this.#equation = equation;
    this.#state = stateOf(given);
    this.#draws = inputs.map((input) => new Draws(input, random));
    this.#block = inputs.map(() => new Float64Array(BLOCK));
    this.#columns = columnsOf(inputs, this.#state, this.#block);
    const keys = inputs.map(({ key }) => key);
    this.#mixture = mixtureOf(keys, options.correlations ?? []) ?? { keys: [], weights: [] };
    this.#mixed = this.#mixture.keys.map((key) => keys.indexOf(key));
    const names = options.results ?? Object.keys(equation.results as object);
    this.#outputs = names.map((name) => ({
      ...{ name, missing: 0 },
      figures: new Float64Array(samples),
    }));
    this.results = Object.fromEntries(this.#outputs.map(({ name, figures }) => [name, figures]));
    const kept = Math.min(keep, samples);
    this.drawn = Object.fromEntries(inputs.map(({ key }) => [key, new Float64Array(kept)]));
  }

  /** Result → samples so far in which it isn't defined. */
  get missing(): Readonly<Record<string, number>> {
    return Object.fromEntries(this.#outputs.map(({ name, missing }) => [name, missing]));
  }

  /** Keys of the inputs that don't move by themselves. */
  get correlated(): readonly string[] {
    return this.#mixture.keys;
  }

  get done(): number {
    return this.#done;
  }

  /** The next `count` samples, or as many as are left. */
  run(count: number): void {
    const end = Math.min(this.samples, this.#done + count);
    while (this.#done < end) this.#runBlock(Math.min(BLOCK, end - this.#done));
  }

  #runBlock(count: number): void {
    this.#draw(count);
    this.#keep(count);
    const { values, tables } = this.#state;
    const equation = this.#equation;
    for (let s = 0; s < count; s++) {
      for (const { store, rows, name, draws } of this.#columns) store(rows, name, draws, s);
      this.#read(
        equation.figures(values, tables) as Record<string, number | undefined>,
        this.#done + s,
      );
    }
    this.#done += count;
  }

  #draw(count: number): void {
    const mixed = this.#mixed;
    this.#draws.forEach((draws, i) => {
      const block = this.#block[i] as Float64Array;
      if (mixed.includes(i)) draws.normals(block, count);
      else draws.fill(block, count);
    });
    const blocks = mixed.map((i) => this.#block[i] as Float64Array);
    mix(this.#mixture, blocks, count);
    mixed.forEach((i, j) => this.#draws[i]?.fromNormals(blocks[j] as Float64Array, count));
  }

  #read(figures: Record<string, number | undefined>, sample: number): void {
    for (const output of this.#outputs) {
      const figure = figures[output.name];
      const defined = figure !== undefined && Number.isFinite(figure);
      if (!defined) output.missing++;
      output.figures[sample] = defined ? figure : NaN;
    }
  }

  #keep(count: number): void {
    this.inputs.forEach(({ key }, i) => {
      const kept = this.drawn[key] as Float64Array;
      const room = Math.min(count, kept.length - this.#done);
      if (room > 0) kept.set((this.#block[i] as Float64Array).subarray(0, room), this.#done);
    });
  }
}

interface Output {
  readonly name: string;
  readonly figures: Float64Array;
  missing: number;
}

/** All inputs that are called the same: a field, or a column's cells. */
interface Column {
  name: string;
  rows: Row[];
  draws: Float64Array[];
  store: (typeof stores)[number];
}
type Row = Record<string, unknown>;

function columnsOf(
  inputs: readonly Input[],
  state: State,
  block: readonly Float64Array[],
): Column[] {
  const columns = new Map<string, Column>();
  inputs.forEach((input, i) => {
    const [row, name] = slotOf(state, input);
    let column = columns.get(name);
    if (!column) {
      const store = stores[columns.size % stores.length] as Column['store'];
      columns.set(name, (column = { name, rows: [], draws: [], store }));
    }
    column.rows.push(row);
    column.draws.push(block[i] as Float64Array);
  });
  return [...columns.values()];
}

/**
 * Writes one sample of a column. All are the same: an engine that meets one name only at one place of the code stores
 * without looking it up, which is most of the time that a simulation takes.
 */
const stores = [
  (rows: Row[], name: string, draws: Float64Array[], sample: number): void => {
    for (let i = 0; i < rows.length; i++) rows[i]![name] = draws[i]![sample];
  },
  (rows: Row[], name: string, draws: Float64Array[], sample: number): void => {
    for (let i = 0; i < rows.length; i++) rows[i]![name] = draws[i]![sample];
  },
  (rows: Row[], name: string, draws: Float64Array[], sample: number): void => {
    for (let i = 0; i < rows.length; i++) rows[i]![name] = draws[i]![sample];
  },
  (rows: Row[], name: string, draws: Float64Array[], sample: number): void => {
    for (let i = 0; i < rows.length; i++) rows[i]![name] = draws[i]![sample];
  },
  (rows: Row[], name: string, draws: Float64Array[], sample: number): void => {
    for (let i = 0; i < rows.length; i++) rows[i]![name] = draws[i]![sample];
  },
  (rows: Row[], name: string, draws: Float64Array[], sample: number): void => {
    for (let i = 0; i < rows.length; i++) rows[i]![name] = draws[i]![sample];
  },
] as const;

/** All samples at once. */
export function simulate(
  equation: AnyEquation,
  given: Given,
  options: SimulationOptions,
): Simulation {
  const simulation = new Simulation(equation, given, options);
  simulation.run(options.samples);
  return simulation;
}

/** The figures that are defined, in ascending order: what quantiles, histograms and probabilities are read from. */
export function sortedDefined(figures: Float64Array): Float64Array {
  const defined = new Float64Array(figures.length);
  let count = 0;
  for (let i = 0; i < figures.length; i++) {
    const figure = figures[i] as number;
    if (!Number.isNaN(figure)) defined[count++] = figure;
  }
  return defined.slice(0, count).sort();
}
