/** @file Gradient descent with momentum. AssemblyScript. */
import { bytes, madd } from '../wasm/math';

/** v′ ← momentum·v + g·shrink, w′ ← w·keep − rate·v′, n numbers. */
export function momentum(
  w: usize,
  gradient: usize,
  velocity: usize,
  wTo: usize,
  velocityTo: usize,
  n: i32,
  shrink: f32,
  memory: f32,
  rate: f32,
  keep: f32,
): void {
  const shrinks = f32x4.splat(shrink),
    memories = f32x4.splat(memory),
    rates = f32x4.splat(-rate),
    keeps = f32x4.splat(keep);
  let i = 0;
  for (; i + 4 <= n; i += 4) {
    const at = bytes(i);
    const v = madd(
      memories,
      v128.load(velocity + at),
      f32x4.mul(v128.load(gradient + at), shrinks),
    );
    v128.store(wTo + at, madd(rates, v, f32x4.mul(v128.load(w + at), keeps)));
    v128.store(velocityTo + at, v);
  }
  for (; i < n; i++) {
    const at = bytes(i);
    const v = memory * load<f32>(velocity + at) + load<f32>(gradient + at) * shrink;
    store<f32>(wTo + at, load<f32>(w + at) * keep - rate * v);
    store<f32>(velocityTo + at, v);
  }
}
