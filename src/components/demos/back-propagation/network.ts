/** @file The 2-2-2 network: its numbers in one order, and all that follows from them for one example. */
import type { Values } from '../../../lib/core/fields';
import {
  angleBetween,
  backward,
  gradientOf,
  printedGradient,
} from '../../../lib/equations/backPropagation';
import { forward, type Layer } from '../../../lib/equations/forwardPass';
import { costOf, type Answer } from '../../../lib/equations/losses';
import { numericGradient, roundings, type Precision } from '../../../lib/equations/numericGradient';
import { roundedLoss } from '../../../lib/equations/roundedLoss';
import { tapeGradient } from '../../../lib/equations/tapeGradient';
import type { fields } from './fields';

export type Settings = Values<typeof fields>;
/** Inputs, hidden neurons, outputs. */
export const SIZE = 2;
/** Neurons in the order in which they are computed: hidden ones, then outputs. */
export const NEURONS = 2 * SIZE;

/** Neuron by neuron its weights, then its bias: one order in every list and every view. */
export const names = [
  ...(['w11', 'w12', 'b1', 'w21', 'w22', 'b2'] as const),
  ...(['v11', 'v12', 'c1', 'v21', 'v22', 'c2'] as const),
] as const;
/** Numbers of one neuron. */
const OWN = SIZE + 1;
export const namesOf = (place: number) => names.slice(OWN * place, OWN * (place + 1));

export interface Example {
  given: readonly number[];
  answer: readonly number[];
}
export const startOf = (settings: Settings): number[] => names.map((name) => settings[name]);
export const exampleOf = ({ x1, x2, y1, y2 }: Settings): Example => ({
  ...{ given: [x1, x2], answer: [y1, y2] },
});

type Shape = Pick<Settings, 'loss' | 'hidden'>;

export function layersOf(parameters: readonly number[], { loss, hidden }: Shape): Layer[] {
  const output = loss === 'squared' || loss === 'binary' ? 'sigmoid' : 'softmax';
  return ([hidden, output] as const).map((activation, layer) => {
    const rows = [0, 1].map((i) => parameters.slice(OWN * (SIZE * layer + i)).slice(0, OWN));
    return {
      weights: rows.map((row) => row.slice(0, SIZE)),
      biases: rows.map((row) => row[SIZE] ?? NaN),
      activation,
    };
  });
}

/** As the loss takes it: `sparse` the number of the class that has more of the answer, the others as it is. */
export const answerOf = ({ answer }: Example, { loss }: Shape): Answer =>
  loss === 'sparse' ? ((answer[1] ?? 0) > (answer[0] ?? 0) ? 1 : 0) : answer;

/** Forward, loss, backward, with every number on the way. */
export function passOf(parameters: readonly number[], example: Example, settings: Shape) {
  const layers = layersOf(parameters, settings);
  const computed = forward(layers, example.given);
  const outputs = computed[1] ?? [];
  const cost = costOf(
    settings.loss,
    outputs.map(({ z }) => z),
    answerOf(example, settings),
  );
  const backwards = backward(layers, computed, cost.slopes);
  const gradient = gradientOf(backwards);
  const wanted = outputs.map((_, i) => wantedOf(example, settings, i));
  const errors = outputs.map(({ a }, i) => a - (wanted[i] ?? NaN));
  const printed = printedGradient(
    computed,
    settings.loss === 'squared' ? errors.map((error) => (2 / SIZE) * error) : errors,
  );
  return {
    ...{ layers, computed, loss: cost.value, backwards, gradient, printed },
    cost: { loss: settings.loss, wanted },
    angle: angleBetween(gradient, printed),
  };
}
export type Pass = ReturnType<typeof passOf>;

export function wantedOf(example: Example, settings: Shape, output: number): number {
  const answer = answerOf(example, settings);
  return typeof answer === 'number' ? Number(answer === output) : (answer[output] ?? NaN);
}

export const automatic = (parameters: readonly number[], example: Example, settings: Shape) =>
  tapeGradient(
    layersOf(parameters, settings),
    example.given,
    settings.loss,
    answerOf(example, settings),
  );

export const numeric = (
  parameters: readonly number[],
  example: Example,
  settings: Shape,
  epsilon: number,
  precision: Precision,
) =>
  numericGradient(
    (moved) =>
      roundedLoss(
        layersOf(moved, settings),
        example.given,
        settings.loss,
        answerOf(example, settings),
        roundings[precision],
      ),
    parameters,
    epsilon,
    roundings[precision],
  );

export const updated = (
  parameters: readonly number[],
  gradient: readonly number[],
  rate: number,
): number[] => parameters.map((each, i) => each - rate * (gradient[i] ?? NaN));

const below = (digits: string) => [...digits].map((digit) => '₀₁₂₃₄₅₆₇₈₉'[Number(digit)]).join('');
/** x₁, w₁₂: the same in both languages. */
export const symbolOf = (name: string): string => `${name[0]}${below(name.slice(1))}`;
export const symbolOfNeuron = (place: number): string =>
  symbolOf(place < SIZE ? `h${place + 1}` : `y${place - SIZE + 1}`);
