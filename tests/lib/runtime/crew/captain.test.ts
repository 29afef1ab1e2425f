import { beforeAll, describe, expect, test } from 'vitest';
import { PATIENCE } from '../../../../src/lib/runtime/crew/captain';
import { crewed } from '../../../helpers/crewed';
import { use } from '../../../helpers/backends';
import { eventually } from '../../../helpers/eventually';

beforeAll(() => use('cpu'));

const fixed = (most: number) => ({ cores: { most, fixed: true } });

const apart = (some: readonly number[], others: readonly number[]) =>
  Math.max(...some.map((loss, i) => Math.abs(loss - others[i]!) / Math.max(1e-2, others[i]!)));

/** The losses of one worker. */
async function alone(steps: number) {
  const run = crewed({});
  await run.run(steps);
  const losses = run.losses();
  await run.end();
  return losses;
}

describe('a run of several workers', () => {
  test.each([2, 3, 4])('of %i has the losses of one, and the same ones again', async (N) => {
    const expected = await alone(20);
    const made: number[][] = [];
    for (let time = 0; time < 2; time++) {
      const run = crewed(fixed(N));
      await run.run(20);
      expect(run.mates).toHaveLength(N - 1);
      expect(run.of('cores')).toEqual([{ kind: 'cores', of: N, lost: false }]);
      for (const { orders } of run.mates)
        expect(orders.filter((kind) => kind === 'step')).toHaveLength(20);
      made.push(run.losses());
      await run.end();
    }
    expect(apart(made[0]!, expected)).toBeLessThan(1e-5);
    expect(made[1]).toEqual(made[0]);
  });

  test('of one starts nobody, and its losses are those of a run that knows no others', async () => {
    const run = crewed(fixed(1));
    await run.run(5);
    expect(run.mates).toEqual([]);
    expect(run.of('cores')).toEqual([]);
    expect(run.losses()).toEqual(await alone(5));
    await run.end();
  });

  test('takes live settings and weights that were set by hand with it', async () => {
    const [one, three] = [crewed({}), crewed(fixed(3))];
    const made: number[][] = [];
    for (const run of [one, three]) {
      await run.run(4);
      run.say({ kind: 'change', values: { seed: 7, rate: 1 } });
      await run.run(4);
      await run.ask('level');
      await run.run(4);
      made.push(run.losses());
      await run.end();
    }
    expect(apart(made[1]!, made[0]!)).toBeLessThan(1e-4);
    expect(three.mates[0]!.orders.filter((kind) => kind === 'form')).toHaveLength(2);
  });

  test('can be taken up by one, where it was saved', async () => {
    const run = crewed(fixed(3));
    await run.run(6);
    run.say({ kind: 'save', id: 1 });
    const { checkpoint } = await eventually(() => {
      expect(run.of('saved')).toHaveLength(1);
      return run.of('saved')[0]!;
    });
    expect(checkpoint.cores).toBe(3);
    await run.run(4);
    const other = crewed({ checkpoint });
    await other.run(4);
    expect(apart(other.losses(), run.losses().slice(6))).toBeLessThan(1e-5);
    await run.end();
    await other.end();
  });

  test('uses fewer when it is told, and lets the others go', async () => {
    const run = crewed(fixed(3));
    await run.run(3);
    run.say({ kind: 'cores', cores: { most: 1, fixed: true } });
    await run.run(3);
    expect(run.mates.every(({ isEnded }) => isEnded)).toBe(true);
    run.say({ kind: 'cores', cores: { most: 2, fixed: true } });
    await run.run(3);
    expect(run.of('cores').map(({ of }) => of)).toEqual([3, 1, 2]);
    expect(apart(run.losses(), await alone(9))).toBeLessThan(1e-5);
    await run.end();
  });
});

test('those who stay wait for nothing of one that goes', async () => {
  const run = crewed(fixed(3));
  await run.run(3);
  run.say({ kind: 'cores', cores: { most: 2, fixed: true } });
  await run.run(3);
  const { orders } = run.mates[0]!;
  expect(orders.filter((kind) => kind !== 'step')).toEqual([
    ...['mate', 'link', 'link', 'form'],
    ...['unlink', 'dissolve', 'form'],
  ]);
  expect(run.of('cores').map(({ of, lost }) => [of, lost])).toEqual([
    [3, false],
    [2, false],
  ]);
  expect(apart(run.losses(), await alone(6))).toBeLessThan(1e-5);
  await run.end();
});

