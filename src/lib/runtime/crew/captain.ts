/**
 * @file The first worker's side of a crew: it starts mates, takes them in between two steps, and goes on without one that
 * dies or falls silent. Its own state is the run's: whoever does not stand there is put there.
 */
import type { Beat } from '../heartbeat';
import type { Cores, Setup } from '../protocol';
import { Choice } from './choice';
import { DissolvedError, Exchange } from './exchange';
import type { Answer, Id, MateLike } from './messages';
import { ALONE, type Member } from './member';

/** Ticks without an answer after which a mate is taken for dead, sooner than the page would take the first worker for it. */
export const PATIENCE = 8;
/** One that was waited for longer before gets more. */
const TIMES_LONGEST = 5;

export interface CaptainOptions {
  member: Member;
  setup: Setup;
  cores: Cores;
  createMate: () => MateLike;
  beat: Beat;
  /** Told when another number of workers makes the steps. @param lost - One of them broke. */
  changed: (of: number, lost: boolean) => void;
}

interface Mate {
  id: Id;
  worker: MateLike;
  isReady: boolean;
  /** Settings that it was started with, or told since. */
  values: Setup['values'];
  /** It has the weights that the first one has. */
  isThere: boolean;
}

export class Captain {
  readonly #options: CaptainOptions;
  readonly #exchange = new Exchange(0);
  #mates: Mate[] = [];
  #cores: Cores;
  #values: Setup['values'];
  #choice: Choice;
  #nextId = 1;
  #epoch = 0;
  #members: readonly Id[] = [0];
  /** So many more than one cannot be had here, or were lost. */
  #most = Infinity;
  #told = 1;
  #lost = false;
  #ticks = 0;
  #longest = 0;
  /** Called when a mate is ready, or will not be. */
  #arrived: () => void = () => undefined;
  /** Pairs of mates that can reach each other. */
  readonly #known = new Set<string>();

