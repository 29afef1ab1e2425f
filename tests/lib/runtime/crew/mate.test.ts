import { beforeAll, expect, test } from 'vitest';
import { serve, type MatePort } from '../../../../src/lib/runtime/crew/mate';
import type { Answer, Order } from '../../../../src/lib/runtime/crew/messages';
import type { Setup } from '../../../../src/lib/runtime/protocol';
import { use } from '../../../helpers/backends';
import { eventually } from '../../../helpers/eventually';
import { line } from '../../../helpers/line';

beforeAll(() => use('cpu'));

const setup: Setup = { demo: 'line', values: { seed: 1 }, language: 'en', input: undefined };

/** A mate, and what it answers. */
async function served(find: () => Promise<typeof line>) {
  const answers: Answer[] = [];
  const port: MatePort = { postMessage: (answer) => answers.push(answer), onmessage: null };
  await serve(
    port,
    { kind: 'mate', id: 1, setup },
    { find, choose: () => Promise.resolve({ backend: 'cpu', device: 'test' } as const) },
  );
  const order = (data: Order) => port.onmessage?.({ data } as MessageEvent<Order>);
  return { answers, order };
}

test('it says when it is ready, and why it will not be', async () => {
  const one = await served(() => Promise.resolve(line));
  expect(one.answers).toEqual([{ kind: 'mate-ready' }]);
  const other = await served(() => Promise.reject(new Error('a policy of the host')));
  expect(other.answers).toEqual([
    { kind: 'mate-failed', detail: expect.stringContaining('a policy of the host') as string },
  ]);
});

test('a step that was given up is no failure, one that breaks is', async () => {
  let made = 0;
  const step: typeof line.step = (state) => {
    if (++made === 3) throw new Error('out of memory');
    return line.step(state);
  };
  const { answers, order } = await served(() => Promise.resolve({ ...line, step }));
  const { port1, port2 } = new MessageChannel();
  order({ kind: 'link', id: 0, port: port1 });
  order({ kind: 'form', epoch: 1, members: [0, 1] });
  const sent = new Promise((resolve) => (port2.onmessage = resolve));
  order({ kind: 'step' });
  await sent; // and nothing will come
  order({ kind: 'dissolve', epoch: 1 });
  order({ kind: 'step' }); // of a crew that is no more
  order({ kind: 'step' });
  await eventually(() => expect(answers).toHaveLength(2));
  expect(made).toBe(3);
  expect(answers.at(-1)).toMatchObject({ kind: 'mate-failed' });
  port1.close();
  port2.close();
});
