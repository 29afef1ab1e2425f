import { compiled } from '../wasm/compiled';
import { floats, pointer, replace } from '../wasm/kernel';

export function register(): void {
  replace<'logits' | 'answers', object>(
    'CrossEntropy',
    ({ inputs: { logits, answers }, backend }) => {
      const V = logits.shape.at(-1) ?? 0;
      const stats = backend.makeOutput([...answers.shape, 2], 'float32');
      const value = backend.makeOutput([], 'float32');
      const at = [logits, answers, stats].map((each) => pointer(backend, each));
      const rows = floats(backend, stats).length / 2;
      let surprise = compiled(backend).crossEntropy(...at, rows, V);
      const kept = floats(backend, stats);
      for (let row = 0; row < rows; row++) surprise -= Math.log(kept[2 * row + 1]!);
      floats(backend, value)[0] = surprise / rows;
      return [value, stats];
    },
  );
  replace<'logits' | 'answers' | 'stats' | 'dy', object>(
    'CrossEntropyGrad',
    ({ inputs: { logits, answers, stats, dy }, backend }) => {
      const V = logits.shape.at(-1) ?? 0;
      const dlogits = backend.makeOutput(logits.shape, 'float32');
      const at = [logits, answers, stats, dlogits].map((each) => pointer(backend, each));
      const rows = floats(backend, stats).length / 2;
      compiled(backend).crossEntropyGrad(...at, rows, V, floats(backend, dy)[0]! / rows);
      return dlogits;
    },
  );
}
