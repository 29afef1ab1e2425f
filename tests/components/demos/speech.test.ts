import { beforeAll, describe, expect, test } from 'vitest';
import { heard, HELD_OUT, PART, spelling } from '../../../src/components/demos/speech/corpus';
import { experiment } from '../../../src/components/demos/speech/experiment';
import { drawn } from '../../../src/components/demos/speech/listening';
import * as own from '../../../src/components/demos/speech/own';
import { problemOf } from '../../../src/components/demos/speech/reading';
import { firstSource, samplesOf } from '../../../src/components/demos/speech/source';
import { defaultsOf } from '../../../src/lib/core/fields';
import { Random } from '../../../src/lib/core/random';
import { accentNames } from '../../../src/lib/data/speech/accents';
import { LENGTH, NOTHING } from '../../../src/lib/data/speech/utterance';
import { decode } from '../../../src/lib/data/speech/words';
import { chooseBackend } from '../../../src/lib/runtime/backend';

const defaults = defaultsOf(experiment.fields);
type Settings = Parameters<typeof experiment.setup>[0];
const setup = (change: Partial<Settings> = {}) =>
  experiment.setup(
    { ...defaults, ...change },
    { random: new Random(1), input: undefined, language: 'en' },
  );
const lattice = { ...firstSource, which: 'memory' as const, target: 'three', frames: 32 };

beforeAll(async () => {
  await chooseBackend('wasm');
});

describe('learning', () => {
  test('both networks have nearly as many parameters as each other', async () => {
    const { parameters, denseParameters } = experiment.about!(await setup());
    expect(Math.abs(parameters / denseParameters - 1)).toBeLessThan(0.01);
  });

  test('both learn twenty words: the surprise of each falls to a fraction', async () => {
    const state = await setup({ set: 20, warmup: 0, rate: 0.02, batch: 10 });
    const first = await experiment.step(state);
    let last = first;
    for (let i = 0; i < 100; i++) last = await experiment.step(state);
    expect(last.loss).toBeLessThan(0.3 * first.loss);
    expect(last.denseLoss).toBeLessThan(0.3 * first.denseLoss);
  });

  test('held-out words are every digit in every accent, and voices to learn from can be one accent', () => {
    expect(HELD_OUT % PART).toBe(0);
    const random = new Random(3);
    const one = heard(10, random, { accents: ['plain'], ratio: 20 });
    const all = heard(10, random, { accents: accentNames, ratio: 20 });
    const digits = (corpus: typeof one) => corpus.slice(0, 10).map(({ digit }) => digit);
    expect(digits(one)).toEqual(digits(all));
    expect(one.at(0).frames).toBe(one.at(0).frames);
    expect(decode(spelling(7))).toBe('seven');
    expect(spelling(NOTHING)).toEqual([]);
  });
});

