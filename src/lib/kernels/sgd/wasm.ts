import * as tf from '../../tf';
import { compiled } from '../wasm/compiled';
import { floats, pointer, replace } from '../wasm/kernel';

declare module '../wasm/compiled' {
  interface Compiled {
    momentum: Call;
  }
}

export function register(): void {
  replace('Momentum', ({ inputs, attributes, backend }) => {
    const { momentum, decay, rate, clip, count } = attributes;
    const { velocity, health } = inputs;
    const shrink = Math.min(1, clip / floats(backend, health)[1]!);
    const after = backend.makeOutput(velocity.shape, 'float32');
    const made = [after];
    let offset = 0;
    for (let i = 0; i < count; i++) {
      const [weight, gradient] = [inputs[`weight${i}`]!, inputs[`gradient${i}`]!];
      const to = backend.makeOutput(weight.shape, 'float32');
      made.push(to);
      const size = tf.util.sizeFromShape(weight.shape);
      const keep = weight.shape.length > 1 ? 1 - rate * decay : 1;
      compiled(backend).momentum(
        ...[weight, gradient].map((each) => pointer(backend, each)),
        ...[pointer(backend, velocity) + offset, pointer(backend, to)],
        ...[pointer(backend, after) + offset, size, shrink, momentum, rate, keep],
      );
      offset += 4 * size;
    }
    return made;
  });
}
