import { expect, test } from 'vitest';
import { ENOUGH, Suspicion } from '../../../src/lib/runtime/suspicion';

function after(reports: object[]): Suspicion {
  const suspicion = new Suspicion();
  for (const report of reports) suspicion.see(report);
  return suspicion;
}
const times = (count: number, report: (i: number) => object) =>
  Array.from({ length: count }, (_, i) => report(i));

test('gradients of zero, for long enough, are certain', () => {
  const zero = (i: number) => ({ loss: 4.4 + i / 100, norm: 0 });
  expect(after(times(ENOUGH, zero))).toMatchObject({ isEnough: true, isCertain: true });
  expect(after(times(ENOUGH - 1, zero)).isEnough).toBe(false);
  expect(after(times(3, zero)).isDoubtful).toBe(true);
});

test('a loss that does not move is a reason to ask, and no more', () => {
  const still = after(times(ENOUGH + 1, () => ({ loss: Math.log(64), norm: 0.5 })));
  expect(still).toMatchObject({ isEnough: true, isCertain: false });
  still.clear();
  expect(still).toMatchObject({ isEnough: false, isDoubtful: false });
});

test('what moves, has learned everything, or has no loss is not suspected', () => {
  const moves = times(100, (i) => ({ loss: 4 - i / 50, norm: 1 }));
  expect(after(moves).isDoubtful).toBe(false);
  expect(after(times(100, (i) => ({ loss: 1e-7 * (i + 1), norm: 0 }))).isDoubtful).toBe(false);
  expect(after(times(100, () => ({ mean: 1 }))).isDoubtful).toBe(false);
  expect(after([...times(7, () => ({ loss: 4, norm: 0 })), { loss: 3, norm: 1 }]).isDoubtful).toBe(
    false,
  );
});
