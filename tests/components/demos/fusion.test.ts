/** @file What only this demo does; what every experiment keeps is in `contract.test.ts`. */
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { examined, heldOut, marksOf } from '../../../src/components/demos/fusion/exam';
import { experiment } from '../../../src/components/demos/fusion/experiment';
import { networks, tests, type Settings } from '../../../src/components/demos/fusion/fields';
import {
  firstExample,
  firstScene,
  firstWords,
} from '../../../src/components/demos/fusion/firstExample';
import { heardAs, learnedFrom } from '../../../src/components/demos/fusion/heard';
import { rightOf, shareOf, type Result } from '../../../src/components/demos/fusion/marks';
import { arriving } from '../../../src/components/demos/fusion/said';
import { teamOf } from '../../../src/components/demos/fusion/team';
import { defaultsOf } from '../../../src/lib/core/fields';
import { Random } from '../../../src/lib/core/random';
import { ceilings, kinds, make, meant, type Kind } from '../../../src/lib/data/scenes/scenes';
import * as variable from '../../../src/lib/nn/variable';
import { chooseBackend } from '../../../src/lib/runtime/backend';

const setup = (change: Partial<Settings> = {}) =>
  experiment.setup(
    { ...defaultsOf(experiment.fields), ...change },
    { random: new Random(1), input: undefined, language: 'en' },
  );
const style = { shake: 0.5, noise: 0.1 };

beforeAll(async () => void (await chooseBackend('wasm')));

describe('what reaches a network', () => {
  const { pictures, sentences } = make(40, new Random(1), style);
  const examples = { pictures, sentences };

  test('shuffled: the pictures stay, each with the question of the next', () => {
    const shuffled = heardAs('shuffled', examples);
    expect(shuffled.pictures).toBe(pictures);
    expect(shuffled.sentences).toEqual([...sentences.slice(1), sentences[0]]);
  });

  test('without one side the other stays', () => {
    const deaf = heardAs('noText', examples);
    expect(deaf.pictures).toBe(pictures);
    expect(deaf.sentences.flat()).toEqual([]);
    const blind = heardAs('noImage', examples);
    expect(blind.sentences).toBe(sentences);
    expect(blind.pictures.every((picture) => picture.every((ink) => ink === 0))).toBe(true);
  });

  test('dropout takes one side of half of the examples away, never both', () => {
    const many = make(2_000, new Random(2), style);
    const left = learnedFrom('dropout', many, new Random(3));
    const noText = left.sentences.map((sentence) => sentence.length === 0);
    const noImage = left.pictures.map((picture) => picture.every((ink) => ink === 0));
    for (const missing of [noText, noImage]) {
      const count = missing.filter(Boolean).length;
      expect(count).toBeGreaterThan(430);
      expect(count).toBeLessThan(570);
    }
    expect(noText.some((missing, i) => missing && noImage[i])).toBe(false);
  });

  test('of the reader’s own question, as the test has it', () => {
    expect(arriving(['top', 'left'], 'both')).toEqual(['top', 'left']);
    expect(arriving(['top', 'left'], 'noImage')).toEqual(['top', 'left']);
    expect(arriving(['top', 'left'], 'noText')).toEqual([]);
    expect(arriving(['top', 'left'], 'shuffled')).not.toEqual(['top', 'left']);
    expect(arriving(['top', 'left'], 'shuffled').length).toBe(2);
  });
});

