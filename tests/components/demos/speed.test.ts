import { beforeAll, describe, expect, test, vi } from 'vitest';
import { experiment } from '../../../src/components/demos/speed/experiment';
import { Random } from '../../../src/lib/core/random';
import { chooseBackend } from '../../../src/lib/runtime/backend';

const setup = (model: 'gpt' | 'mlp') =>
  experiment.setup({ model }, { random: new Random(1), input: undefined, language: 'en' as const });
type State = Awaited<ReturnType<typeof setup>>;

describe('a run', () => {
  beforeAll(async () => {
    await chooseBackend('wasm');
  });

  test('says what it trains and where, and each step its loss and its time', async () => {
    const state = (await setup('mlp')) as State;
    expect(experiment.about!(state)).toEqual({
      model: 'mlp',
      backend: 'wasm',
      parameters: 101_770,
    });
    const first = await experiment.step(state);
    expect(Math.abs(first.loss / Math.log(10) - 1)).toBeLessThan(0.1);
    let last = first;
    for (let i = 0; i < 30; i++) last = await experiment.step(state);
    expect(last.loss).toBeLessThan(first.loss);
  });

  test('steps that overlap are not counted twice, and a pause is not counted at all', async () => {
    const state = (await setup('mlp')) as State;
    await experiment.step(state);
    // A clock that goes on by one each time it is looked at.
    let now = 1_000;
    const clock = vi.spyOn(performance, 'now').mockImplementation(() => ++now);
    const reports = await Promise.all([1, 2, 3, 4].map(async () => experiment.step(state)));
    const told = reports.reduce((sum, { ms }) => sum + ms, 0);
    expect(told).toBe(now - 1_001); // from the first look to the last
    now += 300;
    const before = now;
    const { ms } = await experiment.step(state);
    expect(ms).toBe(now - before - 1);
    clock.mockRestore();
  });
});
