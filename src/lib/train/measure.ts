/** @file One look at a loss: its gradient, how healthy both are, and what else was measured, still on the device. */
import { health as healthOf } from '../kernels/health/health';
import { pack } from '../kernels/packed';
import { dataOf } from '../nn/dataOf';
import * as tf from '../tf';

/** A loss, or a loss and other single numbers that are read with it. */
export type Measured<Also extends string = never> =
  tf.Scalar | { loss: tf.Scalar; also: Record<Also, tf.Scalar> };

/** The loss alone. */
export const valueOf = (made: Measured<string>): tf.Scalar =>
  made instanceof tf.Tensor ? made : made.loss;

/** What was measured and is not read yet. */
export interface OnDevice {
  /** [2]: loss and norm, in one tensor, so that one read is enough. */
  health: tf.Tensor1D;
  /** By name, in the order in which they are read. */
  also: Record<string, tf.Scalar>;
}

export interface Slopes extends Pick<OnDevice, 'also'> {
  loss: tf.Scalar;
  /** Of all variables, in their order; zeros where the loss does not depend on one. */
  gradients: tf.Tensor[];
}

/** @param loss - Everything it makes is freed, but for what it measured. */
export function slopesOf(loss: () => Measured<string>, variables: readonly tf.Variable[]): Slopes {
  let also: Record<string, tf.Scalar> = {};
  const alone = (): tf.Scalar => {
    const made = loss();
    if (made instanceof tf.Tensor) return made;
    ({ also } = made);
    for (const each of Object.values(also)) tf.keep(each);
    return made.loss;
  };
  return tf.tidy(() => {
    const { value, grads } = tf.variableGrads(alone, [...variables]);
    const gradients = variables.map((each) => grads[each.name] ?? tf.zerosLike(each));
    return { loss: value as tf.Scalar, gradients, also };
  });
}

/** Slopes, and how healthy they are. */
export function measure(
  loss: () => Measured<string>,
  variables: readonly tf.Variable[],
): OnDevice & { gradients: tf.Tensor[] } {
  return tf.tidy(() => {
    const { loss: value, gradients, also } = slopesOf(loss, variables);
    return { gradients, health: healthOf(value, gradients), also };
  });
}

const tensorsOf = ({ health, also }: OnDevice): tf.Tensor[] => [health, ...Object.values(also)];

/** Loss, norm and what was asked beside, of each: on a GPU a second reading costs as much as the whole first one. */
export async function numbersOf(updates: readonly OnDevice[]): Promise<number[][]> {
  const tensors = updates.flatMap(tensorsOf);
  if (tf.getBackend() !== 'webgpu' || tensors.length === 1) {
    const data = async (update: OnDevice) => {
      const all = await Promise.all(tensorsOf(update).map((each) => each.data<'float32'>()));
      return all.flatMap((each) => [...each]);
    };
    return Promise.all(updates.map(data));
  }
  const packed = tf.tidy(() => pack(tensors));
  const all = [...(await packed.data<'float32'>())];
  packed.dispose();
  return updates.map(({ also }) => all.splice(0, 2 + Object.keys(also).length));
}

export { healthOf };

/** One number, read; what is made for it is freed. */
export async function numberOf(make: () => tf.Scalar): Promise<number> {
  const [value = NaN] = await dataOf(make);
  return value;
}
