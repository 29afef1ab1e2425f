/** @file AdamW. AssemblyScript. */
import { bytes, madd } from '../wasm/math';

/**
 * m ← β₁m + (1 − β₁)g, v ← β₂v + (1 − β₂)g², w′ ← w·keep − move·m/(√v·root + ε), with g = gradient·shrink.
 *
 * @param move - rate/(1 − β₁ᵗ); @param root - 1/√(1 − β₂ᵗ); @param keep - 1 − rate·decay.
 */
export function adamw(
  w: usize,
  gradient: usize,
  mean: usize,
  square: usize,
  wTo: usize,
  meanTo: usize,
  squareTo: usize,
  n: i32,
  shrink: f32,
  beta1: f32,
  beta2: f32,
  move: f32,
  root: f32,
  epsilon: f32,
  keep: f32,
): void {
  const shrinks = f32x4.splat(shrink),
    b1 = f32x4.splat(beta1),
    b2 = f32x4.splat(beta2);
  const a1 = f32x4.splat(<f32>1 - beta1),
    a2 = f32x4.splat(<f32>1 - beta2);
  const moves = f32x4.splat(move),
    roots = f32x4.splat(root),
    epsilons = f32x4.splat(epsilon);
  const keeps = f32x4.splat(keep);
  let i = 0;
  for (; i + 4 <= n; i += 4) {
    const at = bytes(i);
    const g = f32x4.mul(v128.load(gradient + at), shrinks);
    const m = madd(b1, v128.load(mean + at), f32x4.mul(a1, g));
    const v = madd(b2, v128.load(square + at), f32x4.mul(f32x4.mul(g, g), a2));
    const below = madd(f32x4.sqrt(v), roots, epsilons);
    const step = f32x4.div(f32x4.mul(moves, m), below);
    v128.store(wTo + at, f32x4.sub(f32x4.mul(v128.load(w + at), keeps), step));
    v128.store(meanTo + at, m);
    v128.store(squareTo + at, v);
  }
  for (; i < n; i++) {
    const at = bytes(i);
    const g = load<f32>(gradient + at) * shrink;
    const m = beta1 * load<f32>(mean + at) + (<f32>1 - beta1) * g;
    const v = beta2 * load<f32>(square + at) + (<f32>1 - beta2) * g * g;
    store<f32>(wTo + at, load<f32>(w + at) * keep - (move * m) / (sqrt<f32>(v) * root + epsilon));
    store<f32>(meanTo + at, m);
    store<f32>(squareTo + at, v);
  }
}
