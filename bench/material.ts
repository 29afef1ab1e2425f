/** @file What readers give, and how long it takes: their own texts, and the digits that are made for a run. Vite runs it. */
import { Random } from '../src/lib/core/random';
import { make } from '../src/lib/data/digits/digits';
import { readText } from '../src/lib/data/text';
import * as bytePairs from '../src/lib/data/tokenizers/bytePairs';
import { madeText } from '../tests/helpers/madeText';
import { median, type Inside } from '../src/lib/workloads/result';

const tasks: { what: string; atMost: number; task: () => unknown }[] = [
  {
    what: '768 merges learned of 100 kB in two languages',
    atMost: 2,
    task: () => bytePairs.train(made, 1_024).encode(made),
  },
  {
    what: '256 merges learned of a megabyte without a space',
    atMost: 2,
    task: () => bytePairs.train(gene, 512).encode(gene),
  },
  {
    what: '20 MB refused, as bytes and as a string',
    atMost: 0.1,
    task: () => [refusal(bytes), refusal(long)],
  },
  {
    what: '2,000 digits made',
    atMost: 1,
    task: () => make(2_000, new Random(8), { distortion: 1, noise: 0.1 }),
  },
];

/** Each task three times. */
export function timesOfMaterial(): NonNullable<Inside['material']> {
  return tasks.map(({ what, atMost, task }) => {
    const seconds = [0, 1, 2].map(() => {
      const began = performance.now();
      task();
      return (performance.now() - began) / 1000;
    });
    return { what, atMost, seconds: median(seconds) };
  });
}

function refusal(given: Uint8Array | string): unknown {
  try {
    return readText(given as Uint8Array<ArrayBuffer>);
  } catch (error) {
    return error;
  }
}

const bytes = new Uint8Array(20_000_000).fill(97);
const long = 'ab'.repeat(10_000_000);
const gene = 'acgt'.repeat(250_000);
const made = madeText(100_000);
