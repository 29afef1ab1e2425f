/** @file Numbers of the network as they are written, four digits after the point, and formulas with these numbers in them. */
import { fixed, written } from '../../../lib/core/format';
import { activations, type Activation } from '../../../lib/equations/activations';
import type { Computed } from '../../../lib/equations/forwardPass';
import { normalDensity, normalShare } from '../../../lib/equations/normalShare';
import { softmax } from '../../../lib/equations/softmax';

const DIGITS = 4;
/** Below it four digits after the point would show nothing, above it more than one would be noise. */
const [SMALL, LARGE, HUGE] = [0.00005, 1_000, 1e6];

const raised = (exponent: string) =>
  [...exponent].map((sign) => (sign === '-' ? '⁻' : '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(sign)])).join('');

/** `0.8808`, `1234.5`, `3.059 × 10⁻⁷`; 0 is exactly that. */
export function shown(value: number): string {
  if (value === 0) return '0';
  const size = Math.abs(value);
  if (!Number.isFinite(value)) return fixed(value, DIGITS);
  if (size >= SMALL && size < LARGE) return fixed(value, DIGITS);
  if (size >= LARGE && size < HUGE) return fixed(value, 1);
  const [digits = '', exponent = ''] = value.toExponential(DIGITS - 1).split('e');
  return `${written(Number(digits))} × 10${raised(exponent.replace('+', ''))}`;
}
/** In a circle there's room for two digits after the point, and for four where two would be none. */
export function brief(value: number): string {
  const size = Math.abs(value);
  if (size >= 0.005 && size < LARGE) return fixed(value, 2);
  return size > 0 && size < SMALL ? '≈ 0' : shown(value);
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
    value: `max(0, ${shown(z)}) = ${shown(a)}`,
    slope: `${shown(z)} ${z > 0 ? '>' : '≤'} 0: ${shown(slope)}`,
  }),
  sigmoid: ({ z, a, slope }) => ({
    value: `1 / (1 + exp(${shown(-z)})) = 1 / (1 + ${shown(Math.exp(-z))}) = ${shown(a)}`,
    slope: `a(1 − a) = ${shown(a)} × ${shown(activations.sigmoid.value(-z))} = ${shown(slope)}`,
  }),
  tanh: ({ z, a, slope }) => {
    const [up, down] = [shown(Math.exp(z)), shown(Math.exp(-z))];
    return {
      value: `(${up} − ${down}) / (${up} + ${down}) = ${shown(a)}`,
      slope: `1 − a² = 1 − ${shown(a * a)} = ${shown(slope)}`,
    };
  },
  gelu: ({ z, a, slope }) => {
    const share = shown(normalShare(z));
    const density = shown(normalDensity(z));
    return {
      value: `z Φ(z) = ${shown(z)} × ${share} = ${shown(a)}`,
      slope: `Φ(z) + z φ(z) = ${share} + ${shown(z)} × ${density} = ${shown(slope)}`,
    };
  },
  linear: ({ z, slope }) => ({ value: `z = ${shown(z)}`, slope: shown(slope) }),
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
  const all = exponentials.map(shown).join(' + ');
  const others = exponentials.reduce((sum, each, i) => sum + (i === unit ? 0 : each), 0);
  const rest = others / exponentials.reduce((sum, each) => sum + each, 0);
  return {
    value: `${shown(exponentials[unit] ?? NaN)} / (${all}) = ${shown(a)}`,
    slope: `a(1 − a) = ${shown(a)} × ${shown(rest)} = ${shown(slope)}`,
  };
}
