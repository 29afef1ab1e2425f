/** @file How a kernel takes its place on a backend. */
import * as tf from '../tf';
import type { Kernel } from './fused';

export interface Call<Backend, Inputs extends string, Attributes, Optional extends string> {
  inputs: Record<Inputs, tf.TensorInfo> & Partial<Record<Optional, tf.TensorInfo>>;
  attributes: Attributes;
  backend: Backend;
}

/**
 * Registers kernels for one backend, each in place of the one that may be there.
 *
 * @returns A function of a kernel's name and of what it does, which gets the kernel that was there before, for the cases that it
 *   does better.
 */
export function replacing<Backend>(backendName: string) {
  return <Inputs extends string, Attributes = object, Optional extends string = never>(
    kernelName: Kernel<Inputs, Attributes, Optional>,
    run: (
      call: Call<Backend, Inputs, Attributes, Optional>,
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
          {
            inputs: inputs as Call<Backend, Inputs, Attributes, Optional>['inputs'],
            attributes: attrs as Attributes,
            backend: backend as Backend,
          },
          before?.kernelFunc,
        ),
    });
  };
}
