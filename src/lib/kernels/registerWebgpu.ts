/** @file The list of all kernels of this book for WebGPU. */
import * as activation from './activation/webgpu';
import * as adamw from './adamw/webgpu';
import * as attention from './attention/webgpu';
import * as convolution from './convolution/webgpu';
import * as crossEntropy from './crossEntropy/webgpu';
import * as ctc from './ctc/webgpu';
import * as dropout from './dropout/webgpu';
import * as embedding from './embedding/webgpu';
import * as gru from './gru/webgpu';
import * as health from './health/webgpu';
import * as layerNorm from './layerNorm/webgpu';
import * as linear from './linear/webgpu';
import * as matMul from './matMul/webgpu';
import * as maxPool from './maxPool/webgpu';
import * as sgd from './sgd/webgpu';

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
  layerNorm,
  linear,
  matMul,
  maxPool,
  sgd,
];

export function register(): void {
  for (const kernel of all) kernel.register();
}
