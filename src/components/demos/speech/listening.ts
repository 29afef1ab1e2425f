/** @file What is drawn for a batch, and what a question is about. */
import type { Random } from '../../../lib/core/random';
import { shadesOf } from '../../../lib/core/shades';
import { STACK, T, varied } from '../../../lib/data/speech/utterance';
import { exampleOf, type Corpus, type Example } from './corpus';
import * as own from './own';
import { samplesOf, type Source } from './source';

/** Made words; with named recordings of the reader's own, every second is one of those. */
export function drawn(
  corpus: Corpus,
  recordings: readonly own.Recording[],
  count: number,
  random: Random,
): Example[] {
  const named = recordings.filter(({ digit }) => digit !== undefined);
  return Array.from({ length: count }, (_, i) => {
    const { frames, digit } = corpus.at(random.below(corpus.size));
    if (named.length === 0 || i % 2 === 0) return { frames: varied(frames, random), digit };
    return own.varied(named[random.below(named.length)]!, random);
  });
}

export function listened(recordings: readonly own.Recording[], source: Source): Example {
  const recording = recordings[source.own];
  if (recording) return own.asRecorded(recording);
  return exampleOf({ ...source, samples: samplesOf(source) });
}

/** One digit per number, the highest band first, frame after frame: 0 for half a deviation below the mean, 9 for 2.5 above. */
export function pictureOf({ frames }: Example): string {
  const [X, Y] = [STACK * T, frames.length / (STACK * T)];
  const turned = new Float32Array(frames.length);
  for (let x = 0; x < X; x++) {
    for (let y = 0; y < Y; y++) turned[y * X + x] = frames[x * Y + (Y - 1 - y)]! + 0.5;
  }
  return shadesOf(turned, 3);
}
