import { output, replace } from '../webgpu/kernel';
import { record } from '../webgpu/record';
import { backwardKey, backwardQuery, forward } from './wgsl';
import { sizesOf } from './signature';

export function register(): void {
  replace('Attention', ({ inputs: { qkv, hidden }, attributes, backend }) => {
    const sizes = sizesOf(qkv, attributes);
    const { B, T, N, D } = sizes;
    const { uniforms, groups } = dispatchOf(sizes);
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
  replace('AttentionGrad', ({ inputs, attributes, backend }) => {
    const { qkv, hidden, stats, dy } = inputs;
    const sizes = sizesOf(qkv, attributes);
    const { B, T, N, D } = sizes;
    const { uniforms, groups } = dispatchOf(sizes);
    const dqkv = output(backend, qkv.shape);
    const along = output(backend, [B, N, T]);
    const last = hidden ? [hidden] : [];
    const variant = [D, attributes.causal, hidden !== undefined] as const;
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
  });
}

function dispatchOf({ B, T, N, D }: ReturnType<typeof sizesOf>) {
  const all = B * N * T;
  const uniforms = { all, T, N, scale: 1 / Math.sqrt(D) };
  return { uniforms, groups: Math.ceil(all / 64) };
}
