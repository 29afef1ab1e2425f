/** @file GELU in WGSL, for every program that ends or begins with it. */

const A = 2 * Math.sqrt(2 / Math.PI);
const B = 0.044715 * A;

/**
 * `gelu(x)` = x·σ(u) with u = Ax + Bx³, and `geluSlope(x)` = σ + x·σ·(1 − σ)·(A + 3Bx²). Written with e⁻ᵘ: WGSL's `tanh` may
 * be off by 1e-5. Beyond ±80 σ is 0 or 1 in any case, and e⁸⁰ is still a number.
 */
export const geluFunctions = `
fn share(x: f32) -> f32 {
  return 1.0 / (1.0 + exp(-clamp(x * (${A} + ${B} * x * x), -80.0, 80.0)));
}
fn gelu(x: f32) -> f32 { return x * share(x); }
fn geluSlope(x: f32) -> f32 {
  let s = share(x);
  return s + x * s * (1.0 - s) * (${A} + ${3 * B} * x * x);
}`;

export const reluFunctions = `
fn relu(x: f32) -> f32 { return max(x, 0.0); }
fn reluSlope(x: f32) -> f32 { return select(0.0, 1.0, x > 0.0); }`;
