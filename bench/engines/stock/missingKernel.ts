/** @file The gradient of `gather`, without which tfjs's wasm backend cannot learn a look-up. */
import * as tf from '@tensorflow/tfjs';
import type { BackendWasm } from '@tensorflow/tfjs-backend-wasm';

/** Adds row i of x to row ids[i] of the result, on the backend's own memory. */
export function addMissingKernel(): void {
  tf.registerKernel({
    kernelName: 'UnsortedSegmentSum',
    backendName: 'wasm',
    kernelFunc({ inputs, attrs, backend }) {
      const { x, segmentIds } = inputs as { x: tf.TensorInfo; segmentIds: tf.TensorInfo };
      const { numSegments } = attrs as unknown as { numSegments: number };
      const wasm = backend as BackendWasm;
      const shape = x.shape.slice(segmentIds.shape.length);
      const width = tf.util.sizeFromShape(shape);
      const out = wasm.makeOutput([numSegments, ...shape], 'float32');
      const sum = wasm.typedArrayFromHeap(out);
      const from = wasm.typedArrayFromHeap(x);
      const ids = wasm.typedArrayFromHeap(segmentIds);
      sum.fill(0);
      for (let i = 0; i < ids.length; i++) {
        for (let c = 0; c < width; c++) sum[ids[i]! * width + c]! += from[i * width + c]!;
      }
      return out;
    },
  });
}