describe('the networks', () => {
  test('each begins near ln 8, and none changes another', async () => {
    const state = await setup({ batch: 32 });
    const { loss } = await experiment.step(state);
    expect(Math.abs(loss / Math.log(8) - 1)).toBeLessThan(0.05);
    const sizes = Object.values(experiment.about!(state).parameters);
    expect(Math.max(...sizes) / Math.min(...sizes)).toBeLessThan(1.01);
  });

  test('the one that sees the picture alone says the same to any question', async () => {
    const state = await setup();
    const of = async (words: number[]) =>
      (await experiment.ask.said(state, { ...firstExample, words })).chances;
    const [one, other] = [await of([1, 11]), await of([9, 13])];
    expect(other.alone).toEqual(one.alone);
    for (const name of ['early', 'late', 'cross', 'sum'] as const)
      expect(other[name], name).not.toEqual(one[name]);
  });

  test('chances add up to 1, and so does what each word looks at', async () => {
    const state = await setup();
    const { chances, byWord, bySentence } = await experiment.ask.said(state, firstExample);
    const rows = [...Object.values(chances), ...byWord, bySentence];
    expect(rows.map(({ length }) => length)).toEqual([8, 8, 8, 8, 8, 4, 4, 4]);
    for (const row of rows) expect(row.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 5);
  });

  test('an empty question is answered too', async () => {
    const state = await setup();
    const { byWord, bySentence } = await experiment.ask.said(state, { ...firstExample, words: [] });
    expect(byWord).toEqual([]);
    expect(bySentence.length).toBe(4);
  });

  test('what lies on the stage first has an answer', () => {
    expect(meant(firstScene, firstWords)?.shape).toBe('triangle');
  });
});

describe('the examination', () => {
  test('counts each network in each state, by kind', async () => {
    const team = teamOf(new Random(4));
    const held = heldOut(new Random(5), 700); // more than one part
    const result = await examined(team, held);
    expect(result.count).toBe(700);
    expect(Object.values(result.kinds).reduce((a, b) => a + b)).toBe(700);
    for (const test of tests)
      for (const name of networks)
        for (const kind of kinds)
          expect(result.right[test][kind][name]).toBeLessThanOrEqual(result.kinds[kind]);
    // It never hears a question, so none of the first three states is another for it.
    const alone = (['both', 'shuffled', 'noText'] as const).map((test) =>
      rightOf(result, test, 'alone'),
    );
    expect(new Set(alone).size).toBe(1);
    const marks = marksOf(result);
    expect(marks['bothAlone']).toBeCloseTo((100 * alone[0]!) / 700, 10);
    expect(marks['sureBothAlone']).toBeCloseTo(12.5, 0); // nothing is learned yet
    expect(Object.keys(marks).length).toBe(5 * (4 + 4 + 3));
    Object.values(team).forEach(({ params }) => variable.dispose(params));
  });

  test('shares come with their interval', () => {
    const zero = Object.fromEntries(networks.map((name) => [name, 1]));
    const right = Object.fromEntries(kinds.map((kind: Kind) => [kind, zero]));
    const result = {
      count: 199,
      kinds: { place: 66, shade: 66, neighbour: 67 },
      right: Object.fromEntries(tests.map((test) => [test, right])),
    } as unknown as Result;
    const { share, low, high } = shareOf(result, 'both', 'cross');
    expect([share, low, high].map((value) => value.toFixed(4))).toEqual([
      '0.0151',
      '0.0051',
      '0.0434',
    ]);
  });
});

interface Recording {
  answers: { exam: Result };
}
const recorded = () =>
  JSON.parse(readFileSync('src/components/demos/fusion/recorded.json', 'utf8')) as Recording;

describe('in its recording', () => {
  test('three join both sides, with shuffled questions they fall to the picture alone', () => {
    const { exam } = recorded().answers;
    const alone = shareOf(exam, 'both', 'alone');
    expect(alone.low).toBeGreaterThan(ceilings.chance);
    for (const name of ['early', 'late', 'cross'] as const) {
      expect(shareOf(exam, 'both', name).low, name).toBeGreaterThan(alone.high);
      const { low, high } = shareOf(exam, 'shuffled', name);
      expect(low, name).toBeLessThan(alone.high);
      expect(high, name).toBeGreaterThan(alone.low);
    }
  });

  test('added scores gain nothing that the picture alone would not give, but for a shape that is named', () => {
    const { right, kinds: counts } = recorded().answers.exam;
    for (const kind of ['place', 'shade'] as const)
      expect(right.both[kind].sum / counts[kind], kind).toBeLessThan(0.33);
  });
});
