/** @file The examination: examples that nobody learned from, in each of the four states. */
import type { Random } from '../../../lib/core/random';
import { kinds, make, type Examples, type Kind } from '../../../lib/data/scenes/scenes';
import { dataOf } from '../../../lib/nn/dataOf';
import * as tf from '../../../lib/tf';
import { networks, tests, type Test } from './fields';
import { heardAs } from './heard';
import { rightOf, type Result } from './marks';
import { byName, scoresOf, type Team } from './team';

/** Always made alike, whatever is trained on: results of different settings can be compared. */
const STYLE = { shake: 0.5, noise: 0.1 };
const COUNT = 4_000;
/** Read at a time. */
const PART = 500;

export const heldOut = (random: Random, count = COUNT): Examples => make(count, random, STYLE);

const each = <K extends string, T>(keys: readonly K[], of: (key: K) => T): Record<K, T> =>
  Object.fromEntries(keys.map((key) => [key, of(key)])) as Record<K, T>;

export async function examined(team: Team, examples: Examples): Promise<Result> {
  const count = examples.answers.length;
  const right = each(tests, () => each(kinds, () => byName(() => 0)));
  const sure = each(tests, () => byName(() => 0));
  for (const test of tests) {
    const { given, chances } = await answersTo(team, examples, test);
    examples.kinds.forEach((kind, i) => {
      networks.forEach((name, n) => {
        if (given[n * count + i] === examples.answers[i]) right[test][kind][name]++;
        sure[test][name] += (chances[n * count + i] ?? 0) / count;
      });
    });
  }
  const ofKind = (kind: Kind) => examples.kinds.filter((other) => other === kind).length;
  return { count, kinds: each(kinds, ofKind), right, sure };
}

/** The likeliest answer of each network to each example and its chance, one network after the other. */
async function answersTo(team: Team, examples: Examples, test: Test) {
  const count = examples.answers.length;
  const { pictures, sentences } = heardAs(test, examples);
  const given = new Float32Array(networks.length * count);
  const chances = new Float32Array(networks.length * count);
  for (let from = 0; from < count; from += PART) {
    const part = {
      pictures: pictures.slice(from, from + PART),
      sentences: sentences.slice(from, from + PART),
    };
    const read = await dataOf(() => {
      const scores = scoresOf(team, part);
      const all = tf.stack(networks.map((name) => tf.softmax(scores[name]))); // [5, B, V]
      return tf.stack([tf.cast(tf.argMax(all, -1), 'float32'), tf.max(all, -1)]); // [2, 5, B]
    });
    const size = part.pictures.length;
    networks.forEach((_, n) => {
      const row = (i: number) => read.subarray(i * size, (i + 1) * size);
      given.set(row(n), n * count + from);
      chances.set(row(networks.length + n), n * count + from);
    });
  }
  return { given, chances };
}

const capital = (name: string) => `${name[0]?.toUpperCase() ?? ''}${name.slice(1)}`;

/**
 * Percent right by state, such as `bothCross`, and of whole examples by kind, `neighbourCross`; how sure on average, `sureNoTextCross`.
 * In one object, because of a recording with other settings only single numbers are kept.
 */
export function marksOf(result: Result): Record<string, number> {
  const marks: Record<string, number> = {};
  for (const name of networks) {
    for (const test of tests) {
      marks[`${test}${capital(name)}`] = (100 * rightOf(result, test, name)) / result.count;
      marks[`sure${capital(test)}${capital(name)}`] = 100 * result.sure[test][name];
    }
    for (const kind of kinds)
      marks[`${kind}${capital(name)}`] = (100 * result.right.both[kind][name]) / result.kinds[kind];
  }
  return marks;
}
