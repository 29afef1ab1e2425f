/**
 * @file What a model learns: variables, how they start, and their names.
 *
 * A model's parameters are a plain object of variables; a variable's name is its path in that object.
 */
import { check } from '../core/check';
import type { Random } from '../core/random';
import * as tf from '../tf';

/** Parameters of a model or a layer: variables in objects and arrays, as deep as one likes. */
export type Tree = tf.Variable | readonly Tree[] | { readonly [name: string]: Tree };

/** Drawn from a normal distribution with mean 0. */
export function normal<R extends tf.Rank>(
  shape: tf.ShapeMap[R],
  random: Random,
  deviation = 0.02,
): tf.Variable<R> {
  const values = new Float32Array(tf.util.sizeFromShape(shape));
  for (let i = 0; i < values.length; i++) values[i] = deviation * random.normal();
  return from(values, shape);
}

export function zeros<R extends tf.Rank>(shape: tf.ShapeMap[R]): tf.Variable<R> {
  return from(new Float32Array(tf.util.sizeFromShape(shape)), shape);
}

export function ones<R extends tf.Rank>(shape: tf.ShapeMap[R]): tf.Variable<R> {
  return from(new Float32Array(tf.util.sizeFromShape(shape)).fill(1), shape);
}

/** A variable that starts at `values`. */
export function from<R extends tf.Rank>(
  values: Float32Array,
  shape: tf.ShapeMap[R],
): tf.Variable<R> {
  const start = tf.tensor<R>(values, shape, 'float32');
  const result = tf.variable(start);
  start.dispose(); // the variable holds the same data, and tfjs never frees the first handle (tfjs#133)
  return result;
}

/** Every variable with its path, such as `blocks.0.attention.query.weight`, in the order of `params`. */
export function named(params: Tree, path = ''): [path: string, variable: tf.Variable][] {
  if (params instanceof tf.Variable) return [[path, params]];
  return Object.entries(params).flatMap(([name, part]) =>
    named(part, path === '' ? name : `${path}.${name}`),
  );
}

/** How many numbers a model learns. */
export function count(params: Tree): number {
  return named(params).reduce((total, [, variable]) => total + variable.size, 0);
}

/**
 * Takes saved values into `params`.
 *
 * @param tensors - By path; more than `params` needs is no mistake.
 * @throws {ShapeError} If a variable is missing or has another shape; then nothing was changed.
 */
export function assign(
  params: Tree,
  tensors: Readonly<Record<string, { shape: readonly number[]; data: Float32Array }>>,
): void {
  const pairs = named(params).map(([path, variable]) => {
    const saved = Object.hasOwn(tensors, path) ? tensors[path] : undefined;
    check(saved !== undefined, `variable: ${path} is missing`);
    const fits =
      String(saved.shape) === String(variable.shape) && saved.data.length === variable.size;
    check(
      fits,
      `variable: ${path} is [${saved.shape.join(', ')}], not [${variable.shape.join(', ')}]`,
    );
    check(saved.data.every(Number.isFinite), `variable: ${path} holds a number that is not finite`);
    return [variable, saved.data] as const;
  });
  tf.tidy(() => {
    for (const [variable, data] of pairs) variable.assign(tf.tensor(data, variable.shape));
  });
}

/** Frees every variable of `params`. */
export function dispose(params: Tree): void {
  for (const [, variable] of named(params)) variable.dispose();
}
