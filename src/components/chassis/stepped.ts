import type { NumberField } from '../../lib/core/fields';

const STEPS_OF_A_FACTOR = 10;

/**
 * Where an arrow key leads a number: by its step, or by a tenth of a factor of ten where factors matter.
 *
 * @param up - 1 or −1.
 * @returns Undefined where there is no such number.
 */
export function stepped(
  { min, max, whole, step = whole ? 1 : (max - min) / 100, scale }: Omit<NumberField, 'default'>,
  from: number,
  up: number,
): number | undefined {
  const to = scale === 'log' ? from * 10 ** (up / STEPS_OF_A_FACTOR) : from + up * step;
  if (!Number.isFinite(to)) return undefined;
  const within = Math.min(max, Math.max(min, Number(to.toPrecision(scale === 'log' ? 2 : 10))));
  return whole ? Math.round(within) : within;
}
