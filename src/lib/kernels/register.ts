/** @file All kernels of this book. Called after a backend's own kernels are registered. */
import * as tf from '../tf';
import * as batchMatMul from './batchMatMul';
import * as convolution from './convolution';
import * as identity from './identity';
import * as maxPoolGrad from './maxPoolGrad';
import * as slice from './slice';
import * as sum from './sum';
import * as unsortedSegmentSum from './unsortedSegmentSum';

let done = false;

/** Once is enough; more calls do nothing. */
export function register(): void {
  if (done || !tf.getKernel('Add', 'wasm')) return;
  done = true;
  const all = [batchMatMul, convolution, identity, maxPoolGrad, slice, sum, unsortedSegmentSum];
  for (const kernel of all) kernel.register();
}
