/** @file The digit reader trained for a stated number of steps: unseen digits, forty stored drawings, attacks, both networks. */
import { readFileSync } from 'node:fs';
import { robustnessOf } from '../../src/components/demos/digits/attack';
import { experiment } from '../../src/components/demos/digits/experiment';
import type { NetworkName } from '../../src/components/demos/digits/names';
import { defaultsOf } from '../../src/lib/core/fields';
import { Random } from '../../src/lib/core/random';
import { centrings, seenOf, type Centring, type Line } from '../../src/lib/data/digits/lines';
import { chooseBackend } from '../../src/lib/runtime/backend';
import type { Figure } from '../verify';

const STEPS = 2_000;
const SEED = 1;
/** Unseen digits that are attacked: each takes as long as some sixty readings. */
const ATTACKED = 500;
/** The most that a pixel may change, of the way from paper to ink. */
const EPSILON = 0.2;

interface Drawing {
  digit: number;
  lines: Line[];
}
const drawings = JSON.parse(readFileSync('tests/golden/drawings.json', 'utf8')) as Drawing[];
const percent = (share: number) => `${(100 * share).toFixed(2)} %`;

async function trained(network: NetworkName) {
  const state = await experiment.setup(
    { ...defaultsOf(experiment.fields), network },
    { random: new Random(SEED), input: undefined, language: 'en' },
  );
  for (let step = 0; step < STEPS; step++) await experiment.step(state);
  return state;
}
type State = Awaited<ReturnType<typeof trained>>;

async function unseen(name: string, state: State, least: number): Promise<Figure> {
  const { right, count } = await experiment.ask.exam(state, null);
  return {
    bar: `${name}: at least ${percent(least)} of ${count} unseen digits after ${STEPS} steps`,
    figure: `${right}, ${percent(right / count)}`,
    holds: right / count >= least,
  };
}

async function drawn(state: State, centring: Centring): Promise<number> {
  let right = 0;
  for (const { digit, lines } of drawings) {
    const { chances } = await experiment.ask.read(state, { picture: seenOf(lines, centring) });
    if (chances.indexOf(Math.max(...chances)) === digit) right++;
  }
  return right;
}

/** Of the unseen digits that are read right, the share that is not any more. */
async function* attacked(name: string, state: State): AsyncGenerator<Figure> {
  const found = await robustnessOf(
    state.network,
    state.exam.pictures.slice(0, ATTACKED),
    state.exam.answers.slice(0, ATTACKED),
    new Random(SEED),
  );
  const place = found.epsilons.indexOf(EPSILON);
  const fooled = (right: readonly number[]) => 1 - right[place]! / right[0]!;
  const [attack, noise] = [fooled(found.attack), fooled(found.noise)];
  yield {
    bar: `${name}: the attack fools at least 90 % at ε = ${EPSILON}`,
    figure: `${percent(attack)}; right of ${found.count} at ε = ${found.epsilons.join(', ')}: ${found.attack.join(', ')}`,
    holds: attack >= 0.9,
  };
  yield {
    bar: `${name}: noise of that size fools fewer than 10 %`,
    figure: percent(noise),
    holds: noise < 0.1,
  };
}

export async function* verify(): AsyncGenerator<Figure> {
  await chooseBackend('wasm');
  const cnn = await trained('cnn');
  yield await unseen('CNN', cnn, 0.98);
  const right = { none: 0, box: 0, mass: 0 };
  for (const each of centrings) right[each] = await drawn(cnn, each);
  yield {
    bar: 'CNN: at least 36 of 40 stored drawings, centred by mass',
    figure: `${right.mass} (by box ${right.box}, as drawn ${right.none})`,
    holds: right.mass >= 36,
  };
  yield* attacked('CNN', cnn);

  const mlp = await trained('mlp');
  yield await unseen('MLP', mlp, 0.95);
}
