/** @file What becomes of a number of a product before it is written: nothing, or a bias and an activation. WGSL. */
import type { Activation } from '../activation/signature';
import { functions } from '../activation/wgsl';

/** A bias [N] is added; the result is activated, and kept as it was before in a second tensor; or C has one row more, of sums. */
export type Ending = [bias: boolean, activation: Activation | 'none', sums: boolean];

/** `finish(z, m, n, value)` writes C[z, m, n]. */
export function ending(bias: boolean, activation: Ending[1], sums: boolean) {
  const activated = activation !== 'none';
  return {
    reads: bias ? { bias: 'f32' as const } : {},
    writes: activated ? { preActivation: 'f32' as const } : {},
    before: `
${activated ? functions[activation] : ''}
fn finish(z: u32, m: u32, n: u32, sum: f32) {
  let at = (z * ${sums ? '(u.M + 1u)' : 'u.M'} + m) * u.N + n;
  let value = sum${bias ? ' + bias[n]' : ''};
  ${activated ? 'preActivation[at] = value; c[at] = activate(value);' : 'c[at] = value;'}
}`,
  };
}
