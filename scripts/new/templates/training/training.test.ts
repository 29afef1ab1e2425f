/** @file What only this demo does; what every experiment keeps is in `contract`. */
import { beforeAll, expect, test } from 'vitest';
import { experiment } from './experiment';
import { defaultsOf } from '../../../../src/lib/core/fields';
import { Random } from '../../../../src/lib/core/random';
import { chooseBackend } from '../../../../src/lib/runtime/backend';

beforeAll(async () => void (await chooseBackend('wasm')));

test('starts near ln 2 and learns what lies inside', async () => {
  const context = { random: new Random(1), input: undefined, language: 'en' } as const;
  const state = await experiment.setup(defaultsOf(experiment.fields), context);
  const first = await experiment.step(state);
  expect(Math.abs(first.loss - Math.log(2))).toBeLessThan(0.5);
  for (let step = 0; step < 200; step++) await experiment.step(state);
  expect((await experiment.step(state)).loss).toBeLessThan(0.2);
  expect((await experiment.ask.inside(state, { x: 0, y: 0 })).sure).toBeGreaterThan(0.9);
  expect((await experiment.ask.inside(state, { x: 4.5, y: 0 })).sure).toBeLessThan(0.1);
});