describe('questions', () => {
  test('what is read is one letter a frame, and chances of ten words that leave something for the rest', async () => {
    const { memory, dense, picture, answer } = await experiment.ask.read(
      await setup(),
      firstSource,
    );
    expect(picture).toMatch(/^\d{3840}$/);
    expect(answer).toBe(3);
    for (const { path, words, nothing, chances } of [memory, dense]) {
      expect(path.length).toBe(32);
      expect(chances.every((chance) => chance >= 1 / 16)).toBe(true);
      const all = words.reduce((sum, each) => sum + each, nothing);
      expect(all).toBeGreaterThan(0);
      expect(all).toBeLessThan(1);
    }
  });

  test('the shares of a lattice add up to 1 at each frame, and its path spells the target', async () => {
    const view = await experiment.ask.lattice(await setup(), lattice);
    if ('problem' in view && view.problem) throw new Error(view.problem);
    const { states, paths, forward, backward, best } = view;
    expect(states.join('')).toBe('–t–h–r–e–e–');
    for (const rows of [paths, forward, backward]) {
      for (let t = 0; t < 32; t++) {
        const sum = rows.reduce((total, row) => total + row[t]!, 0);
        expect(sum).toBeCloseTo(1, 9);
      }
    }
    const letters = best!
      .map((state) => states[state]!)
      .filter((each, t, all) => each !== all[t - 1]);
    expect(letters.join('').replaceAll('–', '')).toBe('three');
  });

  test('a spelling that does not fit has no path, no probability, and a gradient of exactly 0', async () => {
    const state = await setup();
    const view = await experiment.ask.lattice(state, { ...lattice, frames: 5 });
    if ('problem' in view && view.problem) throw new Error(view.problem);
    expect(view.needed).toBe(6);
    expect(view.logarithm).toBeUndefined();
    expect(view.best).toBeUndefined();
    expect(view.gradient.flat().every((slope) => slope === 0)).toBe(true);
    const fits = await experiment.ask.lattice(state, { ...lattice, frames: 6 });
    expect('logarithm' in fits && fits.logarithm).toBeLessThan(0);
  });

  test('a spelling with foreign letters, or too long, is answered with what is wrong', () => {
    expect(problemOf('bread')).toEqual({ problem: 'letters', letters: 'b a d' });
    expect(problemOf('e'.repeat(25))).toEqual({ problem: 'long', letters: '24' });
    expect(problemOf('')).toBeUndefined();
  });
});

describe('own recordings', () => {
  const rate = 44_100;
  const tone = Float32Array.from({ length: rate }, (_, i) =>
    Math.sin((2 * Math.PI * 700 * i) / rate),
  );

  test('one is brought to 16 kHz, shown, named, learned from in half of each batch, and forgotten', async () => {
    const state = await setup({ batch: 4 });
    expect(experiment.ask.hear(state, { samples: tone, rate })).toEqual({
      problem: undefined,
      at: 0,
    });
    expect(state.recordings[0]!.samples.length).toBe(LENGTH);
    const corpus = heard(9, new Random(1), { accents: accentNames, ratio: 20 });
    const digits = () =>
      drawn(corpus, state.recordings, 8, new Random(2)).map(({ digit }) => digit);
    const before = digits();
    expect(experiment.ask.teach(state, { digit: 6 }).taught[6]).toBe(1);
    expect(digits().filter((digit, i) => i % 2 === 1 && digit === 6)).toEqual([6, 6, 6, 6]);
    expect(before.filter((digit, i) => i % 2 === 1 && digit === 6).length).toBeLessThan(4);
    expect((await experiment.ask.read(state, { ...firstSource, own: 0 })).answer).toBe(6);
    await experiment.step(state);
    experiment.ask.forget(state, null);
    expect(state.recordings).toEqual([]);
    expect((await experiment.ask.read(state, { ...firstSource, own: 0 })).answer).toBe(3);
  });

  test('silence, a click and no rate at all are answered with a code, and nothing is taken in', async () => {
    const state = await setup();
    const problem = (samples: Float32Array, at = rate) =>
      experiment.ask.hear(state, { samples, rate: at }).problem;
    expect(problem(new Float32Array(rate))).toBe('silent');
    expect(problem(tone.map(() => NaN))).toBe('silent');
    expect(problem(tone.subarray(0, 4000))).toBe('too-short');
    expect(problem(tone, 0)).toBe('too-short');
    expect(state.recordings).toEqual([]);
    for (let i = 0; i <= own.MOST; i++) problem(tone.subarray(0, 5000));
    expect(state.recordings.length).toBe(own.MOST);
  });

  test('the same source is the same sound', () => {
    expect(samplesOf(firstSource)).toEqual(samplesOf({ ...firstSource }));
    expect(samplesOf({ ...firstSource, seed: 6 })).not.toEqual(samplesOf(firstSource));
    expect(samplesOf({ ...firstSource, digit: NOTHING }).length).toBe(LENGTH);
  });
});
