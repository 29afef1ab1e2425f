/** @file All kernels of this book for WebGPU. */
import * as activation from '../activation/webgpu';
import * as adamw from '../adamw/webgpu';
import * as attention from '../attention/webgpu';
import * as crossEntropy from '../crossEntropy/webgpu';
import * as embedding from '../embedding/webgpu';
import * as layerNorm from '../layerNorm/webgpu';
import * as linear from '../linear/webgpu';
import * as matMul from '../matMul/webgpu';

const all = [activation, adamw, attention, crossEntropy, embedding, layerNorm, linear, matMul];

export function register(): void {
  for (const kernel of all) kernel.register();
}
