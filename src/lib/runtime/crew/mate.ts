/** @file A mate: it builds the same experiment as the first worker of a run, and makes the same steps when it is told. */
import { DivergedError } from '../../core/failures';
import { messageOf } from '../failureOf';
import type { HostOptions } from '../host';
import { setUp, type Run } from '../run';
import { DissolvedError, Exchange } from './exchange';
import { Member } from './member';
import type { Answer, Mating, Order } from './messages';

/** The end of a mate's channel to the first worker. */
export interface MatePort {
  postMessage(message: Answer): void;
  onmessage: ((event: MessageEvent<Order>) => void) | null;
}

/** Serves the first worker until this one ends. */
export async function serve(
  port: MatePort,
  { id, setup }: Mating,
  options: Pick<HostOptions, 'find' | 'choose'>,
): Promise<void> {
  const failed = (error: unknown) =>
    port.postMessage({ kind: 'mate-failed', detail: messageOf(error) });
  const member = new Member();
  const exchange = new Exchange(id);
  member.isTried = true; // the first one does
  member.swap = (own) => exchange.swap(own);
  try {
    const experiment = await options.find(setup.demo);
    const place = await options.choose(setup.backend, failed, () => undefined);
    const compiling = () => undefined;
    const run = await setUp(experiment, setup, {
      ...{ place, compiling, distrusted: false },
      crew: member,
    });
    const mate = new Mate(run, member, exchange, failed);
    port.onmessage = ({ data }) => mate.obey(data);
    port.postMessage({ kind: 'mate-ready' });
  } catch (error) {
    failed(error);
  }
}

class Mate {
  readonly #run: Run;
  readonly #member: Member;
  readonly #exchange: Exchange;
  readonly #failed: (error: unknown) => void;
  #turn: Promise<unknown> = Promise.resolve();

  constructor(run: Run, member: Member, exchange: Exchange, failed: (error: unknown) => void) {
    this.#run = run;
    this.#member = member;
    this.#exchange = exchange;
    this.#failed = failed;
  }

  obey(order: Order): void {
    switch (order.kind) {
      case 'link':
        return this.#exchange.link(order.id, order.port);
      case 'unlink':
        return this.#exchange.unlink(order.id);
      case 'dissolve':
        return this.#exchange.dissolve(order.epoch);
      case 'form':
        return this.#inTurn(() => this.#form(order));
      case 'step':
        return this.#inTurn(() => this.#run.experiment.step(this.#run.state));
      case 'change':
        return this.#inTurn(() => this.#run.experiment.change?.(this.#run.state, order.values));
      case 'mate':
        return; // it is one
      default:
        order satisfies never;
    }
  }

  #form({ epoch, members, state }: Extract<Order, { kind: 'form' }>): void {
    if (state) this.#member.learner!.restore(state);
    const rank = this.#exchange.form(epoch, members);
    this.#member.part = { rank, of: members.length };
  }

  /** A step that was given up, or that diverged here as it did there, is no failure: the first one decides what comes. */
  #inTurn(action: () => unknown): void {
    this.#turn = this.#turn.then(action).catch((error: unknown) => {
      if (!(error instanceof DissolvedError || error instanceof DivergedError)) this.#failed(error);
    });
  }
}
