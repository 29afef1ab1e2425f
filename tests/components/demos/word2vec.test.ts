/** @file What only this demo does; what every experiment keeps is in `contract.test.ts`. */
import { beforeAll, describe, expect, test } from 'vitest';
import { experiment } from '../../../src/components/demos/word2vec/experiment';
import { firstWords, pairWords, spokenIn } from '../../../src/components/demos/word2vec/firstWords';
import { unitOf } from '../../../src/components/demos/word2vec/learner';
import { nearestTo, placesOf } from '../../../src/components/demos/word2vec/mapped';
import { defaultsOf } from '../../../src/lib/core/fields';
import { Random } from '../../../src/lib/core/random';
import { kinds } from '../../../src/lib/data/words/planted';
import { mapOf, squaredMoves } from '../../../src/lib/equations/principal';
import { chooseBackend } from '../../../src/lib/runtime/backend';

const defaults = defaultsOf(experiment.fields);
type Settings = Parameters<typeof experiment.setup>[0];
type State = Awaited<ReturnType<typeof experiment.setup>>;
const setup = (change: Partial<Settings> = {}) =>
  experiment.setup(
    { ...defaults, tongue: 'en', sentences: 1_500, ...change },
    { random: new Random(1), input: undefined, language: 'en' },
  );
async function learn(state: State, steps: number) {
  let report = await experiment.step(state);
  for (let i = 1; i < steps; i++) report = await experiment.step(state);
  return report;
}

beforeAll(async () => void (await chooseBackend('wasm')));

describe('learning', () => {
  test.each([
    ['skip-gram', 'sampling'],
    ['skip-gram', 'softmax'],
    ['cbow', 'sampling'],
    ['cbow', 'softmax'],
  ] as const)(
    '%s with %s knows unseen sentences better, and its analogies',
    async (kind, output) => {
      const state = await setup({ kind, output });
      const first = await experiment.step(state);
      const last = await learn(state, 299);
      expect(last.heldOut!).toBeLessThan(0.8 * first.heldOut!);
      expect(first.excluded!).toBeLessThan(0.1);
      expect(last.excluded!).toBeGreaterThan(0.5);
      expect(last.included!).toBeLessThanOrEqual(last.excluded!);
    },
  );

  test('starts at the loss of guessing', async () => {
    const softmax = await setup({ output: 'softmax' });
    const { uniform } = experiment.about!(softmax);
    expect((await experiment.step(softmax)).heldOut! / uniform).toBeCloseTo(1, 2);
    const sampling = await setup({ negatives: 3 });
    expect((await experiment.step(sampling)).heldOut! / (4 * Math.LN2)).toBeCloseTo(1, 2);
  });

  test('words swapped between the languages are what brings translations together', async () => {
    const apart = async (swapped: number) => {
      const state = await setup({ tongue: 'both', swapped, sentences: 4_000 });
      await learn(state, 300);
      const unit = await unitOf(state, 'input');
      const C = state.settings.channels;
      let [sum, count] = [0, 0];
      for (const [word, { other }] of kinds) {
        const [i, j] = [state.numbers.get(word)!, state.numbers.get(other)!];
        for (let c = 0; c < C; c++) sum += unit[i * C + c]! * unit[j * C + c]!;
        count++;
      }
      return sum / count;
    };
    const [alone, tied] = [await apart(0), await apart(0.3)];
    expect(tied).toBeGreaterThan(alone + 0.2);
  });

  test('a text in which hardly a word is kept is refused', async () => {
    const refused = Promise.resolve().then(() => setup({ threshold: 1e-9 }));
    await expect(refused).rejects.toMatchObject({ name: 'InputError', code: 'nothing-around' });
  });
});

