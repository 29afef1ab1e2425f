/** @file A linear layer with its bias and its activation as one operation. */
import { check } from '../../core/check';
import type * as tf from '../../tf';
import { has, run, withGradient } from '../fused';
import { reference } from './reference';
import type { Attributes } from './signature';

export interface Options {
  /** [O] */
  bias?: tf.Tensor | undefined;
  activation?: Attributes['activation'];
  /** The weights lie as [O, I]. */
  transposed?: boolean;
  /** The input is data that nobody wants a gradient of: a third of the work is left out. */
  data?: boolean;
}

/**
 * activation(x·W + b): […, I] → […, O].
 *
 * @param weight - [I, O]
 * @throws {ShapeError} If x does not end in I, or the bias is not [O].
 */
export function linear(x: tf.Tensor, weight: tf.Tensor2D, options: Options = {}): tf.Tensor {
  const { bias, activation = 'none', transposed = false, data = false } = options;
  const [I, O] = transposed ? [weight.shape[1], weight.shape[0]] : weight.shape;
  check(
    x.shape.at(-1) === I,
    `linear: [${x.shape.join()}] does not end in ${I}, the inputs of the weights`,
  );
  check(
    bias === undefined || String(bias.shape) === String([O]),
    `linear: a bias of [${bias?.shape.join() ?? ''}] does not fit ${O} outputs`,
  );
  if (!has('Linear')) return reference(x, weight, { bias, activation, transposed });
  const attributes = { activation, transposed };
  const learned = bias ? [weight, bias] : [weight];
  return withGradient(
    data ? learned : [x, ...learned],
    () => {
      const [value, preActivation] = run('Linear', { x, weight, bias }, attributes);
      return { value: value!, keep: preActivation ? [x, weight, preActivation] : [x, weight] };
    },
    (dy, [input, weights, preActivation]) =>
      run(
        'LinearGrad',
        { x: input, weight: weights, preActivation, dy },
        { ...attributes, bias: bias !== undefined, data },
      ),
  );
}
