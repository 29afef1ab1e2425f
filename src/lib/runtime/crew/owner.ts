/**
 * @file Whether a run is shared with mates. What that needs is loaded when it pays: a training in batches, on a processor
 * with more than one core, whose steps are not over before others could have heard of them.
 */
import { median } from '../../core/average';
import type { Value } from '../../core/fields';
import { everySecond, type Beat } from '../heartbeat';
import type { Cores, Place, Setup } from '../protocol';
import type { Captain } from './captain';
import { Member } from './member';
import type { MateLike } from './messages';

/** Steps that are looked at before anybody is asked to join. */
const LOOKED_AT = 8;
/** Shorter steps are not worth a message. */
const WORTHWHILE_MS = 4;

export interface OwnerOptions {
  /** Another worker of the same script; without it a run has one. */
  createMate?: (() => MateLike) | undefined;
  beat?: Beat | undefined;
  /** Milliseconds. */
  now?: (() => number) | undefined;
  changed: (of: number, lost: boolean) => void;
}

/** Of steps that can be shared: what a GPU computes cannot. */
export function ownerFor(setup: Setup, { backend }: Place, options: OwnerOptions) {
  if (!options.createMate || backend === 'webgpu' || backend === 'none') return undefined;
  return new Owner({ ...setup, backend }, options);
}

export class Owner {
  readonly member: Member;
  readonly #options: OwnerOptions;
  readonly #setup: Setup;
  #cores: Cores;
  #times: number[] = [];
  #captain: Captain | undefined;
  #loading: Promise<void> | undefined;

  constructor(setup: Setup, options: OwnerOptions) {
    this.#options = options;
    this.member = new Member(options.now);
    this.#setup = setup;
    this.#cores = setup.cores ?? { most: 1, fixed: false };
    this.member.took = (_, ms) => {
      if (this.#times.length < LOOKED_AT) this.#times.push(ms);
    };
  }

  /** How many make a step now. */
  get of(): number {
    return this.member.part.of;
  }

  set(cores: Cores): void {
    this.#cores = cores;
    this.#captain?.set(cores);
  }

  change(values: Record<string, Value>): void {
    this.#setup.values = values;
    this.#captain?.change(values);
  }

  /** Before each step. Only who asked for a number waits for others. */
  async before(): Promise<void> {
    if (!this.#captain && this.#isWorthwhile()) {
      this.#loading ??= this.#load();
      if (this.#cores.fixed) await this.#loading;
    }
    await this.#captain?.before();
  }

  #isWorthwhile(): boolean {
    const { most, fixed } = this.#cores;
    if (!this.#options.createMate || !this.member.learner || most === 1) return false;
    if (fixed) return true;
    return this.#times.length === LOOKED_AT && median(this.#times) >= WORTHWHILE_MS;
  }

  /** What does not load is done without. */
  async #load(): Promise<void> {
    const loaded = await import('./captain').catch(() => undefined);
    if (!loaded) return;
    const { createMate, beat = everySecond, changed } = this.#options;
    this.#captain = new loaded.Captain({
      ...{ member: this.member, setup: this.#setup, cores: this.#cores },
      ...{ createMate: createMate!, beat, changed },
    });
  }
}
