import type { BackendWasm } from '@tensorflow/tfjs-backend-wasm';
import type * as tf from '../../tf';
import { compiled, scratch } from '../wasm/compiled';
import { pointer, replace } from '../wasm/kernel';

interface Attributes {
  heads: number;
  causal: boolean;
}

export function register(): void {
  replace<'qkv' | 'hidden', Attributes>('Attention', ({ inputs, attributes, backend }) => {
    const { qkv } = inputs;
    const hidden = inputs.hidden as tf.TensorInfo | undefined;
    const { B, T, N, D } = sizesOf(qkv, attributes);
    const y = backend.makeOutput([B, T, N * D], 'float32');
    const stats = backend.makeOutput([B, N, T, 2], 'float32');
    const room = roomFor(backend, T, D);
    const at = [qkv, hidden, y, stats].map((each) => (each ? pointer(backend, each) : 0));
    compiled(backend).attention(...at, room, B, N, T, D, Number(attributes.causal));
    return [y, stats];
  });
  replace<'qkv' | 'hidden' | 'stats' | 'dy', Attributes>(
    'AttentionGrad',
    ({ inputs, attributes, backend }) => {
      const { qkv, stats, dy } = inputs;
      const hidden = inputs.hidden as tf.TensorInfo | undefined;
      const { B, T, N, D } = sizesOf(qkv, attributes);
      const dqkv = backend.makeOutput(qkv.shape, 'float32');
      const room = roomFor(backend, T, D);
      const at = [qkv, hidden, stats, dy, dqkv].map((each) => (each ? pointer(backend, each) : 0));
      compiled(backend).attentionGrad(...at, room, B, N, T, D, Number(attributes.causal));
      return dqkv;
    },
  );
}

function sizesOf({ shape }: tf.TensorInfo, { heads }: Attributes) {
  const [B = 0, T = 0, width = 0] = shape;
  return { B, T, N: heads, D: width / (3 * heads) };
}

const roomFor = (backend: BackendWasm, T: number, D: number) =>
  scratch(backend, compiled(backend).attentionScratch(T, D));
