import * as tf from '../../tf';
import { compiled } from '../wasm/compiled';
import { floats, pointer, replace } from '../wasm/kernel';

declare module '../wasm/compiled' {
  interface Compiled {
    adamw: Call;
  }
}

const sizeOf = ({ shape }: tf.TensorInfo) => tf.util.sizeFromShape(shape);

export function register(): void {
  replace('AdamW', ({ inputs, attributes, backend }) => {
    const { beta1, beta2, epsilon, decay, rate, clip, t, count } = attributes;
    const { mean, square, health } = inputs;
    const shrink = Math.min(1, clip / floats(backend, health)[1]!);
    const move = rate / (1 - beta1 ** t);
    const root = 1 / Math.sqrt(1 - beta2 ** t);
    const meanTo = backend.makeOutput(mean.shape, 'float32');
    const squareTo = backend.makeOutput(square.shape, 'float32');
    const after: tf.TensorInfo[] = [];
    const starts = [mean, square, meanTo, squareTo].map((each) => pointer(backend, each));
    let offset = 0;
    for (let i = 0; i < count; i++) {
      const weight = inputs[`weight${i}`]!;
      const to = backend.makeOutput(weight.shape, 'float32');
      after.push(to);
      const size = sizeOf(weight);
      const keep = weight.shape.length > 1 ? 1 - rate * decay : 1;
      const [m, v, mTo, vTo] = starts.map((start) => start + offset);
      const [w, g, wTo] = [weight, inputs[`gradient${i}`]!, to].map((each) =>
        pointer(backend, each),
      );
      const places = [w, g, m, v, wTo, mTo, vTo] as number[];
      compiled(backend).adamw(...places, size, shrink, beta1, beta2, move, root, epsilon, keep);
      offset += 4 * size;
    }
    return [meanTo, squareTo, ...after];
  });
}
