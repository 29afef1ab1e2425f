/** A run with mates on one thread: real hosts over message channels. What depends on time is moved by hand. */
import { expect } from 'vitest';
import type { MateLike, Order } from '../../src/lib/runtime/crew/messages';
import { host, type HostPort } from '../../src/lib/runtime/host';
import type { Command, Notice, Setup } from '../../src/lib/runtime/protocol';
import { eventually } from './eventually';
import { line } from './line';

export type Trouble = 'none' | 'no-worker' | 'refused' | 'deaf' | 'slow';

export interface MadeMate {
  worker: MateLike;
  isEnded: boolean;
  /** What it was told. */
  orders: Order['kind'][];
  /** As if the browser had ended it: it does not answer any more. */
  die: () => void;
  /** One that is slow is there now. */
  load: () => void;
}

/**
 * @param trouble - What is wrong with each mate, in the order in which they are made.
 * @param msOf - How long a step takes that so many make.
 */
export function crewed(
  changes: Partial<Setup>,
  trouble: Trouble[] = [],
  msOf: (of: number) => number = () => 1,
) {
  const { port1, port2 } = new MessageChannel();
  const mates: MadeMate[] = [];
  let tick: () => void = () => undefined;
  const options = {
    find: () => Promise.resolve(line),
    choose: () => Promise.resolve({ backend: 'cpu', device: 'test' } as const),
  };
  const createMate = (): MateLike => {
    const what = trouble[mates.length] ?? 'none';
    if (what === 'no-worker') throw new Error('no worker');
    const made = mateOf(what === 'refused' ? { ...options, find: refuse } : options, what);
    mates.push(made);
    return made.worker;
  };
  let time = 0;
  const now = () => {
    const joined = mates.filter(({ isEnded, orders }) => !isEnded && orders.includes('form'));
    return (time += msOf(1 + joined.length));
  };
  host(port2 as unknown as HostPort, {
    ...options,
    createMate,
    now,
    beat: (then) => {
      tick = then;
      return () => undefined;
    },
  });
  const heard: Notice[] = [];
  port1.onmessage = ({ data }: MessageEvent<Notice>) => heard.push(data);
  let begun = 0;
  const say = (command: Command) => {
    if (command.kind === 'run') begun++;
    port1.postMessage(command);
  };
  const setup = { demo: 'line', values: { seed: 7 }, language: 'en', input: undefined } as const;
  say({ kind: 'setup', ...setup, ...changes });
  const of = <K extends Notice['kind']>(kind: K) =>
    heard.filter((notice): notice is Extract<Notice, { kind: K }> => notice.kind === kind);
  const stands = () => eventually(() => expect(of('paused')).toHaveLength(begun));
  let asked = 0;
  return {
    mates,
    say,
    of,
    tick: (times: number) => {
      for (let i = 0; i < times; i++) tick();
    },
    losses: () =>
      of('report')
        .flatMap(({ reports }) => reports as { loss: number }[])
        .map(({ loss }) => loss),
    run(steps: number) {
      say({ kind: 'run', steps });
      return stands();
    },
    async ask(question: string) {
      const id = ++asked;
      say({ kind: 'ask', id, question, input: null });
      return eventually(() => {
        const answer = of('answer').find((each) => each.id === id);
        expect(answer).toBeDefined();
        return answer!.answer;
      });
    },
    /** A worker's end would end its loop; here it has to be paused. */
    async end() {
      say({ kind: 'pause' });
      await stands();
      for (const { die } of mates) die();
      port1.close();
      port2.close();
    },
  };
}

const refuse = () => Promise.reject(new Error('a policy of the host'));

function mateOf(options: Parameters<typeof host>[1], what: Trouble): MadeMate {
  const { port1, port2 } = new MessageChannel();
  let load: () => void = () => undefined;
  const loaded = new Promise<void>((resolve) => (load = resolve));
  const find = (demo: string) => loaded.then(() => options.find(demo));
  if (what !== 'deaf')
    host(port2 as unknown as HostPort, what === 'slow' ? { ...options, find } : options);
  const made: MadeMate = {
    worker: Object.assign(port1 as unknown as MateLike, {
      terminate() {
        made.isEnded = true;
        made.die();
      },
    }),
    isEnded: false,
    orders: [],
    load,
    die: () => {
      port1.close();
      port2.close();
    },
  };
  const post = made.worker.postMessage.bind(made.worker);
  made.worker.postMessage = (order, transfer) => {
    made.orders.push(order.kind);
    post(order, transfer ?? []);
  };
  return made;
}
