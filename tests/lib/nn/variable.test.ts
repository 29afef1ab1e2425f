import { beforeEach, expect, test } from 'vitest';
import { Random } from '../../../src/lib/core/random';
import * as variable from '../../../src/lib/nn/variable';
import * as tf from '../../../src/lib/tf';
import { backends, use } from '../../helpers/backends';

beforeEach(() => use('cpu'));

test.each(backends)('on %s a new variable leaves no second tensor behind', async (backend) => {
  await use(backend);
  const before = tf.memory().numTensors;
  const each = variable.normal([3, 4], new Random(0));
  expect(tf.memory().numTensors).toBe(before + 1);
  each.dispose();
  expect(tf.memory().numTensors).toBe(before);
});

test('normal draws have the deviation that was asked for', () => {
  const values = variable.normal([10_000], new Random(0), 0.5).dataSync<'float32'>();
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const square = values.reduce((sum, value) => sum + value * value, 0) / values.length;
  expect(Math.abs(mean)).toBeLessThan(0.02); // four standard errors
  expect(Math.abs(Math.sqrt(square) - 0.5)).toBeLessThan(0.015);
});

test('a name is the path in the parameters', () => {
  const params = {
    tokens: variable.zeros([2, 3]),
    blocks: [{ query: { weight: variable.ones([1]) } }, { query: { weight: variable.ones([1]) } }],
  };
  const paths = variable.named(params).map(([path]) => path);
  expect(paths).toEqual(['tokens', 'blocks.0.query.weight', 'blocks.1.query.weight']);
  expect(variable.count(params)).toBe(8);
});

test('saved values are taken in by path', () => {
  const params = { a: variable.zeros([2]), b: variable.zeros([1]) };
  const before = tf.memory().numTensors;
  variable.assign(params, {
    a: { shape: [2], data: new Float32Array([1, 2]) },
    b: { shape: [1], data: new Float32Array([3]) },
    more: { shape: [1], data: new Float32Array([4]) },
  });
  expect([...params.a.dataSync(), ...params.b.dataSync()]).toEqual([1, 2, 3]);
  expect(tf.memory().numTensors).toBe(before);
});

test.each([
  [{}, 'b is missing'],
  [{ b: { shape: [2], data: new Float32Array(2) } }, 'b is [2], not [1]'],
  [{ b: { shape: [1], data: new Float32Array(3) } }, 'b is [1], not [1]'],
  [{ b: { shape: [1], data: new Float32Array([NaN]) } }, 'b holds a number that is not finite'],
])('values that do not fit change nothing: %j', (tensors, sentence) => {
  const params = { a: variable.zeros([2]), b: variable.zeros([1]) };
  const a = { shape: [2], data: new Float32Array([1, 2]) };
  expect(() => variable.assign(params, { a, ...tensors })).toThrow(sentence);
  expect([...params.a.dataSync()]).toEqual([0, 0]);
});
