import { describe, expect, test } from 'vitest';
import { Simulations, type WorkerPort } from '../../../src/components/desk/simulation';
import {
  MOST_ON_PAGE,
  type Notice,
  type SimulationRequest,
} from '../../../src/components/desk/simulationJob';
import { costRows, costs, given } from '../../helpers/deskEquations';

const request: SimulationRequest = {
  ...{ equation: 'costs', given: given(costs, { months: '10..14' }, { costs: costRows }) },
  ...{ result: 'total', samples: 3_000, seed: 1 },
};

/** A worker that says what the test makes it say. */
class Port implements WorkerPort {
  asked: { id: number; request: SimulationRequest }[] = [];
  ended = false;
  onmessage: WorkerPort['onmessage'] = null;
  onerror: WorkerPort['onerror'] = null;
  postMessage(message: unknown): void {
    this.asked.push(message as Port['asked'][0]);
  }
  terminate(): void {
    this.ended = true;
  }
  say(id: number, notice: object): void {
    this.onmessage?.({ data: { id, ...notice } } as MessageEvent);
  }
}

const forbidden = () => {
  throw new Error('no workers');
};
const csv = { kind: 'csv', parts: [] } satisfies Notice;

describe('simulations for a page', () => {
  test('one worker serves all requests; a newer one replaces the one before', async () => {
    const port = new Port();
    let started = 0;
    const simulations = new Simulations(costs, () => (started++, port));
    const [first, second]: Notice[][] = [[], []];
    const one = simulations.ask(request, (notice) => first!.push(notice));
    const two = simulations.ask(request, (notice) => second!.push(notice));
    expect(await one).toBe('replaced');
    port.say(1, { kind: 'progress', done: 9 });
    port.say(2, { kind: 'progress', done: 10 });
    port.say(2, csv);
    expect(await two).toBe('done');
    expect(first).toEqual([]);
    expect(second).toEqual([{ kind: 'progress', done: 10 }, csv]);
    expect([started, port.asked.map(({ id }) => id)]).toEqual([1, [1, 2]]);
  });
  test('what fails in the worker is said', async () => {
    const port = new Port();
    const asked = new Simulations(costs, () => port).ask(request, () => undefined);
    port.say(1, { kind: 'failed', why: 'x' });
    expect(await asked).toBe('failed');
  });
  test('without workers the page does it, with fewer samples', async () => {
    const notices: Notice[] = [];
    const simulations = new Simulations(costs, forbidden);
    const outcome = await simulations.ask({ ...request, samples: 1e6 }, (notice) =>
      notices.push(notice),
    );
    expect(outcome).toBe('done');
    expect(notices.at(-1)?.kind).toBe('shares');
    const summary = notices.findLast(({ kind }) => kind === 'summary');
    expect(summary).toMatchObject({ summary: { done: MOST_ON_PAGE } });
  });
  test('on the page, too, a newer request wins', async () => {
    const simulations = new Simulations(costs, forbidden);
    const first: Notice[] = [];
    const one = simulations.ask({ ...request, samples: 1e6 }, (notice) => first.push(notice));
    const two = simulations.ask(request, () => undefined);
    expect(await one).toBe('replaced');
    expect(await two).toBe('done');
    expect(first.some(({ kind }) => kind === 'summary')).toBe(false);
  });
  test('a worker that doesn’t load leaves its request to the page', async () => {
    const port = new Port();
    const notices: Notice[] = [];
    const asked = new Simulations(costs, () => port).ask(request, (notice) => notices.push(notice));
    port.onerror?.({} as ErrorEvent);
    expect(await asked).toBe('done');
    expect(port.ended).toBe(true);
    expect(notices.at(-1)?.kind).toBe('shares');
  });
  test('ended, it frees the worker; the next request starts another', async () => {
    const ports: Port[] = [];
    const simulations = new Simulations(costs, () => ports[ports.push(new Port()) - 1] as Port);
    const asked = simulations.ask(request, () => undefined);
    simulations.end();
    expect(await asked).toBe('replaced');
    expect(ports[0]?.ended).toBe(true);
    void simulations.ask(request, () => undefined);
    expect(ports).toHaveLength(2);
  });
});
