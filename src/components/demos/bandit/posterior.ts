/**
 * What payments leave possible, Beta(1 + paid, 1 + not paid), as a curve with the height 1 at its top.
 *
 * @param most - No point lies to the right of it.
 */
export function posteriorOf(pulls: number, paid: number, most: number) {
  const unpaid = pulls - paid;
  const mean = (paid + 1) / (pulls + 2);
  const deviation = Math.sqrt((mean * (1 - mean)) / (pulls + 3));
  const [from, to] = [
    Math.max(0, mean - REACH * deviation),
    Math.min(most, mean + REACH * deviation),
  ];
  const top = logDensity(pulls > 0 ? paid / pulls : 0.5, paid, unpaid);
  const x = Array.from({ length: POINTS }, (_, i) => from + (i * (to - from)) / (POINTS - 1));
  return { x, y: x.map((chance) => Math.exp(logDensity(chance, paid, unpaid) - top)) };
}

/** Deviations on each side, beyond which nothing is to be seen. */
const REACH = 4;
const POINTS = 48;

/** Up to a constant; 0·ln 0 is 0. */
const logDensity = (chance: number, paid: number, unpaid: number) =>
  (paid === 0 ? 0 : paid * Math.log(chance)) + (unpaid === 0 ? 0 : unpaid * Math.log(1 - chance));
