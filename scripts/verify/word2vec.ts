/** @file Word vectors trained on a text with planted analogies: the share answered right, with the three words of the question left out and left in. */
import { Random } from '../../src/lib/core/random';
import { corpusOf } from '../../src/lib/data/words/corpus';
import { batch, samplerOf, type Settings } from '../../src/lib/data/words/examples';
import { questions, sentences } from '../../src/lib/data/words/planted';
import { normalised, shares, type Shares } from '../../src/lib/equations/wordVectors';
import * as word2vec from '../../src/lib/models/word2vec';
import * as variable from '../../src/lib/nn/variable';
import { chooseBackend } from '../../src/lib/runtime/backend';
import { createTrainer } from '../../src/lib/train/trainer';
import type { Figure } from '../verify';

const SENTENCES = 4_000;
const CHANNELS = 32;
const B = 256;
const STEPS = 1_000;
const RATE = 0.02;
const SEEDS = [1, 2, 3, 4, 5];
const GATE = 0.9;
/** Of the five. */
const ENOUGH = 4;
/** Of one core, for a training. */
const SECONDS = 30;

interface Kind {
  kind: Settings['kind'];
  output: word2vec.Output;
}
const forms: Kind[] = (['skip-gram', 'cbow'] as const).flatMap((kind) =>
  (['sampling', 'softmax'] as const).map((output) => ({ kind, output })),
);

interface Outcome extends Shares {
  seconds: number;
}

async function trained({ kind, output }: Kind, seed: number): Promise<Outcome> {
  const random = new Random(seed);
  const corpus = corpusOf(sentences(SENTENCES, 'en', 0, random.stream('text')));
  const settings = { kind, radius: 4, dynamic: true, threshold: 0.01, power: 0.75 };
  const sampler = samplerOf(corpus, { ...settings, negatives: output === 'sampling' ? 5 : 0 });
  const before = process.cpuUsage().user;
  const config = { vocabulary: corpus.words.length, channels: CHANNELS };
  const params = word2vec.init(config, random.stream('weights'));
  const trainer = createTrainer(params, {
    rate: (step) => RATE * Math.max(0.1, 1 - step / STEPS),
    decay: 0,
  });
  const batches = random.stream('batches');
  for (let step = 0; step < STEPS; step++) {
    const examples = batch(sampler, B, batches)!;
    await trainer.update(() => word2vec.loss(params, word2vec.upload(examples), output));
  }
  const seconds = (process.cpuUsage().user - before) / 1e6;
  const unit = normalised(await params.input.data<'float32'>(), CHANNELS);
  const idOf = (word: string) => corpus.words.indexOf(word);
  const asked = questions('en').map(({ a, b, c, d }) => {
    return { a: idOf(a), b: idOf(b), c: idOf(c), d: idOf(d) };
  });
  trainer.dispose();
  variable.dispose(params);
  return { ...shares(unit, CHANNELS, asked), seconds };
}

const percent = (part: number) => `${(100 * part).toFixed(1)} %`;
const told = (all: readonly Outcome[], key: 'excluded' | 'included') =>
  all.map((each) => percent(each[key])).join(', ');

export async function* verify(): AsyncGenerator<Figure> {
  await chooseBackend('wasm');
  for (const form of forms) {
    const all: Outcome[] = [];
    for (const seed of SEEDS) all.push(await trained(form, seed));
    const slowest = Math.max(...all.map(({ seconds }) => seconds));
    const reached = all.filter(({ excluded }) => excluded >= GATE).length;
    yield {
      bar: `${form.kind}, ${form.output}: at least ${percent(GATE)} of 336 planted analogies at ${ENOUGH} of ${SEEDS.length} seeds after ${STEPS} steps of ${B}, within ${SECONDS} s of one core`,
      figure: `${told(all, 'excluded')} without the three words of the question, ${told(all, 'included')} with them; at most ${slowest.toFixed(1)} s`,
      holds: reached >= ENOUGH && slowest <= SECONDS,
    };
  }
}
