/** @file The chosen neuron's way back as lines with numbers in them: what comes from behind, times its own slope, times what it was given. */
import { fourDigits } from '../../../lib/core/fourDigits';
import { written } from '../../../lib/core/format';
import { namesOf, SIZE, symbolOf, symbolOfNeuron, type Pass, type Settings } from './network';
import { reached, type Phase } from './phases';

export interface Line {
  key: string;
  /** What it is, in symbols. */
  left: string;
  /** local × upstream, in numbers. */
  middle: string;
  right: string;
}

const behind = (text: string) => (text.startsWith('−') ? `(${text})` : text);
const times = (a: string, b: string) => `${a} × ${behind(b)}`;

/** Nothing but symbols while the run has not come to it. */
const masked = (line: Line, known: boolean): Line =>
  known ? line : { ...line, middle: '–', right: '–' };

/** What comes from behind, for an output from the loss, for a hidden neuron from the outputs; then times its own slope. */
export function upstreamLines(pass: Pass, place: number, phase: Phase): Line[] {
  const isOutput = place >= SIZE;
  const lines = isOutput ? fromLoss(pass, place - SIZE) : fromOutputs(pass, place);
  const known = reached(phase, isOutput ? 'back' : 'further');
  return lines.map((line) => masked(line, known));
}

/** With softmax each output has a part in all shares, and what is left of the product is a − y. */
function fromLoss({ computed, backwards, cost }: Pass, unit: number): Line[] {
  const { a = NaN, slope = NaN } = computed[1]?.[unit] ?? {};
  const y = cost.wanted[unit] ?? NaN;
  const delta = fourDigits(backwards[1]?.delta[unit] ?? NaN);
  const gap = `${fourDigits(a)} − ${written(y)}`;
  if (cost.loss === 'categorical' || cost.loss === 'sparse') {
    const whole = cost.wanted.reduce((sum, each) => sum + each, 0);
    if (whole === 1) return [{ key: 'delta', left: 'δ = a − y', middle: gap, right: delta }];
    const middle = `${fourDigits(a)} × ${written(whole)} − ${written(y)}`;
    return [{ key: 'delta', left: 'δ = a Σy − y', middle, right: delta }];
  }
  const isSquared = cost.loss === 'squared';
  const upstream = fourDigits((a - y) / (isSquared ? 1 : SIZE * slope));
  return [
    {
      ...{ key: 'upstream', left: '∂L/∂a', right: upstream },
      middle: isSquared ? gap : `(${gap}) / (${SIZE} × ${fourDigits(slope)})`,
    },
    {
      ...{ key: 'delta', left: 'δ = f′(z) ∂L/∂a', right: delta },
      middle: times(fourDigits(slope), upstream),
    },
  ];
}

/** One product for each edge that leaves it, and their sum. */
function fromOutputs(pass: Pass, unit: number): Line[] {
  const [hidden, outputs] = pass.backwards;
  if (!hidden || !outputs) return [];
  const parts = outputs.delta.map((delta, k): Line => {
    const name = `v${k + 1}${unit + 1}`;
    const weight = pass.layers[1]?.weights[k]?.[unit] ?? NaN;
    return {
      key: name,
      left: `${symbolOf(name)} δ(${symbolOfNeuron(SIZE + k)})`,
      middle: times(fourDigits(weight), fourDigits(delta)),
      right: fourDigits(hidden.parts?.[unit]?.[k] ?? NaN),
    };
  });
  const upstream = hidden.upstream?.[unit] ?? NaN;
  const local = hidden.local[unit] ?? NaN;
  return [
    ...parts,
    {
      ...{ key: 'upstream', left: '∂L/∂a' },
      middle: parts.map(({ right }) => behind(right)).join(' + '),
      right: fourDigits(upstream),
    },
    {
      ...{ key: 'delta', left: 'δ = f′(z) ∂L/∂a' },
      middle: times(fourDigits(local), fourDigits(upstream)),
      right: fourDigits(hidden.delta[unit] ?? NaN),
    },
  ];
}

/** Each edge that leads to it: what went in, times its δ. */
export function edgeLines(pass: Pass, place: number, phase: Phase): Line[] {
  const layer = place < SIZE ? 0 : 1;
  const unit = place % SIZE;
  const known = reached(phase, layer === 0 ? 'further' : 'back');
  const own = pass.computed[layer]?.[unit];
  const delta = pass.backwards[layer]?.delta[unit] ?? NaN;
  return namesOf(place).map((name, j) => {
    const input = own?.inputs[j];
    const right = fourDigits(pass.gradient[place * (SIZE + 1) + j] ?? NaN);
    const middle =
      input === undefined
        ? fourDigits(delta)
        : times(layer === 0 ? written(input) : fourDigits(input), fourDigits(delta));
    return masked({ key: name, left: `∂L/∂${symbolOf(name)}`, middle, right }, known);
  });
}

export interface Row {
  name: string;
  value: string;
  hand: string;
  automatic: string;
  numeric: string;
  printed: string;
  next: string;
}

/** All numbers of the network in their one order, with every gradient that there is of them. */
export function rowsOf(
  names: readonly string[],
  lists: Record<Exclude<keyof Row, 'name'>, readonly number[]>,
  known: boolean,
): Row[] {
  const shown = (values: readonly number[], i: number) => fourDigits(values[i] ?? NaN);
  return names.map((name, i) => ({
    ...{ name: symbolOf(name), value: shown(lists.value, i) },
    hand: known ? shown(lists.hand, i) : '–',
    automatic: known ? shown(lists.automatic, i) : '–',
    numeric: known ? shown(lists.numeric, i) : '–',
    printed: known ? shown(lists.printed, i) : '–',
    next: known ? shown(lists.next, i) : '–',
  }));
}

/** Of the example: what the last layer gave, what was wanted. */
export const lossFormula: Record<Settings['loss'], string> = {
  squared: '½ Σ (a − y)²',
  binary: '−½ Σ (y ln a + (1 − y) ln(1 − a))',
  categorical: '−Σ y ln a',
  sparse: '−ln a',
};
