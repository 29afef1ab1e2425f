/** @file Activations in WGSL, for every program that ends or begins with one: `activate(x)` and `slope(x)`. */
import type { Activation } from './signature';

const A = 2 * Math.sqrt(2 / Math.PI);
const B = 0.044715 * A;

/** σ. Beyond ±80 it is 0 or 1 in any case, and e⁸⁰ is still a number. */
const sigmoid = `fn share(x: f32) -> f32 { return 1.0 / (1.0 + exp(-clamp(x, -80.0, 80.0))); }`;

const gelu = `
${sigmoid}
fn inner(x: f32) -> f32 { return x * (${A} + ${B} * x * x); }
fn activate(x: f32) -> f32 { return x * share(inner(x)); }
fn slope(x: f32) -> f32 {
  let s = share(inner(x));
  return s + x * s * (1.0 - s) * (${A} + ${3 * B} * x * x);
}`;

/** WGSL's own `tanh` may be off by 1e-5, and next to 0 nearly all of 1 − 2/(e²ˣ + 1) is lost: there it is a series. */
const tanh = `
fn activate(x: f32) -> f32 {
  let s = x * x;
  let near = x * (1.0 + s * (-1.0 / 3.0 + s * (2.0 / 15.0 + s * (-17.0 / 315.0 + s * 62.0 / 2835.0))));
  let far = 1.0 - 2.0 / (exp(clamp(2.0 * x, -80.0, 80.0)) + 1.0);
  return select(far, near, abs(x) < 0.25);
}
fn slope(x: f32) -> f32 { let y = activate(x); return 1.0 - y * y; }`;

export const functions: Record<Activation, string> = {
  gelu,
  relu: `
fn activate(x: f32) -> f32 { return max(x, 0.0); }
fn slope(x: f32) -> f32 { return select(0.0, 1.0, x > 0.0); }`,
  sigmoid: `
${sigmoid}
fn activate(x: f32) -> f32 { return share(x); }
fn slope(x: f32) -> f32 { let s = share(x); return s * (1.0 - s); }`,
  silu: `
${sigmoid}
fn activate(x: f32) -> f32 { return x * share(x); }
fn slope(x: f32) -> f32 { let s = share(x); return s * (1.0 + x * (1.0 - s)); }`,
  tanh,
};
