/** @file All kernels of this book. Called after a backend's own kernels are registered. */
import * as tf from '../tf';
import * as batchMatMul from './batchMatMul';
import * as convolution from './convolution';
import * as maxPoolGrad from './maxPoolGrad';
import * as sum from './sum';
import * as unsortedSegmentSum from './unsortedSegmentSum';

let done = false;

/** Once is enough; more calls do nothing. */
export function register(): void {
  if (done || !tf.getKernel('Add', 'wasm')) return;
  done = true;
  for (const kernel of [batchMatMul, convolution, maxPoolGrad, sum, unsortedSegmentSum]) {
    kernel.register();
  }
}
