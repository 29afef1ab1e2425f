/**
 * @file How many of the machine's cores a run may use: not all, so that the page stays quick; fewer for each when several
 * demos run; half on battery; one while nobody looks. A reader may choose a number, which is kept on the device.
 */
import type { Cores } from '../../../../lib/runtime/protocol';

export interface Circumstances {
  /** Of the machine. */
  cores: number;
  /** Nobody sees the page. */
  isHidden: boolean;
  onBattery: boolean;
  /** Demos that run on the page, this one included. */
  runs: number;
  /** By the reader; else as many as are fastest. */
  chosen: number | undefined;
}

/** More are not tried by themselves: each needs memory of its own, and hears from every other in each step. */
const MOST = 8;

export function allowed({ cores, isHidden, onBattery, runs, chosen }: Circumstances): Cores {
  const fixed = chosen !== undefined;
  if (isHidden) return { most: 1, fixed };
  if (fixed) return { most: Math.min(chosen, cores), fixed };
  const free = cores > 2 ? cores - 1 : cores;
  const own = Math.floor((onBattery ? Math.min(free, cores / 2) : free) / runs);
  return { most: Math.min(MOST, Math.max(1, own)), fixed };
}

type Listener = (cores: Cores) => void;

/** Where a browser tells; others are taken for plugged in. */
interface Battery extends EventTarget {
  charging: boolean;
}

const KEY = 'jieshi:cores';

export class Machine {
  readonly cores = globalThis.navigator?.hardwareConcurrency ?? 1;
  readonly #listeners = new Set<Listener>();
  #chosen = $state(stored());
  #onBattery = false;
  #isWatching = false;

  /** Nothing: as many as are fastest. */
  get chosen(): number | undefined {
    return this.#chosen;
  }

  /** Kept on this device, where it may be. */
  choose(chosen: number | undefined): void {
    this.#chosen = chosen;
    try {
      if (chosen === undefined) localStorage.removeItem(KEY);
      else localStorage.setItem(KEY, String(chosen));
    } catch {
      // it holds for this page only
    }
    this.#tell();
  }

  /** What one that runs may use; for one that is about to, as if it ran. */
  allowed(isRunning: boolean): Cores {
    return allowed({
      cores: this.cores,
      isHidden: globalThis.document?.visibilityState === 'hidden',
      onBattery: this.#onBattery,
      runs: Math.max(1, this.#listeners.size + (isRunning ? 0 : 1)),
      chosen: this.#chosen,
    });
  }

  /** A run begins, and is told how many it may use whenever that changes. @returns Ends it. */
  run(listener: Listener): () => void {
    this.#watch();
    this.#listeners.add(listener);
    this.#tell();
    return () => {
      if (this.#listeners.delete(listener)) this.#tell();
    };
  }

  #tell(): void {
    for (const listener of this.#listeners) listener(this.allowed(true));
  }

  #watch(): void {
    if (this.#isWatching) return;
    this.#isWatching = true;
    globalThis.document?.addEventListener('visibilitychange', () => this.#tell());
    const { getBattery } = (globalThis.navigator ?? {}) as { getBattery?: () => Promise<Battery> };
    getBattery?.call(navigator).then(
      (battery) => {
        const look = () => {
          this.#onBattery = !battery.charging;
          this.#tell();
        };
        battery.addEventListener('chargingchange', look);
        look();
      },
      () => undefined,
    );
  }
}

function stored(): number | undefined {
  try {
    const number = Number(localStorage.getItem(KEY));
    return Number.isInteger(number) && number > 0 ? number : undefined;
  } catch {
    return undefined; // storage is forbidden here
  }
}

/** Of all demos on the page. */
export const machine = new Machine();
