/** @file Sounds that are no words, each from a seed: those that a recogniser learns to pass over, and those that it meets later. */
import type { Random } from '../../core/random';
import { RATE } from './synthesiser';

type Make = (sample: Float32Array, random: Random) => void;

const signed = (random: Random) => 2 * random.uniform() - 1;

/** Noise whose highs are damped: share 1 is white, near 0 only a rumble is left. */
function damped(sample: Float32Array, random: Random, share: number): void {
  let last = 0;
  for (let i = 0; i < sample.length; i++) {
    last += share * (signed(random) - last);
    sample[i] = last;
  }
}

/** A sum of sines: hum, engine. */
function harmonics(sample: Float32Array, random: Random, first: number, bend: number): void {
  const strengths = Array.from({ length: 12 }, (_, k) => random.uniform() / (k + 1));
  let phase = 2 * Math.PI * random.uniform();
  for (let i = 0; i < sample.length; i++) {
    phase += (2 * Math.PI * first * (1 + (bend * i) / sample.length)) / RATE;
    let sum = 0;
    for (const [k, strength] of strengths.entries()) sum += strength * Math.sin((k + 1) * phase);
    sample[i] = sum + 0.02 * signed(random);
  }
}

/** Short bursts that die away. */
function bursts(sample: Float32Array, random: Random, each: number, decay: number): void {
  let strength = 0;
  for (let i = 0; i < sample.length; i++) {
    if (random.uniform() < each / RATE) strength = 0.3 + random.uniform();
    strength *= Math.exp(-1 / (decay * RATE));
    sample[i] = strength * signed(random) + 0.01 * signed(random);
  }
}

/** A tone that is on and off. */
function beeps(sample: Float32Array, random: Random, place: number, each: number): void {
  const from = random.uniform();
  for (let i = 0; i < sample.length; i++) {
    const on = (from + (i * each) / RATE) % 1 < 0.5;
    sample[i] = (on ? Math.sin((2 * Math.PI * place * i) / RATE) : 0) + 0.01 * signed(random);
  }
}

/** By name. */
export const noises = {
  white: (sample, random) => damped(sample, random, 1),
  hum: (sample, random) => harmonics(sample, random, random.uniform() < 0.5 ? 50 : 60, 0),
  clicks: (sample, random) => bursts(sample, random, 6, 0.004),
  rumble: (sample, random) => damped(sample, random, 0.03),
  beeps: (sample, random) => beeps(sample, random, 500 + 1500 * random.uniform(), 3),
  wind: (sample, random) => {
    damped(sample, random, 0.2);
    const [speed, start] = [1 + 2 * random.uniform(), 6 * random.uniform()];
    for (let i = 0; i < sample.length; i++)
      sample[i]! *= 0.6 + 0.4 * Math.sin(start + (2 * Math.PI * speed * i) / RATE);
  },
  engine: (sample, random) => harmonics(sample, random, 70 + 60 * random.uniform(), 1.5),
  knocks: (sample, random) => bursts(sample, random, 3, 0.03),
  whistle: (sample, random) => {
    const [from, to] = [800 + 600 * random.uniform(), 1500 + 1500 * random.uniform()];
    let phase = 0;
    for (let i = 0; i < sample.length; i++) {
      phase += (2 * Math.PI * (from + ((to - from) * i) / sample.length)) / RATE;
      sample[i] = Math.sin(phase) + 0.05 * signed(random);
    }
  },
  rustle: (sample, random) => {
    let strength = 0;
    for (let i = 0; i < sample.length; i++) {
      if (i % 800 === 0) strength = random.uniform() ** 2;
      sample[i] = strength * signed(random);
    }
  },
} as const satisfies Record<string, Make>;

export type Noise = keyof typeof noises;
export const noiseNames = Object.keys(noises) as Noise[];
/** The half that is heard in training; the other is kept for the examination. */
export const heardNoises: readonly Noise[] = ['white', 'hum', 'clicks', 'rumble', 'beeps'];

/** So many samples of a noise, with a mean square of 1. */
export function noiseOf(kind: Noise, length: number, random: Random): Float32Array {
  const sample = new Float32Array(length);
  noises[kind](sample, random);
  const size = Math.sqrt(power(sample)) || 1;
  return sample.map((value) => value / size);
}

/** Mean square. */
export function power(sample: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < sample.length; i++) sum += sample[i]! ** 2;
  return sum / Math.max(1, sample.length);
}
