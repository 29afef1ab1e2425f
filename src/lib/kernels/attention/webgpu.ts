import type * as tf from '../../tf';
import { output, replace } from '../webgpu/kernel';
import { record } from '../webgpu/record';
import { backwardKey, backwardQuery, forward } from './wgsl';

interface Attributes {
  heads: number;
  causal: boolean;
}

export function register(): void {
  replace<'qkv' | 'hidden', Attributes>('Attention', ({ inputs, attributes, backend }) => {
    const { qkv } = inputs;
    const hidden = inputs.hidden as tf.TensorInfo | undefined;
    const { B, T, N, D, uniforms, groups } = sizesOf(qkv, attributes);
    const y = output(backend, [B, T, N * D]);
    const stats = output(backend, [B, N, T, 2]);
    record(backend, forward(D, attributes.causal, hidden !== undefined), {
      uniforms,
      reads: hidden ? [qkv, hidden] : [qkv],
      writes: [y, stats],
      groups,
    });
    return [y, stats];
  });
  replace<'qkv' | 'hidden' | 'stats' | 'dy', Attributes>(
    'AttentionGrad',
    ({ inputs, attributes: { causal, heads }, backend }) => {
      const { qkv, stats, dy } = inputs;
      const hidden = inputs.hidden as tf.TensorInfo | undefined;
      const { B, T, N, D, uniforms, groups } = sizesOf(qkv, { heads });
      const dqkv = output(backend, qkv.shape);
      const along = output(backend, [B, N, T]);
      const last = hidden ? [hidden] : [];
      const variant = [D, causal, hidden !== undefined] as const;
      const reads = [qkv, stats, dy, ...last];
      record(backend, backwardQuery(...variant), {
        uniforms,
        reads,
        writes: [dqkv, along],
        groups,
      });
      const more = [qkv, stats, dy, along, ...last];
      record(backend, backwardKey(...variant), { uniforms, reads: more, writes: [dqkv], groups });
      backend.disposeData(along.dataId);
      return dqkv;
    },
  );
}

function sizesOf({ shape }: tf.TensorInfo, { heads: N }: { heads: number }) {
  const [B = 0, T = 0, width = 0] = shape;
  const D = width / (3 * N);
  const all = B * N * T;
  const uniforms = { all, T, N, scale: 1 / Math.sqrt(D) };
  return { B, T, N, D, uniforms, groups: Math.ceil(all / 64) };
}
