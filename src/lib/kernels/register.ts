/** @file All kernels of this book. Called after a backend's own kernels are registered. */
import * as tf from '../tf';
import * as activation from './activation/wasm';
import * as adamw from './adamw/wasm';
import * as attention from './attention/wasm';
import * as convolution from './convolution/wasm';
import * as crossEntropy from './crossEntropy/wasm';
import * as dropout from './dropout/wasm';
import * as embedding from './embedding/wasm';
import * as identity from './identity';
import * as layerNorm from './layerNorm/wasm';
import * as linear from './linear/wasm';
import * as matMul from './matMul/wasm';
import * as maxPool from './maxPool/wasm';
import * as sgd from './sgd/wasm';
import * as slice from './slice';
import * as sum from './sum';
import * as unsortedSegmentSum from './unsortedSegmentSum';
import { load } from './wasm/compiled';

const all = [
  activation,
  adamw,
  attention,
  convolution,
  crossEntropy,
  dropout,
  embedding,
  identity,
  layerNorm,
  linear,
  matMul,
  maxPool,
  sgd,
  slice,
  sum,
  unsortedSegmentSum,
];
let done = false;

/** Once is enough; more calls do nothing. */
export async function register(): Promise<void> {
  if (done || !tf.getKernel('Add', 'wasm')) return;
  await load();
  done = true;
  for (const kernel of all) kernel.register();
}
