/** @file A step of each rule as lines of arithmetic, with the numbers of the newest step in them; for the first weight. */
import { EPSILON } from './contestants';
import type { Contestant, Settings } from './fields';
import type { Last } from './race';

/** Four digits, no more zeros than needed, and small numbers in powers of ten. */
export function digits(value: number): string {
  if (value === 0 || !Number.isFinite(value)) return value === 0 ? '0' : '–';
  const size = Math.abs(value);
  if (size >= 1e5 || size < 1e-3) {
    const [mantissa = '', power = ''] = value.toExponential(2).split('e');
    return `${mantissa}·10${raised(power)}`.replace('-', '−');
  }
  return String(Number(value.toPrecision(4))).replace('-', '−');
}
const RAISED: Record<string, string> = { '-': '⁻', '+': '' };
const raised = (power: string) =>
  [...power].map((sign) => RAISED[sign] ?? '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(sign)]).join('');

/** In brackets where it has a sign of its own. */
const inside = (value: number) => (value < 0 ? `(${digits(value)})` : digits(value));

interface Given extends Last {
  rate: number;
}
type Lines = (given: Given, settings: Settings) => string[];

const moved = ({ weight, rate }: Given, step: number, written: string): string =>
  `w ← w − α·${written} = ${digits(weight)} − ${digits(rate)}·${inside(step)} = ${digits(weight - rate * step)}`;

const descent: Lines = (given) => [moved(given, given.gradient, 'g')];

function velocityOf({ velocity, gradient }: Given, { momentum }: Settings) {
  const next = momentum * velocity + gradient;
  const line = `u ← μ·u + g = ${digits(momentum)}·${inside(velocity)} + ${inside(gradient)} = ${digits(next)}`;
  return [next, line] as const;
}

const pushed: Lines = (given, settings) => {
  const [next, line] = velocityOf(given, settings);
  return [line, moved(given, next, 'u')];
};

const ahead: Lines = (given, settings) => {
  const [next, line] = velocityOf(given, settings);
  return [line, moved(given, given.gradient + settings.momentum * next, '(g + μ·u)')];
};

function meanOf(letter: string, kept: number, before: number, given: number, what: string) {
  const next = kept * before + (1 - kept) * given;
  const line = `${what} = ${digits(kept)}·${inside(before)} + ${digits(1 - kept)}·${inside(given)} = ${digits(next)}`;
  return [next, `${letter} ← ${line}`] as const;
}

const scaled: Lines = (given, { rho }) => {
  const [square, line] = meanOf('v', rho, given.square, given.gradient ** 2, 'ρ·v + (1 − ρ)·g²');
  return [line, moved(given, given.gradient / (Math.sqrt(square) + EPSILON), 'g / (√v + ε)')];
};

function adaptive(given: Given, { beta1, beta2 }: Settings, corrected: boolean): string[] {
  const [mean, first] = meanOf('m', beta1, given.mean, given.gradient, 'β₁·m + (1 − β₁)·g');
  const [square, second] = meanOf('v', beta2, given.square, given.gradient ** 2, 'β₂·v + (1 − β₂)·g²'); // prettier-ignore
  const t = given.t + 1;
  if (!corrected) return [first, second, moved(given, mean / (Math.sqrt(square) + EPSILON), 'm / (√v + ε)')]; // prettier-ignore
  const [meanShare, squareShare] = [1 - beta1 ** t, 1 - beta2 ** t];
  const step = mean / meanShare / (Math.sqrt(square / squareShare) + EPSILON);
  return [
    first,
    second,
    `m̂ = m / (1 − β₁ᵗ) = ${digits(mean)} / ${digits(meanShare)} = ${digits(mean / meanShare)}`,
    `v̂ = v / (1 − β₂ᵗ) = ${digits(square)} / ${digits(squareShare)} = ${digits(square / squareShare)}`,
    moved(given, step, 'm̂ / (√v̂ + ε)'),
  ];
}

const decaying: Lines = (given, settings) => {
  const weight = given.weight * (1 - given.rate * settings.decay);
  const line = `w ← w·(1 − α·λ) = ${digits(given.weight)}·${digits(1 - given.rate * settings.decay)} = ${digits(weight)}`;
  return [line, ...adaptive({ ...given, weight }, settings, true)];
};

const lines: Record<Contestant, Lines> = {
  batch: descent,
  stochastic: descent,
  minibatch: descent,
  momentum: pushed,
  nesterov: ahead,
  rmsprop: scaled,
  adam: (given, settings) => adaptive(given, settings, true),
  uncorrected: (given, settings) => adaptive(given, settings, false),
  adamw: decaying,
};

export const ruleLines = (
  name: Contestant,
  last: Last,
  rate: number,
  settings: Settings,
): string[] => lines[name]({ ...last, rate }, settings);
