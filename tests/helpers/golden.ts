/** @file Weights that PyTorch and this book can both make, so that golden files need not hold them. */
import * as variable from '../../src/lib/nn/variable';
import * as tf from '../../src/lib/tf';

export interface Golden {
  loss: number;
  /** By path. */
  gradients: Record<string, number[]>;
}

/**
 * Weight i of the k-th variable, in order of their paths: 0.3·sin(1.3k + 0.37i), and 1 more for gains.
 * The same formula stands in `scripts/golden/formula.py`.
 */
export function fillByFormula(params: variable.Tree): void {
  const pairs = variable.named(params).sort(([a], [b]) => (a < b ? -1 : 1));
  tf.tidy(() => {
    for (const [k, [path, each]] of pairs.entries()) {
      const start = path.endsWith('gain') ? 1 : 0;
      const values = Float32Array.from(
        { length: each.size },
        (_, i) => start + 0.3 * Math.sin(1.3 * k + 0.37 * i),
      );
      each.assign(tf.tensor(values, each.shape));
    }
  });
}
