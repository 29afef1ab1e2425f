import { expect, test } from 'vitest';
import { Random } from '../../../../src/lib/core/random';
import { power } from '../../../../src/lib/data/speech/noises';
import * as utterance from '../../../../src/lib/data/speech/utterance';

const { everyday, framesOf, LENGTH, loudest } = utterance;

test('a digit fills a second with noise, and comes from its seed', () => {
  const made = utterance.spoken(3, new Random(5), everyday);
  expect(made.samples.length).toBe(LENGTH);
  expect(made.samples.every(Number.isFinite)).toBe(true);
  expect(utterance.spoken(3, new Random(5), everyday)).toEqual(made);
});

test('the ratio of word to noise is the one that was asked for', () => {
  for (const ratio of [0, 20]) {
    const random = new Random(6);
    const voice = { accent: 'rhotic', pitch: 100, tract: 1, pace: 1, breath: 0.02 } as const;
    const quiet = utterance.said(6, voice, 'white', new Random(6), 200);
    const loud = utterance.said(6, voice, 'white', random, ratio);
    const noise = loud.samples.map((sample, i) => sample - quiet.samples[i]!);
    const word = quiet.samples.filter((sample) => Math.abs(sample) > 1e-6);
    expect(10 * Math.log10(power(word) / power(noise))).toBeCloseTo(ratio, 0);
  }
});

test('what a network is shown does not depend on the loudness, and silence is all zeros', () => {
  const { samples } = utterance.spoken(3, new Random(5), everyday);
  const frames = framesOf(samples);
  expect(frames.length).toBe(utterance.T * utterance.CHANNELS);
  const soft = framesOf(samples.map((sample) => 0.1 * sample));
  for (let i = 0; i < frames.length; i += 101) expect(soft[i]).toBeCloseTo(frames[i]!, 1);
  const mean = frames.reduce((sum, value) => sum + value, 0) / frames.length;
  expect(mean).toBeCloseTo(0, 5);
  expect(power(frames)).toBeCloseTo(1, 4);
  for (const value of framesOf(new Float32Array(LENGTH))) expect(value).toBeCloseTo(0, 6);
  expect(() => framesOf(new Float32Array(5))).toThrow(`utterance: 5 samples, not ${LENGTH}`);
});

test('of a longer recording the loud second is taken, with the word inside', () => {
  const word = utterance.spoken(3, new Random(5), everyday).samples.subarray(4000, 9000);
  for (const start of [0, 20_000, 43_000]) {
    const recording = new Float32Array(48_000);
    recording.set(word, start);
    expect(power(loudest(recording)) * LENGTH).toBeCloseTo(power(word) * word.length, 3);
  }
  const short = loudest(word);
  expect(short.length).toBe(LENGTH);
  expect(power(short) * LENGTH).toBeCloseTo(power(word) * word.length, 3);
});

test('a varied word is another each time, about as loud, and leaves the word alone', () => {
  const frames = framesOf(utterance.spoken(3, new Random(5), everyday).samples);
  const kept = frames.slice();
  const random = new Random(1);
  const [first, second] = [utterance.varied(frames, random), utterance.varied(frames, random)];
  expect(frames).toEqual(kept);
  expect(first).not.toEqual(second);
  for (const each of [first, second]) {
    expect(each.length).toBe(frames.length);
    expect(power(each)).toBeGreaterThan(0.5);
    expect(power(each)).toBeLessThan(1.5);
  }
});