describe('as many as are fastest', () => {
  const automatic = { cores: { most: 4, fixed: false } };

  test('are found while it runs, and nobody waits for them', async () => {
    const run = crewed(automatic, [], (of) => 100 / of);
    run.say({ kind: 'run' });
    await eventually(() => expect(run.of('cores').map(({ of }) => of)).toEqual([2, 4]));
    await run.end();
    const losses = run.losses();
    expect(apart(losses, await alone(losses.length))).toBeLessThan(1e-5);
  });

  test('are told what was set while they loaded', async () => {
    const run = crewed(automatic, ['slow'], (of) => 100 / of);
    run.say({ kind: 'run' });
    await eventually(() => expect(run.mates).toHaveLength(1));
    run.say({ kind: 'change', values: { seed: 7, rate: 1 } });
    await run.ask('weights'); // so it was set
    expect(run.mates[0]!.orders).toEqual(['mate']);
    run.mates[0]!.load();
    await eventually(() => expect(run.of('cores').map(({ of }) => of)).toContain(2));
    expect(run.mates[0]!.orders.slice(0, 4)).toEqual(['mate', 'change', 'link', 'form']);
    await run.end();
  });

  test('may be one: then the others are let go', async () => {
    const run = crewed(automatic, [], (of) => 100 * of);
    run.say({ kind: 'run' });
    await eventually(() => expect(run.of('cores').map(({ of }) => of)).toEqual([2, 1]));
    expect(run.mates.map(({ isEnded }) => isEnded)).toEqual([true]);
    await run.end();
  });

  test('is one where a step is over before others could have heard of it: nobody is started', async () => {
    const run = crewed(automatic, [], () => 1);
    await run.run(60);
    expect(run.mates).toEqual([]);
    expect(run.losses()).toEqual(await alone(60));
    await run.end();
  });
});

describe('when one breaks', () => {
  test.each([
    ['cannot be started', 'no-worker'],
    ['does not load', 'refused'],
  ] as const)('that %s, the others make the run, and it is said', async (_, what) => {
    const run = crewed(fixed(3), ['none', what]);
    await run.run(12);
    expect(run.of('cores')).toEqual([{ kind: 'cores', of: 2, lost: true }]);
    expect(apart(run.losses(), await alone(12))).toBeLessThan(1e-5);
    await run.end();
  });

  test('that never gets ready is waited for no longer than it is asked for', async () => {
    const run = crewed(fixed(2), ['deaf']);
    const done = run.run(5);
    await eventually(() => expect(run.mates).toHaveLength(1));
    run.tick(PATIENCE);
    await done;
    expect(run.of('cores')).toEqual([{ kind: 'cores', of: 1, lost: true }]);
    expect(run.losses()).toEqual(await alone(5));
    await run.end();
  });

  test.each([2, 3])('of %i that dies in the middle, nothing is lost', async (N) => {
    const run = crewed(fixed(N));
    await run.run(5);
    run.mates.at(-1)!.die();
    const done = run.run(7);
    const waiting = setInterval(() => run.tick(1), 20);
    await done;
    clearInterval(waiting);
    expect(run.of('cores').at(-1)).toEqual({ kind: 'cores', of: N - 1, lost: true });
    expect(run.losses()).toHaveLength(12);
    expect(apart(run.losses(), await alone(12))).toBeLessThan(1e-5);
    await run.end();
  });

  test('what cannot be divided is computed by one', async () => {
    const [one, two] = [
      crewed({ input: { whole: true } }),
      crewed({ ...fixed(2), input: { whole: true } }),
    ];
    await one.run(6);
    await two.run(6);
    expect(two.losses()).toEqual(one.losses());
    expect(two.mates[0]!.isEnded).toBe(true);
    await one.end();
    await two.end();
  });
});
