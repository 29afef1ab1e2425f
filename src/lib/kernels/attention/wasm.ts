import type { BackendWasm } from '@tensorflow/tfjs-backend-wasm';
import { compiled, scratch } from '../wasm/compiled';
import { pointer, replace } from '../wasm/kernel';
import { sizesOf } from './signature';

declare module '../wasm/compiled' {
  interface Compiled {
    attention: Call;
    attentionGrad: Call;
    attentionScratch: Call<number>;
  }
}

export function register(): void {
  replace('Attention', ({ inputs: { qkv, hidden }, attributes, backend }) => {
    const { B, T, N, D } = sizesOf(qkv, attributes);
    const y = backend.makeOutput([B, T, N * D], 'float32');
    const stats = backend.makeOutput([B, N, T, 2], 'float32');
    const room = roomFor(backend, T, D);
    const at = [qkv, hidden, y, stats].map((each) => (each ? pointer(backend, each) : 0));
    compiled(backend).attention(...at, room, B, N, T, D, Number(attributes.causal));
    return [y, stats];
  });
  replace('AttentionGrad', ({ inputs, attributes, backend }) => {
    const { qkv, hidden, stats, dy } = inputs;
    const { B, T, N, D } = sizesOf(qkv, attributes);
    const dqkv = backend.makeOutput(qkv.shape, 'float32');
    const room = roomFor(backend, T, D);
    const at = [qkv, hidden, stats, dy, dqkv].map((each) => (each ? pointer(backend, each) : 0));
    compiled(backend).attentionGrad(...at, room, B, N, T, D, Number(attributes.causal));
    return dqkv;
  });
}

const roomFor = (backend: BackendWasm, T: number, D: number) =>
  scratch(backend, compiled(backend).attentionScratch(T, D));
