/**
 * @file Connectionist temporal classification: how likely a network's frames make a spelling of, wherever its letters lie.
 *
 * At each of T frames the network gives a chance to each of V letters and to the blank. A path takes one per frame; equal letters in a
 * row are taken together, then blanks fall out. A spelling's probability is the sum over its paths, found by the forward-backward
 * recursion on S = 2L + 1 states: blank, letter, blank, …, blank. All in natural logarithms.
 * Source: graves2006, §4.1 (forward, backward) and §4.2 (gradient).
 */
import { check } from '../../core/check';
import { BLANK } from './words';

/** Scores of V letters at each of T frames, frame after frame. */
export interface Scores {
  scores: ArrayLike<number>;
  T: number;
  V: number;
}

/** The states, and the logarithms of what passes through them: [T, S], frame after frame. */
export interface Lattice {
  /** Of each state its letter: blank, first, blank, second, …, blank. */
  states: number[];
  T: number;
  /** ln of all ways to a state at a frame, that frame's own chance included. */
  forward: Float64Array;
  /** ln of all ways from a state at a frame to the end, without that frame's own chance. */
  backward: Float64Array;
  /** ln of the spelling's probability; −∞ if there is no path. */
  logarithm: number;
}

/** Frames that a spelling needs at least: one a letter, and a blank between equal ones. */
export function framesNeeded(letters: ArrayLike<number>): number {
  let needed = letters.length;
  for (let i = 1; i < letters.length; i++) if (letters[i] === letters[i - 1]) needed++;
  return needed;
}

/** ln softmax at every frame: [T, V]. */
export function logSoftmax({ scores, T, V }: Scores): Float64Array {
  const result = new Float64Array(T * V);
  for (let t = 0; t < T; t++) {
    let top = -Infinity;
    for (let v = 0; v < V; v++) top = Math.max(top, scores[t * V + v]!);
    let sum = 0;
    for (let v = 0; v < V; v++) sum += Math.exp(scores[t * V + v]! - top);
    const total = top + Math.log(sum);
    for (let v = 0; v < V; v++) result[t * V + v] = scores[t * V + v]! - total;
  }
  return result;
}

/** ln(eᵃ + eᵇ + eᶜ) */
function logSum(a: number, b: number, c: number): number {
  const top = Math.max(a, b, c);
  if (top === -Infinity) return top;
  return top + Math.log(Math.exp(a - top) + Math.exp(b - top) + Math.exp(c - top));
}

/** A state may be jumped into from two before: a letter, unless the one before it is the same. */
const jumps = (states: readonly number[], s: number) =>
  s >= 2 && states[s] !== BLANK && states[s] !== states[s - 2];

function statesOf(letters: ArrayLike<number>, V: number): number[] {
  const states = [BLANK];
  for (let i = 0; i < letters.length; i++) {
    const letter = letters[i]!;
    check(letter > BLANK && letter < V, `ctc: ${letter} is no letter of an alphabet of ${V}`);
    states.push(letter, BLANK);
  }
  return states;
}

/**
 * All paths of one spelling.
 *
 * @param logs - ln softmax, [T, V].
 * @throws {ShapeError} If a letter is none of the alphabet.
 */
export function lattice(
  logs: Float64Array,
  { T, V }: Pick<Scores, 'T' | 'V'>,
  letters: ArrayLike<number>,
): Lattice {
  const states = statesOf(letters, V);
  const S = states.length;
  const [forward, backward] = [new Float64Array(T * S), new Float64Array(T * S)];
  forward.fill(-Infinity);
  backward.fill(-Infinity);
  const chance = (t: number, s: number) => logs[t * V + states[s]!]!;
  const from = (t: number, s: number) => (s < 0 ? -Infinity : forward[t * S + s]!);
  for (let s = 0; s < Math.min(2, S); s++) forward[s] = chance(0, s);
  for (let t = 1; t < T; t++) {
    for (let s = 0; s < S; s++) {
      const jump = jumps(states, s) ? from(t - 1, s - 2) : -Infinity;
      const ways = logSum(from(t - 1, s), from(t - 1, s - 1), jump);
      forward[t * S + s] = ways + chance(t, s);
    }
  }
  const on = (t: number, s: number) => (s < S ? backward[t * S + s]! + chance(t, s) : -Infinity);
  for (let s = Math.max(0, S - 2); s < S; s++) backward[(T - 1) * S + s] = 0;
  for (let t = T - 2; t >= 0; t--) {
    for (let s = 0; s < S; s++) {
      const jump = s + 2 < S && jumps(states, s + 2) ? on(t + 1, s + 2) : -Infinity;
      backward[t * S + s] = logSum(on(t + 1, s), on(t + 1, s + 1), jump);
    }
  }
  const end = (T - 1) * S;
  const logarithm = logSum(
    from(T - 1, S - 1),
    S > 1 ? forward[end + S - 2]! : -Infinity,
    -Infinity,
  );
  return { states, T, forward, backward, logarithm };
}

