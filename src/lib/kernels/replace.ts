/** @file How a kernel takes its place on a backend. */
import * as tf from '../tf';
import type { Kernels } from './fused';

export type Call<Backend, Name extends keyof Kernels> = Kernels[Name] & { backend: Backend };

/**
 * Registers kernels for one backend, each in place of the one that may be there.
 *
 * @returns A function of a kernel's name and of what it does, which gets the kernel that was there before, for the cases that it
 *   does better.
 */
export function replacing<Backend>(backendName: string) {
  return <Name extends keyof Kernels>(
    kernelName: Name,
    run: (
      call: Call<Backend, Name>,
      before: tf.KernelFunc | undefined,
    ) => tf.TensorInfo | tf.TensorInfo[],
  ): void => {
    const before = tf.getKernel(kernelName, backendName) as tf.KernelConfig | undefined;
    if (before) tf.unregisterKernel(kernelName, backendName);
    tf.registerKernel({
      ...before,
      kernelName,
      backendName,
      kernelFunc: ({ inputs, attrs, backend }) =>
        run(
          { inputs, attributes: attrs, backend } as unknown as Call<Backend, Name>,
          before?.kernelFunc,
        ),
    });
  };
}
