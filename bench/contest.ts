/** @file Engines take turns: who starts, who is left out and why, and what each needed. */
import type { Name } from '../src/lib/workloads/names.ts';
import type { Contender } from './engines.ts';
import type { Prepared } from './measure.ts';
import { median } from '../src/lib/core/average.ts';
import type { EngineResult, Results, Skipped, Timing } from '../src/lib/workloads/result.ts';
import { messageOf, type Runner } from './runner.ts';

/** Relative; what single precision and another order of sums may come to in eight steps. */
export const TOLERANCE = 1e-3;
/** An engine that needs longer for two steps is left out. */
const PATIENCE_MS = 60_000;
/** A step above this is taken in fewer rounds. */
const SLOW_MS = 1_000;
const VERY_SLOW_MS = 4_000;

interface Turn {
  runner: Runner;
  contender: Contender;
  prepared: Prepared;
  rounds: number[][];
}

export interface Rules {
  rounds: number;
  roundMs: number;
  start: (contender: Contender) => Runner | Promise<Runner>;
  say: (sentence: string) => void;
}

export class Contest {
  readonly #rules: Rules;
  readonly #runners = new Map<string, Runner>();
  readonly #contenders: Contender[] = [];
  /** What the book's own engine says of itself after a workload. */
  readonly inside = new Map<Name, Record<string, number>>();

  constructor(rules: Rules) {
    this.#rules = rules;
  }

  has(id: string): boolean {
    return this.#runners.has(id);
  }

  /** Starts an engine, or says why not. */
  async meet(contender: Contender): Promise<EngineResult | Skipped> {
    try {
      const runner = await this.#rules.start(contender);
      const about = await runner.start();
      this.#runners.set(contender.id, runner);
      this.#contenders.push(contender);
      return { name: contender.name, ...about };
    } catch (error) {
      this.#rules.say(`${contender.id} does not start: ${messageOf(error)}`);
      return { skipped: messageOf(error) };
    }
  }

  /** Rounds in turn: A B C A B C … */
  async compare(name: Name): Promise<Record<string, Timing | Skipped>> {
    const found: Record<string, Timing | Skipped> = {};
    const turns: Turn[] = [];
    for (const contender of this.#contenders) {
      const turn = await this.#prepared(name, contender);
      if ('skipped' in turn) found[contender.id] = turn;
      else turns.push(turn);
    }
    for (let round = 0; round < this.#rules.rounds; round++) {
      for (const { runner, prepared, rounds } of turns) {
        const { stepMs } = prepared;
        const most = stepMs > VERY_SLOW_MS ? 1 : stepMs > SLOW_MS ? 3 : Infinity;
        if (round < most) rounds.push(await runner.round(this.#rules.roundMs, stepMs));
      }
    }
    const expected = turns[0]?.prepared.losses ?? [];
    for (const { runner, contender, prepared, rounds } of turns) {
      found[contender.id] = timingOf(rounds, prepared, expected);
      if (contender.id.startsWith('ours')) {
        this.inside.set(name, { ...(await runner.inside()), ...this.inside.get(name) });
      }
      await runner.end();
    }
    const order = this.#contenders.map(({ id }) => id);
    return Object.fromEntries(order.flatMap((id) => (found[id] ? [[id, found[id]]] : [])));
  }

  async close(): Promise<void> {
    for (const runner of this.#runners.values()) await runner.close();
  }

  async #prepared(name: Name, contender: Contender): Promise<Turn | Skipped> {
    const runner = this.#runners.get(contender.id);
    if (!runner) return { skipped: 'it broke, and did not start again' };
    const { say } = this.#rules;
    say(`${name}, ${contender.id}`);
    try {
      const prepared = await within(PATIENCE_MS, runner.prepare(name));
      return { runner, contender, prepared, rounds: [] };
    } catch (error) {
      say(`${name}, ${contender.id} is left out: ${messageOf(error)}`);
      await this.#restart(contender);
      return { skipped: messageOf(error) };
    }
  }

  /** What hangs or broke is thrown away with its page. */
  async #restart(contender: Contender): Promise<void> {
    await this.#runners.get(contender.id)?.close();
    this.#runners.delete(contender.id);
    try {
      const runner = await this.#rules.start(contender);
      await runner.start();
      this.#runners.set(contender.id, runner);
    } catch (error) {
      this.#rules.say(`${contender.id} does not start again: ${messageOf(error)}`);
    }
  }
}

function timingOf(rounds: number[][], { losses }: Prepared, expected: readonly number[]): Timing {
  const medians = rounds.map(median);
  const both = losses.slice(0, expected.length);
  return {
    median: median(medians),
    lowest: Math.min(...rounds.flat()),
    rounds: medians,
    losses,
    apart: Math.max(...both.map((loss, i) => Math.abs(loss / expected[i]! - 1))),
  };
}

/** Where losses differ by more than the tolerance. */
export function disagreements({ workloads }: Pick<Results, 'workloads'>): string[] {
  return Object.entries(workloads).flatMap(([name, { results }]) =>
    Object.entries(results)
      .filter(([, result]) => 'apart' in result && !(result.apart <= TOLERANCE))
      .map(([id]) => `${name}, ${id}`),
  );
}

function within<T>(ms: number, work: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const seconds = Math.round(ms / 1000);
    const timer = setTimeout(
      () => reject(new Error(`its first steps took more than ${seconds} s`)),
      ms,
    );
    work.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