describe('questions', () => {
  test('the map moves no more than it would if it were not turned back', async () => {
    const state = await setup();
    const which = { vectors: 'input', shown: 'young', layout: 'pca', moving: true } as const;
    const kept = ({ x, y }: { x: number[]; y: number[] }) => x.flatMap((each, i) => [each, y[i]!]);
    const C = state.settings.channels;
    let before = kept(await experiment.ask.look(state, which));
    for (let i = 0; i < 5; i++) {
      await learn(state, 15);
      const unit = await unitOf(state, 'input');
      const look = await experiment.ask.look(state, which);
      const ids = look.words.map((word) => state.numbers.get(word)!);
      const raw = mapOf(
        Float64Array.from(ids.flatMap((id) => [...unit.subarray(id * C, id * C + C)])),
        C,
      );
      expect(squaredMoves(before, kept(look))).toBeLessThanOrEqual(
        squaredMoves(before, raw) + 1e-3,
      );
      before = kept(look);
    }
    expect((await experiment.ask.look(state, { ...which, shown: 'all' })).words).toHaveLength(138);
  });

  test('a t-SNE goes on from where it was, rests while it is held, and is the same each time', async () => {
    const state = await setup();
    await learn(state, 60);
    const which = { vectors: 'input', shown: 'gender', layout: 'tsne', moving: true } as const;
    const looks = async () => {
      state.layouts.clear();
      const all = [];
      for (const moving of [true, true, false])
        all.push(await experiment.ask.look(state, { ...which, moving }));
      return all;
    };
    const [first, second, held] = await looks();
    expect([first!.moves, second!.moves, held!.moves]).toEqual([20, 40, 40]);
    expect(second!.x).not.toEqual(first!.x);
    expect(held).toEqual(second);
    expect(await looks()).toEqual([first, second, held]);
  });

  test('input, output and both added have neighbours of their own', async () => {
    const state = await setup();
    await learn(state, 100);
    const of = async (vectors: 'input' | 'output' | 'sum') =>
      experiment.ask.neighbours(state, { word: 'boy', vectors });
    const all = [await of('input'), await of('output'), await of('sum')];
    for (const { word, count, found } of all) {
      expect(word).toBe('boy');
      expect(count).toBe(state.corpus.counts[state.numbers.get('boy')!]);
      expect(found).toHaveLength(8);
      expect(found.map((each) => each.word)).not.toContain('boy');
    }
    expect(new Set(all.map(({ found }) => JSON.stringify(found))).size).toBe(3);
  });

  test('an analogy is answered with the three words left out and left in', async () => {
    const state = await setup();
    await learn(state, 300);
    const question = { a: 'king', b: 'queen', c: 'boy', vectors: 'input' } as const;
    const { excluded, included } = await experiment.ask.analogy(state, question);
    expect(excluded[0]!.word).toBe('girl');
    expect(excluded.some(({ word }) => ['king', 'queen', 'boy'].includes(word))).toBe(false);
    expect(included.map(({ word }) => word)).toEqual(expect.arrayContaining(['girl', 'boy']));
  });

  test('a word that the text does not have has no neighbours and no analogies', async () => {
    const state = await setup();
    const vectors = 'input' as const;
    expect(await experiment.ask.neighbours(state, { word: '国王', vectors })).toEqual({
      word: '国王',
      count: 0,
      found: [],
    });
    expect(
      await experiment.ask.analogy(state, { a: 'king', b: '<img>', c: 'boy', vectors }),
    ).toEqual({ excluded: [], included: [] });
  });

  test('windows are of the text: the middle is not around, and what is never passed over says 1', async () => {
    const state = await setup({ threshold: 0 });
    const windows = experiment.ask.windows(state, { seed: 2 });
    expect(windows).toHaveLength(3);
    for (const { words, keep, middle, around } of windows) {
      expect(keep).toEqual(words.map(() => 1));
      expect(around).not.toContain(middle);
      for (const at of around) expect(Math.abs(at - middle)).toBeLessThanOrEqual(4);
    }
  });
});

describe('first words', () => {
  test('are in the text, in the language of the page where it has both', () => {
    expect(firstWords(spokenIn('both', 'zh'))).toMatchObject({ a: '国王', b: '王后' });
    expect(firstWords(spokenIn('en', 'zh'))).toMatchObject({ a: 'king', b: 'queen' });
    expect(pairWords('both').map(({ words }) => words.length)).toEqual([48, 48]);
    for (const { language, words } of pairWords('zh')) {
      expect(language).toBe('zh');
      for (const word of words) expect(kinds.get(word)?.language).toBe('zh');
    }
  });
});

describe('places on the square', () => {
  const mapped = { words: ['a', 'b', 'c'], x: [-2, 1, 0], y: [0, 1, -0.5] };

  test('keep their directions, and the furthest is drawn at the edge', () => {
    const places = placesOf(mapped);
    expect(places.get('a')).toEqual({ x: 7, y: 50 });
    expect(places.get('b')).toEqual({ x: 71.5, y: 28.5 });
    expect(placesOf(undefined).size).toBe(0);
    expect(placesOf({ words: ['a'], x: [0], y: [0] }).get('a')).toEqual({ x: 50, y: 50 });
  });

  test('the nearest come first', () => {
    expect(nearestTo(placesOf(mapped), 'b', 5)).toEqual(['c', 'a']);
    expect(nearestTo(placesOf(mapped), 'nowhere', 5)).toEqual([]);
  });
});
