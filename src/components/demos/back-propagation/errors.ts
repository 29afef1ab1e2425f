/** @file How wrong a numeric gradient is at each step ε, in both precisions: a valley between the curve's bend and rounding. */
import { relativeError, type Precision } from '../../../lib/equations/numericGradient';
import { numeric, type Example, type Settings } from './network';

const PER_FACTOR = 3;
const [FIRST, LAST] = [-12, 0];
/** Powers of ten from 10⁻¹² to 1. */
export const epsilons: readonly number[] = Array.from(
  { length: (LAST - FIRST) * PER_FACTOR + 1 },
  (_, i) => 10 ** (FIRST + i / PER_FACTOR),
);

export function errorsOf(
  parameters: readonly number[],
  example: Example,
  settings: Settings,
  gradient: readonly number[],
  precision: Precision,
) {
  const y = epsilons.map((epsilon) =>
    relativeError(numeric(parameters, example, settings, epsilon, precision), gradient),
  );
  return { x: [...epsilons], y };
}
