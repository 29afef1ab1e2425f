/** @file Gradients written by hand, where tfjs would run several times the kernels. */
import * as tf from '../tf';

/**
 * An operation with a gradient of its own.
 *
 * @param forward - Its value, and the tensors that the gradient needs; others are freed at once.
 * @param backward - From dy (shaped like the value) and the kept tensors to one gradient per input.
 */
export function withGradient<Inputs extends tf.Tensor[], Kept extends tf.Tensor[]>(
  forward: (...inputs: Inputs) => { value: tf.Tensor; keep: Kept },
  backward: (dy: tf.Tensor, kept: Kept) => { [I in keyof Inputs]: tf.Tensor },
): (...inputs: Inputs) => tf.Tensor {
  return tf.customGrad((...args) => {
    const save = args.pop() as tf.GradSaveFunc;
    const { value, keep } = forward(...(args as Inputs));
    save(keep);
    return { value, gradFunc: (dy, kept) => backward(dy, kept as Kept) };
  });
}
