/** @file A convolution with its bias as one operation. B batch · Y rows · X columns · I channels in · O channels out. */
import { check } from '../../core/check';
import type * as tf from '../../tf';
import { has, run, withGradient } from '../fused';
import { reference } from './reference';
import { infoOf, type Window } from './signature';

export interface Options extends Partial<Window> {
  /** [O] */
  bias?: tf.Tensor | undefined;
  /** The input is data that nobody wants a gradient of: a third of the work is left out. */
  data?: boolean;
}

/**
 * Each output sees a rectangle of the input: [B, Y, X, I] → [B, Y′, X′, O].
 *
 * @param weight - [rows, columns, I, O]
 * @throws {ShapeError} If x does not end in I, or the bias is not [O].
 */
export function convolution(
  x: tf.Tensor4D,
  weight: tf.Tensor4D,
  options: Options = {},
): tf.Tensor4D {
  const { bias, stride = 1, pad = 'valid', data = false } = options;
  const [, , I, O] = weight.shape;
  const at = `[${x.shape.join()}] and filters [${weight.shape.join()}]`;
  check(x.shape[3] === I, `convolution: ${at} do not agree in channels`);
  check(
    bias === undefined || String(bias.shape) === String([O]),
    `convolution: a bias of [${bias?.shape.join() ?? ''}] does not fit ${O} outputs`,
  );
  const window = { stride, pad };
  const { outHeight, outWidth } = infoOf(x.shape, weight.shape, window);
  check(outHeight > 0 && outWidth > 0, `convolution: ${at} leave nothing`);
  if (!has('Convolution')) return reference(x, weight, bias, window);
  const learned = bias ? [weight, bias] : [weight];
  return withGradient(
    data ? learned : [x, ...learned],
    () => ({
      value: run('Convolution', { x, weight, bias }, window)[0]!,
      keep: [x, weight],
    }),
    (dy, [input, filters]) =>
      run(
        'ConvolutionGrad',
        { x: input, weight: filters, dy },
        { ...window, bias: bias !== undefined, data },
      ),
  ) as tf.Tensor4D;
}
