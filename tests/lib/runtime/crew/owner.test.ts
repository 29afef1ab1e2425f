import { expect, test } from 'vitest';
import type { Answer, MateLike } from '../../../../src/lib/runtime/crew/messages';
import { ownerFor } from '../../../../src/lib/runtime/crew/owner';
import type { Cores, Place, Setup } from '../../../../src/lib/runtime/protocol';
import { eventually } from '../../../helpers/eventually';

const setup: Setup = { demo: 'line', values: { seed: 1 }, language: 'en', input: undefined };
const wasm: Place = { backend: 'wasm', device: 'SIMD' };
const noBeat = () => () => undefined;

/** One that says at once that it cannot. */
function failing(): MateLike {
  const mate: MateLike = {
    onmessage: null,
    postMessage: () =>
      queueMicrotask(() =>
        mate.onmessage?.({
          data: { kind: 'mate-failed', detail: 'no memory' },
        } as MessageEvent<Answer>),
      ),
    terminate: () => undefined,
  };
  return mate;
}

/** An owner whose steps take so long. */
function owned(cores: Cores | undefined, msOf: () => number, isDivisible = true) {
  let time = 0;
  let made = 0;
  const told: [number, boolean][] = [];
  const owner = ownerFor({ ...setup, cores }, wasm, {
    createMate: () => (made++, failing()),
    beat: noBeat,
    now: () => time,
    changed: (of, lost) => told.push([of, lost]),
  })!;
  if (isDivisible)
    owner.member.enlist({
      save: () => Promise.resolve({ tensors: {}, extra: {} }),
      restore: () => undefined,
      isTouched: false,
    });
  const step = async () => {
    await owner.before();
    await owner.member.timed(() => Promise.resolve((time += msOf())));
  };
  const steps = async (count: number) => {
    for (let i = 0; i < count; i++) await step();
  };
  return { owner, step, steps, told, made: () => made };
}

test('a graphics device, a run without tensors and an old browser have one worker', () => {
  const options = { createMate: failing, changed: () => undefined };
  expect(ownerFor(setup, wasm, options)).toBeDefined();
  expect(ownerFor(setup, { backend: 'webgpu', device: '' }, options)).toBeUndefined();
  expect(ownerFor(setup, { backend: 'none', device: '' }, options)).toBeUndefined();
  expect(ownerFor(setup, wasm, { changed: () => undefined })).toBeUndefined();
});

test('nobody is asked before it is seen that the steps are worth it', async () => {
  const slow = owned({ most: 2, fixed: false }, () => 20);
  await slow.steps(8);
  expect(slow.made()).toBe(0);
  await eventually(async () => {
    await slow.step();
    expect(slow.told).toEqual([[1, true]]); // the only one could not start
  });
  expect(slow.made()).toBe(1);
});

test.each([
  ['steps are short', { most: 8, fixed: false }, 1, true],
  ['one is allowed', { most: 1, fixed: false }, 20, true],
  ['nothing was said of others', undefined, 20, true],
  ['nothing can be divided', { most: 8, fixed: true }, 20, false],
] as const)('nobody is asked where %s', async (_, cores, ms, isDivisible) => {
  const run = owned(cores, () => ms, isDivisible);
  await run.steps(60);
  expect(run.made()).toBe(0);
  expect(run.owner.of).toBe(1);
});

test('whoever asks for a number has it before the first step, and one that may have more later too', async () => {
  const run = owned({ most: 1, fixed: true }, () => 1);
  await run.steps(3);
  run.owner.set({ most: 2, fixed: true });
  await run.step();
  expect(run.made()).toBe(1);
  expect(run.told).toEqual([[1, true]]);
});