  constructor(options: CaptainOptions) {
    this.#options = options;
    this.#cores = options.cores;
    this.#values = options.setup.values;
    this.#choice = new Choice(options.cores.most);
    const { member } = options;
    member.swap = (own) => this.#swap(own);
    member.refused = () => this.#refuse();
    member.took = (of, ms) => this.#choice.see(of, ms);
    options.beat(() => this.#tick());
  }

  /** Another number is allowed, or asked for. */
  set(cores: Cores): void {
    this.#cores = cores;
    this.#choice = new Choice(Math.min(cores.most, this.#most));
  }

  /** Before a step: whoever is ready takes part in it, and is told to make it. */
  async before(): Promise<void> {
    const wanted = this.#wanted;
    while (this.#mates.length < wanted - 1 && wanted <= this.#most) this.#start();
    if (this.#cores.fixed) await this.#everyone();
    if (this.#cores.fixed || this.#choice.isSettled) this.#dismiss(wanted - 1);
    await this.#form(this.#mates.filter(({ isReady }) => isReady).slice(0, wanted - 1));
    for (const { worker, id } of this.#mates)
      if (this.#members.includes(id)) worker.postMessage({ kind: 'step' });
    this.#tell();
  }

  /** Live settings reach all; one that still loads is told when it is ready. */
  change(values: Setup['values']): void {
    this.#values = values;
    for (const mate of this.#mates) if (mate.isReady) this.#update(mate);
  }

  #update(mate: Mate): void {
    if (mate.values === this.#values) return;
    mate.values = this.#values;
    mate.worker.postMessage({ kind: 'change', values: mate.values });
  }

  get #wanted(): number {
    const wanted = this.#cores.fixed ? this.#cores.most : this.#choice.wanted;
    return Math.min(wanted, this.#most);
  }

  #start(): void {
    const id = this.#nextId++;
    let worker: MateLike;
    try {
      worker = this.#options.createMate();
    } catch {
      this.#most = this.#mates.length + 1;
      this.#lost = true;
      return;
    }
    const { cores: _, ...others } = this.#options.setup;
    const setup = { ...others, values: this.#values };
    const mate: Mate = { id, worker, isReady: false, values: setup.values, isThere: false };
    this.#mates.push(mate);
    this.#ticks = 0;
    worker.onerror = (event) => {
      event.preventDefault();
      this.#lose(mate);
    };
    worker.onmessage = ({ data }: MessageEvent<Answer>) => {
      if (data.kind === 'mate-failed') return this.#lose(mate);
      if (data.kind !== 'mate-ready') return; // what it loads is of no interest
      mate.isReady = true;
      this.#update(mate);
      this.#arrived();
    };
    worker.postMessage({ kind: 'mate', id, setup });
  }

  /** Waits until all are ready, or gone. */
  async #everyone(): Promise<void> {
    while (this.#mates.some(({ isReady }) => !isReady))
      await new Promise<void>((resolve) => (this.#arrived = resolve));
  }

  async #form(asked: readonly Mate[]): Promise<void> {
    const { member } = this.#options;
    const { learner } = member;
    if (learner!.isTouched) for (const mate of this.#mates) mate.isThere = false;
    const areThere = asked.every(({ isThere }) => isThere);
    if (areThere && asked.length === this.#members.length - 1) return;
    const state = areThere ? undefined : await learner!.save();
    const ready = asked.filter((mate) => this.#mates.includes(mate)); // one may have died meanwhile
    const members = [0, ...ready.map(({ id }) => id)];
    for (const [i, one] of ready.entries()) {
      if (!this.#exchange.has(one.id)) this.#exchange.link(one.id, this.#linked(one, 0));
      for (const other of ready.slice(0, i)) this.#introduce(one, other);
    }
    this.#epoch++;
    for (const mate of ready) {
      const own = mate.isThere ? undefined : state;
      mate.worker.postMessage({ kind: 'form', epoch: this.#epoch, members, state: own });
    }
    for (const mate of this.#mates) mate.isThere = ready.includes(mate);
    if (!areThere) member.isTried = false; // who joined may have been built otherwise
    this.#members = members;
    this.#exchange.form(this.#epoch, members);
    member.part = { rank: 0, of: members.length };
  }

  /** A way between two mates, once. */
  #introduce(one: Mate, other: Mate): void {
    const key = `${one.id} ${other.id}`;
    if (this.#known.has(key)) return;
    this.#known.add(key);
    const port = this.#linked(one, other.id);
    other.worker.postMessage({ kind: 'link', id: one.id, port }, [port]);
  }

  /** @returns The other end of a way that the mate is given. */
  #linked({ worker }: Mate, id: Id): MessagePort {
    const { port1, port2 } = new MessageChannel();
    worker.postMessage({ kind: 'link', id, port: port1 }, [port1]);
    return port2;
  }

  async #swap(own: Float32Array): ReturnType<Member['swap']> {
    this.#ticks = 0;
    try {
      return await this.#exchange.swap(own);
    } catch (error) {
      if (error instanceof DissolvedError) return undefined;
      throw error;
    } finally {
      this.#longest = Math.max(this.#longest, this.#ticks);
    }
  }

  #tick(): void {
    this.#ticks++;
    if (this.#ticks < Math.max(PATIENCE, TIMES_LONGEST * this.#longest)) return;
    const { missing } = this.#exchange;
    // One that loads slowly keeps nobody waiting, unless it was asked for.
    const late = this.#mates.filter(
      ({ id, isReady }) => missing.includes(id) || (this.#cores.fixed && !isReady),
    );
    for (const mate of late) this.#lose(mate);
  }

  /** The step under way is made here, and the others are taken in again before the next one. */
  #lose(mate: Mate): void {
    if (!this.#mates.includes(mate)) return;
    const wasMember = this.#members.includes(mate.id);
    this.#remove(mate);
    this.#most = this.#mates.length + 1;
    this.#choice = new Choice(Math.min(this.#cores.most, this.#most));
    this.#lost = true;
    if (wasMember) this.#alone();
    this.#arrived();
  }

  #refuse(): void {
    this.#most = 1;
    this.#dismiss(0);
  }

  #alone(): void {
    for (const mate of this.#mates) {
      mate.isThere = false;
      if (mate.isReady) mate.worker.postMessage({ kind: 'dissolve', epoch: this.#epoch });
    }
    this.#members = [0];
    this.#options.member.part = ALONE;
    this.#exchange.dissolve();
  }

  /** All but the first ones go, and give their memory back. */
  #dismiss(but: number): void {
    const leaving = this.#mates.slice(but);
    for (const mate of leaving) this.#remove(mate);
    // Those who stay may still wait for a span that one of them had not sent.
    if (leaving.some(({ id }) => this.#members.includes(id))) this.#alone();
  }

  #remove(mate: Mate): void {
    this.#mates = this.#mates.filter((each) => each !== mate);
    mate.worker.onmessage = null;
    mate.worker.terminate();
    this.#exchange.unlink(mate.id);
    for (const { worker, isReady } of this.#mates)
      if (isReady) worker.postMessage({ kind: 'unlink', id: mate.id });
  }

  #tell(): void {
    const of = this.#members.length;
    if (of === this.#told && !this.#lost) return;
    this.#options.changed(of, this.#lost);
    this.#told = of;
    this.#lost = false;
  }
}
