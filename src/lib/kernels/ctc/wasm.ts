import { floats, integers, replace } from '../wasm/kernel';
import { fill, sizesOf } from './signature';

export function register(): void {
  replace('Ctc', ({ inputs: { logits, targets }, backend }) => {
    const sizes = sizesOf(logits, targets);
    const losses = backend.makeOutput([sizes.B], 'float32');
    const gradient = backend.makeOutput([...logits.shape], 'float32');
    fill(
      {
        logits: floats(backend, logits),
        targets: integers(backend, targets),
        losses: floats(backend, losses),
        gradient: floats(backend, gradient),
      },
      sizes,
    );
    return [losses, gradient];
  });
}
