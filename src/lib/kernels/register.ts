/** @file All kernels of this book. Called after a backend's own kernels are registered. */
import * as tf from '../tf';
import * as batchMatMul from './batchMatMul';
import * as unsortedSegmentSum from './unsortedSegmentSum';

let done = false;

/** Once is enough; more calls do nothing. */
export function register(): void {
  if (done || !tf.getKernel('Add', 'wasm')) return;
  done = true;
  batchMatMul.register();
  unsortedSegmentSum.register();
}