/** The share of the spelling's paths that is in a state at a frame: [T, S]; each frame's add up to 1, or all are 0 without a path. */
export function posterior({ states, T, forward, backward, logarithm }: Lattice): Float64Array {
  const result = new Float64Array(T * states.length);
  if (logarithm === -Infinity) return result;
  return result.map((_, i) => Math.exp(forward[i]! + backward[i]! - logarithm));
}

/**
 * Of one row of a batch: −ln of the spelling's probability in nats, and its gradient in the scores, [T, V]: softmax − share of the
 * paths. Without a path the loss would be infinite and no step could make it finite: then both are 0.
 *
 * @throws {ShapeError} If a letter is none of the alphabet.
 */
export function lossAndGradient(
  given: Scores,
  letters: ArrayLike<number>,
): { loss: number; gradient: Float64Array } {
  const { T, V } = given;
  const logs = logSoftmax(given);
  const all = lattice(logs, given, letters);
  if (all.logarithm === -Infinity) return { loss: 0, gradient: new Float64Array(T * V) };
  const gradient = logs.map(Math.exp);
  const S = all.states.length;
  for (const [i, share] of posterior(all).entries()) {
    gradient[Math.floor(i / S) * V + all.states[i % S]!]! -= share;
  }
  return { loss: -all.logarithm, gradient };
}

/** The likeliest letter of every frame. */
export function bestPath({ scores, T, V }: Scores): number[] {
  return Array.from({ length: T }, (_, t) => {
    let best = 0;
    for (let v = 1; v < V; v++) if (scores[t * V + v]! > scores[t * V + best]!) best = v;
    return best;
  });
}

/** What a path spells: equal letters in a row once, then without blanks. */
export function collapsed(path: readonly number[]): number[] {
  return path.filter((letter, t) => letter !== BLANK && letter !== path[t - 1]);
}

/** The single likeliest path of a spelling, as the state at each frame; nothing without a path. By Viterbi's algorithm. */
export function alignment(
  logs: Float64Array,
  { T, V }: Pick<Scores, 'T' | 'V'>,
  letters: ArrayLike<number>,
): number[] | undefined {
  if (framesNeeded(letters) > T) return undefined;
  const states = statesOf(letters, V);
  const S = states.length;
  const best = new Float64Array(T * S).fill(-Infinity);
  const came = new Int32Array(T * S);
  for (let s = 0; s < Math.min(2, S); s++) best[s] = logs[states[s]!]!;
  for (let t = 1; t < T; t++) {
    for (let s = 0; s < S; s++) {
      const before = jumps(states, s) ? [s, s - 1, s - 2] : s > 0 ? [s, s - 1] : [s];
      let way = s;
      for (const each of before)
        if (best[(t - 1) * S + each]! > best[(t - 1) * S + way]!) way = each;
      best[t * S + s] = best[(t - 1) * S + way]! + logs[t * V + states[s]!]!;
      came[t * S + s] = way;
    }
  }
  const end = (T - 1) * S;
  let state = S > 1 && best[end + S - 2]! > best[end + S - 1]! ? S - 2 : S - 1;
  const path = new Array<number>(T);
  for (let t = T - 1; t >= 0; t--) {
    path[t] = state;
    state = came[t * S + state]!;
  }
  return path;
}
