/** @file From a network's scores to what it has heard: letters frame by frame, a spelling, and a digit or doubt. */
import * as ctc from '../../../lib/data/speech/ctc';
import { T } from '../../../lib/data/speech/utterance';
import { decode, encode, strangers, words } from '../../../lib/data/speech/words';
import { dataOf } from '../../../lib/nn/dataOf';
import type { Asked } from './asked';
import type { Example } from './corpus';
import { input, logits, V, type Networks, type Which } from './networks';

/** A word that is spelled with less than this probability is not taken for heard. */
export const SURE = 0.5;

export interface Reading {
  /** Of each frame the likeliest letter and its probability. */
  path: number[];
  chances: number[];
  /** What the path spells. */
  spelled: string;
  /** Of each of the ten words, that the frames spell it: Σ over all paths. */
  words: number[];
  /** That they spell nothing. */
  nothing: number;
  /** The likeliest of the ten. */
  digit: number;
  /** Whether it is likelier than SURE. */
  sure: boolean;
}

/** Scores of each example, [T, V]. */
export async function scoresOf(
  networks: Networks,
  which: Which,
  examples: readonly Example[],
): Promise<ctc.Scores[]> {
  const all = await dataOf(() => logits(networks, which, input(examples)));
  const B = examples.length;
  return examples.map((_, b) => {
    const scores = new Float64Array(T * V);
    for (let t = 0; t < T; t++)
      for (let v = 0; v < V; v++) scores[t * V + v] = all[(t * B + b) * V + v]!;
    return { scores, T, V };
  });
}

const spellings = words.map(encode);

export function readingOf(scores: ctc.Scores): Reading {
  const logs = ctc.logSoftmax(scores);
  const path = ctc.bestPath(scores);
  const chanceOf = (letters: number[]) => Math.exp(ctc.lattice(logs, scores, letters).logarithm);
  const chances = spellings.map(chanceOf);
  const digit = chances.indexOf(Math.max(...chances));
  return {
    path,
    chances: path.map((letter, t) => Math.exp(logs[t * V + letter]!)),
    spelled: decode(ctc.collapsed(path)),
    words: chances,
    nothing: chanceOf([]),
    digit,
    sure: chances[digit]! >= SURE,
  };
}

/** The digit that each is likeliest to be, whether sure or not, and what its likeliest path spells; of noise as well. */
export async function digitsOf(networks: Networks, which: Which, examples: readonly Example[]) {
  return (await scoresOf(networks, which, examples)).map((each) => {
    const { digit, sure, spelled } = readingOf(each);
    return { digit, sure, spelled };
  });
}

export interface LatticeView {
  target: string;
  frames: number;
  /** Frames that the target needs; more than there are: no path. */
  needed: number;
  /** ln of its probability; nothing without a path. */
  logarithm: number | undefined;
  /** Letters of the states. */
  states: string[];
  /** Shares of each state at each frame: of what can have led here, of what can follow, and of all paths: [S][T]. */
  forward: number[][];
  backward: number[][];
  paths: number[][];
  /** Of the loss in the scores, [V][T]. */
  gradient: number[][];
  /** The likeliest path's state at each frame; nothing without a path. */
  best: number[] | undefined;
}

/** The longest spelling that can be asked for. */
const LONGEST = 24;

/** The letters that there are none of, or that there are too many; nothing where the spelling can be asked for. */
export function problemOf(
  target: string,
): { problem: 'letters' | 'long'; letters: string } | undefined {
  const unknown = strangers(target);
  if (unknown.length > 0) return { problem: 'letters', letters: unknown.join(' ') };
  return target.length > LONGEST ? { problem: 'long', letters: String(LONGEST) } : undefined;
}

/** All paths of a spelling through the first frames of a sound, or what keeps it from being spelled. */
export async function latticeAnswer(networks: Networks, example: Example, asked: Asked) {
  const problem = problemOf(asked.target);
  if (problem) return problem;
  const [scores] = await scoresOf(networks, asked.which, [example]);
  const frames = Math.min(T, Math.max(1, asked.frames));
  return { problem: undefined, ...latticeOf(scores!, asked.target, frames) };
}

/** All paths of one spelling through the first frames. */
export function latticeOf(scores: ctc.Scores, target: string, frames: number): LatticeView {
  const given = { ...scores, T: frames };
  const letters = encode(target);
  const logs = ctc.logSoftmax(given);
  const all = ctc.lattice(logs, given, letters);
  const { gradient } = ctc.lossAndGradient(given, letters);
  const S = all.states.length;
  const rows = (shares: ArrayLike<number>, count: number) =>
    Array.from({ length: count }, (_, s) =>
      Array.from({ length: frames }, (__, t) => shares[t * count + s]!),
    );
  const found = all.logarithm > -Infinity;
  return {
    target,
    frames,
    needed: ctc.framesNeeded(letters),
    logarithm: found ? all.logarithm : undefined,
    states: all.states.map((letter) => decode([letter])),
    forward: rows(shared(all.forward, S), S),
    backward: rows(shared(all.backward, S), S),
    paths: rows(ctc.posterior(all), S),
    gradient: rows(gradient, V),
    best: ctc.alignment(logs, given, letters),
  };
}

/** Of each frame its states' shares, from logarithms; zeros where no path leads. */
function shared(logarithms: Float64Array, S: number): Float64Array {
  const result = new Float64Array(logarithms.length);
  for (let from = 0; from < logarithms.length; from += S) {
    const frame = logarithms.subarray(from, from + S);
    const top = Math.max(...frame);
    if (top === -Infinity) continue;
    const total = frame.reduce((sum, each) => sum + Math.exp(each - top), 0);
    frame.forEach((each, s) => (result[from + s] = Math.exp(each - top) / total));
  }
  return result;
}
