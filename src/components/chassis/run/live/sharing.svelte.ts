/** @file How many workers make the steps of a run, and how many may. */
import type { Cores } from '../../../../lib/runtime/protocol';
import { machine } from './machine.svelte';

export class Sharing {
  of = $state(1);
  #given: Cores | undefined;
  #leave: (() => void) | undefined;
  readonly #left: (of: number) => void;

  /** @param left - Told when a worker broke, and how many go on. */
  constructor(left: (of: number) => void) {
    this.#left = left;
  }

  /** From the worker: so many make the steps now. */
  tell(of: number, lost: boolean): void {
    this.of = of;
    if (lost) this.#left(of);
  }

  /** For one that is built. */
  begin(): Cores {
    this.rest();
    this.of = 1;
    this.#given = machine.allowed(false);
    return this.#given;
  }

  /** It runs: others on the page have fewer from now on. */
  goOn(tell: (cores: Cores) => void): void {
    this.#leave ??= machine.run((cores) => {
      const { most, fixed } = this.#given ?? {};
      if (cores.most === most && cores.fixed === fixed) return;
      this.#given = cores;
      tell(cores);
    });
  }

  /** It stands still, or is over. */
  rest(): void {
    this.#leave?.();
    this.#leave = undefined;
  }
}
