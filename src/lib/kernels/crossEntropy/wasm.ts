import { compiled } from '../wasm/compiled';
import { floats, pointer, replace } from '../wasm/kernel';
import { sizesOf } from './signature';

declare module '../wasm/compiled' {
  interface Compiled {
    crossEntropy: Call<number>;
    crossEntropyGrad: Call;
  }
}

export function register(): void {
  replace('CrossEntropy', ({ inputs: { logits, answers }, backend }) => {
    const { V, rows } = sizesOf(logits, answers);
    const stats = backend.makeOutput([...answers.shape, 2], 'float32');
    const value = backend.makeOutput([], 'float32');
    const at = [logits, answers, stats].map((each) => pointer(backend, each));
    let surprise = compiled(backend).crossEntropy(...at, rows, V);
    const kept = floats(backend, stats);
    for (let row = 0; row < rows; row++) surprise -= Math.log(kept[2 * row + 1]!);
    floats(backend, value)[0] = surprise / rows;
    return [value, stats];
  });
  replace('CrossEntropyGrad', ({ inputs: { logits, answers, stats, dy }, backend }) => {
    const { V, rows } = sizesOf(logits, answers);
    const dlogits = backend.makeOutput(logits.shape, 'float32');
    const at = [logits, answers, stats, dlogits].map((each) => pointer(backend, each));
    compiled(backend).crossEntropyGrad(...at, rows, V, floats(backend, dy)[0]! / rows);
    return dlogits;
  });
}
