/** @file Operations that are one kernel where a backend has it, and plain tfjs elsewhere. */
import * as tf from '../tf';

/** What a kernel is given. */
export interface Signature<
  Inputs extends string,
  Attributes = object,
  Optional extends string = never,
> {
  inputs: Record<Inputs, tf.TensorInfo> & Partial<Record<Optional, tf.TensorInfo>>;
  attributes: Attributes;
}

/**
 * All kernels by name. Each operation declares its own, and the compiler holds the function that runs it and the backends that
 * register it to the same name, inputs and attributes.
 */
// eslint-disable-next-line @typescript-eslint/no-empty-object-type -- filled by declarations
export interface Kernels {}

/** True where the backend in use has this kernel of the book. */
export function has(kernel: keyof Kernels): boolean {
  return (tf.getKernel(kernel, tf.getBackend()) as tf.KernelConfig | undefined) !== undefined;
}

/** Runs a kernel on the backend in use. Inputs that are undefined are left out. */
export function run<Name extends keyof Kernels>(
  kernel: Name,
  inputs: Record<keyof Kernels[Name]['inputs'], tf.Tensor | undefined>,
  ...[attributes]: keyof Kernels[Name]['attributes'] extends never
    ? []
    : [Kernels[Name]['attributes']]
): tf.Tensor[] {
  const all = Object.entries<tf.Tensor | undefined>(inputs);
  const present = all.filter((each): each is [string, tf.Tensor] => !!each[1]);
  const settings = (attributes ?? {}) as tf.NamedAttrMap;
  const out = tf.engine().runKernel(kernel, Object.fromEntries(present), settings);
  return Array.isArray(out) ? out : [out as tf.Tensor];
}

/** Any number of tensors as a kernel's inputs: `weight0`, `weight1` … */
export function numbered<Name extends string>(
  name: Name,
  tensors: readonly tf.Tensor[],
): Record<`${Name}${number}`, tf.Tensor> {
  const entries = tensors.map((tensor, i) => [`${name}${i}`, tensor] as const);
  return Object.fromEntries(entries) as Record<`${Name}${number}`, tf.Tensor>;
}

/**
 * An operation with a gradient of its own.
 *
 * @param forward - Its value, and the tensors that the gradient needs; others are freed at once.
 * @param backward - From dy (shaped like the value) and the kept tensors to one gradient per input.
 */
export function withGradient<Kept extends tf.Tensor[]>(
  inputs: tf.Tensor[],
  forward: () => { value: tf.Tensor; keep: Kept },
  backward: (dy: tf.Tensor, kept: Kept) => tf.Tensor[],
): tf.Tensor {
  return tf.customGrad((...args) => {
    const save = args.at(-1) as tf.GradSaveFunc;
    const { value, keep } = forward();
    // A variable outlives the step, and each tensor that the tape keeps costs a call.
    save(keep.filter(isPassing));
    return {
      value,
      gradFunc: (dy: tf.Tensor, saved: tf.Tensor[]) => {
        const passing = [...saved];
        const kept = keep.map((each) => (isPassing(each) ? (passing.shift() as tf.Tensor) : each));
        return backward(dy, kept as Kept);
      },
    };
  })(...inputs);
}

const isPassing = (tensor: tf.Tensor) => !(tensor instanceof tf.Variable);
