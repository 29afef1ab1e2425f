/** @file The list of all kernels of this book for wasm. */
import * as activation from './activation/wasm';
import * as adamw from './adamw/wasm';
import * as attention from './attention/wasm';
import * as convolution from './convolution/wasm';
import * as crossEntropy from './crossEntropy/wasm';
import * as ctc from './ctc/wasm';
import * as dropout from './dropout/wasm';
import * as embedding from './embedding/wasm';
import * as gru from './gru/wasm';
import * as health from './health/wasm';
import * as identity from './mended/identity';
import * as layerNorm from './layerNorm/wasm';
import * as linear from './linear/wasm';
import * as matMul from './matMul/wasm';
import * as maxPool from './maxPool/wasm';
import * as sgd from './sgd/wasm';
import * as shares from './shares/wasm';
import * as slice from './mended/slice';
import * as sum from './mended/sum';
import * as unsortedSegmentSum from './mended/unsortedSegmentSum';
import { load } from './wasm/compiled';

const all = [
  activation,
  adamw,
  attention,
  convolution,
  crossEntropy,
  ctc,
  dropout,
  embedding,
  gru,
  health,
  identity,
  layerNorm,
  linear,
  matMul,
  maxPool,
  sgd,
  shares,
  slice,
  sum,
  unsortedSegmentSum,
];

export async function register(): Promise<void> {
  await load();
  for (const kernel of all) kernel.register();
}
