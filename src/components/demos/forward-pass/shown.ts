/** @file Numbers of the network as they are written, and formulas with these numbers in them. */
import { fixed, written } from '../../../lib/core/format';
import { fourDigits, LARGE, SMALL } from '../../../lib/core/fourDigits';
import { activations, type Activation } from '../../../lib/equations/activations';
import type { Computed } from '../../../lib/equations/forwardPass';
import { normalDensity, normalShare } from '../../../lib/equations/normalShare';
import { softmax } from '../../../lib/equations/softmax';

/** In a circle there's room for two digits after the point, and for four where two would be none. */
export function brief(value: number): string {
  const size = Math.abs(value);
  if (size >= 0.005 && size < LARGE) return fixed(value, 2);
  return size > 0 && size < SMALL ? '≈ 0' : fourDigits(value);
}
/** What was typed or drawn, all its digits. */
export const given = (value: number): string =>
  Number.isNaN(value) ? '–' : written(Number(value.toPrecision(10)));
/** A negative number after a sign of its own. */
const behind = (text: string) => (text.startsWith('−') ? `(${text})` : text);
/** `−1 × (−0.5)` */
export const product = (weight: number, input: string): string =>
  `${given(weight)} × ${behind(input)}`;

/** How the sum becomes what is passed on, and how steep the curve is there. */
export interface Formula {
  value: string;
  slope: string;
}

type Of = (computed: Computed) => Formula;

const ofCurve: Record<Activation, Of> = {
  relu: ({ z, a, slope }) => ({
    value: `max(0, ${fourDigits(z)}) = ${fourDigits(a)}`,
    slope: `${fourDigits(z)} ${z > 0 ? '>' : '≤'} 0: ${fourDigits(slope)}`,
  }),
  sigmoid: ({ z, a, slope }) => ({
    value: `1 / (1 + exp(${fourDigits(-z)})) = 1 / (1 + ${fourDigits(Math.exp(-z))}) = ${fourDigits(a)}`,
    slope: `a(1 − a) = ${fourDigits(a)} × ${fourDigits(activations.sigmoid.value(-z))} = ${fourDigits(slope)}`,
  }),
  tanh: ({ z, a, slope }) => {
    const [up, down] = [fourDigits(Math.exp(z)), fourDigits(Math.exp(-z))];
    return {
      value: `(${up} − ${down}) / (${up} + ${down}) = ${fourDigits(a)}`,
      slope: `1 − a² = 1 − ${fourDigits(a * a)} = ${fourDigits(slope)}`,
    };
  },
  gelu: ({ z, a, slope }) => {
    const share = fourDigits(normalShare(z));
    const density = fourDigits(normalDensity(z));
    return {
      value: `z Φ(z) = ${fourDigits(z)} × ${share} = ${fourDigits(a)}`,
      slope: `Φ(z) + z φ(z) = ${share} + ${fourDigits(z)} × ${density} = ${fourDigits(slope)}`,
    };
  },
  linear: ({ z, slope }) => ({ value: `z = ${fourDigits(z)}`, slope: fourDigits(slope) }),
};

/**
 * @param sums - Those of the whole layer, which softmax needs.
 * @param unit - Which of them is this neuron's.
 */
export function formulaOf(
  activation: Activation | 'softmax',
  computed: Computed,
  sums: readonly number[],
  unit: number,
): Formula {
  if (activation !== 'softmax') return ofCurve[activation](computed);
  const { exponentials } = softmax(sums);
  const { a, slope } = computed;
  const all = exponentials.map(fourDigits).join(' + ');
  const others = exponentials.reduce((sum, each, i) => sum + (i === unit ? 0 : each), 0);
  const rest = others / exponentials.reduce((sum, each) => sum + each, 0);
  return {
    value: `${fourDigits(exponentials[unit] ?? NaN)} / (${all}) = ${fourDigits(a)}`,
    slope: `a(1 − a) = ${fourDigits(a)} × ${fourDigits(rest)} = ${fourDigits(slope)}`,
  };
}
